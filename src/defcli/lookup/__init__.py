"""Finding somebody by name, and what there is to show."""
