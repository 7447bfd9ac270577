"""A word of sixty letters: whatever shows it on the console stays as wide as its page."""

from playwright.async_api import expect

from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room

WORD = ("Anticonstitutionnellement" * 3)[:60]
BEYOND = """() => {
  const panel = document.querySelector(".console-panel");
  const edge = panel.getBoundingClientRect().left + panel.clientWidth;
  return [...panel.querySelectorAll("*")]
    .filter((part) => part.checkVisibility() && !part.closest("option, .hidden"))
    .filter((part) => part.getBoundingClientRect().right > edge + 1)
    .map((part) => part.className || part.textContent.trim());
}"""
SIZES = ((1366, 768), (390, 844))


async def _keeps_within(console: Console, where: str) -> None:
    for width, height in SIZES:
        await console.page.set_viewport_size({"width": width, "height": height})
        await console.page.wait_for_function(f"() => innerWidth === {width}")
        await console.page.evaluate(SETTLED)
        assert await console.page.evaluate(BEYOND) == [], (where, width)


async def test_a_long_word_leaves_every_page_of_the_console_as_wide_as_it_is(room: Room):
    """[H22] Cards, proposals, the topic with its notes and links, and closing words."""
    console, ana = await room.console(), await room.spoken()
    lead = await room.lead(screen="wall")
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    for card in ("card-0001", "card-0002"):
        await ana.say("post_card", card=card, kind="situation", title=WORD, text=WORD)
        await console.holds(f"records.has('card:{card}')")
    await _keeps_within(console, "express")
    await lead.say("go_to", step="choose")
    await console.is_at("choose")
    await _keeps_within(console, "choose")
    await lead.say("agree", items=["card:card-0001"])
    await lead.say("go_to", step="explore")
    note = {"note": "note-0001", "topic": "topic:card-0001", "column": "association"}
    await ana.say("add_note", **note, text=WORD)
    ends = {"from": "note:note-0001", "to": "card:card-0001"}
    await lead.say("link", link="fil-0001", label="practice", **ends)
    await console.holds("records.has('link:fil-0001')")
    await _keeps_within(console, "explore")
    await lead.say("go_to", step="words")
    await ana.say("post_word", entry="word-0001", kind="reflection", text=WORD)
    stored = await lead.say("reveal", what="words", shown=True)
    await console.holds(f"version >= {stored}")
    await _keeps_within(console, "words")


async def test_signs_that_nobody_sees_are_no_words(room: Room):
    """[H19] A zero-width space is not sent as a rule or a prompt."""
    console, lead = await room.console(), await room.lead(screen="wall")
    for step, field, key in (
        ("rules", "#rules", "console.rules.save"),
        ("prompt", "#own-prompt", "console.prompt.set"),
    ):
        await lead.say("go_to", step=step)
        await console.is_at(step)
        await console.page.locator(field).fill("\u200b\u2060")
        await expect(console.button(key)).to_be_disabled()
        await console.page.locator(field).fill("Un mot")
        await expect(console.button(key)).to_be_enabled()
