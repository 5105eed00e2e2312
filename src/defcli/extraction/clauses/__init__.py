"""Facts by grammar: frames, rules, and what a clause tells in its own verb."""
