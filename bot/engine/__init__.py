"""What runs inside Rasa: the channel, the components, and what makes Rasa small and quick enough."""
