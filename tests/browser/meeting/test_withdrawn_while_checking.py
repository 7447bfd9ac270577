"""[C2] Proposals are withdrawn while the check is open: each phone goes on with what is left."""

import pytest

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.room import Room

TITLES = ("La relève", "Le silence", "La famille")


async def checks(room: Room) -> tuple[ProtocolScreen, ProtocolScreen]:
    """Who leads, and the author of all that is asked about, in the order of the titles."""
    lead, author = await room.lead(), await room.spoken()
    await lead.say("go_to", step="express")
    for number, title in enumerate(TITLES):
        await author.say("post_card", card=f"card-000{number}", kind="situation", title=title)
    await lead.say("reveal", what="cards", shown=True)
    await lead.say("go_to", step="choose")
    await lead.say("open_check", items=[f"card:card-000{number}" for number in range(3)])
    return lead, author


@pytest.mark.parametrize(("gone", "asked"), [(0, 1), (1, 2), (2, 1)])
async def test_a_phone_goes_on_at_its_question_or_the_one_after_it(
    room: Room, gone: int, asked: int
):
    """It reads the second; when the last is withdrawn under it, the one before."""
    _, author = await checks(room)
    phone = await room.phone()
    await phone.sees(TITLES[0])
    await phone.press("phone.check.next")
    await phone.sees(TITLES[1])
    if gone == 2:
        await phone.press("phone.check.next")
        await phone.sees(TITLES[2])
    await author.say("withdraw_card", card=f"card-000{gone}")
    await phone.holds("records.get('choice').items.length === 2")
    await phone.sees(TITLES[asked])
    number = 2 if gone else 1
    await phone.sees(phone.say("phone.check.position", number=number, total=2))


async def test_screens_say_that_nothing_is_left_to_answer(room: Room):
    _, author = await checks(room)
    phone, wall, console = await room.phone(), await room.wall(), await room.console()
    await phone.sees(TITLES[0])
    for number in range(3):
        await author.say("withdraw_card", card=f"card-000{number}")
    await phone.sees(phone.say("phone.check.none_left"))
    await wall.holds("records.get('choice').items.length === 0")
    await console.holds("records.get('choice').items.length === 0")
