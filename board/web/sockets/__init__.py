"""Sockets: their admission, their packets and their events."""
