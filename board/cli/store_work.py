"""Runs the work of a command on the store."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from board.cli.wording import Failure, worded
from board.faults import NO_STORE, Fault
from board.store.store import Unavailable

T = TypeVar("T")


def run(work: Coroutine[Any, Any, T]) -> T:
    """What the work answers; ends the command with 2 if the store does not answer."""
    try:
        return asyncio.run(work)
    except Fault as fault:
        raise Failure.of(fault) from fault
    except Unavailable as fault:
        raise Failure(worded(f"store.{fault.reason}"), NO_STORE) from fault
