"""A phone with large letters, wide lines, turned sideways, and with forced colours."""

import pytest
from playwright.async_api import Page, expect

from tests.browser.drivers.audit import SIDEWAYS, TOO_SMALL
from tests.browser.drivers.gallery import LANGUAGES, SMALL, STATES, Gallery
from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Phone

USUAL = {"width": 360, "height": 640}
LYING = {"width": 640, "height": 360}
# Steps that ask for one thing, on the fullest page they have in the meeting of the demonstration.
ONE_PAGE = [state for state in STATES if state not in ("result", "ended")]

SPACED = """() => {
  const style = document.documentElement.style;
  style.lineHeight = "1.5";
  style.letterSpacing = "0.12em";
  style.wordSpacing = "0.16em";
}"""
AS_IT_WAS = "() => document.documentElement.removeAttribute('style')"
# Words that their own box cuts off; what scrolls shows them, what is hidden was meant to be.
CUT = """() => [...document.querySelectorAll("h1, h2, p, button, label, dt, dd, li")]
  .filter((element) => element.checkVisibility() && !element.matches(".hidden"))
  .filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = (overflow, more) => more > 1 && ["hidden", "clip"].includes(overflow);
    return cuts(overflowX, element.scrollWidth - element.clientWidth)
      || cuts(overflowY, element.scrollHeight - element.clientHeight);
  }).map((element) => element.textContent.trim())"""
# Whatever can be pressed can be brought into sight, whole, with nothing lying over its middle.
OUT_OF_REACH = """() => [...document.querySelectorAll("button, textarea, label:has(input)")]
  .filter((element) => element.checkVisibility() && !element.disabled)
  .filter((element) => {
    element.scrollIntoView({ block: "nearest" });
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return !there || !(element.contains(there) || there.contains(element));
  }).map((element) => element.textContent.trim() || element.id)"""
SCROLLS = """() => [document.documentElement, ...document.querySelectorAll("main, main *")]
  .filter((element) => ["auto", "scroll", "visible"].includes(getComputedStyle(element).overflowY))
  .filter((element) => element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0)
  .filter((element) => element === document.documentElement
    || getComputedStyle(element).overflowY !== "visible")
  .map((element) => `${element.localName}.${element.className}`)"""
ANSWERS = ".pair:not([data-share]), .grades, .rest-actions"
UNEQUAL = f"""() => [...document.querySelectorAll("{ANSWERS}")]
  .map((group) => [...group.querySelectorAll("button, .grade")]
    .map((one) => one.getBoundingClientRect())
    .map(({{ width, height }}) => `${{Math.round(width)}} × ${{Math.round(height)}}`))
  .filter((sizes) => new Set(sizes).size > 1)
  .map((sizes) => sizes.join(", "))"""
UNSEEN_FOCUS = """() => {
  const { activeElement: here, body } = document;
  if (here === body) return "";
  const box = here.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(
    here.matches(".segment input") ? here.nextElementSibling
      : here.matches(".grade input") ? here.parentElement : here);
  const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const near = over && (here.parentElement.contains(over) || over.contains(here));
  const covered = !near;
  const marked = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  return covered || !marked ? `${here.localName}.${here.className} ${here.textContent.trim()}` : "";
}"""


async def sized(phone: Phone, size: dict[str, int]) -> Page:
    await phone.page.set_viewport_size(size)
    return phone.page


async def test_letters_twice_as_large_cut_nothing_off(gallery: Gallery, state: str):
    """[H10] WCAG 1.4.4 and 1.4.10, by the setting of the browser, at 320 pixels."""
    for language, phone in gallery.phones.items():
        page = await sized(phone, SMALL)
        browser = await page.context.new_cdp_session(page)
        await browser.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
        seen = [await page.evaluate(what) for what in (SIDEWAYS, CUT, OUT_OF_REACH)]
        await browser.send("Page.setFontSizes", {"fontSizes": {"standard": 16}})
        await sized(phone, PHONE)
        assert seen == [0, [], []], language


async def test_wider_lines_and_words_cut_nothing_off(gallery: Gallery, state: str):
    """[H10] WCAG 1.4.12, at 320 pixels."""
    for language, phone in gallery.phones.items():
        page = await sized(phone, SMALL)
        await page.evaluate(SPACED)
        seen = [await page.evaluate(what) for what in (SIDEWAYS, CUT, OUT_OF_REACH)]
        await page.evaluate(AS_IT_WAS)
        await sized(phone, PHONE)
        assert seen == [0, [], []], language


async def test_a_phone_turned_sideways_has_every_control_in_reach(gallery: Gallery, state: str):
    """[H10] WCAG 1.3.4."""
    for language, phone in gallery.phones.items():
        page = await sized(phone, LYING)
        assert await page.evaluate(SIDEWAYS) <= 0, language
        assert await page.evaluate(OUT_OF_REACH) == [], language
        assert await page.evaluate(TOO_SMALL) == [], language
        await sized(phone, PHONE)


