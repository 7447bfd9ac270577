"""The parts of the application that requests and sockets use."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection, Request

from board.domain.code import ALPHABET, LENGTH, typed
from board.domain.vocabulary import Language
from board.live.rooms import Rooms
from board.locale import text
from board.rehearsal import Rehearsals
from board.settings import Settings, sub_path
from board.store.store import Store
from board.web.http.assets import Assets
from board.web.http.attempts import Attempts
from board.web.http.connections import Connections
from board.web.http.lan_address import addresses_for_phones, for_phones, is_loopback, url_of
from board.web.http.metrics import Metrics
from board.web.http.origins import is_own_origin
from board.web.http.shared_windows import SharedWindows
from board.web.http.shells import Shells
from board.web.http.store_health import StoreHealth
from board.web.http.turns import Turns

CODE = re.compile(rf"[{ALPHABET}]{{{LENGTH}}}")


@dataclass(frozen=True, slots=True)
class Site:
    """One for the application, made by `board.app.create`; in a request `site_of(request)` is it.

    `attempts` counts failures to enter, and `key_attempts` those to open a meeting. `now` answers
    milliseconds since the epoch.
    """

    settings: Settings
    store: Store
    rooms: Rooms
    connections: Connections
    windows: SharedWindows
    attempts: Attempts
    key_attempts: Attempts
    assets: Assets
    shells: Shells
    metrics: Metrics
    health: StoreHealth
    document_turns: Turns
    rehearsals: Rehearsals
    now: Callable[[], int]

    def base(self, request: Request) -> str:
        """The beginning of a link: the public address, or the address that this request came to."""
        return self.settings.public_url or f"{request.url.scheme}://{request.url.netloc}"

    def address(self, path: str) -> str:
        """The address of a path of this board, below the path at which a proxy serves it."""
        return f"{sub_path(self.settings)}{path}"

    @property
    def cookie_path(self) -> str:
        """Other applications of the same host are not sent the cookies of a board below a path."""
        return self.address("") or "/"

    def base_for_phones(self, request: Request, chosen: str = "") -> str:
        """The same for phones: a request to a loopback address gets this computer's LAN address.

        `chosen` is the address that a facilitator chose, or empty [E23].
        """
        base = self.base(request)
        if self.settings.public_url:
            return base
        if chosen or not is_loopback(request.url.hostname or ""):
            return chosen or base
        return for_phones(self.settings.host, request.url.port or 80, None) or base

    def addresses(self, request: Request, language: Language) -> list[dict[str, str]]:
        """What a facilitator may choose: each address, and what it is; nothing if there is one."""
        if self.settings.public_url:
            return []
        port = request.url.port or 80
        found = addresses_for_phones(self.settings.host)
        named = [
            {
                "url": url_of(each.host, port),
                "kind": f"{text(language, f'server.address.{each.kind}')}, {each.interface}",
            }
            for each in found
        ]
        return named if len(named) > 1 else []

    def offers(self, address: str, port: int) -> bool:
        """Whether a facilitator may choose this address: one of this computer's, or the usual one.

        `port` is the one that this board was reached at; at another another program may answer.

        The QR code that leads there holds the join key, which must not go to anybody else [E23].
        """
        if not address:
            return True
        try:
            chosen = urlsplit(address)
            same_port = (chosen.port or 80) == port
        except ValueError:
            return False
        hosts = {each.host for each in addresses_for_phones(self.settings.host)}
        return self.settings.public_url is None and same_port and chosen.hostname in hosts

    def own_origin(self, headers: Headers) -> bool:
        """Whether the `Origin` header names this board itself."""
        return is_own_origin(headers, self.settings.public_url)


def site_of(connection: HTTPConnection) -> Site:
    site: Site = connection.app.state.site
    return site


def bare_code(text: str) -> str | None:
    """The code as it is stored, from text as people type it [N12]; None if it is no code."""
    code = typed(text)
    return code if CODE.fullmatch(code) else None


def address_of(request: HTTPConnection) -> str:
    """The address that the request came from, as the proxy says it; empty for a local socket."""
    return request.client.host if request.client else ""


def secure(request: HTTPConnection) -> bool:
    """Whether people reach the board over TLS, as the request or the public address says."""
    public = site_of(request).settings.public_url or ""
    return request.url.scheme in ("https", "wss") or public.startswith("https:")
