"""Storage of boards: fields of bytes at a version, under a code. It never reads the records."""
