"""Titles with hyphenated words: no line ends inside one that fits on a line."""

from playwright.async_api import Page, expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.room import Room

TITLES = [
    "La place des pairs-aidants dans nos synthèses",
    "Que savent-elles peut-être de ce rendez-vous ?",
    "Un vis-à-vis, c’est-à-dire quelqu’un d’autre",
    "Celui-ci ou celui-là, après-demain ou peut-être avant",
]
WORDS = ["savoir-être", "laisser-faire", "vis-à-vis", "demi-journée", "peut-être", "bien-être"]
LONG = "centre-médico-psycho-pédagogique-interdépartemental-de-jour"
WALL_WIDTHS = range(1024, 1921, 128)
PHONE_WIDTHS = range(320, 431, 10)
# The hyphenated words in `selector` that stand on two lines or more.
BROKEN = """(selector) => [...document.querySelectorAll(selector)].flatMap((root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const broken = [];
  while (walker.nextNode())
    for (const word of walker.currentNode.data.matchAll(/[\\p{L}’]+(-[\\p{L}]+)+/gu)) {
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word[0]);
    }
  return broken;
})"""
WIDER = "() => document.documentElement.scrollWidth > innerWidth"


async def broken(page: Page, selector: str, widths: range, height: int) -> list[str]:
    """The words that are broken at one of these widths."""
    found = []
    for width in widths:
        await page.set_viewport_size({"width": width, "height": height})
        await page.evaluate(SETTLED)
        found += await page.evaluate(BROKEN, selector)
    return found


async def posted(lead: ProtocolScreen, ana: ProtocolScreen, titles: list[str]) -> list[str]:
    cards = [f"card-{number:04}" for number in range(len(titles))]
    await lead.say("go_to", step="express")
    for card, title in zip(cards, titles, strict=True):
        await ana.say("post_card", card=card, kind="situation", title=title)
    return cards


async def test_no_title_of_a_wall_breaks_inside_a_word(room: Room):
    """[X11] Cards, themes, proposals, what was agreed, and the strip of a topic."""
    lead, ana = await room.lead(), await room.spoken()
    cards = await posted(lead, ana, TITLES)
    wall, found = await room.wall(), []

    async def looks(selector: str) -> None:
        await expect(wall.page.locator(selector).first).to_be_visible()
        found.extend(await broken(wall.page, selector, WALL_WIDTHS, 900))

    await lead.say("reveal", what="cards", shown=True)
    await looks(".wall-card")
    await lead.say("create_theme", theme="theme-0001", title=TITLES[1], cards=cards[:2])
    await lead.say("go_to", step="group")
    await looks(".grouping-head, .card-title")
    await lead.say("go_to", step="choose")
    await looks(".proposal-row")
    await lead.say("agree", items=["theme:theme-0001", "card:card-0002"])
    await looks(".agreed-titles")
    await lead.say("go_to", step="explore")
    await looks(".strip")
    assert found == []


async def test_no_closing_word_breaks_inside_a_word(room: Room):
    """[X11] In the list beside the cloud."""
    lead, people = await room.lead(), [await room.spoken() for _ in WORDS]
    await lead.say("go_to", step="words")
    for number, (person, word) in enumerate(zip(people, WORDS, strict=True)):
        await person.say("post_word", entry=f"word-{number:04}", kind="keyword", text=word)
    await lead.say("reveal", what="words", shown=True)
    wall = await room.wall()
    words = wall.page.locator(".words-list li, .words-row li")
    await expect(words).to_have_count(len(WORDS))
    assert await broken(wall.page, ".words-list, .words-row", WALL_WIDTHS, 900) == []


async def test_a_phone_breaks_only_a_word_that_is_wider_than_its_line(room: Room):
    """[X11] [H3] What is read out and copied is the title as it was written."""
    lead, ana = await room.lead(), await room.spoken()
    cards = await posted(lead, ana, [*TITLES, LONG])
    await lead.say("go_to", step="choose")
    phone = await room.phone()
    await lead.say("open_resonance", items=[f"card:{card}" for card in cards])
    titles = phone.page.locator(".tap b")
    await expect(titles).to_have_count(len(cards))
    found = await broken(phone.page, ".tap b", PHONE_WIDTHS, 700)
    assert set(found) == {LONG}
    await phone.page.set_viewport_size({"width": 320, "height": 568})
    assert not await phone.page.evaluate(WIDER)
    texts = await titles.all_inner_texts()
    assert sorted(texts) == sorted([*(one.replace(" ?", "\u202f?") for one in TITLES), LONG])
    name = TITLES[0]
    await expect(phone.page.get_by_role("button", name=name, exact=True)).to_be_visible()
