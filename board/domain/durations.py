"""Lengths of time, in milliseconds, like every moment on a board."""

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR

END_UNDONE_WITHIN = 10 * MINUTE
"""How long the end may be undone: a slip is noticed at once, and the promise of the end holds."""

REHEARSAL = 2 * HOUR
"""How long a rehearsal is there, if nobody ends it."""

HOURS_AT_MOST = 720
"""How many hours after its end a meeting may be kept, unless the host allows fewer."""
