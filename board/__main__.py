"""`python -m board` is `board`."""

from board.cli import main

main()
