"""One meeting of a few people through the sockets of a board that serves, said one after the other.

After each command its own screen waits until it was told everything: by then everybody was. What a
real board draws and measures is then named by its place: ids, marks, moments, the order of cards.
"""

import asyncio
import json
import re
from random import Random
from typing import Any

import httpx

from board.demo.screen import AGAIN_SECONDS, ProtocolScreen
from board.web.access.cookies import seat_id
from tests.secrecy import doings
from tests.secrecy.doings import Named
from tests.web.meeting import Meeting

PEOPLE = 4
MARK = re.compile(r'"(?:since_)?mark":"[^"]+"')
MOMENT = re.compile(r"\b1\d{12}\b")
ORDER = re.compile(r'"order":\d\b')
DRAWN = re.compile(r"\b[0-9a-f]{32}\b")
OF_THE_NETWORK = ("2", "40", '42["presence"')
"""Pings, the acknowledgement of a connection, and counts that are sent when a second has passed."""

ANSWER = "43"
"""How the answer to a command begins."""

REPORTS = ("report.html", "report.md", "report.txt", "report.csv", "elsewhere.txt", "words.svg")

Line = tuple[int, Named]
"""A person, or -1 for the facilitator, and what is said."""

ROUND = [f"theme:theme-000{number}" for number in range(2)]


def script(seed: int) -> list[Line]:
    """A short meeting with everything that people may say."""
    chance, lines = Random(seed), [_led("go_to", step="express")]
    ways = (doings.card, doings.card, doings.card, doings.edit, doings.withdraw, doings.wish)
    lines += [_said(chance, ways) for _ in range(9)]
    lines += [_led("go_to", step="group")]
    for number, theme in enumerate(ROUND):
        lines += [_led("create_theme", theme=theme[6:], title=f"Thème {number}", cards=[])]
    lines += [_led("go_to", step="choose"), _led("open_resonance", items=ROUND)]
    lines += [_said(chance, (doings.resonate,)) for _ in range(5)]
    lines += [_led("close_resonance"), _led("open_check", items=ROUND)]
    lines += [_said(chance, (doings.grade,)) for _ in range(8)]
    lines += [_led("close_check")]
    lines += [_said(chance, (doings.not_today,)) for _ in range(3)]
    lines += [_led("agree", items=ROUND[:1]), _led("go_to", step="explore")]
    lines += [_said(chance, (doings.note, doings.edit_note)) for _ in range(5)]
    lines += [_led("go_to", step="synthesis"), (0, ("volunteer", {}))]
    lines += [_led("go_to", step="words")]
    lines += [_said(chance, (doings.word, doings.withdraw_word)) for _ in range(5)]
    return [*lines, _led("reveal", what="words", shown=True)]


def _led(name: str, **said: Any) -> Line:
    return -1, (name, said)


def _said(chance: Random, ways: tuple[doings.Doing, ...]) -> Line:
    person = chance.choice((0, 1, chance.randrange(PEOPLE)))
    return person, chance.choice(ways)(chance, person)


class RealMeeting:
    """A meeting on a board that serves; `traces` are the names by which its store knows people."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self._named: dict[str, str] = {}
        self.people: list[ProtocolScreen] = []
        self.heard: dict[str, list[Any]] = {}
        self.traces: list[str] = []

    async def hold(self, lines: list[Line]) -> None:
        self.console = await self._meeting.console()
        self._wall = await self._meeting.wall()
        for number in range(PEOPLE):
            await self._one_comes(number)
        await self._all_reach(await self._say(self.console, "set_clock", {"ends_at": 1}))
        begun = {name: len(screen.frames) for name, screen in self._others()}
        for who, (name, said) in lines:
            await self._say(self.console if who < 0 else self.people[who], name, said)
        await self._all_reach(await self._say(self.console, "set_clock", {"ends_at": 2}))
        for name, screen in self._others():
            frames = [f for f in screen.frames[begun[name] :] if not f.startswith(OF_THE_NETWORK)]
            # Whether an answer or the event of its command comes first is chance.
            frames.sort(key=lambda frame: frame.startswith(ANSWER))
            self.heard[name] = [self._known(frame) for frame in frames]
        for path in REPORTS:
            self.heard[path] = [await self._fetched(path)]

    async def _say(self, screen: ProtocolScreen, name: str, said: dict[str, Any]) -> int:
        """Return once the screen was told everything, up to the version of what it said."""
        answer = await screen.ask(name, **said)
        while answer.get("rejected") == "slow_down":  # said again, as phones do
            await asyncio.sleep(AGAIN_SECONDS)
            answer = await screen.ask(name, **said)
        if answer.get("changed"):
            await screen.until(lambda: screen.told >= answer["ok"])
        return int(answer.get("ok", 0))

    async def _one_comes(self, number: int) -> None:
        """The console is told of each phone as it comes, and so knows which is whose."""
        known = set(self.console.of("device"))
        self.people.append(await self._meeting.phone())
        here = self.console.of
        await self.console.until(lambda: set(here("device")) - known)
        (device,) = set(here("device")) - known
        await self.console.until(lambda: here("device")[device]["connected"])
        self._named[device.partition(":")[2]] = f"phone {number}"
        (token,) = self.people[-1].visitor.cookies.values()
        self.traces += [device.partition(":")[2], seat_id(token)]

    def _others(self) -> list[tuple[str, ProtocolScreen]]:
        """The screens of all but the two who are exchanged."""
        phones = [(f"person {number}", self.people[number]) for number in range(2, PEOPLE)]
        return [("console", self.console), ("wall", self._wall), *phones]

    async def _all_reach(self, version: int) -> None:
        for screen in (self.console, self._wall, *self.people):
            await screen.reach(version)

    def _known(self, frame: str) -> Any:
        """A frame's size, its kind, and its records whatever their order."""
        said = frame.replace(self._meeting.code, "CODE")
        for drawn, known in ((MARK, '"mark":""'), (MOMENT, "0"), (ORDER, '"order":0')):
            said = drawn.sub(known, said)
        said = DRAWN.sub(lambda it: self._named.setdefault(it[0], str(len(self._named))), said)
        kind, bracket, payload = said.partition("[")
        content = json.loads(bracket + payload) if bracket else payload
        return _without_shuffled_cards(content) or (len(frame), kind, content)

    async def _fetched(self, path: str) -> bytes:
        headers = {"Cookie": self.console.visitor.cookie}
        async with httpx.AsyncClient(base_url=self._meeting.base, headers=headers) as client:
            answer = await client.get(f"/{self._meeting.code}/{path}")
        return f"{answer.status_code} ".encode() + answer.content


def _without_shuffled_cards(content: Any) -> Any:
    """When cards are shown, a console is sent those whose place by chance has changed."""
    records = content[-1].get("records", {}) if isinstance(content, list) else {}
    if "meeting" not in records:
        return None
    return {key: record for key, record in records.items() if not key.startswith("card:")}
