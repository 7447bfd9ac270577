"""The JSON body of a request that changes something."""

from typing import Any

import msgspec
from starlette.requests import Request

from board.web.http.answers import RequestRefused
from board.web.http.site import site_of

LARGEST_BYTES = 16_384


async def json_object(request: Request) -> dict[str, Any]:
    """The JSON object in the body of a request from this site (ASVS 3.5).

    Raises `RequestRefused` for another origin, another type, a body over 16 KB or bad JSON.
    """
    if not site_of(request).own_origin(request.headers):
        raise RequestRefused(403, "origin")
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise RequestRefused(415, "bad_request", "media_type")
    return _object(await _body(request))


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > LARGEST_BYTES:
            raise RequestRefused(413, "too_long", "too_large")
    return bytes(body)


def _object(body: bytes) -> dict[str, Any]:
    try:
        return msgspec.json.decode(body or b"{}", type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RequestRefused(400, "bad_request") from error
