"""Cards are grouped into themes, and the board suggests some."""
