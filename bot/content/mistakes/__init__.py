"""Editing mistakes, one kind a file: each finds its mistakes and says them to an editor in a sentence."""
