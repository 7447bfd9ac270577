"""Accessibility of each screen in each state, by axe-core and by keyboard."""

import re

import pytest
from playwright.async_api import expect

from board import methods
from tests.browser.drivers.audit import SIDEWAYS, TOO_SMALL, audited
from tests.browser.drivers.gallery import LANGUAGES, SMALL, Gallery
from tests.browser.drivers.room import PHONE, Room
from tests.browser.drivers.screen import Screen

ERASED = {
    "fr": re.compile(r"Effacement ((prévu )?le \d|24 heures après)"),
    "en": re.compile(r"(To be erased|Erasing planned) on \d|Erased 24 hours after"),
}
PANELS = ("my_contributions", "read_wall", "recall_ground_rules", "notice", "remove_me")
MOVING = """() => [...document.querySelectorAll("*")].filter((element) => {
  const style = getComputedStyle(element);
  const seconds = (durations) => Math.max(...durations.split(",").map(Number.parseFloat));
  return seconds(style.transitionDuration) > 0.01 || seconds(style.animationDuration) > 0.01;
}).map((element) => `${element.localName} ${element.className}`)"""


# What a console shows is looked at tab by tab in console/test_accessibility.py.
@pytest.mark.parametrize("screen", ["phone", "wall"])
async def test_no_fault_is_found_on_a_screen(gallery: Gallery, state: str, screen: str):
    """[H1]"""
    for language in LANGUAGES:
        here = gallery.screens[screen][language]
        assert await audited(here, twin=language != LANGUAGES[0]) == [], language


async def test_a_narrow_phone_neither_scrolls_sideways_nor_has_small_targets(
    gallery: Gallery, state: str
):
    """[H3]"""
    for language, phone in gallery.phones.items():
        await phone.page.set_viewport_size(SMALL)
        assert await phone.page.evaluate(SIDEWAYS) <= 0, language
        assert await phone.page.evaluate(TOO_SMALL) == [], language
        await phone.page.set_viewport_size(PHONE)


async def test_nothing_is_animated_if_reduced_motion_is_set(gallery: Gallery, state: str):
    """[H4]"""
    assert await gallery.phones["fr"].page.evaluate(MOVING) == []
    wall = gallery.walls["fr"]
    await wall.page.emulate_media(reduced_motion="reduce")
    assert await wall.page.evaluate(MOVING) == []


async def test_a_page_declares_its_language_and_its_step(gallery: Gallery, state: str):
    """[H5] In the language of the screen, which may differ from that of the meeting."""
    here = gallery.cast.console.records["meeting"]["step"]
    title = next(step.title for step in methods.load().steps if step.id == here)
    for screens in gallery.screens.values():
        for language, screen in screens.items():
            assert await screen.page.locator("html").get_attribute("lang") == language
            assert title.of(language) in await screen.page.title()
            if language == "en" and title.fr != title.en:
                assert title.fr not in await screen.page.locator("body").inner_text()


