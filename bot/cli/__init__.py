"""The commands: each composes the parts and hands over."""
