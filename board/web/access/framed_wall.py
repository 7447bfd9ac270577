"""A wall in a page of another site takes its seat without a cookie [M18].

A frame has no cookie of its own, and must use none that the browser holds: its token stays in the
page, and goes with the socket. A page that is loaded again, or by many colleagues, takes one seat.
"""

from time import monotonic

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from board.web.access import keys
from board.web.access.entrance import by_key, in_time, key_in, take_seat
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
    return await in_time(began, by_key(request, key, _framed))


async def _framed(request: Request, key: str | None) -> Response:
    token = keys.frame_token(key or "")
    await take_seat(request, key, {}, frame=token)
    return JSONResponse({"token": token})
