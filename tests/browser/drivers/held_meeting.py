"""The same meeting held twice: what each screen was sent, sent, asked for and showed."""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import Request

from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.heard import Heard
from tests.browser.drivers.leading_screens import Console, Wall
from tests.browser.drivers.room import LAPTOP, PHONE, PROJECTOR, Room
from tests.browser.drivers.screen import Phone, Screen

SHOWN = "() => `${document.title}\\n${document.documentElement.lang}\\n${document.body.innerText}`"

SET_PROMPT = """async (text) => {
  await document.querySelector("console-app").session.command("set_prompt", { text });
}"""


@dataclass
class HeldMeeting:
    """What there is of each screen, by its name."""

    room: Room
    screens: dict[str, Screen] = field(default_factory=dict)
    heard: dict[str, Heard] = field(default_factory=dict)
    asked: dict[str, list[Request]] = field(default_factory=dict)
    texts: dict[str, list[list[str]]] = field(default_factory=dict)

    async def opens(self, name: str, kind: type[Any], size: dict[str, int]) -> Any:
        screen = await self.room.page(kind, size)
        self.screens[name] = screen
        self.heard[name] = Heard(screen, self.room.links["code"])
        self.asked[name], self.texts[name] = [], []
        # Playwright takes no method of a list.
        screen.page.on("request", lambda request: self.asked[name].append(request))  # noqa: PLW0108
        return screen

    async def settles(self) -> None:
        """Wait for a change that every screen is told of; keep what each then shows.

        What was done before is told first: whether two changes share a beat would be chance.
        """
        await self._all_hold("pending.length === 0")
        prompt = f"Amorce {len(self.texts['console'])}"
        await self.screens["console"].page.evaluate(SET_PROMPT, prompt)
        await self._all_hold(
            f"records.get('meeting').prompt === '{prompt}' && pending.length === 0"
        )
        await self._follows_the_wall()
        for name, screen in self.screens.items():
            shown = await screen.page.evaluate(SHOWN)
            # Each phone shows what can be chosen in an order of its own.
            self.texts[name].append(sorted(self._without_code(shown).splitlines()))

    async def _all_hold(self, condition: str) -> None:
        for screen in self.screens.values():
            await screen.holds(condition)
            await screen.page.evaluate(SETTLED)

    async def _follows_the_wall(self) -> None:
        """The console says which page the wall shows: wait until it says the present one."""
        told = [frame for frame in self.heard["wall"].sent if '["showing"' in frame]
        page = json.loads(told[-1][told[-1].index("[") :])[1]["of"]
        await self.screens["console"].holds(f"presence.wall.of === '{page}'")

    def paths(self, name: str) -> list[str]:
        """What this screen asked the server for, one line for each address."""
        return sorted({self._without_code(urlsplit(one.url).path) for one in self.asked[name]})

    def _without_code(self, words: str) -> str:
        code = self.room.links["code"]
        return words.replace(code, "······").replace(f"{code[:3]}-{code[3:]}", "···-···")


async def held(room: Room, kind: type[Phone]) -> HeldMeeting:
    """The same meeting, whatever `kind` the reader's phone is."""
    meeting = HeldMeeting(room)
    console = await meeting.opens("console", Console, LAPTOP)
    wall = await meeting.opens("wall", Wall, PROJECTOR)
    reader = await meeting.opens("reader", kind, PHONE)
    other = await meeting.opens("other", Phone, PHONE)
    for screen, link in ((console, "console"), (wall, "wall")):
        await screen.page.goto(room.links[link])
        await screen.holds("connected && version > 0")
    for number, phone in enumerate((reader, other), 1):
        await phone.enters(room.links["join"])
        await console.holds(f"presence.phones === {number}")
    await meeting.settles()
    for act in (_express, _choose, _close):
        await act(meeting, console, (reader, other))
    return meeting


async def _express(meeting: HeldMeeting, console: Console, phones: tuple[Phone, Phone]) -> None:
    """The second card comes once the first is shown: both at once stand in a random order."""
    await console.goes_to("express")
    await meeting.settles()
    await phones[0].deposits("Un couloir", nature="tension")
    await console.knows_of(1)
    await console.press("console.cards.reveal")
    await meeting.settles()
    await phones[1].deposits("Une porte", nature="tension")
    await console.holds("[...records.values()].some((r) => r.title === 'Une porte')")
    await meeting.settles()


async def _choose(meeting: HeldMeeting, console: Console, phones: tuple[Phone, Phone]) -> None:
    """Both choose the same card: what two people leave open is drawn at random."""
    await console.goes_to("choose")
    await console.chooses("open_resonance")
    for number, phone in enumerate(phones, 1):
        await phone.resonates("Un couloir")
        await console.holds(f"records.get('choice').answers === {number}")
        await meeting.settles()
    await console.chooses("close_resonance")
    await meeting.settles()


async def _close(meeting: HeldMeeting, console: Console, phones: tuple[Phone, Phone]) -> None:
    await console.goes_to("words")
    await meeting.settles()
    for phone in phones:
        await phone.closes_with("keyword", "écoute")
        await phone.sees(phone.say("phone.words.sent"))
        await meeting.settles()
    await console.press("console.words.reveal")
    await meeting.settles()
