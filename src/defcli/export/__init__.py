"""Files of other programs: a module a format, each a function from values to text."""
