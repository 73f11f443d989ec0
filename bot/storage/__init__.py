"""What keeps the promise that no message is lost or doubled: the only place that knows the database."""
