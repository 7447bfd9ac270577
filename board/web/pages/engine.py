"""The walls' own layout of the cloud, run here: `static/src/entry/cloud.ts` in V8."""

import atexit
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from py_mini_racer import JSEvalException, MiniRacer

# Two hundred words take a tenth of a second and a few megabytes.
SECONDS = 10.0
BYTES = 256 * 1024 * 1024


class Engine:
    """One V8 with the script in it; whoever asks waits for their turn, in a thread."""

    def __init__(self, script: Path) -> None:
        self._engine = MiniRacer()
        self._engine.eval(script.read_text(encoding="utf-8"))
        self._turn = Lock()

    def drawn(self, words: dict[str, Any], language: str) -> dict[str, Any]:
        """Where each word stands; texts go in and come out as JSON, never as script."""
        with self._turn:
            picture: dict[str, Any] = self._engine.call(
                "drawn", words, language, timeout_sec=SECONDS, max_memory=BYTES
            )
        return picture


def drawn(script: Path, words: dict[str, Any], language: str) -> dict[str, Any]:
    """Draw with the process's one engine, which starts at the first picture.

    Raises `JSEvalException` beyond the limits of time and memory.
    """
    try:
        return _engine(script).drawn(words, language)
    except JSEvalException:
        # An engine that met its limit is not used again.
        _engine.cache_clear()
        raise


@lru_cache(maxsize=1)
def _engine(script: Path) -> Engine:
    return Engine(script)


# V8 has threads of its own, which would keep a process that ends from ending.
atexit.register(_engine.cache_clear)
