"""Pages: the shells of the screens, and the files that a facilitator downloads."""
