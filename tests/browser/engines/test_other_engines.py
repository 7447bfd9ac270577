"""[W6] A whole meeting in Firefox, and one in WebKit: a phone, the wall and the console."""

from collections.abc import Awaitable, Callable

import pytest

from board import methods
from board.locale import text
from tests.browser.engines.engine import EngineScreen
from tests.browser.engines.firefox import Firefox
from tests.browser.engines.webkit import WebKit
from tests.support.servers.board_process import Served

CARDS = ("Une demande de silence", "Le couloir du matin")
THEME, NOTE, WORD = "La place du silence", "Un temps pour parler", "silence"
COUNTED = "[...records.values()].filter((r) => r.type === '{}').length === {}"


@pytest.mark.parametrize("engine", [Firefox, WebKit])
async def test_a_whole_meeting_is_held(house: Served, engine: type[Firefox | WebKit]):
    links = await house.open_meeting(title="Équipe mobile")
    async with engine() as browser:
        phone = await browser.screen(400, 860)
        wall = await browser.screen(1600, 900)
        console = await browser.screen(1366, 860)
        for screen, link in ((wall, "wall"), (console, "console"), (phone, "join")):
            await screen.visit(links[link])
        await phone.press("common.notice.enter")
        for screen in (phone, wall, console):
            await screen.holds("connected && version > 0")
        for act in (express, group, choose, explore, close):
            await act(phone, wall, console)


Act = Callable[[EngineScreen, EngineScreen, EngineScreen], Awaitable[None]]


async def goes_to(console: EngineScreen, wanted: str) -> None:
    """Press the button forward until the step is reached."""
    titles = {step.id: step.title.fr for step in methods.load().steps}
    while True:
        here = await console.holds("records.get('meeting').step")
        if here == wanted:
            return
        order = list(titles)
        following = order[order.index(here) + 1]
        await console.press("console.script.go_next", title=titles[following])
        await console.holds(f"records.get('meeting').step === '{following}'")


async def express(phone: EngineScreen, wall: EngineScreen, console: EngineScreen) -> None:
    """A sentence that is not finished is there again after Back."""
    await goes_to(console, "express")
    field = text("fr", "phone.deposit.title_field")
    for number, card in enumerate(CARDS, 1):
        await phone.fill(field, card)
        if number == 1:
            origin = await phone.value("() => location.origin")
            await phone.goes_away_and_back(f"{origin}/accessibilite")
            await phone.has_typed(card)
        await phone.press("phone.deposit.send")
        await console.holds(f"records.get('unopened:cards')?.count === {number}")
    await phone.sees(text("fr", "common.state.saved"))


async def group(phone: EngineScreen, wall: EngineScreen, console: EngineScreen) -> None:
    await goes_to(console, "group")
    await wall.sees(CARDS[0])
    await console.press_named(CARDS[0])
    await console.press("common.group.drop_here", text("fr", "common.group.new_theme"))
    await console.fill(text("fr", "common.group.name"), f"{THEME}\ue007")
    await wall.holds(f"[...records.values()].some((r) => r.title === '{THEME}')")


async def choose(phone: EngineScreen, wall: EngineScreen, console: EngineScreen) -> None:
    await goes_to(console, "choose")
    await console.press("console.choose.open_check")
    await phone.choose(text("fr", "common.grade.1"))
    await phone.press("phone.check.next")
    await phone.choose(text("fr", "common.grade.2"))
    await phone.press("phone.check.finish")
    await phone.sees(text("fr", "phone.check.sent"))
    await console.press("console.choose.close_check")
    await console.holds("records.get('choice').stage === 'result'")
    if not await console.value("() => document.querySelectorAll(':checked').length"):
        await console.choose(THEME)
    await console.press("console.choose.agree")
    await wall.holds("records.get('choice').stage === 'agreed'")
    await phone.sees(text("fr", "phone.choose.agreed"))


async def explore(phone: EngineScreen, wall: EngineScreen, console: EngineScreen) -> None:
    await goes_to(console, "explore")
    await phone.press("phone.rest.add_note")
    await phone.fill(text("fr", "phone.note.field"), NOTE)
    await phone.press("phone.note.send")
    await wall.holds(COUNTED.format("note", 1))


async def close(phone: EngineScreen, wall: EngineScreen, console: EngineScreen) -> None:
    await goes_to(console, "words")
    await phone.choose(text("fr", "common.closing.keyword"))
    await phone.fill(text("fr", "phone.words.field_keyword"), WORD)
    await phone.press("phone.words.send")
    await phone.sees(text("fr", "phone.words.sent"))
    await console.press("console.words.reveal")
    await wall.sees(WORD)
    await console.press_named(text("fr", "console.tab.room"))
    await console.sees(text("fr", "console.end.helper"))
    await console.press("console.end.prepare")
    await console.press("console.end.confirm")
    await phone.sees(text("fr", "phone.ended.title"))
    await wall.holds("ending === 'ended'")
