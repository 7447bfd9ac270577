"""The state of the server, and the schemas of its protocol."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board.web.http.site import site_of
from board.web.http.store_health import GOOD
from board.wire.codec import encode
from board.wire.schema import protocol


async def health(request: Request) -> Response:
    """`GET /healthz`: 503 if the store does not answer within a second, or refuses changes.

    Also if the files of the embedded store were deleted: what is acknowledged is then not saved.
    """
    answer = await site_of(request).health.ask()
    return JSONResponse(answer, 200 if answer == GOOD else 503)


async def schemas(_: Request) -> Response:
    """`GET /protocol.json`: the schema of each command and record."""
    return Response(encode(protocol()), media_type="application/json")
