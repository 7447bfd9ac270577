"""The facilitator's page of a cycle: opened from the home page, by keyboard, on any screen."""

import httpx
import pytest
from icalendar import Calendar
from playwright.async_api import expect

from tests.browser.drivers.audit import SIDEWAYS, TOO_SMALL, audited
from tests.browser.drivers.cycle_page import CyclePage, cycle_page
from tests.browser.drivers.gallery import LANGUAGES, SMALL
from tests.browser.drivers.room import PHONE, Room

TITLE = "Équipe du matin"
FIRST = "2026-12-08T09:30"


async def open_cycle(room: Room, **said: object) -> str:
    """The link of a new cycle."""
    async with httpx.AsyncClient(base_url=room.served.url) as client:
        headers = {"Origin": room.served.url}
        answer = await client.post("/cycles", json={"title": TITLE, **said}, headers=headers)
    return str(answer.json()["links"]["cycle"])


async def test_a_cycle_is_opened_on_the_home_page_and_its_first_meeting_in_one_tap(room: Room):
    """[K1] [K2] [K8] [H7]"""
    page = await cycle_page(room)
    await page.page.goto(room.served.url)
    await page.press("home.open.cycle")
    await page.page.get_by_label(page.say("home.cycle.name")).fill(TITLE)
    await page.page.get_by_label(page.say("home.cycle.first")).fill(FIRST)
    await page.press("home.cycle.submit")
    await page.is_of(TITLE)
    await page.shows(1)
    await page.sees("mardi 8 décembre 2026")
    await page.sees("12 janv. 2027")
    kept = await page.page.evaluate(
        "() => JSON.stringify([location.href, {...localStorage}, {...sessionStorage}, name])"
    )
    link = await page.page.locator("cycle-links .link-shown").first.text_content()
    key = str(link).strip().partition("#")[2]
    assert len(key) == 59
    assert key[16:] not in kept
    assert not any(key in asked for asked in page.requests)

    links = await page.opens_next(1)
    phone = await room.phone(links["join"])
    assert (await phone.held())["records"]["meeting"]["cycle"] == {"number": 1, "of": 10}
    console = await room.console(links["console"])
    assert (await console.held())["records"]["meeting"]["title"] == TITLE


async def test_the_page_is_found_again_by_reloading_and_by_its_link(room: Room):
    """[K1] [K8] With the links of the meeting that is open."""
    link = await open_cycle(room)
    page = await cycle_page(room)
    await page.opens(link, TITLE)
    links = await page.opens_next(1)
    await page.page.reload()
    await page.is_of(TITLE)
    await page.sees(page.say("home.cycle.link_hidden"))
    assert await page.links() == links
    other = await cycle_page(room)
    await other.opens(link, TITLE)
    assert await other.links() == links


async def test_dates_are_filled_in_monthly_and_downloaded_as_a_calendar(room: Room):
    """[K7]"""
    page = await cycle_page(room)
    await page.opens(await open_cycle(room, number=3), TITLE)
    await page.press("home.cycle.dates_edit")
    field = page.page.get_by_label(page.say("home.cycle.session_date", number=1), exact=True)
    await expect(field).to_be_focused()
    await field.fill(FIRST)
    await page.press("home.cycle.dates_monthly")
    await page.press("home.cycle.dates_save")
    await page.sees("9 févr. 2027")
    async with page.page.expect_download() as waiting:
        await page.page.get_by_role("link", name=page.say("home.cycle.calendar")).click()
    download = await waiting.value
    assert download.suggested_filename == "seances.ics"
    content = (await download.path()).read_bytes()
    starts = [str(e.decoded("dtstart")) for e in Calendar.from_ical(content).walk("VEVENT")]
    assert starts == ["2026-12-08 09:30:00", "2027-01-12 09:30:00", "2027-02-09 09:30:00"]


async def test_a_meeting_is_given_the_address_of_its_room(room: Room):
    """[K11] [N19] What is refused stays as it was typed, also through a reload."""
    page = await cycle_page(room)
    await page.opens(await open_cycle(room, number=3), TITLE)
    await page.press("home.cycle.dates_edit")
    first, second = page.page.locator("#address-1"), page.page.locator("#address-2")
    await second.fill("Salle des fêtes")
    await first.fill("http://visio.example/j/1")
    await page.press("home.cycle.dates_save")
    refused = page.say("home.cycle.address_refused")
    assert await first.evaluate("field => field.validationMessage") == refused
    await page.page.reload()
    await expect(first).to_have_value("http://visio.example/j/1")
    await expect(second).to_have_value("Salle des fêtes")
    await first.fill("https://visio.example/j/1")
    await page.press("home.cycle.dates_save")
    await page.sees("Salle des fêtes")
    link = page.page.locator("cycle-sessions .cycle-address a")
    await expect(link).to_have_attribute("href", "https://visio.example/j/1")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")


