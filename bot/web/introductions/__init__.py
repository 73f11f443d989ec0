"""The page behind the link in an e-mail, on which an intermediary answers an introduction."""
