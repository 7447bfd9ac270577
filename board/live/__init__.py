"""A board while it is in use: one copy a process, its turns, its beat, and the way out."""
