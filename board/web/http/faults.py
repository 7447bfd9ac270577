"""After a fault of ours: the log is told what and where, the person that it was not them."""

import structlog
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from board.web.http.answers import failure, message
from board.web.http.assets import NotBuilt
from board.web.http.language import language_of

log = structlog.get_logger()


class Faults:
    """Answers what nothing else answered, inside of the headers that every answer carries."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = False

        async def send_and_note(said: Message) -> None:
            nonlocal begun
            begun = True
            await send(said)

        try:
            await self.app(scope, receive, send_and_note)
        except Exception:
            log.exception("request.fault", method=scope["method"])
            if begun:
                raise
            await _answer(Request(scope, receive))(scope, receive, send)


def _answer(request: Request) -> Response:
    try:
        return failure(request)
    except NotBuilt:
        # The page that says so is one of those that are not built.
        return PlainTextResponse(message(language_of(request), "failure"), 500)
