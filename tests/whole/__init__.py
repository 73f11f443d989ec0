"""The whole product, as processes, driven as owners drive it."""
