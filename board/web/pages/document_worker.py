"""The process that makes documents, one after the other, until its standard input ends.

A piece of work comes as its length in eight bytes and a pickle of a function and its arguments;
what became of it goes back as its length and a message. Whatever prints writes to standard error.
"""

import os
import pickle
import signal
import sys
from typing import IO, Any

import msgspec
import structlog

from board.report.extra import NoExtra
from board.web.http import logs

log = structlog.get_logger()

NICE = 5
"""Meetings go first where processors are few [E27]."""

LENGTH = 8


class WorkDone(msgspec.Struct, array_like=True):
    """What was made, if nothing failed."""

    made: Any = None
    failed: str = ""


NO_EXTRA = "no_extra"


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(NICE)
    logs.begin("warning")
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    while work := read(sys.stdin.buffer):
        write(answers, msgspec.msgpack.encode(_done(work)))
    # V8 has threads of its own, with which the process would not end.
    os._exit(0)


def _done(work: bytes) -> WorkDone:
    try:
        function, arguments = pickle.loads(work)  # noqa: S301 from the board's own pipe
        return WorkDone(function(*arguments))
    except NoExtra:
        return WorkDone(failed=NO_EXTRA)
    except Exception as fault:
        log.exception("document.failed")
        return WorkDone(failed=type(fault).__name__)


def read(pipe: IO[bytes]) -> bytes:
    """The next message; empty if the other end has gone."""
    head = pipe.read(LENGTH)
    size = int.from_bytes(head)
    body = pipe.read(size)
    return body if len(body) == size else b""


def write(pipe: IO[bytes], message: bytes) -> None:
    pipe.write(len(message).to_bytes(LENGTH) + message)
    pipe.flush()


if __name__ == "__main__":
    main()
