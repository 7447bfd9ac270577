"""Who may frame which page: each route's answer says so."""

from dataclasses import replace

import pytest

from tests.web.http.test_hosts import asked
from tests.web.http.test_sub_path import addresses

SITES = ("https://intranet.example.org", "https://meet.example.org")
HEADERS = {"Host": "example.org"}
BY_NOBODY, BY_THE_BOARD = "frame-ancestors 'none'", "frame-ancestors 'self'"
GET = [path for method, path in addresses() if method == "GET"]


def framed_by(headers) -> str:
    parts = headers["content-security-policy"].split(";")
    (ancestors,) = [one.strip() for one in parts if one.strip().startswith("frame-ancestors")]
    return ancestors


@pytest.fixture
async def framing(serving, settings):
    return await serving(replace(settings, frames=SITES))


@pytest.mark.parametrize("path", GET)
async def test_named_sites_may_frame_the_wall_that_is_made_for_it_and_nothing_else(framing, path):
    """[M18] Each route, also one that is added later."""
    _, headers, _ = await asked(framing, "GET", path, **HEADERS)
    own = {
        "/K7M2QX/framed": f"frame-ancestors {' '.join(SITES)}",
        "/K7M2QX/wall": BY_THE_BOARD,
    }
    assert framed_by(headers) == own.get(path, BY_NOBODY)


async def test_without_named_sites_there_is_no_such_wall(serving, settings):
    """[M18]"""
    served = await serving(settings)
    status, headers, _ = await asked(served, "GET", "/K7M2QX/framed", **HEADERS)
    assert (status, framed_by(headers)) == (404, BY_NOBODY)
