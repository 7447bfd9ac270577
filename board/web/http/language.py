"""Which language a page is in: asked for, remembered, or the browser's; French otherwise."""

from starlette.requests import Request

from board.domain.vocabulary import Language

COOKIE = "board_language"


def language_of(request: Request) -> Language:
    for said in (request.query_params.get("language"), request.cookies.get(COOKIE)):
        if said in ("fr", "en"):
            return known(said)
    return _accepted(request.headers.get("accept-language", ""))


def known(said: object) -> Language:
    """The language of this name, French for any other."""
    return "en" if said == "en" else "fr"


def _accepted(header: str) -> Language:
    """The first language of ours, by the weight the browser gives it."""
    weighed = [_weighed(part) for part in header.split(",")]
    ours = [(weight, name) for weight, name in weighed if name in ("fr", "en") and weight > 0]
    return known(max(ours, key=lambda each: each[0])[1]) if ours else "fr"


def _weighed(part: str) -> tuple[float, str]:
    name, _, weight = part.strip().lower().partition(";q=")
    try:
        return float(weight or 1), name.partition("-")[0]
    except ValueError:
        return 0, name
