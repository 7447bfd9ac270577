"""The process in which documents are made: their work would hold up every meeting of this one.

Python runs one thread at a time, and whoever waits for it in a meeting would wait for a document.
A document that takes too long, or brings its process down, ends nothing else.
"""

import atexit
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from threading import RLock, Timer
from typing import IO, Any, cast

import msgspec
import structlog

from board.report.extra import NoExtra
from board.web.pages.document_worker import NO_EXTRA, WorkDone, read, write

log = structlog.get_logger()

LONGEST_SECONDS = 60.0
"""A report of a thousand cards takes two."""

IDLE_SECONDS = 60.0
"""After so long it ends: it takes 140 MB, and what it read of a meeting stays in its memory."""

KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR")
KEPT_BEGINNINGS = ("PYTHON", "XDG_", "FONTCONFIG_", "LD_", "DYLD_")
"""The variables that it is given: no address or password of a store, and no key."""


class DocumentFailed(Exception):
    """A document could not be made; the log says why."""


class DocumentProcess:
    """Started for a document, and ended when no more come. Threads that use it wait in turn."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = RLock()
        self._idle = _timer(0, self.close)

    @property
    def is_running(self) -> bool:
        return self._process is not None

    def make(self, work: Callable[..., Any], *arguments: Any) -> Any:
        """What `work` answers, which msgpack can hold; raises `NoExtra` or `DocumentFailed`."""
        with self._lock:
            self._idle.cancel()
            try:
                return self._made(pickle.dumps((work, arguments)))
            finally:
                self._idle = _timer(IDLE_SECONDS, self.close)
                self._idle.start()

    def _made(self, message: bytes) -> Any:
        answer = self._answer(message)
        if not answer:
            log.error("document.process_ended")
            self.close()
            raise DocumentFailed
        done = msgspec.msgpack.decode(answer, type=WorkDone)
        if done.failed == NO_EXTRA:
            raise NoExtra
        if done.failed:
            raise DocumentFailed(done.failed)
        return done.made

    def close(self) -> None:
        """End the process, whatever it is doing."""
        with self._lock:
            self._idle.cancel()
            if self._process is not None:
                self._process.kill()
                self._process.communicate()
                self._process = None

    def _answer(self, message: bytes) -> bytes:
        """Empty if the process ended, or did not answer in time."""
        process = self._running()
        timer = _timer(LONGEST_SECONDS, process.kill)
        timer.start()
        try:
            write(cast("IO[bytes]", process.stdin), message)
            return read(cast("IO[bytes]", process.stdout))
        except BrokenPipeError:
            return b""
        finally:
            timer.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = subprocess.Popen(
                [sys.executable, "-m", "board.web.pages.document_worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=_environment(),
            )
        return self._process


def _timer(seconds: float, what: Callable[[], None]) -> Timer:
    """A timer that keeps nobody from ending."""
    timer = Timer(seconds, what)
    timer.daemon = True
    return timer


def _environment() -> dict[str, str]:
    return {
        name: value
        for name, value in os.environ.items()
        if name in KEPT or name.startswith(KEPT_BEGINNINGS)
    }


PROCESS = DocumentProcess()
atexit.register(PROCESS.close)
