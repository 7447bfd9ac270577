"""For those who run the board: is it well, and what does it speak."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board.store.store import Unavailable
from board.web.http.site import site_of
from board.wire.codec import encode
from board.wire.schema import protocol


async def health(request: Request) -> Response:
    """`GET /healthz`: 503 when the store does not answer within a second."""
    try:
        await site_of(request).store.ping()
    except Unavailable:
        return JSONResponse({"status": "degraded", "store": "unavailable"}, 503)
    return JSONResponse({"status": "ok", "store": "ok"})


async def schemas(_: Request) -> Response:
    """`GET /protocol.json`."""
    return Response(encode(protocol()), media_type="application/json")
