"""How many meetings and cycles may be opened, so that nobody can fill the store."""

import structlog
from starlette.requests import Request

from board.store.store import Unavailable
from board.web.http.answers import RequestRefused
from board.web.http.moving_windows import Rate
from board.web.http.networks import network
from board.web.http.site import address_of, site_of

log = structlog.get_logger()

HOURS_A_DAY = 4
"""In a day four times as many as in an hour: a busy day is no flood, and a flood lasts."""

DAY_SECONDS = 86_400
"""How long the digest of an address that opened something is in memory."""

RETRY_SECONDS = 600
EVERYONE = "openings of all"


async def check_room(request: Request, *, with_open_key: bool = False) -> None:
    """Count one opening; raises `RequestRefused` if there have been too many, or the store is full.

    Holders of the key for opening meetings are known to the operator, and are not counted.
    """
    site = site_of(request)
    try:
        if await site.store.is_nearly_full():
            log.error("opening.refused", reason="the store is nearly full")
            raise RequestRefused(503, "unavailable", "full")
    except Unavailable as fault:
        raise RequestRefused(503, "unavailable") from fault
    limits = site.settings.limits
    own = f"openings of {network(address_of(request))}"
    if not with_open_key and not _count(request, own, limits.openings):
        raise _refused("its address has opened too many", "openings")
    if not _count(request, EVERYONE, limits.all_openings):
        raise _refused("too many are opened in all", "all_openings")


def _count(request: Request, name: str, in_an_hour: int) -> bool:
    windows = site_of(request).windows
    day, hour = Rate(HOURS_A_DAY * in_an_hour, DAY_SECONDS), Rate(in_an_hour, 3_600)
    return windows.left(day, name) > 0 and windows.count(hour, name) and windows.count(day, name)


def _refused(reason: str, message: str) -> RequestRefused:
    log.warning("opening.refused", reason=reason)
    return RequestRefused(429, "slow_down", message, retry_seconds=RETRY_SECONDS)
