"""The door: where pages lie, and what their bytes say."""
