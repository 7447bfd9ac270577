"""Lengths of time, in milliseconds, like every moment on a board."""

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
