"""What a player has answered: kept, scheduled for review, and counted."""
