"""Who asks something of a cycle: somebody with a link to it, by its key or by a cookie."""

import asyncio
from dataclasses import dataclass
from time import monotonic
from typing import Any

import structlog
from starlette.requests import Request

from board.domain.board import Board
from board.domain.change import Rejected
from board.domain.command import Command
from board.domain.context import Actor
from board.domain.records.cycle import CycleKey
from board.store.store import Unavailable
from board.web.access import cookies, keys
from board.web.access.entrance import SLOWEST_SECONDS
from board.web.http.answers import Refused
from board.web.http.site import site_of

log = structlog.get_logger()

STATUSES = {"unknown": 404, "unavailable": 503, "forbidden": 403, "closed": 409}


@dataclass(frozen=True, slots=True)
class CycleAccess:
    """A link that was found good: its cycle, its key, and what the cycle's board held then."""

    cycle: str
    key: str
    board: Board

    @property
    def actor(self) -> Actor:
        return Actor("link_holder", keys.digest(self.key))


async def of_body(request: Request, body: dict[str, Any]) -> CycleAccess:
    """By `{"key"}`, or by `{"cycle"}` and the cookie of that cycle; both leave the body."""
    key, cycle = body.pop("key", None), body.pop("cycle", None)
    if isinstance(key, str) and cycle is None:
        return await of_key(request, key)
    if isinstance(cycle, str) and key is None:
        return await of_cookie(request, cycle)
    raise Refused(400, "bad_request")


async def of_cookie(request: Request, cycle: str) -> CycleAccess:
    """By the cookie that this browser was given for a cycle."""
    key = cookies.kept(request.cookies).get(cookies.cycle_cookie(cycle), "")
    return await of_key(request, key)


async def of_key(request: Request, key: str) -> CycleAccess:
    """By the key alone; `404 unknown` for one that is wrong, was taken back, or is over."""
    began = monotonic()
    site = site_of(request)
    address = request.client.host if request.client else ""
    if not await site.attempts.admits(address, with_key=True):
        raise Refused(429, "slow_down")
    keeper = await _found(request, key)
    if keeper is not None:
        return keeper
    await site.attempts.failed(address, with_key=True)
    site.metrics.turned_away()
    log.info("cycle.unknown")
    await asyncio.sleep(max(0, began + SLOWEST_SECONDS - monotonic()))
    raise Refused(404, "unknown", "cycle")


async def _found(request: Request, key: str) -> CycleAccess | None:
    cycle = keys.cycle_of(key)
    if cycle is None:
        return None
    try:
        board = await site_of(request).rooms.cycles.read(cycle)
    except Unavailable as fault:
        raise Refused(503, "unavailable") from fault
    digest = keys.digest(key)
    known = any(link.digest == digest for link in board.of(CycleKey).values())
    return CycleAccess(cycle, key, board) if known else None


async def carried_out(request: Request, keeper: CycleAccess, command: Command) -> CycleAccess:
    """The keeper, with the cycle's board once the command is stored; raises `Refused`."""
    cycles = site_of(request).rooms.cycles
    try:
        board = await cycles.execute(keeper.cycle, command, keeper.actor)
    except Rejected as rejected:
        said = "cycle" if rejected.code == "unknown" else None
        raise Refused(STATUSES.get(rejected.code, 400), rejected.code, said) from rejected
    return CycleAccess(keeper.cycle, keeper.key, board)
