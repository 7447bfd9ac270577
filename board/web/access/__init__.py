"""Access: keys, cookies, seats, links to a cycle, and rate limits."""
