"""What the console reads and writes: lists, transcripts with their path, figures."""
