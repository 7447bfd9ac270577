"""The access to a cycle that a request has: by the key of a link, or by a cookie that holds it."""

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
from board.web.access.refusals import wait_to_refuse
from board.web.http.answers import RequestRefused
from board.web.http.site import address_of, site_of

log = structlog.get_logger()

STATUSES = {"unknown": 404, "unavailable": 503, "forbidden": 403, "closed": 409}


@dataclass(frozen=True, slots=True)
class CycleAccess:
    """A valid link: its cycle, its key, and the cycle's board at that moment."""

    cycle: str
    key: str
    board: Board

    @property
    def actor(self) -> Actor:
        return Actor("link_holder", keys.digest(self.key))


async def of_body(request: Request, body: dict[str, Any]) -> CycleAccess:
    """By the field `key`, or by `cycle` and that cycle's cookie; removes them from `body`."""
    key, cycle = body.pop("key", None), body.pop("cycle", None)
    if isinstance(key, str) and cycle is None:
        return await of_key(request, key)
    if isinstance(cycle, str) and key is None:
        return await of_cookie(request, cycle)
    raise RequestRefused(400, "bad_request")


async def of_cookie(request: Request, cycle: str) -> CycleAccess:
    """By the cookie that this browser has for a cycle."""
    key = cookies.plausible(request.cookies).get(cookies.cycle_cookie(cycle), "")
    return await of_key(request, key)


async def of_key(request: Request, key: str) -> CycleAccess:
    """By the key alone; `404 unknown` if it is wrong or revoked, or if the cycle is gone [K1].

    Failures alone are slowed down: others behind the same address must not close a valid link.
    """
    began = monotonic()
    access = await _access(request, key)
    if access is not None:
        return access
    attempts, address = site_of(request).attempts, address_of(request)
    admitted = attempts.admits(address, with_key=True)
    if admitted:
        attempts.failed(address, with_key=True)
        site_of(request).metrics.entry_refused()
        log.info("cycle.unknown")
    await wait_to_refuse(began)
    raise RequestRefused(404, "unknown", "cycle") if admitted else RequestRefused(429, "slow_down")


async def _access(request: Request, key: str) -> CycleAccess | None:
    cycle = keys.cycle_of(key)
    if cycle is None:
        return None
    try:
        board = await site_of(request).rooms.cycles.read(cycle)
    except Unavailable as fault:
        raise RequestRefused(503, "unavailable") from fault
    digest = keys.digest(key)
    known = any(link.digest == digest for link in board.of(CycleKey).values())
    return CycleAccess(cycle, key, board) if known else None


async def carried_out(request: Request, access: CycleAccess, command: Command) -> CycleAccess:
    """The access, with the cycle's board once the command is stored; raises `RequestRefused`."""
    cycles = site_of(request).rooms.cycles
    try:
        board = await cycles.execute(access.cycle, command, access.actor)
    except Rejected as rejected:
        raise refused(rejected) from rejected
    return CycleAccess(access.cycle, access.key, board)


def refused(rejected: Rejected) -> RequestRefused:
    """The answer to a request whose command on a cycle was rejected."""
    message = "cycle" if rejected.code == "unknown" else None
    return RequestRefused(STATUSES.get(rejected.code, 400), rejected.code, message)
