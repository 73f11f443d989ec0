"""Whole talks, as data: each file is one talk, named by a sentence."""
