"""Letters on their way to a real mail server on loopback."""
