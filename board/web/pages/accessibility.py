"""The declaration of accessibility that French law asks for, ready to be signed by the host."""

from babel.dates import format_date
from starlette.requests import Request
from starlette.responses import Response

from board.locale import text
from board.web.http.language import language_of
from board.web.http.site import site_of

MET, UNMET = 65, 2
"""Criteria of RGAA 4.1.2; docs/accessibility.fr.md answers each."""


async def declaration(request: Request) -> Response:
    """`GET /accessibilite` and `GET /accessibility`."""
    site, language = site_of(request), language_of(request)
    settings = site.settings
    signed = settings.accessibility_signed
    rate = f"{100 * MET / (MET + UNMET):.1f}"
    return site.shells.page(
        "accessibility.html",
        language,
        screen="home",
        title=text(language, "server.accessibility.title"),
        controller=settings.controller or text(language, "server.accessibility.host"),
        contact=settings.contact or text(language, "common.notice.contact_unknown"),
        signed=signed and format_date(signed, format="long", locale=language),
        met=MET,
        applicable=MET + UNMET,
        rate=rate.replace(".", ",") if language == "fr" else rate,
    )
