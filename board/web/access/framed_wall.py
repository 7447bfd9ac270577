"""A wall in a page of another site takes its seat without a cookie [M18].

A frame has no cookie of its own, and must use none that the browser holds: its token stays in the
page, and goes with the socket.
"""

from time import monotonic

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board.web.access.entrance import by_key, key_in, take_seat
from board.web.access.refusals import wait_to_refuse
from board.web.http.answers import RequestRefused
from board.web.http.json_body import json_object
from board.web.http.site import site_of


async def enter_frame(request: Request) -> Response:
    """`POST /{code}/framed` with the body `{"key": …}`, the wall's: `{"token"}` and no cookie."""
    if not site_of(request).settings.frames:
        raise RequestRefused(404, "not_found")
    began = monotonic()
    key = key_in(await json_object(request))
    if key is None:
        raise RequestRefused(400, "bad_request")
    try:
        return await by_key(request, key, _framed)
    except RequestRefused as refused:
        if refused.status != 503:
            await wait_to_refuse(began)
        raise


async def _framed(request: Request, key: str | None) -> Response:
    taken = await take_seat(request, key, {}, only="wall")
    return JSONResponse({"token": taken.token})
