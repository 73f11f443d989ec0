"""The picture of the programme: figures with their charts and tables, and the rows behind each of them."""