async def test_a_step_asks_its_one_thing_without_scrolling(gallery: Gallery, state: str):
    """[H11] On an ordinary phone, with the content of the demonstration's meeting."""
    if state not in ONE_PAGE:
        return
    for language, phone in gallery.phones.items():
        page = await sized(phone, USUAL)
        assert await page.evaluate(SCROLLS) == [], language
        await sized(phone, PHONE)


async def test_passing_is_as_large_as_answering(gallery: Gallery, state: str):
    """[H12] On every page that asks for an answer."""
    for language, phone in gallery.phones.items():
        for size in (SMALL, USUAL, PHONE):
            page = await sized(phone, size)
            assert await page.evaluate(UNEQUAL) == [], (language, size)


async def test_forced_colours_are_respected(gallery: Gallery, state: str):
    """[H13] With forced colours every button has a border, and a chosen one looks different."""
    page = gallery.phones["fr"].page
    await page.emulate_media(forced_colors="active")
    edgeless, grounds = await page.evaluate(EDGELESS), await page.evaluate(GROUNDS)
    await page.emulate_media(forced_colors="none")
    assert edgeless == []
    assert grounds["chosen"] == [] or not set(grounds["chosen"]) & set(grounds["others"])


EDGELESS = """() => [...document.querySelectorAll(".button, .chip, .tap, .grade, .segments")]
  .filter((element) => element.checkVisibility())
  .filter((element) => Number.parseFloat(getComputedStyle(element).borderTopWidth) < 1)
  .map((element) => element.textContent.trim())"""
GROUNDS = """async () => {
  const chips = [...document.querySelectorAll(".chip, .tap")];
  const frame = () => new Promise(requestAnimationFrame);
  const ground = (pressed) => chips
    .filter((chip) => chip.getAttribute("aria-pressed") === pressed)
    .map((chip) => getComputedStyle(chip).backgroundColor);
  chips[0]?.click();
  await frame().then(frame);
  const seen = { chosen: ground("true"), others: ground("false") };
  chips[0]?.click();
  return seen;
}"""


async def test_the_focus_is_visible_and_not_covered(gallery: Gallery, state: str):
    """[H2] WCAG 2.4.7 and 2.4.11, on the smallest phone."""
    for language, phone in gallery.phones.items():
        page = await sized(phone, SMALL)
        for _ in range(await page.locator("button, textarea, input").count() + 1):
            await page.keyboard.press("Tab")
            assert await page.evaluate(UNSEEN_FOCUS) == "", language
        await sized(phone, PHONE)


async def test_a_change_of_step_is_announced_and_moves_no_focus(room: Room):
    """[H14] WCAG 3.2.1 and 4.1.3: the change is announced, and the field keeps the focus."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone()
    await phone.writes("Une phrase en cours")
    await lead.say("go_to", step="pause")
    await phone.is_at("pause")
    (title,) = [s["title"] for s in lead.records["meeting"]["steps"] if s["id"] == "pause"]
    region = phone.page.get_by_role("status").filter(has_text=title)
    await region.wait_for(state="attached")
    assert await phone.page.evaluate("document.activeElement.id") == "title"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_first_step_says_what_the_phone_is_for(room: Room, language: str):
    """[H11] In one sentence, which also says that one may always pass."""
    phone = await room.phone(language=language)
    await phone.sees(phone.say("phone.rest.first"))


async def test_a_phone_never_rings_shakes_or_asks_to_be_allowed_to(room: Room):
    """[H15] The script of phones calls none of these functions."""
    phone = await room.phone()
    scripts = [asked for asked in phone.requests if asked.endswith(".js")]
    assert scripts
    for address in scripts:
        source = await (await phone.page.request.get(address)).text()
        for name in ("vibrate(", "Notification", "setAppBadge", "new Audio", "AudioContext"):
            assert name not in source, address


async def test_the_wall_as_text_is_redrawn_once_a_second_at_most(room: Room):
    """[H14] [H17] So a screen reader is not interrupted. The test moves the clock of the page."""
    lead = await room.lead()
    await lead.say("go_to", step="group")
    phone = await room.page(Phone, PHONE)
    await phone.page.clock.install()
    await phone.enters(room.links["join"])
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.read_wall")
    await phone.sees("Regrouper")
    now = await phone.page.evaluate("Date.now()")
    await phone.page.clock.pause_at(now / 1000 + 10)
    for number in range(2):
        told = await lead.say("create_theme", theme=f"theme-000{number}", title=f"Lien {number}")
        await phone.holds(f"version >= {told}")
    await phone.page.clock.run_for(900)
    await expect(phone.page.get_by_text("Lien")).to_have_count(0)
    await phone.page.clock.run_for(200)
    await expect(phone.page.get_by_text("Lien")).to_have_count(2)
