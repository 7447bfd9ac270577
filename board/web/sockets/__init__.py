"""Sockets: how each is admitted, what it sends, and how it is answered."""
