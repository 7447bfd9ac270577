"""Whom to tell of a fault of this installation, as RFC 9116 has it."""

from datetime import UTC, datetime, timedelta

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from board.web.http.site import site_of

VALID_DAYS = 90
"""Counted from each request: the contact is right for as long as the board runs with it."""


async def security_txt(request: Request) -> Response:
    """`GET /.well-known/security.txt`; there is none without `BOARD_SECURITY_CONTACT`."""
    site = site_of(request)
    contact = site.settings.security_contact
    if contact is None:
        raise HTTPException(404)
    expires = datetime.fromtimestamp(site.now() / 1000, UTC) + timedelta(days=VALID_DAYS)
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: fr, en",
        f"Canonical: {site.base(request)}/.well-known/security.txt",
    ]
    return PlainTextResponse("\n".join(lines) + "\n")
