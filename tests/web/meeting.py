"""A meeting that was opened over HTTP, and people who come into it as the protocol says."""

from contextlib import suppress
from itertools import count

from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor

ids = count(1)


def waiting(console: ProtocolScreen) -> int:
    """How many hidden cards wait to be opened, as the console was told."""
    return console.records.get("unopened:cards", {"count": 0})["count"]


def card(title="Un titre", text="", **fields):
    """The arguments of a card nobody posted before."""
    said = {"kind": "situation", "nature": None, "title": title, "text": text}
    return {"card": f"carte-{next(ids):05}", **said, **fields}


async def open_meeting(base, **said):
    status, answer = await Visitor(base).post("/meetings", said)
    assert status == 201, answer
    return Meeting(base, answer["code"], answer["links"])


class Meeting:
    """Its code, its keys, and screens by role."""

    def __init__(self, base, code, links):
        self.base = base
        self.code = code
        self.links = links
        self.keys = {name: link.partition("#")[2] for name, link in links.items()}
        self._screens = []

    async def console(self, **auth):
        return await self.come("facilitator", self.keys["console"], **auth)

    async def wall(self):
        return await self.come("wall", self.keys["wall"])

    async def phone(self, base=None):
        return await self.come("participant", self.keys["join"], base=base)

    async def phone_by_code(self):
        return await self.come("participant", None)

    async def come(self, role, key, base=None, **auth):
        screen = ProtocolScreen(Visitor(base or self.base), self.code, role)
        await screen.enter(key)
        return await self.connect(screen, **auth)

    async def connect(self, opened, **auth):
        await opened.connect(**auth)
        self._screens.append(opened)
        return opened

    async def again(self, first, **auth):
        """One more screen of the same browser."""
        return await self.connect(ProtocolScreen(first.visitor, self.code, first.role), **auth)

    async def close(self):
        for screen in self._screens:
            with suppress(ConnectionError):
                await screen.close()
