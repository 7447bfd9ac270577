"""The state of the server, and the schemas of its protocol."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board.store.store import Unavailable
from board.web.http.site import site_of
from board.wire.codec import encode
from board.wire.schema import protocol


async def health(request: Request) -> Response:
    """`GET /healthz`: 503 if the store does not answer within a second, or refuses changes."""
    try:
        await site_of(request).store.probe()
    except Unavailable:
        return JSONResponse({"status": "degraded", "store": "unavailable"}, 503)
    return JSONResponse({"status": "ok", "store": "ok"})


async def schemas(_: Request) -> Response:
    """`GET /protocol.json`: the schema of each command and record."""
    return Response(encode(protocol()), media_type="application/json")
