"""Texts in other scripts and with signs that are not of a page: each stays in its own place."""

import pytest
from playwright.async_api import Page

from tests.browser.drivers.room import Room

ARABIC = "مرحبا بالجميع (CMP)"
DIRECTION = """(words) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.data.trim() !== words || !text.parentElement.offsetParent) continue;
    const range = document.createRange();
    const box = (start, end) => {
      range.setStart(text, start);
      range.setEnd(text, end);
      return range.getBoundingClientRect();
    };
    const at = text.data.indexOf(words);
    return box(at, at + 1).left > box(at + words.length - 1, at + words.length).left;
  }
  return null;
}"""
UNMARKED = """(words) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const unmarked = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (data.includes(words) && !parentElement.dir) unmarked.push(parentElement.outerHTML);
  }
  return unmarked;
}"""
# The card at the right or below must be what one meets at its own middle.
COVERED = """() => {
  const covered = [];
  for (const card of document.querySelectorAll(".card, .note")) {
    const { left, right, top, bottom } = card.getBoundingClientRect();
    for (const [x, y] of [[(left + right) / 2, top + 6], [(left + right) / 2, bottom - 6]]) {
      const met = document.elementFromPoint(x, y);
      if (met && !card.contains(met) && !met.contains(card)) covered.push(card.textContent.trim());
    }
  }
  return covered;
}"""
WIDE = "\u200d".join("👩" for _ in range(20))
TALL = "a" + "\u0301" * 58


async def is_from_right_to_left(page: Page, words: str) -> None:
    await page.wait_for_function(DIRECTION, arg=words)


async def test_a_text_from_right_to_left_is_read_so_and_turns_nothing_else(room: Room):
    """[H22] On a phone, a wall and a console, with its brackets in their places."""
    lead = await room.lead(screen="wall")
    await lead.say("go_to", step="express")
    other = await room.spoken()
    await other.say("post_card", card="card-0001", kind="situation", title=ARABIC)
    await lead.say("post_card", card="card-0002", kind="situation", title="Une visite")
    await lead.say("reveal", what="cards", shown=True)
    wall, console, phone = await room.wall(), await room.console(), await room.phone()
    await phone.deposits(ARABIC)
    for screen in (wall, console, phone):
        await is_from_right_to_left(screen.page, ARABIC)
        assert await screen.page.evaluate(UNMARKED, ARABIC) == []
    assert await wall.page.evaluate(DIRECTION, "Une visite") is False


async def test_what_is_typed_from_right_to_left_is_read_so_in_its_field(room: Room):
    """[H22] A field follows what is typed in it; its label stays where it is."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone()
    field = phone.page.locator("#title")
    for words, direction in ((ARABIC, "rtl"), ("Une visite", "ltr")):
        await field.fill(words)
        assert await field.evaluate("(field) => getComputedStyle(field).direction") == direction


@pytest.mark.parametrize("words", [WIDE, TALL])
async def test_what_is_wider_or_taller_than_its_card_is_cut_to_it(room: Room, words: str):
    """[H22] Nothing covers another card, on the wall and on the grouping board."""
    lead = await room.lead(screen="wall")
    await lead.say("go_to", step="express")
    titles = [words, "Une visite", words, "Un départ"]
    for number, title in enumerate(titles):
        await lead.say("post_card", card=f"card-000{number}", kind="situation", title=title)
    await lead.say("reveal", what="cards", shown=True)
    wall = await room.wall()
    await wall.sees("Un départ")
    assert await wall.page.evaluate(COVERED) == []
    contained = await wall.page.evaluate(
        """() => [...document.querySelectorAll(".card")].map((card) =>
          getComputedStyle(card).contain)"""
    )
    assert set(contained) <= {"content", "paint"}
