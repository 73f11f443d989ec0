"""The privacy page: for everybody, at one address that the chat names."""
