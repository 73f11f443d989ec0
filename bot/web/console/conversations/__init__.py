"""The list of conversations, and what staff mark on one."""
