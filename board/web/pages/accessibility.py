"""The declaration of accessibility that French law asks for, ready to be signed by the host."""

from datetime import date

from babel.dates import format_date
from starlette.requests import Request
from starlette.responses import Response

from board.domain.vocabulary import Language
from board.locale import text
from board.web.http.language import language_of
from board.web.http.site import site_of

MET, UNMET = 74, 0
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
        contact=settings.contact or text(language, "server.accessibility.facilitator"),
        signed=signed and _written(signed, language),
        met=MET,
        applicable=MET + UNMET,
        rate=rate.replace(".", ",") if language == "fr" else rate,
    )


def _written(day: date, language: Language) -> str:
    """In French the first of a month is “1er”."""
    written = format_date(day, format="long", locale=language)
    return f"1er{written[1:]}" if language == "fr" and day.day == 1 else written
