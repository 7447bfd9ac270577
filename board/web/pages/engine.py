"""Runs the walls' layout of the cloud, `static/src/entry/cloud.ts`, in V8."""

import atexit
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from py_mini_racer import JSEvalException, MiniRacer

# Two hundred words take a tenth of a second and a few megabytes.
LONGEST_SECONDS = 10.0
MOST_BYTES = 256 * 1024 * 1024


class Engine:
    """One V8 with the script loaded. Calls run one at a time, each in a thread of the caller."""

    def __init__(self, script: Path) -> None:
        self._engine = MiniRacer()
        self._engine.eval(script.read_text(encoding="utf-8"))
        self._lock = Lock()

    def drawn(self, asked: dict[str, Any], language: str) -> str:
        """The drawing, as SVG. Texts are passed as JSON, never as script [H8]."""
        with self._lock:
            picture: str = self._engine.call(
                "drawn", asked, language, timeout_sec=LONGEST_SECONDS, max_memory=MOST_BYTES
            )
        return picture


def drawn(script: Path, asked: dict[str, Any], language: str) -> str:
    """The drawing, from the one engine of this process, made for the first picture.

    Raises `JSEvalException` over the limits of time and memory.
    """
    try:
        return _engine(script).drawn(asked, language)
    except JSEvalException:
        # Do not use an engine again that has met a limit.
        _engine.cache_clear()
        raise


@lru_cache(maxsize=1)
def _engine(script: Path) -> Engine:
    return Engine(script)


# V8 has threads of its own, with which the process would not end.
atexit.register(_engine.cache_clear)
