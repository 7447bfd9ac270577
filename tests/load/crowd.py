"""A meeting of 200 cards on a server of its own, with every participant but the measured phone."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from itertools import count, cycle
from typing import Any, Self

from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor
from tests.support.servers.board_process import Served

PEOPLE = 10
CARDS_EACH = 20
PROPOSALS = 7
THEMES = 12

Change = Callable[[], Awaitable[int]]
"""Sends the next change, each time another one; returns its version."""


class Crowd:
    """The participants. Each command is accepted before the next is sent."""

    def __init__(self) -> None:
        self._stack = AsyncExitStack()
        self._turn = count()
        self.served = Served()
        self.people: list[ProtocolScreen] = []
        self.cards: list[str] = []

    async def __aenter__(self) -> Self:
        await self.served.start()
        self._stack.push_async_callback(self.served.close)
        self.links = await self.served.open_meeting(title="Équipe mobile")
        self.lead = await self._come("facilitator", self.links["console"])
        for _ in range(PEOPLE):
            self.people.append(await self._come("participant", self.links["join"]))
        await self.lead.say("go_to", step="express")
        await asyncio.gather(*(self._deposits(person) for person in range(PEOPLE)))
        await self.lead.say("reveal", what="cards", shown=True)
        return self

    async def __aexit__(self, *_: object) -> None:
        for screen in (self.lead, *self.people):
            await screen.close()
        await self._stack.aclose()

    async def _come(self, role: str, link: str) -> ProtocolScreen:
        screen = ProtocolScreen(Visitor(self.served.url), self.links["code"], role)
        await screen.enter(link.partition("#")[2])
        await screen.connect()
        return screen

    async def _deposits(self, person: int) -> None:
        for number in range(CARDS_EACH):
            card = f"card-{person:02}-{number:03}"
            self.cards.append(card)
            await self.people[person].say("post_card", card=card, **_words(person, number))

    # Commands that bring the phone to a page.

    async def at(self, step: str) -> None:
        await self.lead.say("go_to", step=step)

    async def resonating(self) -> None:
        await self.at("choose")
        await self.lead.say("open_resonance", items=[f"card:{card}" for card in self.cards])

    async def checking(self) -> None:
        await self.lead.say("close_resonance")
        await self.lead.say("open_check", items=[f"card:{c}" for c in self.cards[:PROPOSALS]])

    async def grouped(self) -> None:
        await self.at("group")
        for theme in range(THEMES):
            cards = self.cards[theme::THEMES]
            said = {"theme": f"theme-{theme:03}", "title": f"Thème {theme}", "cards": cards}
            await self.lead.say("create_theme", **said)

    async def closing(self) -> None:
        await self.at("words")
        await self.lead.say("reveal", what="words", shown=True)

    # Changes by other participants.

    async def edits(self) -> int:
        n = next(self._turn)
        card = f"card-{n % PEOPLE:02}-{n // PEOPLE % CARDS_EACH:03}"
        title = f"Une lettre restée sans réponse, encore {n}"
        return await self._someone(n).say("edit_card", card=card, title=title)

    async def answers(self) -> int:
        n = next(self._turn)
        items = [f"card:{card}" for card in self.cards[n % 50 : n % 50 + 3]]
        return await self._someone(n).say("resonate", items=items)

    async def grades(self) -> int:
        n = next(self._turn)
        said = {"item": f"card:{self.cards[n % PROPOSALS]}", "grade": n % 3}
        return await self._someone(n).say("grade", **said)

    async def moves(self) -> int:
        n = next(self._turn)
        theme = f"theme-{n * 5 % THEMES:03}"
        return await self.lead.say(
            "move_cards", cards=[self.cards[n % 200]], theme=theme, before=None
        )

    async def closes(self) -> int:
        n = next(self._turn)
        said = {"entry": f"entry-{n % PEOPLE:04}", "kind": "keyword", "text": f"mot{n % 37}"}
        return await self._someone(n).say("post_word", **said)

    def _someone(self, n: int) -> ProtocolScreen:
        return self.people[n % PEOPLE]


def alternately(*changes: Change) -> Change:
    """One after the other, round and round."""
    turns = cycle(changes)
    return lambda: next(turns)()  # noqa: PLW0108 - another one at each call


def _words(person: int, number: int) -> dict[str, Any]:
    return {
        "kind": "situation",
        "nature": ("questioning", "tension", "success")[number % 3],
        "title": f"Une lettre restée sans réponse, {person}-{number}",
        "text": "Elle attendait depuis trois semaines, et personne ne savait quoi dire. " * 2,
    }
