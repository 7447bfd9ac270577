"""The cookie of whoever signed in with an account of the house."""

from starlette.requests import Request
from starlette.responses import Response

from board.app import create
from board.settings import read
from board.web.access import opener
from tests.support.servers.memory_store import MemoryStore
from tests.support.servers.oidc_provider import settings_for


def test_over_tls_the_cookie_is_taken_from_this_host_alone():
    """[E26] [E9] One without the prefix, which another host may set, opens nothing."""
    settings = read(
        {"BOARD_PUBLIC_URL": "https://board.example.org", **settings_for("https://sso")}
    )
    app, response = create(settings, MemoryStore()), Response()
    opener.give(request_of(app), response)
    cookie, _, rest = response.headers["set-cookie"].partition(";")
    assert cookie.startswith("__Host-board_opener=") and "Secure" in rest
    assert opener.may_open(request_of(app, cookie))
    assert not opener.may_open(request_of(app, cookie.removeprefix("__Host-")))


def request_of(app, cookie=""):
    headers = [(b"cookie", cookie.encode())]
    return Request({"type": "http", "app": app, "headers": headers, "path": "/", "scheme": "http"})
