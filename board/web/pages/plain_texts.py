"""The texts of French that is easy to read, which a phone fetches once somebody chose it [H30].

They are no part of a page, so that phones without them stay light [W1]. They are the same for
everyone, so that a request for them tells nothing about the person.
"""

import json
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from board.domain.vocabulary import Language
from board.locale import plain_french
from board.web.http.assets import FOREVER, Assets
from board.web.http.site import Site, site_of

SCREENS = ("home", "phone")


async def plain_texts(request: Request) -> Response:
    """`GET /plain.json?{digest}`: key → text or list of plural forms."""
    content = _content(site_of(request).assets)
    current = request.url.query == _digest(content)
    headers = {"Cache-Control": FOREVER} if current else {}
    return Response(content, headers=headers, media_type="application/json")


def plain_address(site: Site, language: Language, screen: str) -> str:
    """The address for a page that may show them, which changes with the texts; else empty."""
    offered = language == "fr" and screen in SCREENS
    return site.address(f"/plain.json?{_digest(site.assets.kept(_content))}") if offered else ""


def _content(assets: Assets) -> str:
    """Only the texts that a script names."""
    texts = {
        key: entry
        for key, entry in plain_french().items()
        if any(assets.names(screen, key) for screen in SCREENS)
    }
    return json.dumps(texts, ensure_ascii=False, separators=(",", ":"))


def _digest(content: str) -> str:
    return sha256(content.encode()).hexdigest()[:12]
