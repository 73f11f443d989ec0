"""The skin between Rasa and the program: turns a tracker into a use case, and the outcome into messages."""
