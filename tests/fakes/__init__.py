"""Stand-ins at the edge of what is being tested."""
