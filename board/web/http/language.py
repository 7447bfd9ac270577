"""The language of an answer."""

from starlette.requests import HTTPConnection

from board.domain.vocabulary import Language
from board.web.http.site import site_of

COOKIE = "board_language"


def language_of(request: HTTPConnection) -> Language:
    """From the address, else the cookie, else the browser's settings, else this board's."""
    for choice in (request.query_params.get("language"), request.cookies.get(COOKIE)):
        if choice in ("fr", "en"):
            return known(choice)
    usual = site_of(request).settings.language
    return _accepted(request.headers.get("accept-language", ""), usual)


def known(name: object) -> Language:
    """The language of this name; French for any other name."""
    return "en" if name == "en" else "fr"


def _accepted(header: str, usual: Language) -> Language:
    """The language to which an `Accept-Language` header gives the most weight; else `usual`."""
    weighed = [_weighed(part) for part in header.split(",")]
    ours = [(weight, name) for weight, name in weighed if name in ("fr", "en") and weight > 0]
    return known(max(ours, key=lambda each: each[0])[1]) if ours else usual


def _weighed(part: str) -> tuple[float, str]:
    name, _, weight = part.strip().lower().partition(";q=")
    try:
        return float(weight or 1), name.partition("-")[0]
    except ValueError:
        return 0, name
