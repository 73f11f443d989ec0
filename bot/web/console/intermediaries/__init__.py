"""Intermediaries: who takes introductions, their entry, their phone and their card."""
