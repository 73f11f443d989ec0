"""A believable programme that never was: every name in it is invented, every number is one of Ofcom's."""

from bot.cli.demo.programme import demo

__all__ = ["demo"]
