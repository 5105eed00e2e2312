"""Plain questions and their answers."""
