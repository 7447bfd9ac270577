"""Reports: shown on the wall, then downloaded from the console and opened."""

import csv
from io import BytesIO, StringIO
from pathlib import Path

import pytest_asyncio
from playwright.async_api import expect
from pypdf import PdfReader

from board.demo import play
from board.demo.meeting import meeting
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room

THEME = "Savoir d’expérience"
GOVERNANCE = "avec les membres de la gouvernance"


@pytest_asyncio.fixture(loop_scope="session")
async def cast(room: Room):
    """An ordinary meeting of twelve, by the protocol, up to its closing words."""
    cast = await play.gather(room.served.url)
    for chapter in ("express", "group", "resonance", "check", "choose", "explore", "synthesis"):
        await play.CHAPTERS[chapter](cast)
    await play.words(cast)
    room.links = {"code": cast.code, **cast.links}
    yield cast
    await cast.close()


async def made(console: Console, name: str) -> bytes:
    """A document as its link on the console gives it."""
    link = console.page.locator(f'a[href="/{console_code(console)}/{name}"]')
    await expect(link).to_be_visible()
    answer = await console.page.request.get(await link.evaluate("(link) => link.href"))
    assert answer.ok, name
    return await answer.body()


def console_code(console: Console) -> str:
    return console.page.url.split("/")[3].partition("#")[0]


async def test_the_traces_are_read_on_the_wall_then_downloaded_and_opened(cast, room: Room):
    """[R1] [R5] [R9] No download is offered before the wall has shown the report."""
    wall, console = await room.wall(), await room.console()
    await console.opens("traces")
    downloads = console.page.locator(".console-downloads a")
    await expect(downloads).to_have_count(0)
    await console.page.locator('[data-show="traces"]').click()
    await wall.sees(wall.say("common.report.traces"))
    await wall.sees(meeting()["prompt"].replace(" ?", "\u202f?"))
    await expect(downloads).to_have_count(5)
    reader = PdfReader(BytesIO(await made(console, "report.pdf")))
    assert len(reader.pages) == 1 and THEME in reader.pages[0].extract_text()
    rows = csv.reader(
        StringIO((await made(console, "report.csv")).decode("utf-8-sig")), delimiter=";"
    )
    assert THEME in {row[3] for row in rows}
    for form in ("md", "txt"):
        assert THEME in (await made(console, f"report.{form}")).decode()
    async with console.page.expect_popup() as opened:
        await downloads.first.click()
    page = await opened.value
    await expect(page.get_by_role("heading", level=1)).to_have_text("Traces pour le groupe")
    await expect(page.get_by_text(THEME).first).to_be_visible()
    family = await page.evaluate("document.fonts.check('16px Fraunces')")
    assert family


async def test_the_name_of_a_downloaded_file_names_nobody(cast, room: Room, tmp_path: Path):
    """[R9]"""
    console = await room.console()
    await console.opens("traces")
    await console.page.locator('[data-show="traces"]').click()
    link = console.page.locator('a[href$="report.md"]')
    async with console.page.expect_download() as started:
        await link.click()
    download = await started.value
    assert download.suggested_filename.startswith("traces-")
    await download.save_as(tmp_path / "kept.md")
    assert "# Traces pour le groupe" in (tmp_path / "kept.md").read_text(encoding="utf-8")


async def test_a_report_that_changed_is_shown_again_before_it_can_be_downloaded(cast, room: Room):
    """[R5]"""
    console = await room.console()
    await console.opens("traces")
    await console.page.locator('[data-show="traces"]').click()
    downloads = console.page.locator(".console-downloads a")
    await expect(downloads).to_have_count(5)
    await cast.console.say("write_synthesis", field="open", text="Et la suite ?")
    await expect(downloads).to_have_count(0)
    await console.sees(console.say("console.exports.changed"))
    await console.page.locator('[data-show="traces"]').click()
    await expect(downloads).to_have_count(5)


async def test_the_group_words_what_it_passes_on_and_only_that_leaves(cast, room: Room):
    """[R3] [R4] The wall shows the wording; the group changes it, agrees, and reads the report."""
    wall, console = await room.wall(), await room.console()
    await cast.console.say("take_elsewhere", item="card:carte-009", frame=GOVERNANCE)
    await console.opens("traces")
    await console.press("console.elsewhere.large")
    await wall.sees(GOVERNANCE)
    words = console.page.get_by_label(console.say("console.elsewhere.wording"))
    await words.fill("Nous demandons un temps d’accueil.")
    await (
        console.page.locator("console-wording")
        .get_by_role("button", name=console.say("common.action.save"))
        .click()
    )
    await wall.sees("Nous demandons un temps d’accueil.")
    await console.press("console.elsewhere.agreement")
    await console.page.locator('[data-show="elsewhere"]').click()
    await wall.sees(wall.say("common.report.elsewhere"))
    said = (await made(console, "elsewhere.txt")).decode()
    assert "Nous demandons un temps d’accueil." in said
    assert "Un accueil d’urgence décidé sans nous" not in said


async def test_after_the_end_the_console_shows_what_the_document_holds(cast, room: Room):
    """[R5] The wall is gone by then."""
    console = await room.console()
    await cast.console.say("end_meeting")
    await console.holds("records.get('meeting')?.step === 'ended'")
    read = console.page.locator('[data-show="traces"]')
    await expect(read).to_have_text(console.say("console.exports.read_here"))
    await read.click()
    await expect(read).to_have_count(0)
    await expect(console.page.locator(".report-here")).to_contain_text(THEME)
    await expect(console.page.locator(".console-downloads a")).to_have_count(5)


async def test_erasing_takes_the_code_and_gives_a_receipt_before_everyones_eyes(cast, room: Room):
    """[T4] [E7] Every screen closes; the console says how much went, and not what."""
    console, wall = await room.console(), await room.wall()
    await cast.console.say("end_meeting")
    await console.holds("records.get('meeting')?.step === 'ended'")
    field = console.page.locator("#erase")
    await field.fill("AAA-AAA")
    await console.press("console.erase.confirm")
    await console.sees(console.say("console.erase.wrong_code"))
    await field.fill(cast.code.lower())
    await console.press("console.erase.confirm")
    await console.sees(console.say("console.receipt.card", count=24))
    await console.sees(console.say("console.receipt.files"))
    await expect(console.page.get_by_role("main")).not_to_contain_text(THEME)
    await wall.holds("ending !== null")
