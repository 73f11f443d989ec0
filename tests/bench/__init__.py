"""What it costs: measured on the whole product, printed as one table by `make bench`. Never a test."""
