"""Reads data/content into core objects, and says to an editor what is wrong with it."""

from bot.content.loading import Content, LiveContent, follow, load

__all__ = ["Content", "LiveContent", "follow", "load"]
