"""WhatsApp through Twilio: its webhooks in, its Messages API out."""
