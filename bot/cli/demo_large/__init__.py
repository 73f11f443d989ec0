"""`stallside demo --large`: as many owners and messages as a big programme has after years, all invented."""

from bot.cli.demo_large.command import demo_large

__all__ = ["demo_large"]
