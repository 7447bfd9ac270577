"""A page that the browser translates goes on showing what is: step, prompt, clock and cards."""

import re

import pytest
from playwright.async_api import Page, expect

from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Screen

# As Chrome translates: an element takes the place of each text node, of later ones as well. Yandex
# uses an element of its own.
TRANSLATE = """(tag) => {
  const skipped = new Set(["SCRIPT", "STYLE", "TEXTAREA", "TITLE"]);
  const wrap = (text) => {
    if (!text.data.trim() || skipped.has(text.parentElement?.tagName)) return;
    if (text.parentElement?.closest(`[translate=no], svg, ${tag}`)) return;
    const [outer, inner] = [document.createElement(tag), document.createElement(tag)];
    inner.textContent = text.data.replaceAll("e", "é");
    outer.append(inner);
    text.replaceWith(outer);
  };
  const all = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(wrap);
  };
  document.documentElement.classList.add("translated-ltr");
  all(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node.isConnected) node.nodeType === Node.TEXT_NODE ? wrap(node) : all(node);
  }).observe(document.body, { childList: true, subtree: true });
}"""


def translated(words: str) -> re.Pattern[str]:
    return re.compile(re.escape(words).replace("e", "[eé]"))


async def shows(page: Page, words: str) -> None:
    await expect(page.get_by_text(translated(words)).first).to_be_visible()


@pytest.mark.parametrize("tag", ["font", "ya-tr-span"])
async def test_every_screen_follows_the_meeting_though_it_is_translated(room: Room, tag: str):
    """[H20] The prompt, the step and the cards; the code stays what it is."""
    lead = await room.lead(screen="wall")
    await lead.say("go_to", step="express")
    await lead.say("set_prompt", text="Une toute autre demande")
    wall, phone, console = await room.wall(), await room.phone(), await room.console()
    screens: tuple[Screen, ...] = (wall, phone, console)
    for screen in (wall, phone):
        await screen.sees("Une toute autre demande")
    for screen in screens:
        await screen.page.evaluate(TRANSLATE, tag)
        await expect(screen.page.locator(tag).first).to_be_attached()
    for words in ("Quelle scène vous est restée", "Quelle parole vous est restée"):
        await lead.say("set_prompt", text=words)
        for screen in (wall, phone):
            await shows(screen.page, words)
    await expect(wall.page.get_by_text(translated("Une toute autre demande"))).to_have_count(0)
    await lead.say("go_to", step="group")
    for screen in screens:
        await screen.is_at("group")
    step = console.page.locator("h1.console-step-title")
    await expect(step).to_have_text(translated("Regrouper"))
    await expect(wall.page.locator("main[data-kind=group]")).to_be_visible()


async def test_a_code_is_not_translated(room: Room):
    """[H20] [H7]"""
    wall, console = await room.wall(), await room.console()
    code = room.links["code"]
    for screen in (wall, console):
        await screen.page.evaluate(TRANSLATE, "font")
        shown = screen.page.get_by_text(f"{code[:3]}-{code[3:]}", exact=True).first
        await expect(shown).to_be_visible()
        await expect(shown.locator("xpath=ancestor-or-self::*[@translate='no']")).to_have_count(1)
