"""The answers to requests that are refused or fail: JSON for programs, a page for people."""

from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, Response

from board.domain.vocabulary import Language
from board.locale import text
from board.web.http.language import language_of
from board.web.http.site import site_of

PAGES = {
    403: "forbidden",
    404: "not_found",
    429: "too_many",
    501: "no_documents",
    503: "unavailable",
}
MESSAGES = {
    "unknown": "server.answer.unknown",
    "origin": "server.answer.origin",
    "host": "server.answer.host",
    "too_large": "server.answer.too_large",
    "media_type": "server.answer.media_type",
    "slow_down": "server.answer.too_many",
    "busy": "server.answer.busy",
    "openings": "server.answer.openings",
    "all_openings": "server.answer.all_openings",
    "full": "server.answer.full",
    "rehearsals": "server.answer.rehearsals",
    "network_rehearsals": "server.answer.network_rehearsals",
    "seats": "server.answer.seats",
    "no_seat": "server.answer.no_seat",
    "sign_in": "home.open.sign_in_again",
    "open_key": "home.open.forbidden",
    "open_keys_tried": "server.answer.open_keys_tried",
    "cycle": "home.cycle.unknown",
    "room_address": "home.cycle.address_refused",
    "not_found": "server.error.not_found",
    "failure": "server.error.failure",
}


class RequestRefused(Exception):
    """A request that is refused, with its status and its code.

    `message` names the text for people if it is not that of the code; see `MESSAGES`. A program
    that gets 429 is told to come back after `retry_seconds`.
    """

    def __init__(
        self, status: int, code: str, message: str | None = None, *, retry_seconds: int = 2
    ) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message or code
        self.retry_seconds = retry_seconds


def message(language: Language, code: str) -> str:
    """The text about a refusal for people."""
    return text(language, MESSAGES.get(code, f"common.error.{code}"))


def refusal(request: HTTPConnection, refused: Exception) -> Response:
    """The answer to a `RequestRefused`."""
    if not isinstance(refused, RequestRefused):
        raise TypeError(type(refused))
    words = message(language_of(request), refused.message)
    headers = {"Retry-After": str(refused.retry_seconds)} if refused.status == 429 else None
    return JSONResponse({"error": refused.code, "message": words}, refused.status, headers)


def problem(request: Request, fault: Exception) -> Response:
    """The answer to a request that no route answers: JSON, or a page for `GET` and `HEAD`."""
    status = fault.status_code if isinstance(fault, HTTPException) else 500
    headers = dict(getattr(fault, "headers", None) or {})
    if request.method not in ("GET", "HEAD"):
        code = "not_found" if status == 404 else "bad_request"
        body = {"error": code, "message": message(language_of(request), code)}
        return JSONResponse(body, status, headers)
    return _page(request, status, headers)


def failure(request: Request) -> Response:
    """The answer after a fault of the server. Only the log says what the fault was."""
    if request.method in ("GET", "HEAD"):
        return _page(request, 500, {})
    body = {"error": "failure", "message": message(language_of(request), "failure")}
    return JSONResponse(body, 500)


def _page(request: Request, status: int, headers: dict[str, str]) -> Response:
    name = PAGES.get(status, "failure")
    page = message_page(request, status, f"server.error.{name}_title", f"server.error.{name}")
    page.headers.update(headers)
    return page


def message_page(request: Request, status: int, heading: str, words: str) -> Response:
    """A page that says something and leads home; both are keys of texts."""
    language = language_of(request)
    return site_of(request).shells.page(
        "error.html",
        language,
        status,
        screen="home",
        title=text(language, "server.title.home"),
        heading=text(language, heading),
        message=text(language, words),
    )
