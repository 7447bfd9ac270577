"""Each form that opens in a page of the console, on both grounds and in both languages."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import pytest

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.audit import SIDEWAYS, SMALL_TARGETS, audited
from tests.browser.drivers.gallery import LANGUAGES, SETTLED
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import LAPTOP, PHONE, Room

CARD, NOTE = "card-0001", "note-0001"
TITLE, NOTE_TEXT = "Un seuil", "Cela me rappelle une porte"


@dataclass
class Desk:
    """A console, somebody who leads besides, and somebody who takes part."""

    console: Console
    lead: ProtocolScreen
    person: ProtocolScreen

    async def goes_to(self, step: str) -> None:
        await self.lead.say("go_to", step=step)
        await self.console.is_at(step)

    async def fills(self, key: str, words: str) -> None:
        await self.console.page.get_by_label(self.console.say(key)).last.fill(words)


async def rules(desk: Desk) -> AsyncIterator[str]:
    await desk.goes_to("rules")
    await desk.fills("console.rules.one_per_line", "Ce qui se dit ici reste ici.")
    yield "the list of rules"


async def prompts(desk: Desk) -> AsyncIterator[str]:
    await desk.console.opens("prompts")
    await desk.console.page.locator(".console-role button").first.click()
    await desk.console.holds("records.get('meeting').projected_text")
    yield "a prompt that is shown"


async def moderation(desk: Desk) -> AsyncIterator[str]:
    console = desk.console
    await desk.goes_to("express")
    await desk.person.say("post_card", card=CARD, kind="situation", title=TITLE)
    await desk.lead.say("reveal", what="cards", shown=True)
    await console.press("console.cards.more", title=TITLE)
    await console.press("console.cards.reformulate")
    yield "a reformulation"
    await console.press("console.elsewhere.mark")
    yield "a mark for another setting"
    await desk.fills("console.elsewhere.setting", "La direction")
    await console.page.locator("form.console-elsewhere").get_by_role("button").first.click()
    await desk.fills("console.elsewhere.wording", "Une place au seuil")
    yield "its wording"
    await console.press("console.cards.set_aside")
    await console.sees(console.say("console.cards.aside_helper"))
    yield "a card aside"
    await console.page.locator(".console-panel summary").click()
    await console.page.locator(".console-marks").wait_for()
    yield "a mark for another setting, in its list"
    await console.press("console.cards.more", title=TITLE)
    await console.press("console.cards.bring_back")


async def paper(desk: Desk) -> AsyncIterator[str]:
    console = desk.console
    await console.adds_someone()
    await desk.fills("phone.deposit.title_field", "Une porte")
    await console.press("console.paper.deposit")
    await console.press("common.action.edit")
    await (
        console.page.locator(".console-given")
        .locator(console.button("common.action.take_back"))
        .click()
    )
    await console.press("console.paper.remove")
    yield "a paper card that is changed, and taken back"
    await console.press("common.action.cancel")
    await console.press("console.pile.title")
    await desk.fills("console.pile.field", "Une lettre\nUn couloir")
    yield "a pile"
    await console.press("console.paper.person", number=1)


async def room(desk: Desk) -> AsyncIterator[str]:
    console = desk.console
    await console.opens("room")
    await console.press("console.facilitators.invite")
    await console.page.get_by_role("img", name=console.say("console.facilitators.qr")).wait_for()
    yield "an invitation"
    await console.press("console.facilitators.withdraw")
    await console.page.get_by_text(console.say("console.devices.title"), exact=True).click()
    await console.press("common.action.take_back")
    await console.press("console.room.change_code")
    await console.sees(console.say("console.room.change_code_sure"))
    yield "a removal and a change of code, to be confirmed"


async def answers(desk: Desk) -> AsyncIterator[str]:
    console = desk.console
    await desk.goes_to("choose")
    await console.opens("paper")
    for stage, answer in (("resonance", "checkbox"), ("check", "radio")):
        await desk.lead.say(f"open_{stage}", items=[f"card:{CARD}"])
        await console.is_choosing(stage)
        await console.page.get_by_role("tabpanel").get_by_role(answer).first.wait_for()
        yield f"an answer on paper: {stage}"
        await desk.lead.say(f"close_{stage}")


async def exploration(desk: Desk) -> AsyncIterator[str]:
    console = desk.console
    await desk.lead.say("agree", items=[f"card:{CARD}"])
    await desk.goes_to("explore")
    said = {"note": NOTE, "topic": f"topic:{CARD}", "column": "resonance", "text": NOTE_TEXT}
    await desk.person.say("add_note", **said)
    await console.opens("step")
    await console.press("console.cards.more", title=NOTE_TEXT)
    await console.page.locator("[data-add]").first.click()
    yield "a note and its tools"
    await console.opens("paper")
    await console.page.locator("#paper-note").wait_for()
    yield "a note on paper"


async def conflict(desk: Desk) -> AsyncIterator[str]:
    console = desk.console
    await desk.goes_to("synthesis")
    await console.opens("step")
    await desk.fills("common.synthesis_field.key_points", "Personne n’était seul.")
    await desk.lead.say("write_synthesis", field="key_points", text="Le silence demande une place.")
    await console.sees(console.say("common.synthesis.meanwhile"))
    yield "two who write at once"


async def words(desk: Desk) -> AsyncIterator[str]:
    console = desk.console
    await desk.goes_to("words")
    for number, said in enumerate(("écoute", "merde")):
        someone = {"name": "post_word", "arguments": {}}
        someone["arguments"] = {"entry": f"entry-0{number}", "kind": "keyword", "text": said}
        await desk.lead.say("post_for", person=f"closing-{number}", command=someone)
    await console.opens("step")
    await console.page.get_by_role("button", name="écoute", exact=True).click()
    yield "a selected word, and one to be reviewed"
    await console.opens("paper")
    await console.page.locator("#paper-word").wait_for()
    yield "a closing word on paper"


async def ending(desk: Desk) -> AsyncIterator[str]:
    await desk.console.press("console.end.prepare")
    yield "the end, to be confirmed"


SCENES: tuple[Callable[[Desk], AsyncIterator[str]], ...] = (
    *(rules, prompts, moderation, paper, room, answers, exploration, conflict, words, ending),
)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_form_of_a_console_is_without_fault(room: Room, language: str):
    """[H1] [H16] By axe-core on a laptop, by the size of targets on a phone."""
    console = await room.console(language=language)
    desk = Desk(console, await room.lead(), await room.spoken())
    for scene in SCENES:
        async for form in scene(desk):
            assert await audited(console, twin=language != LANGUAGES[0]) == [], form
            await console.page.set_viewport_size(PHONE)
            assert await console.page.evaluate(SIDEWAYS) <= 0, form
            assert await console.page.evaluate(SMALL_TARGETS, 44) == [], form
            await console.page.set_viewport_size(LAPTOP)
            # A frame after the screen is wide, the tabs of the narrow one are gone.
            await console.page.evaluate(SETTLED)
