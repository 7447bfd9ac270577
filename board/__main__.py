"""Lets `python -m board` do the same as `board`."""

from board.cli import main

main()
