"""A meeting of twenty phones that send all the time, a wall and a console."""

import asyncio
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from board.demo.protocol_client import ConnectionRefused
from board.demo.visitor import Visitor
from tests.faults.returning_screen import LOST, ReturningScreen
from tests.faults.sending_phone import SendingPhone
from tests.history.checker import Finding, check
from tests.history.history import History
from tests.support.until import until

PHONES = 20
REST_SECONDS = 25.0
"""How long phones may take to have everything answered once the fault is over."""
EQUAL_SECONDS = 20.0


@dataclass
class Outcome:
    """What one run of one fault has shown. `silence` is in seconds."""

    acknowledged: int = 0
    lost: int = 0
    doubled: int = 0
    unequal: int = 0
    unanswered: int = 0
    untold: int = 0
    silence: float = 0.0
    seen: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)
    log: Path | None = None
    events: int = 0
    findings: list[Finding] = field(default_factory=list)


class LiveMeeting:
    """Its wall comes in by the first address, its console by the last."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self.history = History()
        self._fresh_screens: list[ReturningScreen] = []
        self.phones: list[SendingPhone] = []
        self.watching: list[ReturningScreen] = []

    @property
    def screens(self) -> list[ReturningScreen]:
        return [*self.phones, *self.watching, self.console]

    async def begin(self, addresses: list[str], senders: int, *, shown: bool) -> None:
        """Everyone comes in; the phones come in by the first `senders` addresses."""
        _, answer = await Visitor(addresses[0]).post("/meetings", {"title": "Équipe mobile"})
        self.code, self._links = answer["code"], answer["links"]
        self.console = await self._come("facilitator", "console", addresses[-1])
        await self.console.until_accepted("go_to", step="express")
        await self.console.until_accepted("reveal", what="cards", shown=shown)
        await self.watch("wall", "wall", addresses[0])
        for number in range(PHONES):
            address = addresses[number % senders]
            said = (address, self.code, number, self._chance, self.history)
            self.phones.append(SendingPhone(*said))
        await asyncio.gather(*(phone.come(self._key("join")) for phone in self.phones))
        for phone in self.phones:
            phone.begin()

    async def watch(self, role: str, link: str, address: str) -> ReturningScreen:
        """One more screen, which only looks on."""
        self.watching.append(await self._come(role, link, address))
        return self.watching[-1]

    async def _come(self, role: str, link: str, address: str) -> ReturningScreen:
        screen = ReturningScreen(address, self.code, role, self._chance, self.history)
        await screen.come(self._key(link))
        return screen

    async def end(self) -> None:
        for screen in self._fresh_screens:
            screen.cut()
        await asyncio.gather(*(screen.leave() for screen in self.screens))

    async def everyone_sent(self, more: int = 1) -> None:
        """Return once each phone has had so many more commands accepted, or is gone for good."""
        goals = [(phone, phone.ledger.acknowledged + more) for phone in self.phones]
        await until(
            lambda: all(phone.gone or phone.ledger.acknowledged >= goal for phone, goal in goals),
            within=REST_SECONDS,
        )

    async def everyone_saw(self, what: str, times: int = 2) -> None:
        """Return once each phone has seen this so many more times."""
        goals = [(phone, phone.seen[what] + times) for phone in self.phones]
        await until(
            lambda: all(phone.seen[what] >= goal for phone, goal in goals), within=REST_SECONDS
        )

    async def outcome(self) -> Outcome:
        """Let everything come to rest, and compare what everyone holds."""
        outcome = Outcome()
        resting = [asyncio.create_task(phone.rest()) for phone in self.phones]
        _, late = await asyncio.wait(resting, timeout=REST_SECONDS)
        outcome.unanswered = len(late)
        outcome.seen = sum((screen.seen for screen in self.screens), Counter())
        ledgers = [phone.ledger for phone in self.phones]
        outcome.acknowledged = sum(ledger.acknowledged for ledger in ledgers)
        outcome.silence = max(phone.longest_silence() for phone in self.phones)
        titles = await self._compare(outcome)
        outcome.events, outcome.findings = len(self.history), check(self.history)
        if titles is None:
            return outcome
        outcome.lost = sum(ledger.lost(titles) for ledger in ledgers)
        outcome.untold = sum(
            bool(phone.ledger.lost(titles)) and not phone.was_told for phone in self.phones
        )
        outcome.doubled = sum(number - 1 for number in Counter(titles.values()).values())
        return outcome

    async def _compare(self, outcome: Outcome) -> dict[str, str] | None:
        """Count unequal screens; the titles of the cards that the board holds, by card.

        None if nobody can ask the board.
        """
        if self.console.gone:
            return {}
        try:
            async with asyncio.timeout(EQUAL_SECONDS):
                await self.console.connected.wait()
                version = await self.console.until_accepted("set_prompt", text="Au repos")
        except LOST:
            outcome.unanswered += 1
            return None
        compared = await asyncio.gather(*(self._wrong(one, version) for one in self.screens))
        outcome.differences = [wrong for wrong in compared if wrong]
        outcome.unequal = len(outcome.differences)
        shown = await self.console.until_accepted("reveal", what="cards", shown=True)
        await self.console.reach(shown)
        fresh = await self._fresh(self.console)
        return {key.partition(":")[2]: card["title"] for key, card in fresh.of("card").items()}

    async def _wrong(self, screen: ReturningScreen, version: int) -> str:
        """How it still differs from a screen that its browser opens now; empty if it does not."""
        who = f"{screen.role} at {screen.visitor.base}"
        try:
            async with asyncio.timeout(EQUAL_SECONDS):
                await screen.reach(version)
                fresh = await self._fresh(screen)
        except (*LOST, ConnectionRefused) as fault:
            return f"{who} at version {screen.version}, not {version}: {fault!r}"
        with suppress(TimeoutError):
            await until(lambda: held(screen) == held(fresh), within=EQUAL_SECONDS)
        if held(screen) == held(fresh):
            return ""
        return f"{who} {screen.version} {fresh.version}: {different(held(screen), held(fresh))}"

    async def _fresh(self, screen: ReturningScreen) -> ReturningScreen:
        fresh = ReturningScreen("", self.code, screen.role, self._chance, self.history)
        fresh.records_in(self.history, final=True)
        fresh.visitor = screen.visitor
        await fresh.connect()
        self._fresh_screens.append(fresh)
        return fresh

    def _key(self, link: str) -> str:
        return self._links[link].partition("#")[2]


def held(screen: ReturningScreen) -> dict[str, Any]:
    """All records that it holds; those of its seat alone begin with “you”."""
    return screen.records | {f"you {key}": record for key, record in screen.you.items()}


def different(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """The records that differ, as each holds them."""
    keys = sorted(one.keys() | other.keys())
    return {key: (one.get(key), other.get(key)) for key in keys if one.get(key) != other.get(key)}
