"""The page of the web phone."""
