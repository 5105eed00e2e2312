"""From pages to facts."""
