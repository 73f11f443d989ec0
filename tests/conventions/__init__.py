"""Conventions that fail the build."""
