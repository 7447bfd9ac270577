"""Between meetings: the cycle, its links, what a meeting hands on, and restoring it."""
