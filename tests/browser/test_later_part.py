"""The part of a phone's script that comes later holds up nothing, and comes whatever happens."""

from playwright.async_api import Route, expect

from tests.browser.people import Phone
from tests.browser.room import PHONE, Room

LATER = "**/static/phone-later-*"


class Road:
    """The way of the later part, on which it is lost until somebody mends it."""

    def __init__(self) -> None:
        self.lost = 0
        self.mended = False

    async def block(self, phone: Phone) -> None:
        await phone.page.route(LATER, self._pass)

    async def _pass(self, route: Route) -> None:
        if self.mended:
            await route.continue_()
        else:
            self.lost += 1
            await route.abort()


async def blocked(room: Room) -> tuple[Phone, Road]:
    phone, road = await room.page(Phone, PHONE), Road()
    await road.block(phone)
    await phone.enters(room.links["join"])
    return phone, road


async def test_a_phone_enters_and_rests_before_the_later_part_is_there(room: Room):
    """[W1]"""
    lead = await room.lead()
    phone, road = await blocked(room)
    await phone.is_at("aims")
    await phone.sees("Introduction")
    await lead.say("go_to", step="pause")
    await phone.is_at("pause")
    await phone.press("phone.menu.label")
    await expect(phone.button("phone.menu.read_wall")).to_be_visible()
    await lead.say("end_meeting")
    await phone.sees(phone.say("phone.ended.title"))
    assert road.lost > 0


async def test_a_later_part_that_was_lost_comes_when_the_network_is_back(room: Room):
    """[W1] The page says so until then, and goes on by itself."""
    lead = await room.lead()
    await lead.say("go_to", step="express")
    phone, road = await blocked(room)
    await phone.sees(phone.say("common.connection.connecting"))
    road.mended = True
    await phone.page.evaluate("() => dispatchEvent(new Event('online'))")
    await phone.deposits("La lettre sans réponse")
    await phone.sees(phone.say("common.state.saved"))
    assert road.lost > 0


async def test_a_panel_that_waits_for_the_later_part_opens_by_itself(room: Room):
    """[W1]"""
    phone, road = await blocked(room)
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.recall_frame")
    await phone.sees(phone.say("common.connection.connecting"))
    await expect(phone.button("common.action.back")).to_be_visible()
    road.mended = True
    await phone.sees(phone.say("phone.frame.text"))
