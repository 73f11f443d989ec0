"""The web phone: a channel without a provider, on the same inbox and promises as the others."""
