"""Introductions: the board, and one of them with what staff can do."""
