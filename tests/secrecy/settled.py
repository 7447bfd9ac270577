"""Time and chance of a board are those of the simulation, so that two meetings can be compared."""

import asyncio
import secrets
import sys
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from hashlib import sha256
from itertools import count
from random import Random
from typing import Any

import pytest

from board import app
from board.live import leaving
from board.web.access import credits as buckets
from board.web.access import refusals
from board.web.http.moving_windows import Rate
from board.web.pages import documents
from tests.support.stories.cast import NOON

PLENTY = Rate(10_000_000, 1)


class AtOnce(Executor):
    """Does the work where it is asked for: the virtual clock stands still meanwhile."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


@contextmanager
def settled(seed: int) -> Iterator[None]:
    """What is drawn is counted, the clock is the loop's, and no limit of a real clock applies."""
    drawn = count(seed * 1_000_000)  # so that nobody has the same place among seats in each meeting

    def text(size: int) -> str:
        return urlsafe_b64encode(_bytes(next(drawn), size)).decode().rstrip("=")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(secrets, "token_urlsafe", text)
        patch.setattr(secrets, "token_hex", lambda size: _bytes(next(drawn), size).hex())
        patch.setattr(app, "now", lambda: NOON + round(asyncio.get_running_loop().time() * 1000))
        for module in [one for name, one in sys.modules.items() if name.startswith("board.")]:
            for clock in {"monotonic", "perf_counter", "thread_time"} & vars(module).keys():
                patch.setattr(module, clock, lambda: asyncio.get_running_loop().time())
        patch.setattr(leaving, "chance", Random(seed))
        patch.setattr(documents, "ASIDE", AtOnce())
        patch.setattr(refusals, "REFUSAL_SECONDS", 0)
        for role in buckets.SEATS:
            patch.setitem(buckets.SEATS, role, PLENTY)
        patch.setattr(buckets, "ROOM", PLENTY)
        patch.setattr(buckets, "SUGGESTIONS", PLENTY)
        yield


def _bytes(number: int, size: int) -> bytes:
    return sha256(f"drawn {number}".encode()).digest()[:size]
