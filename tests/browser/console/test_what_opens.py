"""Each form and question that opens on a console, at four sizes: what comes next is in view."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Locator, expect
from playwright.async_api import TimeoutError as PlaywrightTimeout

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room

SIZES = [(1366, 768), (1024, 768), (683, 384), (390, 844)]
CARD, NOTE, TITLE, WORDS = "card-0001", "note-0001", "Un seuil", "Comme une porte"
ASKED = ".confirm-question [data-confirm]"
SOURCES = Path("static/src/console")

# The sources with a form or a question, beside those whose form stands in its page from the start.
WALKED = {
    *("frame/plan.ts", "room/facilitators.ts", "room/room.ts", "room/walls.ts", "paper/given.ts"),
    *("paper/panel.ts", "paper/card.ts", "paper/note.ts", "paper/word.ts", "steps/words.ts"),
    "steps/unopened.ts",
    *("steps/reformulation.ts", "steps/explore.ts", "reports/elsewhere.ts", "reports/wording.ts"),
}
IN_THEIR_PAGE = {
    *("steps/links.ts", "steps/prompt.ts", "steps/rules.ts", "steps/synthesis.ts"),
    *("steps/ended.ts", "reports/retention.ts", "reports/management.ts"),
    *("paper/answers.ts", "paper/pile.ts", "paper/reservation.ts"),
}

# Whether all of an element is on the screen, and nothing lies over it.
CLEAR = """(element) => {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  if (top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) return false;
  return [top + 2, (top + bottom) / 2, bottom - 2].every((y) => {
    const over = document.elementFromPoint((left + right) / 2, y);
    return element === over || element.contains(over);
  });
}"""


async def test_no_source_of_a_form_is_left_out():
    """[H35] The tests below open each of them."""
    assert sources_of_forms() == WALKED | IN_THEIR_PAGE


def sources_of_forms() -> set[str]:
    pattern = re.compile(r"<form|confirmButton\(\{|confirm-question")
    sources = SOURCES.rglob("*.ts")
    return {str(one.relative_to(SOURCES)) for one in sources if pattern.search(one.read_text())}


@dataclass
class Desk:
    console: Console
    lead: ProtocolScreen
    person: ProtocolScreen
    others: list[ProtocolScreen]

    def find(self, selector: str) -> Locator:
        return self.console.page.locator(selector)

    async def goes_to(self, step: str) -> None:
        await self.lead.say("go_to", step=step)
        await self.console.is_at(step)

    async def opens(self, tab: str) -> None:
        await self.find(f".console-tab[data-tab={tab}]").click()

    async def asks(self, key: str, **places: object) -> Locator:
        """Press the button that asks, and what confirms."""
        await self.console.press(key, **places)
        return self.find(ASKED)


Openings = AsyncIterator[tuple[str, Locator]]


async def unopened(desk: Desk) -> Openings:
    await desk.goes_to("express")
    await desk.opens("step")
    for number, person in enumerate(desk.others):
        said = {"card": f"other-00{number}", "kind": "situation", "title": f"Autre {number}"}
        await person.say("post_card", **said)
    yield "the end of the writing", await desk.asks("console.unopened.over")
    await desk.console.press("common.action.cancel")
    await desk.lead.say("reveal", what="cards", shown=True)


async def cards(desk: Desk) -> Openings:
    console = desk.console
    for number in range(6):
        said = {"card": f"card-000{number}", "kind": "situation", "title": f"Carte {number}"}
        await desk.person.say("post_card", **(said | ({"title": TITLE} if number == 1 else {})))
    await console.press("console.cards.more", title="Carte 0")
    yield "a menu", console.button("console.cards.set_aside")
    await console.press("console.cards.more", title=TITLE)
    await console.press("console.cards.reformulate")
    yield "a reformulation", desk.find("console-reformulation button:not([type=button])")
    await desk.find("console-reformulation textarea").fill("Si j’entends bien, une porte")
    await console.press("common.action.save")
    await expect(desk.find("console-reformulation .console-saved")).to_be_visible()
    await console.press("console.elsewhere.mark")
    yield "another setting", desk.find(".console-elsewhere button:not([type=button])")
    await desk.find(".console-elsewhere input").fill("La direction")
    await console.press("common.action.save")
    await expect(desk.find(".console-elsewhere > .console-saved")).to_be_visible()
    await console.press("console.elsewhere.change")
    yield "its change", desk.find("form.console-elsewhere button:not([type=button])")
    await console.press("common.action.cancel")


async def exploration(desk: Desk) -> Openings:
    console = desk.console
    await desk.lead.say("agree", items=[f"card:{CARD}"])
    await desk.goes_to("explore")
    await desk.opens("step")
    said = {"note": NOTE, "topic": f"topic:{CARD}", "column": "co_construction", "text": WORDS}
    await desk.person.say("add_note", **said)
    for button in await desk.find("[data-add]").all():
        await button.click()
        yield "a note", desk.find(".console-column form button:not([type=button])")
        await console.press("common.action.cancel")
    await console.press("console.cards.more", title=WORDS)
    yield "the menu of a note", console.button("console.cards.set_aside")
    await console.press("console.elsewhere.mark")
    yield "another setting for a note", desk.find(".console-note form button:not([type=button])")


async def paper(desk: Desk) -> Openings:
    console = desk.console
    await desk.opens("paper")
    await console.press("console.paper.add_person")
    deposit = desk.find("console-paper form [data-rank=first]")
    await desk.find("#paper-note").fill("Un mot sur papier")
    await deposit.click()
    await expect(desk.find("console-paper .console-saved")).to_be_visible()
    await console.press("common.action.edit")
    yield "a note on paper", desk.find("console-paper form [data-rank=first]")
    await console.press("common.action.cancel")
    yield "taken back", await desk.asks("common.action.take_back")
    await console.press("common.action.cancel")
    yield "a person removed", await desk.asks("console.paper.remove")
    await desk.goes_to("express")
    await desk.opens("paper")
    await desk.find("#paper-title").fill("Une carte sur papier")
    await deposit.click()
    await desk.find(".console-given .card [data-edit]").first.click()
    yield "a card on paper", desk.find("console-paper form [data-rank=first]")


async def plan(desk: Desk) -> Openings:
    await desk.lead.say("edit_step", step="words", minutes=20)
    tab = desk.find(".console-tab[data-tab=script]")
    if await tab.count():
        await tab.click()
    summary = desk.find(".console-plan > summary")
    await summary.click()
    yield "the plan", desk.find(".console-plan li summary").first
    await desk.find(".console-plan li summary").last.click()
    yield "a step of the plan", desk.find(".console-plan li [data-skip]").last
    yield "the method's plan", await desk.asks("console.plan.restore")
    await desk.console.press("common.action.cancel")
    await summary.click()
    # The plan folds before the next press: nothing else moves while the clock comes into view.
    await expect(desk.find(".console-plan[open]")).to_have_count(0)
    await desk.console.page.evaluate(SETTLED)
    await desk.find(".console-time summary").click()
    yield "the clock", desk.find(".console-time button").last


async def in_the_room(desk: Desk) -> Openings:
    console = desk.console
    await desk.opens("room")
    yield "a change of code", await desk.asks("console.room.change_code")
    await desk.console.press("common.action.cancel")
    await console.press("console.walls.link")
    yield "the wall's link", desk.find("console-walls [data-close]")
    await desk.find("console-walls [data-close]").click()
    await console.press("console.facilitators.invite")
    yield "an invitation", desk.find("console-facilitators [data-close]")
    await desk.find("console-facilitators [data-close]").click()
    yield "an invitation withdrawn", await desk.asks("console.facilitators.withdraw")
    await desk.console.press("common.action.cancel")
    await desk.find(".console-devices summary").click()
    yield "a device removed", await desk.asks("common.action.take_back")


async def at_the_end(desk: Desk) -> Openings:
    console = desk.console
    await desk.goes_to("words")
    for number, word in enumerate(("écoute", "confiance")):
        command = {"name": "post_word", "arguments": {}}
        command["arguments"] = {"entry": f"entry-{number:04}", "kind": "keyword", "text": word}
        await desk.lead.say("post_for", person=f"closing-{number}", command=command)
    await desk.opens("step")
    await expect(desk.find(".console-word")).to_have_count(2)
    for word in await desk.find(".console-word").all():
        await word.click()
    yield "two words merged", desk.find("[data-merge]")
    await console.press("common.action.cancel")
    await desk.opens("paper")
    await desk.find(".console-given [data-edit]").first.click()
    yield "a word on paper", desk.find("console-paper form [data-rank=first]")
    await console.press("console.end.prepare")
    yield "the end", console.button("console.end.confirm")


SCENES = (plan, unopened, cards, exploration, paper, in_the_room, at_the_end)


async def comes_into_view(element: Locator) -> bool:
    """A browser tells a page that a fold has opened when it has time, and the page scrolls then."""
    try:
        handle = await element.element_handle()
        await element.page.wait_for_function(CLEAR, arg=handle, timeout=5_000)
    except PlaywrightTimeout:
        return False
    return True


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
async def test_what_is_pressed_next_is_in_view_and_what_opened_has_the_focus(room: Room, size):
    """[H35] Whole, under no foot and no tabs; what was saved says so."""
    people = [await room.spoken() for _ in range(4)]
    desk = Desk(await room.console(), await room.lead(screen="wall"), people[0], people[1:])
    page = desk.console.page
    await page.set_viewport_size({"width": size[0], "height": size[1]})
    hidden = []
    for scene in SCENES:
        async for name, following in scene(desk):
            await following.first.wait_for()
            await page.evaluate(SETTLED)
            if not await comes_into_view(following.first):
                hidden.append(name)
            focused = page.locator(":focus")
            if await focused.count() == 0 or not await comes_into_view(focused):
                hidden.append(f"the focus at {name}")
    assert hidden == []
