"""The parts of the application that requests and sockets use."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection, Request

from board.domain.code import ALPHABET, LENGTH, typed
from board.live.rooms import Rooms
from board.settings import Settings
from board.store.store import Store
from board.web.http.assets import Assets
from board.web.http.attempts import Attempts
from board.web.http.lan_address import for_phones, is_loopback
from board.web.http.metrics import Metrics
from board.web.http.shells import Shells

CODE = re.compile(rf"[{ALPHABET}]{{{LENGTH}}}")
DEFAULT_PORTS = {"http": ":80", "https": ":443"}


@dataclass(frozen=True, slots=True)
class Site:
    """One for the application, made by `board.app.create`; in a request `site_of(request)` is it.

    `now` answers milliseconds since the epoch.
    """

    settings: Settings
    store: Store
    rooms: Rooms
    attempts: Attempts
    assets: Assets
    shells: Shells
    metrics: Metrics
    now: Callable[[], int]

    def base(self, request: Request) -> str:
        """The beginning of a link: the public address, or the address that this request came to."""
        return self.settings.public_url or f"{request.url.scheme}://{request.url.netloc}"

    def base_for_phones(self, request: Request) -> str:
        """The same for phones: a request to a loopback address gets this computer's LAN address."""
        base = self.base(request)
        if self.settings.public_url or not is_loopback(request.url.hostname or ""):
            return base
        return for_phones(self.settings.host, request.url.port or 80, None) or base

    def own_origin(self, headers: Headers) -> bool:
        """Whether the `Origin` header names this board itself."""
        origin = headers.get("origin", "").lower()
        if self.settings.public_url and origin == self.settings.public_url.lower():
            return True
        parts = urlsplit(origin)
        host = headers.get("host", "").lower()
        port = DEFAULT_PORTS.get(parts.scheme, "")
        return bool(host) and parts.netloc.removesuffix(port) == host.removesuffix(port)


def site_of(connection: HTTPConnection) -> Site:
    site: Site = connection.app.state.site
    return site


def bare_code(text: str) -> str | None:
    """The code as it is stored, from text as people type it [N12]; None if it is no code."""
    code = typed(text)
    return code if CODE.fullmatch(code) else None


def secure(request: HTTPConnection) -> bool:
    return request.url.scheme in ("https", "wss")
