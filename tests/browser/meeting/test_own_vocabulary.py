"""A method with kinds of card, columns, labels and kinds of closing word of its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.drivers.room import Room
from tests.support.own_method import own_method
from tests.support.servers.board_process import Served

CHANGES = (
    (
        'id = "questioning", title = { fr = "',
        'id = "echo", look = "success", title = { fr = "Écho : ',
    ),
    ('id = "theme"', 'id = "dream"\nlook = "tension"'),
    ('id = "insight", title = { fr = "', 'id = "trail", title = { fr = "Piste : '),
    ('id = "key_points", title = { fr = "', 'id = "crossing", title = { fr = "Traversée : '),
    ('id = "keyword", title = { fr = "', 'id = "colour", title = { fr = "Couleur : '),
)


@pytest_asyncio.fixture(loop_scope="session")
async def own(chromium: Browser, tmp_path: Path) -> AsyncIterator[Room]:
    own_method(tmp_path, "pistes", "rpp", *CHANGES)
    board = Served(BOARD_METHODS=str(tmp_path))
    await board.start()
    async with Room(board, chromium, await board.open_meeting(method="pistes")) as room:
        yield room
    await board.close()


async def test_every_screen_names_the_options_of_the_method(own: Room):
    """[Y8] [Y3] And no key of a text is shown [H18]."""
    lead, phone, wall = await own.lead(), await own.phone(), await own.wall()
    await lead.say("go_to", step="express")
    await phone.writes("La relève trop courte")
    await phone.page.get_by_role("button", name="Écho :").click()
    await phone.press("phone.deposit.send")
    await lead.until(lambda: lead.records.get("unopened:cards"))
    await lead.say("go_to", step="choose")
    await lead.until(lambda: lead.of("card"))
    await lead.say("go_to", step="group")
    await expect(wall.page.locator(".wall-card[data-look=success]")).to_contain_text("Écho :")
    await lead.say("go_to", step="choose")
    await lead.say("agree", items=[*lead.of("card")])
    await lead.say("go_to", step="explore")
    await phone.press("phone.rest.add_note")
    await phone.page.get_by_role("button", name="Piste :").click()
    await phone.page.get_by_label(phone.say("phone.note.field")).fill("Un cahier")
    await phone.press("phone.note.send")
    column = wall.page.locator("[data-column=trail]")
    await expect(column).to_contain_text("Un cahier")
    await expect(column.locator("h2")).to_contain_text("Piste")
    await lead.say("go_to", step="synthesis")
    await lead.say("write_synthesis", field="crossing", text="Un pont")
    await wall.sees("Traversée")
    await wall.sees("Un pont")
    await lead.say("go_to", step="words")
    await phone.page.get_by_role("radio", name="Couleur :").click()
    await phone.page.get_by_role("textbox").fill("bleu")
    await phone.press("phone.words.send")
    await lead.say("reveal", what="words", shown=True)
    await wall.sees("bleu")
    await phone.sees("Couleur")
    for screen in (phone, wall):
        await expect(screen.page.get_by_text("common.")).to_have_count(0)