async def test_each_screen_shows_the_date_of_the_erasure(gallery: Gallery, state: str):
    """[T2] At every step; after the end on consoles only, since phones and walls have left."""
    for kind, screens in gallery.screens.items():
        for language, screen in screens.items() if kind == "console" or state != "ended" else ():
            await expect(screen.page.get_by_text(ERASED[language]).first).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_fault_is_found_on_the_home_page(room: Room, language: str):
    """[H1] [H3] [H5] At first, with a wrong code, and with the links of a new meeting."""
    home = await room.page(Screen, SMALL, language)
    await home.page.goto(room.served.url)
    assert await home.page.locator("html").get_attribute("lang") == language
    assert await audited(home) == []
    await home.press("home.join.enter")
    await home.sees(home.say("home.join.incomplete"))
    assert await audited(home) == []
    await home.press("home.open.submit")
    await home.sees(home.say("home.ready.title"))
    assert await audited(home) == []
    assert await home.page.evaluate(SIDEWAYS) <= 0
    assert await home.page.evaluate(TOO_SMALL) == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_fault_is_found_on_the_panels_of_a_phone(room: Room, language: str):
    """[H1] [H3] [N13] The notice before entering, the menu, a note, the reminder of names."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone(language=language)
    await phone.deposits("La lettre sans réponse")
    await phone.page.set_viewport_size(SMALL)
    await phone.press("phone.menu.label")
    assert await audited(phone) == []
    for panel in PANELS:
        await phone.press(f"phone.menu.{panel}")
        assert await audited(phone) == [], panel
        assert await phone.page.evaluate(SIDEWAYS) <= 0, panel
        assert await phone.page.evaluate(TOO_SMALL) == [], panel
        await phone.press("common.action.back")
        await phone.press("phone.menu.label")
    await phone.press("common.action.back")
    await phone.deposits("Avec Mme Durand, au couloir")
    await phone.sees(phone.say("phone.names.title"))
    assert await audited(phone) == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_fault_is_found_on_the_settings_of_a_wall(room: Room, language: str):
    """[H1] On a wall with controls."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    wall = await room.leading_wall(language=language)
    await wall.press("wall.settings")
    assert await audited(wall) == []


async def test_no_fault_is_found_on_the_notice_before_entering(room: Room):
    """[H1] [H3]"""
    phone = await room.page(Screen, SMALL)
    await phone.page.goto(room.links["join"])
    await phone.press("common.notice.more")
    assert await audited(phone) == []
    assert await phone.page.evaluate(SIDEWAYS) <= 0
    assert await phone.page.evaluate(TOO_SMALL) == []


async def test_a_phone_deposits_and_answers_by_keyboard_alone(room: Room):
    """[H2] [E2]"""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("reveal", what="cards", shown=True)
    phone = await room.phone()
    keyboard = phone.page.keyboard
    await phone.tabs_to(phone.page.get_by_label(phone.say("phone.deposit.title_field")))
    await keyboard.type("La lettre sans réponse")
    await phone.tabs_to(phone.button("phone.deposit.send"))
    await keyboard.press("Enter")
    await lead.until(lambda: lead.of("card"))
    (card,) = lead.of("card")

    await lead.say("open_resonance", items=[card])
    await lead.say("go_to", step="choose")
    await phone.is_at("choose")
    await phone.tabs_to(phone.page.get_by_role("button", name="La lettre sans réponse"))
    await keyboard.press("Space")
    await phone.tabs_to(phone.button("phone.resonate.send"))
    await keyboard.press("Enter")
    await lead.until(lambda: lead.records["choice"]["answers"] == 1)

    await lead.say("close_resonance")
    await lead.say("open_check", items=[card])
    await phone.is_choosing("check")
    willing = phone.page.get_by_role("radio", name=phone.say("common.grade.2"))
    await phone.tabs_to(willing)
    await keyboard.press("Space")
    await lead.until(lambda: lead.records["choice"]["answers"] == 1)
    await phone.holds(f"you.get('grades')?.grades['{card}'] === 2")


async def test_a_card_is_grouped_by_keyboard_alone(room: Room):
    """[H2] [G2] Enter lifts it, arrows aim, Enter drops it."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await lead.say("post_card", card="card-0001", kind="situation", title="Un seuil")
    await lead.say("go_to", step="group")
    console = await room.console()
    keyboard = console.page.keyboard
    await console.tabs_to(console.page.get_by_role("button", name="Un seuil"))
    await keyboard.press("Enter")
    await keyboard.press("ArrowRight")
    await keyboard.press("Enter")
    await console.page.get_by_label(console.say("common.group.name")).wait_for()
    await keyboard.type("Les seuils")
    await keyboard.press("Enter")
    await lead.until(lambda: [t["title"] for t in lead.of("theme").values()] == ["Les seuils"])
    assert lead.records["card:card-0001"]["theme"]
