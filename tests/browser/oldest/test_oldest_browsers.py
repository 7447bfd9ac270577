"""[W6] The screens ask for no more than iOS 15.4, Chrome 100 and Firefox 115 know.

A Chromium from which everything later was taken away, by MDN's data, holds a meeting. The syntax of
scripts and style sheets cannot be taken away; the build takes care of it (`static/oldest.mjs`).
"""

import json
import subprocess
from functools import cache
from pathlib import Path

from tests.browser.drivers.leading_screens import Console, Wall
from tests.browser.drivers.room import LAPTOP, PHONE, PROJECTOR, Room
from tests.browser.drivers.screen import Phone, Screen

HERE = Path(__file__).parent
TAKE_AWAY = """(paths) => {
  for (const path of paths) {
    const names = path.split(".");
    const last = names.pop();
    const owner = names.reduce((object, name) => object?.[name], globalThis);
    if (owner && last in owner) delete owner[last];
  }
}"""
GONE = """() => [[].toSorted, Object.groupBy, AbortSignal.timeout, Set.prototype.union,
  navigator.wakeLock, Element.prototype.checkVisibility, Intl.Segmenter, URL.canParse]
  .every((one) => one === undefined)"""
KEPT = "() => typeof structuredClone === 'function' && [1].at(-1) === 1"
CARDS = ("Une demande de silence", "Le couloir du matin")


@cache
def taking_away() -> str:
    node = HERE.parents[2] / ".venv/node/node"
    answer = subprocess.run(
        [node, HERE / "lacking.mjs"], capture_output=True, check=True, text=True
    )
    lacking = json.loads(answer.stdout)
    assert len(lacking) > 1000
    return f"({TAKE_AWAY})({json.dumps(lacking)})"


async def made_old(screen: Screen) -> None:
    await screen.page.add_init_script(taking_away())


async def opened(screen: Screen, link: str) -> None:
    await made_old(screen)
    await screen.page.goto(link)
    await screen.holds("connected && version > 0")
    assert await screen.page.evaluate(GONE) and await screen.page.evaluate(KEPT)


async def test_a_meeting_is_held_with_no_more_than_the_oldest_browsers_know(room: Room):
    console = await room.page(Console, LAPTOP)
    wall = await room.page(Wall, PROJECTOR)
    phone = await room.page(Phone, PHONE)
    await opened(console, room.links["console"])
    await opened(wall, room.links["wall"])
    await made_old(phone)
    await phone.enters(room.links["join"])
    assert await phone.page.evaluate(GONE) and await phone.page.evaluate(KEPT)

    await console.goes_to("express")
    await phone.is_at("express")
    for card in CARDS:
        await phone.deposits(card, nature="tension")
    await console.knows_of(2)
    await console.goes_to("group")
    await wall.sees(CARDS[0])
    await console.groups("La place du silence", CARDS[0])
    await console.goes_to("choose")
    await console.chooses("open_check")
    await phone.checks(1, 2)
    await phone.sees(phone.say("phone.check.sent"))
    await console.chooses("close_check")
    await console.agrees_on("La place du silence")
    await wall.sees("La place du silence")
    await console.goes_to("explore")
    await phone.adds_note("Un temps pour écouter")
    await wall.holds("[...records.values()].some((r) => r.type === 'note')")
    await console.goes_to("words")
    await phone.closes_with("keyword", "écoute")
    await phone.sees(phone.say("phone.words.sent"))
    await console.press("console.words.reveal")
    await wall.sees("écoute")
    await console.ends()
    await phone.sees(phone.say("phone.ended.title"))
    assert [screen.errors for screen in (phone, wall, console)] == [[], [], []]
