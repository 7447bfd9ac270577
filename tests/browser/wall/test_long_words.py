"""A word as long as a title may be: every letter of it stays on the image of the wall."""

from playwright.async_api import expect

from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.room import Room

WORD = "m" * 60
OUTSIDE = """() => {
  const walker = document.createTreeWalker(document.querySelector(".strip"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const outside = [];
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    if ([...range.getClientRects()].some(({ right }) => right > innerWidth))
      outside.push(walker.currentNode.parentElement.className);
  }
  return outside;
}"""


async def test_no_letter_of_a_long_word_above_the_notes_leaves_the_image(room: Room):
    """[X10] [H22] In the title of the topic, and in the title and the text of its open card."""
    lead, other = await room.lead(screen="wall"), await room.spoken()
    await lead.say("go_to", step="express")
    for card in ("card-0001", "card-0002"):
        await other.say("post_card", card=card, kind="situation", title=WORD, text=WORD)
    await lead.say("create_theme", theme="theme-0001", title=WORD, cards=["card-0001", "card-0002"])
    await lead.say("open_check", items=["theme:theme-0001"])
    await lead.say("close_check")
    await lead.say("agree", items=["theme:theme-0001"])
    await lead.say("go_to", step="explore")
    wall = await room.wall()
    await expect(wall.page.locator(".strip-open")).to_be_visible()
    for width, height in ((1600, 900), (1024, 768)):
        await wall.page.set_viewport_size({"width": width, "height": height})
        await wall.page.evaluate(SETTLED)
        assert await wall.page.evaluate(OUTSIDE) == []
