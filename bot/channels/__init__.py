"""The ways in and out: one package or file per provider."""
