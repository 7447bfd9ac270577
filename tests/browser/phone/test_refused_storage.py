"""A browser that gives a storage and then refuses its methods, as some webviews do."""

import pytest

from tests.browser.drivers.leading_screens import Console, Wall
from tests.browser.drivers.room import LAPTOP, PHONE, PROJECTOR, Room
from tests.browser.drivers.screen import Phone

THROWING = """for (const method of ["getItem", "setItem", "removeItem", "key", "clear"])
  Storage.prototype[method] = () => { throw new DOMException("denied", "SecurityError"); };
Object.defineProperty(Storage.prototype, "length", {
  get() { throw new DOMException("denied", "SecurityError"); } });"""
REFUSING = {
    "every method throws": THROWING,
    "there is none": """for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, { value: null });""",
    "reading it throws": """for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, {
        get() { throw new DOMException("denied", "SecurityError"); } });""",
    "nothing is kept": "Storage.prototype.setItem = () => {};",
}


@pytest.mark.parametrize("how", REFUSING)
async def test_a_meeting_goes_on_in_memory_alone(room: Room, how: str):
    """[N1] [W5] On the home page, a phone, a wall and a console."""
    lead = await room.lead(screen="wall")
    await lead.say("go_to", step="express")
    phone = await room.page(Phone, PHONE)
    await phone.page.add_init_script(REFUSING[how])
    await phone.page.goto(room.served.url)
    await phone.sees(phone.say("home.join.title"))
    await phone.enters(room.links["join"])
    await phone.deposits("Une demande de silence")
    await phone.sees(phone.say("common.state.saved"))
    for kind, size, link in ((Wall, PROJECTOR, "wall"), (Console, LAPTOP, "console")):
        screen = await room.page(kind, size)
        await screen.page.add_init_script(REFUSING[how])
        await screen.page.goto(room.links[link])
        await screen.holds("connected && version > 0")
