"""Reports in the formats in which they leave: each renderer draws the same `Document`."""
