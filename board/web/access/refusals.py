"""Refusals that say nothing about a code: equal answers at equal times, and counted [E8]."""

import asyncio
from time import monotonic

from starlette.requests import Request

from board.web.http.answers import RequestRefused
from board.web.http.site import address_of, site_of

REFUSAL_SECONDS = 0.15
"""A refusal is sent this long after the request, so that its time does not say why [E8]."""


async def wait_to_refuse(began: float) -> None:
    """Return `REFUSAL_SECONDS` after `began` (s, monotonic)."""
    await asyncio.sleep(max(0, began + REFUSAL_SECONDS - monotonic()))


async def seat_refused(request: Request, began: float, *, counted: bool) -> RequestRefused:
    """The refusal of a request that has no valid seat, once it is time to send it.

    If it is `counted`, it is a failure of its address, as a code that was guessed: `slow_down` over
    that limit, `forbidden` otherwise.
    """
    attempts = site_of(request).attempts
    address = address_of(request)
    slowed = counted and not attempts.admits(address, with_key=False)
    if counted and not slowed:
        attempts.failed(address, with_key=False)
    await wait_to_refuse(began)
    return RequestRefused(429, "slow_down") if slowed else RequestRefused(403, "forbidden")
