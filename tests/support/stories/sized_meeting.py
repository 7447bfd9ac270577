"""A meeting with any number of cards, taken from state to state; its people speak the protocol."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Self

from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor

VOICES = json.loads(Path(__file__).with_name("voices.json").read_text(encoding="utf-8"))
"""What people write, in both languages: short, long and very long."""

SEATS_AT_MOST = 60
TALL_THEME = 8
NATURES = ("tension", "questioning", "success", "active_theme", None)
COLUMNS = ("association", "insight", "resonance", "co_construction")
LABELS = ("representation", "value", "ethics", "stance", "practice", None)
KINDS = ("keyword", "keyword", "feeling")
GRADES = (2, 1, 1, 0, 2, 0, 1, -1)


class SizedMeeting:
    """`cards` from 0 on; people are as many, from 3 to 60; each closes with a word or a line.

    With `screen="wall"` the facilitator has a wall and no console, so walls keep their controls.
    """

    def __init__(
        self, base: str, cards: int, language: str = "fr", screen: str = "console"
    ) -> None:
        self.base, self.cards, self.language, self.screen = base, cards, language, screen
        self.texts = VOICES[language]
        self.links: dict[str, str] = {}
        self.code = ""
        self.people: list[ProtocolScreen] = []
        self._minutes = 0

    async def __aenter__(self) -> Self:
        body = {"title": self.texts["title"], "language": self.language}
        _, opened = await Visitor(self.base).post("/meetings", body)
        self.code, self.links = opened["code"], opened["links"]
        self.lead = await self._comes("facilitator", self.links["console"], screen=self.screen)
        seats = range(max(3, min(self.cards, SEATS_AT_MOST)))
        came = (self._comes("participant", self.links["join"]) for _ in seats)
        self.people = list(await asyncio.gather(*came))
        return self

    async def __aexit__(self, *_: object) -> None:
        await asyncio.gather(*(screen.close() for screen in [self.lead, *self.people]))

    @property
    def states(self) -> list[str]:
        """The states that a meeting of this size comes through, in their order."""
        return [name for name, (_, least) in STATES.items() if self.cards >= least]

    async def reach(self, state: str) -> int:
        """The version at which the meeting is in that state; it was in the one before."""
        await STATES[state][0](self)
        return await self.told() if state != "ended" else 0

    async def told(self) -> int:
        """The version of a change that everyone has heard of."""
        self._minutes += 1
        answer = await self.lead.line.ask("ping_me")
        ends = answer["now"] + 18 * 60_000 + self._minutes
        version = await self.lead.say("set_clock", ends_at=ends)
        await asyncio.gather(*(screen.reach(version) for screen in [self.lead, *self.people]))
        return version

    async def _comes(self, role: str, link: str, **auth: str) -> ProtocolScreen:
        screen = ProtocolScreen(Visitor(self.base), self.code, role)
        await screen.enter(link.partition("#")[2])
        await screen.connect(**auth)
        return screen

    def person(self, number: int) -> ProtocolScreen:
        return self.people[number % len(self.people)]

    async def each(self, count: int, say: Callable[[int], Awaitable[Any]]) -> None:
        await asyncio.gather(*(say(number) for number in range(count)))

    async def goes_to(self, step: str) -> None:
        await self.lead.say("go_to", step=step)
        await self.told()

    async def posts_card(self, number: int) -> None:
        titles = self.texts["cards"]
        nature = NATURES[number % len(NATURES)]
        await self.person(number).say(
            "post_card",
            card=f"carte-{number:04}",
            kind="theme" if nature == "active_theme" else "situation",
            nature=nature,
            title=titles[number % len(titles)],
            text=self.texts["notes"][number % 5],
        )


Chapter = Callable[[SizedMeeting], Awaitable[Any]]


def at(step: str) -> Chapter:
    return lambda meeting: meeting.goes_to(step)


def says(name: str, **arguments: Any) -> Chapter:
    return lambda meeting: meeting.lead.say(name, **arguments)


async def rules(meeting: SizedMeeting) -> None:
    await meeting.goes_to("rules")
    await meeting.lead.say("set_rules", rules=meeting.texts["rules"])


async def prompt(meeting: SizedMeeting) -> None:
    await meeting.lead.say("set_prompt", text=meeting.texts["prompt"])
    await meeting.goes_to("prompt")


async def express(meeting: SizedMeeting) -> None:
    await meeting.goes_to("express")
    await meeting.each(meeting.cards, meeting.posts_card)


async def group(meeting: SizedMeeting) -> None:
    """Four fifths of the cards are in themes; the last themes are tall."""
    await meeting.lead.say("project", item=None)
    await meeting.goes_to("group")
    names, per = meeting.texts["themes"], 3 if meeting.cards < 50 else TALL_THEME
    for number, first in enumerate(range(0, meeting.cards * 4 // 5 // per * per, per)):
        cards = [f"carte-{card:04}" for card in range(first, first + per)]
        title = names[number % len(names)]
        await meeting.lead.say("create_theme", theme=f"theme-{number:04}", title=title, cards=cards)


def _items(meeting: SizedMeeting) -> list[str]:
    """Themes, then the cards that no theme holds."""
    version = meeting.lead.records
    loose = [key for key, card in meeting.lead.of("card").items() if not card["theme"]]
    return sorted(key for key in version if key.startswith("theme:")) + sorted(loose)


async def resonance(meeting: SizedMeeting) -> None:
    items = _items(meeting)
    await meeting.lead.say("open_resonance", items=items)
    likely = items[:7]
    ballots = [likely[number % len(likely) :][:3] for number in range(len(meeting.people))]
    await _answers(meeting, lambda n: meeting.person(n).say("resonate", items=ballots[n]))


async def check(meeting: SizedMeeting) -> None:
    items = meeting.lead.records["choice"].get("shortlist") or _items(meeting)[:5]
    await meeting.lead.say("open_check", items=items)

    async def grade(number: int) -> None:
        for place, item in enumerate(items):
            grade = max(-2, GRADES[(number + place) % len(GRADES)] - place // 2)
            await meeting.person(number).say("grade", item=item, grade=grade)

    await _answers(meeting, grade)


async def _answers(meeting: SizedMeeting, say: Callable[[int], Awaitable[Any]]) -> None:
    await meeting.told()
    await meeting.each(len(meeting.people), say)


async def agreed(meeting: SizedMeeting) -> None:
    await meeting.lead.say("agree", items=meeting.lead.records["choice"]["order"][:2])


async def explore(meeting: SizedMeeting) -> None:
    await meeting.goes_to("explore")
    topic = first_topic(meeting)
    texts = meeting.texts["notes"]
    count = min(max(4, meeting.cards), 60)

    async def note(number: int) -> None:
        author = meeting.lead if number % 7 == 5 else meeting.person(number)
        arguments = {"topic": topic, "column": COLUMNS[number % 4], "text": texts[number % 5]}
        await author.say("add_note", note=f"note-{number:04}", **arguments)

    await meeting.each(count, note)
    for number, label in enumerate(LABELS[: count // 2]):
        ends = {"from": f"note:note-{number:04}", "to": f"note:note-{(number * 3 + 1) % count:04}"}
        await meeting.lead.say("link", link=f"fil-{number:05}", label=label, **ends)


async def posture(meeting: SizedMeeting) -> None:
    await meeting.lead.say("project", text=meeting.texts["posture"])


def first_topic(meeting: SizedMeeting) -> str:
    topics = meeting.lead.of("topic")
    return min(topics, key=lambda key: int(topics[key]["order"]))


async def synthesis(meeting: SizedMeeting) -> None:
    await meeting.goes_to("synthesis")
    for field, text in meeting.texts["synthesis"].items():
        await meeting.lead.say("write_synthesis", field=field, text=text)


async def arriving(meeting: SizedMeeting) -> None:
    await meeting.lead.say("reveal", what="words", shown=False)
    await meeting.goes_to("words")
    await meeting.lead.say("reveal", what="words", shown=False)
    words, lines = meeting.texts["words"], meeting.texts["lines"]

    async def word(number: int) -> None:
        arguments = {"kind": KINDS[number % 3], "text": words[number * 7 % len(words)]}
        if number % 6 == 2:
            arguments = {"kind": "reflection", "text": lines[number // 6 % 2]}
        await meeting.person(number).say("post_word", entry=f"mot-{number:05}", **arguments)

    await meeting.each(min(meeting.cards, len(meeting.people)), word)


# Each with the least number of cards it needs.
STATES: dict[str, tuple[Chapter, int]] = {
    "aims": (at("aims"), 0),
    "rules": (rules, 0),
    "welcome": (at("welcome"), 0),
    "prompt": (prompt, 0),
    "express": (express, 0),
    "shown": (says("reveal", what="cards", shown=True), 0),
    "large": (says("project", item="card:carte-0000"), 1),
    "group": (group, 0),
    "choose": (at("choose"), 0),
    "resonance": (resonance, 1),
    "shortlist": (says("close_resonance"), 1),
    "check": (check, 1),
    "result": (says("close_check"), 1),
    "agreed": (agreed, 1),
    "pause": (at("pause"), 0),
    "explore": (explore, 1),
    "posture": (posture, 1),
    "synthesis": (synthesis, 0),
    "arriving": (arriving, 0),
    "words": (says("reveal", what="words", shown=True), 0),
    "ended": (says("end_meeting"), 0),
}
