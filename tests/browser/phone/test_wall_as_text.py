"""On a phone, what the wall shows can be read as text, at each step."""

from playwright.async_api import expect

from board import methods
from tests.browser.drivers.choosing_group import TITLES, gathered
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone

RPP = methods.load("rpp")


async def reads(phone: Phone) -> None:
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.read_wall")


async def heads(phone: Phone, key: str) -> None:
    heading = phone.page.get_by_role("heading", level=2, name=phone.say(key), exact=True)
    await expect(heading).to_be_visible()


async def test_the_opening_shows_the_aims_and_the_principles(room: Room):
    """[H17] In the language of the phone."""
    lead = await room.lead()
    phone = await room.phone(language="en")
    await reads(phone)
    await heads(phone, "phone.wall.principles")
    for statement in (*RPP.aims.short, *RPP.principles.short):
        await phone.sees(statement.en)
    await lead.say("go_to", step="prompt")
    await heads(phone, "phone.rest.prompt")
    await phone.sees(RPP.prompts[0].text.fr)
    await lead.say("project", text="Une phrase en grand")
    await heads(phone, "phone.wall.large")
    await phone.sees("Une phrase en grand")


async def test_the_cards_and_the_choice_are_headed_by_what_they_are(room: Room):
    """[H17]"""
    group = await gathered(room, people=3, cards=3)
    phone = group.phone
    await reads(phone)
    await heads(phone, "common.report.cards")
    await group.console.chooses("open_check")
    await heads(phone, "phone.check.title")
    for title in TITLES[:3]:
        await phone.sees(title)


async def test_the_closing_words_come_once_somebody_reads_the_wall(room: Room):
    """[H17] [P18] Also those that are given while it is read, and after the network was away."""
    lead = await room.lead()
    phone, other = await room.phone(), await room.spoken()
    await lead.say("go_to", step="words")
    await lead.say("reveal", what="words", shown=True)
    await other.say("post_word", entry="entry-0001", kind="keyword", text="confiance")
    await reads(phone)
    await phone.sees("confiance")
    await other.say("post_word", entry="entry-0001", kind="keyword", text="souffler")
    await phone.sees("souffler")
    await phone.page.context.set_offline(True)
    await other.say("post_word", entry="entry-0001", kind="keyword", text="élan")
    await phone.page.context.set_offline(False)
    await phone.sees("élan")
