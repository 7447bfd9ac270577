"""A decision by consent on every screen: the objection is everybody's work, never a person's."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.room import Room
from tests.support.servers.board_process import Served

PROPOSAL = "Un cahier de relève"
WORDS = "Il resterait dans un bureau fermé."
ANSWERS = ("no_objection", "objection")


@pytest_asyncio.fixture(loop_scope="session")
async def room(house: Served, chromium: Browser) -> AsyncIterator[Room]:
    links = await house.open_meeting(method="consent", language="fr")
    async with Room(house, chromium, links) as room:
        yield room


async def test_an_objection_stops_and_is_shown_to_all_without_a_name(room: Room):
    """[C10] [V8] [H12] Passing is as large as answering."""
    console, wall = await room.console(), await room.wall()
    ana, ben, cleo = await room.phone(), await room.phone(), await room.spoken()
    await ana.deposits(PROPOSAL)
    await console.knows_of(1)
    await console.goes_to("choose")
    await console.press("console.choose.open_consent")
    for phone in (ana, ben):
        await phone.sees(phone.say("phone.consent.question"))
    await wall.sees(wall.say("wall.consent.text"))
    sizes = [await row.bounding_box() for row in await ben.page.locator(".grade").all()]
    assert len(sizes) == 4
    assert len({box and (box["width"], box["height"]) for box in sizes}) == 1

    field = ben.page.get_by_label(ben.say("phone.consent.field"))
    await expect(field).to_have_count(0)
    await ana.page.get_by_text(ana.say("common.consent.no_objection")).click()
    await ana.press("phone.check.finish")
    await ben.page.get_by_text(ben.say("common.consent.objection")).click()
    await field.fill(WORDS)
    await ben.press("phone.check.finish")
    await ben.sees(ben.say("phone.check.sent"))
    await has_no_objection(cleo)
    await console.holds("records.get('choice').answers === 3")
    for screen in (console, wall, ana):
        assert WORDS not in await screen.page.content()

    await console.press("console.choose.close_check")
    for screen in (ana, ben, console):
        await screen.sees(WORDS)
        await screen.sees(screen.say("common.status.objection"))
    await wall.sees(wall.say("wall.consent.objection"))
    await wall.page.keyboard.press("PageDown")
    await wall.sees(WORDS)
    for phone in (ana, ben):
        await phone.page.get_by_text(phone.say("phone.consent.mine"), exact=True).click()
    await ana.sees(ana.say("phone.consent.no_words"))
    await ben.press("phone.consent.withdraw")
    for screen in (ana, ben, console, wall):
        await screen.holds("![...records.keys()].some((id) => id.startsWith('reservation:'))")


async def has_no_objection(person: ProtocolScreen) -> None:
    await person.until(lambda: person.records["choice"]["stage"] == "check")
    (item,) = person.records["choice"]["items"]
    await person.say("grade", item=item, grade="no_objection")


async def test_a_name_in_the_words_is_asked_about_and_words_set_aside_are_not_shown(room: Room):
    """[C10] [N13]"""
    console, ana, ben = await room.console(), await room.phone(), await room.phone()
    cleo = await room.spoken()
    await ana.deposits(PROPOSAL)
    await console.knows_of(1)
    await console.goes_to("choose")
    await console.press("console.choose.open_consent")
    await ben.page.get_by_text(ben.say("common.consent.concern")).click()
    await ben.page.get_by_label(ben.say("phone.consent.field")).fill("Mme Durand ne le lit pas.")
    await ben.press("phone.check.finish")
    await ben.sees(ben.say("phone.names.title"))
    await ben.press("phone.names.send_anyway")
    await ana.page.get_by_text(ana.say("common.consent.no_objection")).click()
    await ana.press("phone.check.finish")
    await has_no_objection(cleo)
    await console.holds("records.get('choice').answers === 3")
    await console.press("console.choose.close_check")
    await console.press("console.cards.set_aside")
    await ben.page.get_by_text(ben.say("phone.consent.mine"), exact=True).click()
    await ben.sees(ben.say("phone.consent.set_aside"))
    await expect(ana.page.get_by_text("Durand")).to_have_count(0)
    await console.press("console.choose.agree")
    await ana.sees(PROPOSAL)


async def test_what_nobody_objects_to_is_asked_about_first(room: Room):
    """[C8] [C10] One objection among several proposals stops its own alone."""
    console, wall, ana = await room.console(), await room.wall(), await room.phone()
    lead = await room.lead()
    for title in (PROPOSAL, "Une heure de plus"):
        await ana.deposits(title)
    await console.knows_of(2)
    await console.goes_to("choose")
    await lead.until(lambda: len(lead.of("card")) == 2)
    free, stopped = lead.of("card")
    await lead.say("open_check", items=[free, stopped])
    for person, item, grade in (
        *((person, free, "no_objection") for person in ("one", "two", "three")),
        *((person, stopped, "no_objection") for person in ("one", "two")),
        ("three", stopped, "objection"),
    ):
        command = {"name": "grade", "arguments": {"item": item, "grade": grade}}
        await lead.say("post_for", person=person, command=command)
    await lead.say("close_check")
    await console.sees(console.say("console.choose.consent_mixed"))
    await console.sees(console.say("console.choose.ask_reservation"))
    await wall.sees(wall.say("wall.consent.result"))


async def test_words_of_a_person_without_a_phone_are_given_and_taken_back(room: Room):
    """[A6] [C10] [N13] [H35] What was saved says so, and stays said."""
    console, lead, ana = await room.console(), await room.lead(), await room.phone()
    await ana.deposits(PROPOSAL)
    await console.knows_of(1)
    await console.goes_to("choose")
    await console.adds_someone()
    await console.press("console.choose.open_consent")
    await console.is_choosing("check")
    await console.opens("paper")
    field = console.page.get_by_label(console.say("console.paper.reservation"))
    await expect(field).to_have_count(0)
    objection = console.say("common.consent.objection")
    await console.page.get_by_role("radio", name=objection, exact=True).check()
    await field.fill(WORDS)
    await console.press("common.action.save")
    await expect(console.button("common.action.save")).to_be_disabled()
    await expect(console.page.locator("console-paper .console-saved")).to_be_visible()
    await expect(field).to_be_focused()
    await lead.say("close_check")
    await ana.sees(WORDS)
    await console.sees(console.say("console.paper.reservation_given"))
    await console.press("common.action.take_back")
    await console.press("common.action.take_back")
    for screen in (ana, console):
        await screen.holds("![...records.keys()].some((id) => id.startsWith('reservation:'))")


async def test_begun_words_wait_for_their_own_item_and_come_back_when_they_are_late(room: Room):
    """[N1] [C10] A reload leads back to them, and the close of the round loses nothing."""
    console, lead, ben = await room.console(), await room.lead(), await room.phone()
    for title in (PROPOSAL, "Une heure de plus"):
        await ben.deposits(title)
    await console.knows_of(2)
    await lead.say("go_to", step="choose")
    await lead.until(lambda: len(lead.of("card")) == 2)
    await lead.say("open_check", items=list(lead.of("card")))
    objection = ben.page.get_by_text(ben.say("common.consent.objection"))
    field = ben.page.get_by_label(ben.say("phone.consent.field"))
    await objection.click()
    await field.fill(WORDS)
    await ben.page.reload()
    await expect(field).to_have_value(WORDS)
    await lead.say("close_check")
    await ben.press("phone.head.refused", count=1)
    await ben.sees(WORDS)
    await ben.sees(ben.say("phone.consent.late"))
    await ben.press("common.action.close")
    await expect(ben.page.get_by_text(WORDS)).to_have_count(0)
    await expect(ben.page.get_by_text(ben.say("phone.consent.mine"), exact=True)).to_be_visible()


async def test_words_are_there_again_after_an_answer_without_words(room: Room):
    """[N1] [C10] Typed or sent, and through a reload. None of them is said to be late."""
    console, lead, ben = await room.console(), await room.lead(), await room.phone()
    await ben.deposits(PROPOSAL)
    await console.knows_of(1)
    await lead.say("go_to", step="choose")
    await lead.until(lambda: lead.of("card"))
    await lead.say("open_check", items=list(lead.of("card")))
    answers = [
        ben.page.get_by_text(ben.say(f"common.consent.{one}"), exact=True) for one in ANSWERS
    ]
    no_objection, objection = answers
    field = ben.page.get_by_label(ben.say("phone.consent.field"))
    await objection.click()
    await field.fill(WORDS)
    await no_objection.click()
    await expect(field).to_have_count(0)
    await objection.click()
    await expect(field).to_have_value(WORDS)
    await ben.press("phone.check.finish")
    await ben.press("phone.check.change")
    await no_objection.click()
    await ben.press("phone.check.finish")
    await ben.page.reload()
    await ben.press("phone.check.change")
    await objection.click()
    await expect(field).to_have_value(WORDS)
    await ben.press("phone.check.finish")
    await ben.holds("pending.length === 0")
    await lead.say("close_check")
    await lead.until(lambda: lead.of("reservation"))
    assert [one["text"] for one in lead.of("reservation").values()] == [WORDS]
    await ben.is_choosing("result")
    await expect(ben.page.locator(".screen-head .waiting")).to_have_count(0)


async def test_after_the_end_a_console_says_that_the_words_were_deleted(room: Room):
    """[C10] [E21] Beside the button that undoes it."""
    console, lead, ana = await room.console(), await room.lead(), await room.phone()
    await ana.deposits(PROPOSAL)
    await console.knows_of(1)
    await lead.say("go_to", step="choose")
    await lead.until(lambda: lead.of("card"))
    (item,) = lead.of("card")
    await lead.say("open_check", items=[item])
    await lead.say("end_meeting")
    gone = console.page.get_by_text(console.say("console.end.reservations_gone"))
    await console.is_at("ended")
    await expect(gone).to_have_count(0)
    await lead.say("undo_end")
    await lead.say("open_check", items=[item])
    await lead.say("close_check")
    await lead.say("end_meeting")
    await console.is_at("ended")
    await expect(gone).to_be_visible()
