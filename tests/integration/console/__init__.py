"""The console on a real database file, asked like a browser asks it."""
