"""Plays a whole meeting on a real server, as a client that knows only the protocol."""
