"""The logo of the house that runs the board."""

from hashlib import sha256

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from board.web.http.assets import FOREVER
from board.web.http.site import Site, site_of

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
"""A logo is a picture, also when somebody opens it as a page: it runs no script."""


async def house_logo(request: Request) -> Response:
    """`GET /logo?{digest}`."""
    logo = site_of(request).settings.logo
    if logo is None:
        raise HTTPException(404)
    headers = {"Content-Security-Policy": POLICY}
    if request.url.query == _digest(logo.content):
        headers["Cache-Control"] = FOREVER
    return Response(logo.content, headers=headers, media_type=logo.media)


def house_of(site: Site) -> dict[str, str]:
    """The name of the house, and the address of its logo, which changes with the picture."""
    logo = site.settings.logo
    address = site.address(f"/logo?{_digest(logo.content)}") if logo else ""
    return {"house": site.settings.house, "logo": address}


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()[:12]
