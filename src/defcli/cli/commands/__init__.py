"""The commands, a module each: load, ask, print."""