async def test_what_is_typed_stays_through_a_reload_until_it_is_saved(room: Room):
    """[N19] [K7] The dates, and the title."""
    page = await cycle_page(room)
    await page.opens(await open_cycle(room, number=3), TITLE)
    await page.press("home.cycle.dates_edit")
    date = page.page.locator("#date-2")
    await date.fill(FIRST)
    title = page.page.locator("#cycle-title")
    await page.page.locator("cycle-settings summary").click()
    await title.fill("Équipe du soir")
    await page.page.reload()
    await expect(date).to_have_value(FIRST)
    await expect(title).to_have_value("Équipe du soir")
    await page.press("home.cycle.dates_save")
    await page.sees("8 déc. 2026")
    await page.press("common.action.save")
    await page.is_of("Équipe du soir")
    await page.page.reload()
    await page.is_of("Équipe du soir")
    await expect(title).not_to_be_visible()
    await expect(date).to_have_count(0)


async def test_a_link_is_shared_taken_back_and_renewed(room: Room):
    """[K1] Each is confirmed first."""
    link = await open_cycle(room)
    page = await cycle_page(room)
    await page.opens(link, TITLE)
    await page.press("home.cycle.share")
    shared = page.page.locator("cycle-links .link-shown").nth(1)
    await expect(shared).to_be_visible()
    second = str(await shared.text_content()).strip()
    pair = await cycle_page(room)
    await pair.opens(second, TITLE)
    await page.press("common.action.take_back")
    await page.press("common.action.take_back")
    await expect(page.button("common.action.take_back")).to_have_count(0)
    await pair.page.reload()
    await pair.sees(pair.say("home.cycle.unknown"))
    await page.press("home.cycle.renew")
    await page.press("home.cycle.renew")
    await expect(page.page.locator("cycle-links .link-shown")).not_to_have_text(link)
    renewed = str(await page.page.locator("cycle-links .link-shown").first.text_content())
    await pair.page.goto(link)
    await pair.sees(pair.say("home.cycle.unknown"))
    await pair.page.goto("about:blank")
    await pair.opens(renewed.strip(), TITLE)


async def test_the_page_is_used_by_keyboard_alone(room: Room):
    """[H2] [K8]"""
    page = await cycle_page(room)
    await page.opens(await open_cycle(room), TITLE)
    await page.tabs_to(page.button("home.cycle.next", number=1, total=10))
    await page.page.keyboard.press("Enter")
    await page.links()
    heading = page.page.get_by_role(
        "heading", name=page.say("home.cycle.next_title", number=1, total=10)
    )
    await expect(heading).to_be_focused()


async def faults_of(page: CyclePage) -> list[str]:
    return [*await audited(page), *await page.page.evaluate(TOO_SMALL)]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_fault_is_found_on_the_page_of_a_cycle(room: Room, language: str):
    """[H1] [H3] [H5] [H6] New, with a meeting open, with its dates, without a link."""
    page = await cycle_page(room, SMALL, language=language)
    await page.opens(await open_cycle(room, language=language), TITLE)
    assert await page.page.locator("html").get_attribute("lang") == language
    assert await faults_of(page) == []
    await page.opens_next(1)
    await page.press("home.cycle.share")
    await expect(page.page.locator("cycle-links .link-shown")).to_have_count(2)
    for fold in await page.page.locator("summary").all():
        await fold.click()
    assert await faults_of(page) == []
    await page.press("home.cycle.dates_edit")
    assert await faults_of(page) == []
    assert await page.page.evaluate(SIDEWAYS) <= 0
    assert page.errors == []
    stranger = await cycle_page(room, PHONE, language=language)
    await stranger.page.goto(f"{room.served.url}/cycle")
    await stranger.sees(stranger.say("home.cycle.no_link"))
    assert await faults_of(stranger) == []


async def test_a_method_without_a_synthesis_keeps_closing_words_and_names_no_synthesis(room: Room):
    """[K10] [T5] What the console offers, and what a phone and the wall say of it."""
    link = await open_cycle(room, method="gease")
    page = await cycle_page(room)
    await page.opens(link, TITLE)
    links = await page.opens_next(1, total=8)
    console, phone = await room.console(links["console"]), await room.phone(links["join"])
    await console.opens("traces")
    kept = console.page.locator("[data-closing]")
    await expect(kept).to_contain_text("garder les mots de la fin")
    await kept.click()
    await phone.holds("records.get('agreements')?.closing_until")
    await phone.press("phone.menu.label")
    await expect(phone.page.locator(".menu-note")).to_contain_text("· mots de la fin")
