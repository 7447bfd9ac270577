"""Lengths of time, in milliseconds, like every moment on a board."""

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR

HOURS_AT_MOST = 720
"""How many hours after its end a meeting may be kept, unless the host allows fewer."""
