"""What the group says aloud: who leads is told what to ask, and records it without a ballot."""

import pytest
from playwright.async_api import expect

from tests.browser.drivers.choosing_group import TITLES, Group, card, gathered
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room


async def says(group: Group, key: str) -> None:
    script = group.console.page.locator(".console-script .console-say")
    await expect(script).to_have_text(group.console.say(f"console.say.{key}"))


def box(console: Console, title: str):
    return console.page.get_by_role("checkbox", name=title).first


async def test_a_choice_made_aloud_is_recorded_without_a_round(room: Room):
    """[C5] Three proposals, none of which was checked; two of them at most can be ticked."""
    group = await gathered(room, people=6, cards=3)
    await group.console.page.get_by_text(group.console.say("console.choose.aloud")).click()
    for title in TITLES[:2]:
        await box(group.console, title).check()
    await expect(box(group.console, TITLES[2])).to_be_disabled()
    await group.console.press("console.choose.aloud_record")
    await group.console.is_choosing("agreed")
    choice = (await group.wall.held())["records"]["choice"]
    assert set(choice["agreed"]) == {card(title) for title in TITLES[:2]}
    assert choice["round"] == 0
    await group.wall.sees(group.wall.say("wall.agreed.title_two"))
    await group.phone.sees(group.phone.say("phone.choose.agreed"))


async def test_the_script_says_what_to_ask_at_each_stage(room: Room):
    """[C6] [C8] The reservation is asked for whatever was computed: asking tells nothing."""
    group = await gathered(room, people=6, cards=3)
    await group.console.chooses("open_resonance")
    await says(group, "resonance")
    await group.answer("resonate", *[{"items": [card(one) for one in TITLES[:2]]}] * 5)
    await group.answered(5)
    await group.console.chooses("close_resonance")
    await says(group, "shortlist")
    await group.console.chooses("open_check")
    await says(group, "check")
    await group.answer("grade", *[{"item": card(TITLES[0]), "grade": 2}] * 5)
    await group.answered(5)
    await group.console.chooses("close_check")
    await says(group, "result")
    await group.console.sees(group.console.say("console.choose.ask_reservation"))
    await group.wall.sees(group.wall.say("wall.result.reservation"))
    question = group.wall.page.get_by_role("heading", level=1)
    await expect(question).to_contain_text(group.wall.say("wall.result.title").partition("-")[0])
    await group.console.chooses("agree")
    title = group.console.say("console.choose.quoted", title=TITLES[0])
    agreed = group.console.say("console.say.agreed", titles=title)
    await group.console.sees(agreed)


async def test_answers_received_count_people_without_a_phone_in_both_numbers(room: Room):
    """[A6] Three phones and one person without: four, also once that person has answered."""
    group = await gathered(room, people=3, cards=3)
    await group.console.adds_someone()
    await group.console.opens("step")
    await group.console.chooses("open_check")
    shown = group.console.page.locator(".console-answers b")
    await expect(shown).to_have_text(
        group.console.say("console.choose.answers", answers=0, total=4)
    )
    await group.console.opens("paper")
    words = group.console.say("common.grade.1")
    await group.console.page.get_by_role("radio", name=words).first.check()
    await group.answered(1)
    await group.console.opens("step")
    await expect(shown).to_have_text(
        group.console.say("console.choose.answers", answers=1, total=4)
    )


async def test_without_any_card_each_screen_says_so_and_the_console_leads_back(room: Room):
    """[C8] No screen promises a round that cannot come."""
    console, wall, phone = await room.console(), await room.wall(), await room.phone()
    await console.goes_to("choose")
    await phone.sees(phone.say("phone.choose.nothing"))
    await wall.sees(wall.say("wall.choose.nothing"))
    await console.sees(console.say("console.choose.nothing"))
    back = console.say("console.script.go_back", title=await console.calls("express"))
    await console.page.get_by_role("tabpanel").get_by_role("button", name=back).click()
    await phone.is_at("express")


@pytest.mark.parametrize("method", ["codev"])
async def test_a_method_of_one_topic_lets_one_be_ticked(room: Room, method: str):
    """[C5] And says so."""
    links = await room.served.open_meeting(method=method, language="fr")
    room.links = links
    console, phone = await room.console(), await room.phone()
    for title in TITLES[:3]:
        await phone.deposits(title)
    await console.knows_of(3)
    await console.press("console.cards.reveal")
    await console.goes_to("choose")
    await console.page.get_by_text(console.say("console.choose.aloud"), exact=True).click()
    await console.sees(console.say("console.choose.at_most_one"))
    await box(console, TITLES[0]).check()
    await expect(box(console, TITLES[1])).to_be_disabled()
