"""A draft stays when the step changes, and a double tap does no harm."""

from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Locator, expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.room import Room

WORDS = "Une demande de silence"


# Two taps as Safari reports them on a phone: each a first click; the page changes between them.
# They come half a second after the click that entered, whose button may be at the same place.
TAPPED_TWICE = """async (button) => {
  const { left, top, width, height } = button.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  const first = performance.now() + 500;
  for (const timeStamp of [first, first + 200]) {
    const under = document.elementFromPoint(x, y);
    const press = { bubbles: true, pointerType: "touch", clientX: x, clientY: y };
    under.dispatchEvent(new PointerEvent("pointerdown", press));
    const click = { bubbles: true, cancelable: true, detail: 1, clientX: x, clientY: y };
    const tap = new MouseEvent("click", click);
    under.dispatchEvent(Object.defineProperty(tap, "timeStamp", { value: timeStamp }));
    for (const _ of "two") await new Promise(requestAnimationFrame);
  }
}"""


async def double_click(button: Locator) -> None:
    await button.dblclick()


async def two_taps(button: Locator) -> None:
    await button.evaluate(TAPPED_TWICE)


TWICE = pytest.mark.parametrize("twice", [double_click, two_taps])
Twice = Callable[[Locator], Awaitable[None]]


async def chooses(room: Room, lead: ProtocolScreen, cards: int) -> list[str]:
    """Open a check on this many cards."""
    await lead.say("go_to", step="express")
    other = await room.spoken()
    ids = [f"card-000{number}" for number in range(cards)]
    for card in ids:
        await other.say("post_card", card=card, kind="situation", title=f"Récit {card}")
    items = [f"card:{card}" for card in ids]
    await lead.say("open_check", items=items)
    await lead.say("go_to", step="choose")
    return items


@pytest.mark.parametrize("step", ["pause", "words"])
async def test_a_draft_stays_at_every_step_and_through_a_reload(room: Room, step: str):
    """[N1] [S1] They can be copied at once, and sent at a step that allows it."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone()
    await phone.writes(WORDS)
    await lead.say("go_to", step=step)
    await phone.is_at(step)
    await expect(phone.page.locator("#title")).to_have_value(WORDS)
    await phone.page.reload()
    await phone.is_at(step)
    await expect(phone.page.locator("#title")).to_have_value(WORDS)
    await expect(phone.button("common.action.copy")).to_be_visible()


async def test_a_closed_draft_is_listed_and_opens_again(room: Room):
    """[N1] [N2] As a draft in the list of contributions, from where it is opened again."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    phone = await room.phone()
    await phone.writes(WORDS)
    await lead.say("go_to", step="group")
    await phone.is_at("group")
    await phone.press("common.action.close")
    await expect(phone.page.locator("#title")).to_have_count(0)
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.my_contributions")
    draft = phone.page.locator("article").filter(has_text=WORDS)
    await expect(draft).to_contain_text(phone.say("common.state.draft"))
    await draft.get_by_role("button", name=phone.say("common.action.edit")).click()
    await expect(phone.page.locator("#title")).to_have_value(WORDS)
    await expect(phone.page.locator("#title")).to_be_focused()
    await phone.press("phone.deposit.send")
    await lead.until(lambda: len(lead.of("card")) == 1)


@TWICE
async def test_a_double_tap_sends_one_card_and_shows_no_error(room: Room, twice: Twice):
    """[N11] [P2]"""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    phone = await room.phone()
    await phone.writes(WORDS)
    await twice(phone.button("phone.deposit.send").first)
    await phone.sees(phone.say("common.state.saved"))
    await phone.page.evaluate("document.querySelector('form').requestSubmit()")
    await expect(phone.page.get_by_role("alert")).to_have_count(0)
    await phone.writes(" ")
    await phone.press("phone.deposit.send")
    await phone.sees(phone.say("phone.deposit.empty"))
    await lead.until(lambda: len(lead.of("card")) == 1)


@TWICE
async def test_a_double_tap_on_a_word_leaves_it_as_it_was_sent(room: Room, twice: Twice):
    """[N11] By the second tap, another button is in its place."""
    lead = await room.lead()
    await lead.say("go_to", step="words")
    phone = await room.phone()
    keyword = phone.page.get_by_role("radio", name=phone.say("common.closing.keyword"))
    await keyword.check()
    await phone.page.get_by_label(phone.say("phone.words.field_keyword")).fill("écoute")
    await twice(phone.button("phone.words.send").first)
    await phone.holds("pending.length === 0 && you.get('entry')?.text === 'écoute'")
    await phone.sees(phone.say("common.state.saved"))
    await expect(phone.button("phone.words.change")).to_be_visible()


@TWICE
async def test_a_double_tap_on_an_offer_does_not_withdraw_it(room: Room, twice: Twice):
    """[N11] The same button offers and withdraws."""
    lead = await room.lead()
    await lead.say("go_to", step="synthesis")
    phone = await room.phone()
    await phone.is_at("synthesis")
    await twice(phone.button("phone.volunteer.offer").first)
    await phone.holds("pending.length === 0 && own.get('seat')?.offer !== 'none'")
    await lead.until(lambda: lead.records["synthesis"]["volunteers"] == 1)


@TWICE
async def test_a_double_tap_skips_no_question(room: Room, twice: Twice):
    """[N11]"""
    lead = await room.lead()
    await chooses(room, lead, 3)
    phone = await room.phone()
    await phone.grades(2)
    await twice(phone.button("phone.check.next").first)
    await phone.sees(phone.say("phone.check.position", number=2, total=3))
    await phone.holds("pending.length === 0 && Object.keys(you.get('grades').grades).length === 1")


async def test_one_may_tap_the_same_button_again_a_moment_later(room: Room):
    """[N11] Only the second tap of a double tap is stopped."""
    lead = await room.lead()
    await chooses(room, lead, 3)
    phone = await room.phone()
    for _ in range(2):
        await phone.press("phone.check.next")
    await phone.sees(phone.say("phone.check.position", number=3, total=3))
