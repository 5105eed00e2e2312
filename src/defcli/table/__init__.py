"""The fact table: its nouns, its file, and the checks of it."""
