"""What every page and socket is given: settings, rooms, limits, and ways to answer."""

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
PLAIN_PORTS = {"http": ":80", "https": ":443"}


@dataclass(frozen=True, slots=True)
class Site:
    """Made once by `board.app.create`; in a request it is `site_of(request)`."""

    settings: Settings
    store: Store
    rooms: Rooms
    attempts: Attempts
    assets: Assets
    shells: Shells
    metrics: Metrics
    now: Callable[[], int]

    def base(self, request: Request) -> str:
        """What links begin with: the public address, or the one this request came to."""
        return self.settings.public_url or f"{request.url.scheme}://{request.url.netloc}"

    def reached(self, request: Request) -> str:
        """What phones open: the same, unless only this computer reaches the address it came to."""
        base = self.base(request)
        if self.settings.public_url or not is_loopback(request.url.hostname or ""):
            return base
        return for_phones(self.settings.host, request.url.port or 80, None) or base

    def own_origin(self, headers: Headers) -> bool:
        """Whether the request's `Origin` is this board's own."""
        origin = headers.get("origin", "").lower()
        if self.settings.public_url and origin == self.settings.public_url.lower():
            return True
        parts = urlsplit(origin)
        host = headers.get("host", "").lower()
        plain = PLAIN_PORTS.get(parts.scheme, "")
        return bool(host) and parts.netloc.removesuffix(plain) == host.removesuffix(plain)


def site_of(connection: HTTPConnection) -> Site:
    site: Site = connection.app.state.site
    return site


def bare_code(said: str) -> str | None:
    """The code as it is kept, from any case and with or without its dash; None when it is none."""
    code = typed(said)
    return code if CODE.fullmatch(code) else None


def secure(request: HTTPConnection) -> bool:
    return request.url.scheme in ("https", "wss")
