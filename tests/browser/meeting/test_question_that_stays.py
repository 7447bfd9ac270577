"""[Y7] In the quarter of an hour the room answers its question aloud, and reads it meanwhile."""

from playwright.async_api import Browser, expect

from tests.browser.drivers.room import Room
from tests.support.servers.board_process import Served

QUESTION = "De quoi avez-vous besoin pour la journée ?"


async def test_the_question_stays_while_the_room_answers_it(house: Served, chromium: Browser):
    links = await house.open_meeting(method="quart_dheure", language="fr")
    async with Room(house, chromium, links) as room:
        lead, wall, phone = await room.lead(), await room.wall(), await room.phone()
        await lead.say("set_prompt", text=QUESTION)
        await lead.say("go_to", step="round")
        await expect(wall.page.get_by_role("heading", level=1)).to_have_text(QUESTION)
        await wall.sees("Une minute chacun. On peut passer.")
        await phone.press("phone.menu.label")
        await phone.press("phone.menu.read_wall")
        await phone.sees(QUESTION)
