"""Opening meetings and cycles, and what is done with a cycle."""
