"""Access: keys, cookies, seats, links to a cycle, and how fast screens may ask."""
