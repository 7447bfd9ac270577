"""Documents are made in a process of their own, when their address has its turn."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from starlette.exceptions import HTTPException
from starlette.requests import Request

from board.report.extra import NoExtra
from board.web.http.answers import RequestRefused
from board.web.http.networks import network
from board.web.http.site import address_of, site_of
from board.web.http.turns import TooManyWait
from board.web.pages.document_process import PROCESS

ASIDE = ThreadPoolExecutor(1, "documents")
"""Waits for the process."""

Made = TypeVar("Made")


async def made(request: Request, work: Callable[..., Made], *arguments: object) -> Made:
    """What this function of a module answers to these arguments in the process of documents [E27].

    Raises `RequestRefused` if too many of its address wait, and `HTTPException` without the extra.
    """
    turns = site_of(request).document_turns
    try:
        async with turns.turn(network(address_of(request))):
            loop = asyncio.get_running_loop()
            answer: Made = await loop.run_in_executor(ASIDE, PROCESS.make, work, *arguments)
            return answer
    except TooManyWait:
        raise RequestRefused(429, "slow_down", retry_seconds=5) from None
    except NoExtra:
        raise HTTPException(501) from None
