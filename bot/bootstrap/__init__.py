"""The one place where real parts are joined. Above it are only the entry points."""
