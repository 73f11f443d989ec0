"""What happens after a message is kept: turns, deliveries, timers."""
