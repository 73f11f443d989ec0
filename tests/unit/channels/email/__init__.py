"""E-mail, piece by piece."""
