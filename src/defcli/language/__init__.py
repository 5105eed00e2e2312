"""How sentences hang together: the parser, loaded only where pages are read."""
