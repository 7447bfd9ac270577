"""On every phone and wall one sentence says what happens now, at each step of each method."""

import re
from typing import Any

import pytest
from playwright.async_api import Browser

from board import methods
from board.demo.screen import ProtocolScreen
from tests.browser.drivers.choosing_group import TITLES, card, gathered
from tests.browser.drivers.gallery import SETTLED, SOON
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Screen
from tests.support.servers.board_process import Served

NOW = """() => [...document.querySelectorAll("[data-now]")]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .map((element) => element.innerText.trim())"""
FEWEST_WORDS = 3
# So many answers that the wall does not propose to go round instead [C6].
PEOPLE = 5


async def sentence_on(screen: Screen, what: str) -> str:
    await screen.page.evaluate(SETTLED)
    said: list[str] = await screen.page.evaluate(NOW)
    where = f"{type(screen).__name__}, {what}: {said}"
    assert len(said) == 1, where
    assert len(re.findall(r"\w+", said[0])) >= FEWEST_WORDS, where
    return said[0]


class Walk:
    """A meeting of one method, its phone and its wall; what they said is noted."""

    def __init__(
        self, lead: ProtocolScreen, others: list[ProtocolScreen], screens: list[Screen]
    ) -> None:
        self._lead, self._others, self._screens = lead, others, screens
        self._told = 0

    async def through(self) -> None:
        for step in self._lead.records["meeting"]["steps"][:-1]:
            await self._say("go_to", step=step["id"])
            await getattr(self, f"_{step['kind']}", self._nothing)(step)
        await self._lead.say("end_meeting")
        for screen in self._screens:
            await screen.holds("ending === 'ended'")
        await self._one_sentence("ended")

    async def _nothing(self, step: dict[str, Any]) -> None:
        """All is said where the step begins."""

    async def _prompt(self, _: dict[str, Any]) -> None:
        await self._say("set_prompt", text="Quelle situation vous a marqué ?")

    async def _rules(self, _: dict[str, Any]) -> None:
        await self._say("build_rules", building=False)
        await self._say("set_rules", rules=["Chacun son tour"])
        await self._say("build_rules", building=True)
        await self._say("open_check", items=["rules:list"])
        await self._say("close_check")
        await self._say("agree", items=["rules:list"])

    async def _collect(self, step: dict[str, Any]) -> None:
        kinds = step["cards"] or [one["id"] for one in self._vocabulary["cards"]]
        written = {"card": f"card-{step['id']}", "kind": kinds[0], "title": "Un seuil"}
        await self._others[0].say("post_card", **written)
        await self._say("reveal", what="cards", shown=True)

    async def _choose(self, step: dict[str, Any]) -> None:
        items = list(self._lead.of("card"))
        if step["choosing"] == "resonance":
            await self._say("open_resonance", items=items)
            for other in self._others:
                await other.say("resonate", items=items)
            await self._say("close_resonance")
        if step["choosing"] != "aloud":
            await self._say("open_check", items=items)
            await self._say("close_check")
        await self._say("agree", items=items[:1])

    async def _notes(self, _: dict[str, Any]) -> None:
        if not self._lead.of("topic"):
            await self._say("agree", items=list(self._lead.of("card"))[:1])

    async def _volunteer_text(self, _: dict[str, Any]) -> None:
        await self._say("write_synthesis", field=self._vocabulary["synthesis"][0], text="Dire.")

    async def _words(self, _: dict[str, Any]) -> None:
        await self._say("reveal", what="words", shown=True)
        kind = self._vocabulary["closing"][0]
        await self._others[0].say("post_word", entry="entry-0001", kind=kind, text="souffler")
        await self._lead.until(lambda: self._lead.of("word"))
        await self._reached("a word")

    @property
    def _vocabulary(self) -> dict[str, Any]:
        vocabulary: dict[str, Any] = self._lead.records["meeting"]["vocabulary"]
        return vocabulary

    async def _say(self, name: str, **arguments: Any) -> None:
        await self._lead.say(name, **arguments)
        await self._reached(f"{name} {arguments}")

    async def _reached(self, what: str) -> None:
        """Every screen is told of the clock, so a screen that has it has all before it."""
        self._told += 1
        version = await self._lead.say("set_clock", ends_at=SOON + self._told)
        for screen in self._screens:
            await screen.holds(f"version >= {version}")
        await self._one_sentence(what)

    async def _one_sentence(self, what: str) -> None:
        titles = {step["title"] for step in self._lead.records["meeting"]["steps"]}
        for screen in self._screens:
            said = await sentence_on(screen, what)
            assert said not in titles, f"{type(screen).__name__}, {what}: {said}"


@pytest.mark.parametrize("method", methods.names())
async def test_one_sentence_says_what_happens_now(
    house: Served, chromium: Browser, method: str
) -> None:
    """[H43] From the first step to the last, at each stage of the choice."""
    links = await house.open_meeting(method=method, language="fr")
    async with Room(house, chromium, links) as room:
        lead, others = await room.lead(), [await room.spoken() for _ in range(PEOPLE)]
        await Walk(lead, others, [await room.phone(), await room.wall()]).through()


async def test_a_phone_that_has_answered_or_listens_says_so_in_one_sentence(room: Room):
    """[H43]"""
    group = await gathered(room, people=3, cards=3)
    phone, say = group.phone, group.phone.say
    await group.console.chooses("open_resonance")
    await phone.is_choosing("resonance")
    await phone.press("phone.listen")
    assert await sentence_on(phone, "listening") == say("phone.passed")
    await phone.press("phone.come_back")
    await phone.resonates(TITLES[0])
    assert await sentence_on(phone, "resonance") == say("phone.resonate.sent")
    lead = await room.lead()
    await lead.say("close_resonance")
    await lead.say("open_check", items=[card(TITLES[0])])
    await phone.checks(1)
    assert await sentence_on(phone, "check") == say("phone.check.sent")
    await lead.say("go_to", step="words")
    await phone.is_at("words")
    await phone.closes_with("keyword", "écoute")
    await phone.sees(say("phone.words.sent"))
    assert await sentence_on(phone, "word") == say("phone.words.sent")
