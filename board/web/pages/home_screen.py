"""The web application manifest, with which a person may put the board on a home screen [W3]."""

from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board.locale import text
from board.web.http.assets import Assets
from board.web.http.language import language_of
from board.web.http.shells import BACKGROUND
from board.web.http.site import site_of

AN_HOUR = "public, max-age=3600"
ICONS = (
    ("icon.svg", "any", "any"),
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("maskable-512.png", "512x512", "maskable"),
)
TYPES = {"svg": "image/svg+xml", "png": "image/png"}


async def app_manifest(request: Request) -> Response:
    """`GET /app.webmanifest?language=fr`: browsers send no cookie with this request."""
    language = language_of(request)
    name = text(language, "common.product.name")
    home = site_of(request).address("/")
    manifest = {
        "id": home,
        "start_url": home,
        "scope": home,
        "display": "standalone",
        "lang": language,
        "dir": "ltr",
        "name": name,
        "short_name": name,
        "description": text(language, "common.product.tagline"),
        "theme_color": BACKGROUND["light"],
        "background_color": BACKGROUND["light"],
        "icons": [_icon(site_of(request).assets, *icon) for icon in ICONS],
    }
    headers = {"Cache-Control": AN_HOUR}
    return JSONResponse(manifest, headers=headers, media_type="application/manifest+json")


def _icon(assets: Assets, name: str, sizes: str, purpose: str) -> dict[str, Any]:
    kind = TYPES[name.rpartition(".")[2]]
    return {"src": assets.address(name), "sizes": sizes, "type": kind, "purpose": purpose}
