"""The screens of a meeting, at the handlers of the product's own application.

Screens enter and fetch over HTTP, and speak through the handlers of the sockets: everything but the
network and the store is the product's own.
"""

import json
import re
from collections.abc import Collection
from typing import Any

from board.live.encoded_event import EncodedEvent
from board.wire.codec import encode
from tests.secrecy.asked import Answer, asked
from tests.support.simulation.virtual_loop import now

REVISION = re.compile(rb'"version":(\d+),"mark":"([^"]*)"')
ROLES = {"console": "facilitator", "pair": "facilitator", "third": "facilitator", "wall": "wall"}
"""The role of each browser; all others are participants."""

BROWSER_OF = {"tab": "person 2", "controls": "console"}
"""Screens that are another one's second."""

FIELDS = ("person 3", "third", "tab", "wall")
"""Screens that are sent only the fields that changed."""

KEY_OF = {"facilitator": "console", "wall": "wall", "participant": "join"}

Heard = dict[str, list[tuple[float, str, bytes]]]
"""By screen: the second, the event and the bytes of each message, in order."""


class Browsers:
    """Stands for the network: keeps what each screen is sent, and its place in the meeting.

    The sockets of `stalled` screens are congested.
    """

    def __init__(self, app: Any) -> None:
        self.heard: Heard = {}
        self._app = app
        self._sockets = app.state.sockets
        app.state.site.rooms._sender = self
        self._cookies: dict[str, dict[str, str]] = {}
        self._sids: dict[str, str] = {}
        self._shown: dict[str, list[tuple[int, str]]] = {}
        self._count = 0
        self.stalled: set[str] = set()
        self.links: dict[str, str] = {}
        self.code = ""

    async def open_meeting(self, method: str) -> None:
        asked = {"language": "fr", "method": method}
        answer = await self._ask("console", "/meetings", asked)
        assert answer.status == 201, answer.body
        opened = json.loads(answer.body)
        self.code, self.links = opened["code"], opened["links"]

    async def enter(self, name: str) -> None:
        """Exchange the key of a link for the cookie of a seat."""
        key = self.links[KEY_OF[role_of(name)]].partition("#")[2]
        answer = await self._ask(name, f"/{self.code}/enter", {"key": key})
        assert answer.status == 200, answer.body
        self._cookies[name] = answer.cookies()
        self.keep(name, "entered", encode(answer.headers) + answer.body)

    def cookie(self, name: str) -> str:
        held = self._cookies.get(BROWSER_OF.get(name, name), {})
        return "; ".join(f"{key}={value}" for key, value in held.items())

    async def _ask(self, name: str, path: str, body: object = None) -> Answer:
        return await asked(self._app, path, self.cookie(name), body)

    async def fetch(self, name: str, path: str) -> None:
        """The answer with its headers, as the browser has it."""
        answer = await self._ask(name, f"/{self.code}/{path}")
        self.keep(name, path, f"{answer.status} ".encode() + encode(answer.headers) + answer.body)

    def is_here(self, name: str) -> bool:
        return name in self._sids

    async def come(self, name: str) -> None:
        """Connect, with the version that was shown before."""
        self._count += 1
        sid = self._sids[name] = f"{name}/{self._count}"
        scope = {"headers": [(b"cookie", self.cookie(name).encode())], "client": ("192.0.2.1", 1)}
        auth: dict[str, Any] = {"code": self.code, "role": role_of(name), "language": "fr"}
        auth |= {"screen": "wall"} if name == "controls" else {}
        auth |= {"fields": True} if name in FIELDS else {}
        for have, mark in self._shown.get(name, [])[-1:]:
            auth |= {"have": have, "mark": mark}
        await self._sockets._connect(sid, {"asgi.scope": scope}, auth)

    async def go(self, name: str) -> None:
        await self._sockets._disconnect(self._sids.pop(name))

    async def say(self, name: str, command: str, said: dict[str, Any]) -> dict[str, Any]:
        answer: dict[str, Any] = await self._sockets._command(self._sids[name], command, said)
        self.keep(name, "answer", encode(answer))
        return answer

    async def resume(self, name: str) -> None:
        """Ask for what came since one of the last versions."""
        have, mark = self._shown[name][-3:][0]
        answer = await self._sockets._resume(self._sids[name], {"have": have, "mark": mark})
        self.keep(name, "resumed", encode(answer))

    async def ping(self, name: str) -> None:
        self.keep(name, "pinged", encode(await self._sockets._ping(self._sids[name])))

    async def deliver(self, sids: Collection[str], event: str, payload: object) -> frozenset[str]:
        frame = EncodedEvent(event, payload).frame
        congested = {sid for sid in sids if name_of(sid) in self.stalled}
        for sid in sids:
            if sid not in congested:
                self._receive(sid, event, frame)
        return frozenset(congested)

    async def send(self, sid: str, event: str, payload: object) -> None:
        self._receive(sid, event, EncodedEvent(event, payload).frame)

    async def close(self, sid: str) -> None:
        """As a socket that the server closes: its handler runs before this returns."""
        name = name_of(sid)
        if self._sids.get(name) == sid:
            self._receive(sid, "close", b"")
            await self.go(name)

    def _receive(self, sid: str, event: str, frame: bytes) -> None:
        name = name_of(sid)
        found = REVISION.search(frame) if event in ("welcome", "delta") else None
        if found:
            self._shown.setdefault(name, []).append((int(found[1]), found[2].decode()))
        self.keep(name, event, frame)

    def keep(self, name: str, event: str, content: bytes) -> None:
        self.heard.setdefault(name, []).append((now(), event, content))


def name_of(sid: str) -> str:
    """The screen of this socket."""
    return sid.partition("/")[0]


def role_of(name: str) -> str:
    return ROLES.get(BROWSER_OF.get(name, name), "participant")
