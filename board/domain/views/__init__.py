"""What each audience and each seat is sent of a board."""
