"""The answer after a fault of the server, and its line in the log."""

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from board.web.http import answers
from board.web.http.assets import NotBuilt
from board.web.http.language import language_of

log = structlog.get_logger()


class BeginningOfAnswer:
    """Sends an answer, and knows whether it has begun: then no other can be given."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.has_begun = False

    async def __call__(self, message: Message) -> None:
        self.has_begun = True
        await self._send(message)


class Faults:
    """Answers a request whose handler raised; `SecurityHeaders` adds its headers afterwards."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answer = BeginningOfAnswer(send)
        try:
            await self.app(scope, receive, answer)
        except ClientDisconnect:
            return  # whoever left in the middle of a request reads no answer
        except Exception:
            log.exception("request.fault", method=scope["method"])
            if answer.has_begun:
                raise
            await _answer(Request(scope, receive))(scope, receive, send)


def _answer(request: Request) -> Response:
    try:
        return answers.failure(request)
    except NotBuilt:
        # The page for failures is one of the files that are not built.
        return PlainTextResponse(answers.message(language_of(request), "failure"), 500)
