"""The console: where programme staff look after owners, introductions and the directory."""
