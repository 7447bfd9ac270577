"""Who may open meetings and cycles [E25] [E26]."""

import structlog
from starlette.requests import Request

from board.web.access import keys, opener
from board.web.access.http_auth import bearer
from board.web.access.open_keys import OpenKeys
from board.web.access.openings import check_room
from board.web.http.answers import RequestRefused
from board.web.http.site import Site, address_of, site_of

log = structlog.get_logger()


async def check_may_open(request: Request, open_key: str | None) -> None:
    """Raises `RequestRefused` for who may not open a meeting by the settings, and without room.

    A key comes in the body, or in the header `Authorization: Bearer`.
    """
    settings = site_of(request).settings
    if settings.open == "anyone":
        await check_room(request)
        return
    if settings.open == "oidc":
        if not opener.may_open(request):
            raise RequestRefused(401, "sign_in")
    else:
        await _check_key(request, open_key or bearer(request))
    await check_room(request, with_open_key=True)


async def _check_key(request: Request, given: str) -> None:
    """Wrong keys are limited as wrong codes are [E8], and counted apart from them."""
    if not given:
        raise RequestRefused(403, "forbidden", "open_key")
    site, address = site_of(request), address_of(request)
    digest = keys.digest(given)
    async with site.key_attempts.code(address, digest) as admitted:
        if not admitted:
            raise RequestRefused(429, "slow_down", "open_keys_tried")
        if not _opens(site, given):
            site.key_attempts.failed(address, with_key=False)
            log.info("open.unknown_key")
            raise RequestRefused(403, "forbidden", "open_key")
        site.key_attempts.entered(address, digest)


def _opens(site: Site, given: str) -> bool:
    own = site.settings.open_key
    if own is not None and keys.same(given, own):
        return True
    try:
        return OpenKeys(site.settings.data).opens(given)
    except OSError as fault:
        log.exception("open_keys.unreadable")
        raise RequestRefused(503, "unavailable") from fault
