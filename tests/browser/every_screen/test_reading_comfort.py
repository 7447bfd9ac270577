"""What costs nothing beyond the level that the law asks for: contrast, zoom."""

import pytest

from tests.browser.drivers.audit import SIDEWAYS, audited_with
from tests.browser.drivers.gallery import LANGUAGES, Gallery
from tests.browser.drivers.room import LAPTOP, PHONE, Room

# A screen of 1280 × 1024 at 400 %.
ZOOMED = {"width": 320, "height": 256}
# Whatever can be pressed can be brought into sight, with nothing lying over its middle.
OUT_OF_REACH = """() => [...document.querySelectorAll("button, textarea, label:has(input)")]
  .filter((element) => element.checkVisibility() && !element.disabled)
  .filter((element) => {
    element.scrollIntoView({ block: "center" });
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return !there || !(element.contains(there) || there.contains(element));
  }).map((element) => element.textContent.trim() || element.id)"""


async def test_text_on_a_phone_has_a_contrast_of_seven(gallery: Gallery, state: str):
    """[H32] WCAG 1.4.6, on both grounds."""
    assert await audited_with(gallery.phones["fr"], "color-contrast-enhanced") == []


async def test_a_phone_can_be_used_at_four_hundred_per_cent(gallery: Gallery, state: str):
    """[H10] WCAG 1.4.10, in a window of 1280 × 1024 pixels."""
    for language in LANGUAGES:
        phone = gallery.phones[language]
        await phone.page.set_viewport_size(ZOOMED)
        seen = [await phone.page.evaluate(what) for what in (SIDEWAYS, OUT_OF_REACH)]
        await phone.page.set_viewport_size(PHONE)
        assert seen == [0, []], language


async def test_a_console_can_be_used_at_four_hundred_per_cent(gallery: Gallery, state: str):
    """[H16] WCAG 1.4.10, in a window of 1280 × 1024 pixels."""
    console = gallery.consoles["fr"]
    await console.page.set_viewport_size(ZOOMED)
    seen = [await console.page.evaluate(what) for what in (SIDEWAYS, OUT_OF_REACH)]
    await console.page.set_viewport_size(LAPTOP)
    assert seen == [0, []]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_text_before_entering_and_in_panels_has_a_contrast_of_seven(
    room: Room, language: str
):
    """[H32]"""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone = await room.phone(language=language)
    await phone.deposits("Avec Mme Durand, au couloir")
    await phone.sees(phone.say("phone.names.title"))
    assert await audited_with(phone, "color-contrast-enhanced") == []
    await phone.press("phone.menu.label")
    for panel in ("my_contributions", "read_wall", "recall_ground_rules", "notice", "remove_me"):
        await phone.press(f"phone.menu.{panel}")
        assert await audited_with(phone, "color-contrast-enhanced") == [], panel
        await phone.press("common.action.back")
        await phone.press("phone.menu.label")
