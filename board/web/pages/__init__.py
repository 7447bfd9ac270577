"""Pages: the screens' shells, and the documents that a facilitator downloads."""
