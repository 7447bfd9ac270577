"""Refusals over HTTP: JSON for programs, a page for people."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board.domain.vocabulary import Language
from board.locale import text
from board.web.http.language import language_of
from board.web.http.site import site_of

PAGES = {403: "forbidden", 404: "not_found", 429: "too_many", 503: "unavailable"}
SAID_ELSEWHERE = {
    "unknown": "server.answer.unknown",
    "origin": "server.answer.origin",
    "too_large": "server.answer.too_large",
    "media_type": "server.answer.media_type",
    "slow_down": "server.answer.too_many",
    "open_key": "home.open.forbidden",
    "cycle": "home.cycle.unknown",
    "not_found": "server.error.not_found",
    "failure": "server.error.failure",
}


class RequestRefused(Exception):
    """A request that is not carried out: its status and its code."""

    def __init__(self, status: int, code: str, said: str | None = None) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.said = said or code


def message(language: Language, code: str) -> str:
    """What a person is told about a refusal."""
    return text(language, SAID_ELSEWHERE.get(code, f"common.error.{code}"))


def refusal(request: Request, refused: Exception) -> Response:
    """The answer to a request that was refused here."""
    if not isinstance(refused, RequestRefused):
        raise TypeError(type(refused))
    said = message(language_of(request), refused.said)
    headers = {"Retry-After": "2"} if refused.status == 429 else None
    return JSONResponse({"error": refused.code, "message": said}, refused.status, headers)


def problem(request: Request, fault: Exception) -> Response:
    """The answer to a request that leads nowhere."""
    status = fault.status_code if isinstance(fault, HTTPException) else 500
    headers = dict(getattr(fault, "headers", None) or {})
    if request.method not in ("GET", "HEAD"):
        code = "not_found" if status == 404 else "bad_request"
        words = {"error": code, "message": message(language_of(request), code)}
        return JSONResponse(words, status, headers)
    return _page(request, status, headers)


def failure(request: Request) -> Response:
    """The answer after a fault of ours; what it was is in the log alone."""
    if request.method in ("GET", "HEAD"):
        return _page(request, 500, {})
    words = {"error": "failure", "message": message(language_of(request), "failure")}
    return JSONResponse(words, 500)


def _page(request: Request, status: int, headers: dict[str, str]) -> Response:
    language = language_of(request)
    name = PAGES.get(status, "failure")
    page = site_of(request).shells.page(
        "error.html",
        language,
        status,
        screen="home",
        title=text(language, "server.title.home"),
        heading=text(language, f"server.error.{name}_title"),
        message=text(language, f"server.error.{name}"),
    )
    page.headers.update(headers)
    return page
