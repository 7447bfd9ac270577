"""The aims and the principles on the wall: sizes and breaks."""

from playwright.async_api import Page

from tests.browser.drivers.gallery import LANGUAGES, SETTLED
from tests.browser.drivers.room import Room

SIZES = ((1024, 768), (1366, 768), (1920, 1080), (3840, 2160))
# The widths of the lines of each sentence, and the sizes of sentences and title, in pixels.
LINES = """() => {
  const drawn = [...document.querySelectorAll(".view:not([data-away]) .statements li")];
  return drawn.map((item) => {
    const range = document.createRange();
    range.selectNodeContents(item);
    const lines = new Map();
    for (const { top, left, right } of range.getClientRects()) {
      const [from, to] = lines.get(Math.round(top)) ?? [left, right];
      lines.set(Math.round(top), [Math.min(from, left), Math.max(to, right)]);
    }
    return { words: item.textContent, lines: [...lines.values()].map(([from, to]) => to - from) };
  });
}"""
FONTS = """() => {
  const shown = document.querySelector(".view:not([data-away])");
  return ["h1", ".statements[data-size=large] li"].map((what) =>
    Number.parseFloat(getComputedStyle(shown.querySelector(what)).fontSize));
}"""


async def test_no_sentence_ends_in_a_short_line_and_none_is_as_large_as_its_title(room: Room):
    """[M17] The sentences of aims and principles, at four sizes and in both languages."""
    for language in LANGUAGES:
        wall = await room.wall(language=language)
        for width, height in SIZES:
            await wall.page.set_viewport_size({"width": width, "height": height})
            await wall.page.keyboard.press("PageDown")
            await wall.page.evaluate(SETTLED)
            title, sentence = await wall.page.evaluate(FONTS)
            assert sentence <= title * 0.85, width
            for _ in range(4):
                assert await short_ends(wall.page) == [], (language, width)
                await wall.page.keyboard.press("PageDown")
                await wall.page.evaluate(SETTLED)
            for _ in range(5):
                await wall.page.keyboard.press("PageUp")


async def short_ends(page: Page) -> list[str]:
    """The sentences whose last line is shorter than a third of their longest one."""
    drawn = await page.evaluate(LINES)
    return [one["words"] for one in drawn if one["lines"][-1] < max(one["lines"]) / 3]
