"""Where boards are kept: bytes under a code and a version, never a record's meaning."""
