"""Pages and sockets: how people and their screens reach a board."""
