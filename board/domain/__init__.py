"""The rules of a meeting, pure: no clock, chance, loop, file or network comes in here."""
