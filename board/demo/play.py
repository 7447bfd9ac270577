"""The meeting in chapters, one for each step or phase, each with something to see at its end."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from board.demo.meeting import meeting
from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor
from board.domain.vocabulary import Language

CREATED = 201


class NotOpened(Exception):
    """The board opens no meeting; its words say why."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Everyone's screens, the links of the meeting, and what is said in it."""

    code: str
    links: dict[str, str]
    phones: list[ProtocolScreen]
    console: ProtocolScreen
    wall: ProtocolScreen
    meeting: dict[str, Any]

    @property
    def screens(self) -> list[ProtocolScreen]:
        return [*self.phones, self.console, self.wall]

    async def close(self) -> None:
        await asyncio.gather(*(screen.close() for screen in self.screens))


async def gather(
    base: str, language: Language = "fr", open_key: str | None = None, method: str | None = None
) -> Cast:
    """Open a meeting; the facilitator, the wall and every phone come in. Raises `NotOpened`."""
    content = meeting(language, method)
    opened = {"title": content["title"], "language": language, "open_key": open_key}
    opened |= {"method": method} if method else {}
    status, answer = await Visitor(base).post("/meetings", opened)
    if status != CREATED:
        raise NotOpened(answer.get("message", str(status)))
    code, links = answer["code"], answer["links"]
    console = await _come(base, code, "facilitator", links["console"])
    wall = await _come(base, code, "wall", links["wall"])
    seats = range(content["seats"])
    came = (_come(base, code, "participant", links["join"]) for _ in seats)
    phones = list(await asyncio.gather(*came))
    return Cast(code, links, phones, console, wall, content)


async def _come(base: str, code: str, role: str, link: str) -> ProtocolScreen:
    screen = ProtocolScreen(Visitor(base), code, role)
    await screen.enter(link.partition("#")[2])
    await screen.connect()
    return screen


async def express(cast: Cast) -> None:
    """Everyone writes two cards; the facilitator opens them, and the room does not see them yet."""
    await cast.console.say("set_prompt", text=cast.meeting["prompt"])
    await go_to(cast, "express")
    cards = enumerate(cast.meeting["cards"])
    await asyncio.gather(*(phone(cast, n).say("post_card", **card) for n, card in cards))
    await cast.console.say("open_lot", what="cards", rest=True)
    await cast.console.until(lambda: len(cast.console.of("card")) == len(cast.meeting["cards"]))


async def group(cast: Cast) -> None:
    """The cards are shown and grouped into themes."""
    await go_to(cast, "group")
    for theme in cast.meeting["themes"]:
        await cast.console.say("create_theme", **theme)


async def resonance(cast: Cast) -> None:
    """Everyone chooses the themes that resonate; nobody sees a count."""
    await go_to(cast, "choose")
    themes = [f"theme:{theme['theme']}" for theme in cast.meeting["themes"]]
    await shown(cast, await cast.console.say("open_resonance", items=themes))
    ballots = enumerate(cast.meeting["resonance"])
    await asyncio.gather(
        *(phone(cast, n).say("resonate", items=[f"theme:{t}" for t in b]) for n, b in ballots)
    )


async def check(cast: Cast) -> None:
    """Everyone grades each theme of the shortlist."""
    await shown(cast, await cast.console.say("close_resonance"))
    shortlist = cast.console.records["choice"]["shortlist"]
    await shown(cast, await cast.console.say("open_check", items=shortlist))
    await asyncio.gather(*(_grade(cast, n) for n in range(len(cast.phones))))


async def _grade(cast: Cast, number: int) -> None:
    for theme, grades in cast.meeting["check"].items():
        await phone(cast, number).say("grade", item=f"theme:{theme}", grade=grades[number])


async def choose(cast: Cast) -> None:
    """The check is closed, and the group chooses two themes."""
    await cast.console.say("close_check")
    await cast.console.say("agree", items=["theme:theme-001", "theme:theme-002"])


async def explore(cast: Cast) -> None:
    """Notes under the two topics, and a link between two of them."""
    await go_to(cast, "explore")
    for number, note in enumerate(cast.meeting["notes"]):
        arguments = {**note, "note": _note(number), "topic": f"topic:{note['topic']}"}
        await phone(cast, number).say("add_note", **arguments)
    ends = {"from": f"note:{_note(0)}", "to": f"note:{_note(3)}"}
    await cast.console.say("link", link="fil-0001", label="practice", **ends)


def _note(number: int) -> str:
    return f"note-{number + 1:04}"


async def synthesis(cast: Cast) -> None:
    """A participant volunteers to write the synthesis, is accepted, and writes it."""
    await go_to(cast, "synthesis")
    volunteer = cast.phones[4]
    await volunteer.say("volunteer")
    await cast.console.until(lambda: cast.console.of("offer"))
    offer = next(iter(cast.console.of("offer"))).partition(":")[2]
    await cast.console.say("accept_volunteer", offer=offer)
    for field, text in cast.meeting["synthesis"].items():
        await volunteer.say("write_synthesis", field=field, text=text)


async def words(cast: Cast) -> None:
    """A closing word from each, all shown at once."""
    await go_to(cast, "words")
    numbered = enumerate(cast.meeting["words"])
    await asyncio.gather(*(_word(cast, number, *word) for number, word in numbered))
    await shown(cast, await cast.console.say("reveal", what="words", shown=True))


async def _word(cast: Cast, number: int, kind: str, text: str) -> None:
    await phone(cast, number).say("post_word", entry=f"mot-{number:05}", kind=kind, text=text)


async def ended(cast: Cast) -> None:
    """The meeting ends; phones and wall get `bye`."""
    await cast.console.say("end_meeting")
    for screen in [*cast.phones, cast.wall]:
        await screen.end("ended")


async def go_to(cast: Cast, step: str) -> None:
    await shown(cast, await cast.console.say("go_to", step=step))


async def shown(cast: Cast, version: int) -> None:
    """Wait until every screen shows this version, as people answer only what they see."""
    for screen in cast.screens:
        await screen.reach(version)


def phone(cast: Cast, number: int) -> ProtocolScreen:
    return cast.phones[number % len(cast.phones)]


Chapter = Callable[[Cast], Awaitable[Any]]
CHAPTERS: dict[str, Chapter] = {
    "express": express,
    "group": group,
    "resonance": resonance,
    "check": check,
    "choose": choose,
    "explore": explore,
    "synthesis": synthesis,
    "words": words,
    "ended": ended,
}
