"""The parts that need the extra `documents`: V8 and typst weigh more than all the rest.

They are loaded when they are first needed. Without the extra, a page says how to install it.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib import import_module
from typing import Any, TypeVar

from starlette.exceptions import HTTPException

from board.web.http.answers import RequestRefused

ASIDE = ThreadPoolExecutor(1, "documents")
MOST_WAITING = 12
"""Documents that may wait for those before them; a meeting has a handful."""

Made = TypeVar("Made")
_asked: set[asyncio.Future[Any]] = set()

PACKAGES = ("typst", "py_mini_racer")


def paper() -> Any:
    """`board.report.paper`, which makes PDF and PNG; raises `HTTPException`."""
    return _loaded("board.report.paper")


def engine() -> Any:
    """`board.web.pages.engine`, which draws the cloud of words; raises `HTTPException`."""
    return _loaded("board.web.pages.engine")


async def aside(work: Callable[..., Made], *arguments: Any) -> Made:
    """Do this in the thread of documents; raises `RequestRefused` if too many wait for it.

    Forty at once would leave no thread for built files, and no processor for meetings [E27].
    """
    if len(_asked) >= MOST_WAITING:
        raise RequestRefused(429, "slow_down", retry_seconds=5)
    made = asyncio.get_running_loop().run_in_executor(ASIDE, partial(work, *arguments))
    _asked.add(made)
    try:
        return await made
    finally:
        _asked.discard(made)


def _loaded(name: str) -> Any:
    try:
        return import_module(name)
    except ModuleNotFoundError as fault:
        if fault.name not in PACKAGES:
            raise
        raise HTTPException(501) from fault
