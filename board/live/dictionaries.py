"""When a process reads the dictionary of words of a language."""

import asyncio

from board.domain import words

READ_AFTER = 5.0
"""Seconds after a room was opened."""


def read_dictionary_later(language: words.Language) -> None:
    """Read it before a closing word needs it, and once those who came together are in.

    It takes a quarter of a second, in which the loop waits at each system call for its turn.
    """
    loop = asyncio.get_running_loop()
    loop.call_later(READ_AFTER, loop.run_in_executor, None, words.warm, language)
