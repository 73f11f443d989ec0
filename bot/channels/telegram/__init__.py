"""Telegram: the Bot API's updates in, messages and keyboards out."""
