"""E-mail: how intermediaries are told who use neither Telegram nor WhatsApp. Nothing is read from it."""
