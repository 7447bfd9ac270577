"""The state of the server, and the schemas of its protocol."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board.store.store import Unavailable
from board.store.store_files import are_there, store_folder
from board.web.http.site import site_of
from board.wire.codec import encode
from board.wire.schema import protocol


async def health(request: Request) -> Response:
    """`GET /healthz`: 503 if the store does not answer within a second, or refuses changes.

    Also if the files of the embedded store were deleted: what is acknowledged is then not saved.
    """
    site = site_of(request)
    try:
        await site.probe.ask()
    except Unavailable as fault:
        answer = {"status": "degraded", "store": "unavailable", "reason": fault.reason}
        return JSONResponse(answer, 503)
    if site.settings.store is None and not are_there(store_folder(site.settings.data)):
        return JSONResponse({"status": "degraded", "store": "files_gone"}, 503)
    return JSONResponse({"status": "ok", "store": "ok"})


async def schemas(_: Request) -> Response:
    """`GET /protocol.json`: the schema of each command and record."""
    return Response(encode(protocol()), media_type="application/json")
