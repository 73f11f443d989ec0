"""The content is read rightly, and mistakes in it are said to its editors."""
