"""What staff do, without a database."""
