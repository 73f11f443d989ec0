"""What people can do, one verb per file."""
