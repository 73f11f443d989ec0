"""What members of staff can do in the console, one verb per file."""
