"""Choosing on the screens, in groups of three, five, twelve and forty."""

import re

import pytest
from playwright.async_api import expect

from tests.browser.drivers.choosing_group import TITLES, Group, card, gathered
from tests.browser.drivers.leading_screens import Console, Leading
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone

NUMBER = re.compile(r"\d")


async def advised(console: Console, key: str, *, so: bool) -> None:
    await expect(console.page.get_by_text(console.say(key))).to_have_count(int(so))


async def test_three_people_are_offered_a_round_of_words_and_the_check_at_once(room: Room):
    """[C6] [V9]"""
    group = await gathered(room, people=3, cards=3)
    await advised(group.console, "console.choose.spoken", so=True)
    await advised(group.console, "console.choose.skip_resonance", so=True)
    await group.console.chooses("open_check")
    await group.phone.checks(1, 1, 1)
    grades = [{"item": card(TITLES[0]), "grade": 2}] * 2
    await group.answer("grade", *grades)
    await group.answered(3)
    await group.console.chooses("close_check")
    await no_number_is_shown(group)


async def test_six_proposals_are_sorted_before_they_are_checked(room: Room):
    """[C4] [C6] Five people: the shortlist alone is checked."""
    group = await gathered(room, people=5, cards=6)
    await advised(group.console, "console.choose.spoken", so=False)
    await advised(group.console, "console.choose.skip_resonance", so=False)
    await group.console.chooses("open_resonance")
    await group.phone.resonates(TITLES[0], TITLES[1])
    await group.answer("resonate", *[{"items": [card(t) for t in TITLES[:2]]}] * 4)
    await group.answered(5)
    await group.console.chooses("close_resonance")
    shortlist = (await group.console.held())["records"]["choice"]["shortlist"]
    assert set(shortlist) == {card(title) for title in TITLES[:2]}
    await group.console.chooses("open_check")
    await group.phone.checks(2, 2)
    await group.answer("grade", *[{"item": card(TITLES[0]), "grade": 2}] * 4)
    await group.answered(5)
    await group.console.chooses("close_check")
    await no_number_is_shown(group)
    await group.console.chooses("agree")
    await group.phone.sees(group.phone.say("phone.choose.agreed"))
    await group.phone.sees(TITLES[0])


@pytest.mark.parametrize(
    ("preferred", "flag", "kept"), [(2, "tie_at_limit", 2), (0, "tie_too_wide", 9)]
)
async def test_a_tie_is_shown_to_the_facilitator_and_not_broken(
    room: Room, preferred: int, flag: str, kept: int
):
    """[C4] Nine proposals alike, or two that all want and seven alike."""
    group = await gathered(room, people=5, cards=9)
    await group.console.chooses("open_resonance")
    await group.phone.resonates(*TITLES[: preferred or 9])
    await group.answer("resonate", *[{"items": [card(title) for title in TITLES]}] * 4)
    await group.answered(5)
    await group.console.chooses("close_resonance")
    choice = (await group.console.held())["records"]["choice"]
    assert (choice["flags"], len(choice["shortlist"])) == ([flag], kept)
    await group.console.sees(group.console.say(f"console.flag.{flag}"))
    await no_number_is_shown(group)


@pytest.mark.parametrize("stage", ["shortlist", "result", "agreed"])
async def test_the_group_may_say_not_yet_after_any_round(room: Room, stage: str):
    """[C1] [C5] And a new round starts empty."""
    group = await gathered(room, people=3, cards=3)
    await group.console.chooses("open_resonance")
    await group.phone.resonates(TITLES[0])
    await group.answer("resonate", {"items": [card(TITLES[0])]}, {"items": [card(TITLES[1])]})
    await group.answered(3)
    await group.console.chooses("close_resonance")
    if stage != "shortlist":
        await group.console.chooses("open_check")
        await group.answer("grade", *[{"item": card(TITLES[0]), "grade": 2}] * 2)
        await group.answered(2)
        await group.console.chooses("close_check")
    if stage == "agreed":
        await group.console.agrees_on(TITLES[0])
    await group.console.chooses("not_yet")
    await group.console.chooses("open_resonance")
    await group.answered(0)
    tapped = group.phone.page.get_by_role("button", pressed=True)
    await expect(tapped).to_have_count(0)


async def test_the_group_chooses_two_that_nothing_proposed(room: Room):
    """[C5] Recorded as its own choice; three cannot be ticked."""
    group = await gathered(room, people=3, cards=3)
    await group.console.chooses("open_check")
    await group.answer("grade", *[{"item": card(TITLES[0]), "grade": 2}] * 2)
    await group.answered(2)
    await group.console.chooses("close_check")
    await group.console.unticks()
    for title in TITLES[1:3]:
        await group.console.page.get_by_role("checkbox", name=title).check()
    third = group.console.page.get_by_role("checkbox", name=TITLES[0])
    await expect(third).to_be_disabled()
    await group.console.chooses("agree")
    choice = (await group.wall.held())["records"]["choice"]
    assert set(choice["agreed"]) == {card(title) for title in TITLES[1:3]}
    assert choice["own_choice"]
    await group.wall.sees(group.wall.say("wall.agreed.title_two"))


async def test_a_single_proposal_is_agreed_on_aloud(room: Room):
    """[C6] Without any round."""
    group = await gathered(room, people=3, cards=1)
    await advised(group.console, "console.choose.single", so=True)
    await group.console.chooses("agree")
    await group.phone.sees(group.phone.say("phone.choose.agreed"))
    await group.phone.sees(TITLES[0])


async def test_a_card_posted_during_a_round_is_not_in_it(room: Room):
    """[C1]"""
    group = await gathered(room, people=3, cards=2)
    await group.console.chooses("open_resonance")
    lead = await room.lead()
    await lead.say("go_to", step="express")
    await group.others[0].say("post_card", card="carte-late", kind="situation", title="Trop tard")
    await lead.say("go_to", step="choose")
    await group.phone.holds("records.has('card:carte-late')")
    choice = (await group.phone.held())["records"]["choice"]
    assert set(choice["items"]) == {card(title) for title in TITLES[:2]}
    late = group.phone.page.get_by_role("button", name="Trop tard")
    await expect(late).to_have_count(0)


@pytest.mark.parametrize("people", [12, 40])
async def test_many_people_choose_and_see_words_until_counts_are_asked_for(room: Room, people: int):
    """[C4] [V8] [V9] While a round is open, the number of answers and nothing else."""
    group = await gathered(room, people=people, cards=6)
    await advised(group.console, "console.choose.spoken", so=False)
    await group.console.sees(group.console.say("console.choose.devices", count=people))
    await group.console.chooses("open_resonance")
    await group.phone.resonates()
    await group.answer("resonate", *[{"items": [card(t) for t in TITLES[:3]]}] * (people - 1))
    await group.answered(people)
    open_round = (await group.wall.held())["records"]["choice"]
    assert not {"counts", "ballots", "shortlist", "ranks"} & {k for k, v in open_round.items() if v}
    await group.console.chooses("close_resonance")
    await group.console.chooses("open_check")
    items = (await group.console.held())["records"]["choice"]["items"]
    await group.phone.checks(*(None for _ in items))
    for item in items:
        await group.answer("grade", *[{"item": item, "grade": 1}] * (people - 1))
    await group.answered(people)
    await group.console.chooses("close_check")
    await no_number_is_beside_a_proposal(group)
    count = group.console.page.get_by_role("cell", name=str(people - 1), exact=True)
    await expect(count.first).to_be_hidden()
    title = group.console.say("console.choose.counts_show")
    await group.console.page.locator("summary", has_text=title).click()
    table = group.console.page.get_by_role("table", name=title)
    await expect(table.get_by_role("columnheader")).to_have_count(4)
    await expect(count.first).to_be_visible()


async def no_number_is_shown(group: Group) -> None:
    """[V9] Under eleven there is none to show, in no record that stays."""
    for screen in group.screens:
        choice = (await screen.held())["records"]["choice"]
        assert not choice.get("counts")
    await no_number_is_beside_a_proposal(group)


async def no_number_is_beside_a_proposal(group: Group) -> None:
    for screen in group.screens:
        for title in TITLES:
            for line in await lines_with(screen, title):
                assert not NUMBER.search(line), line


async def lines_with(screen: Leading | Phone, title: str) -> list[str]:
    """The text of each list item that holds the title."""
    return await screen.page.get_by_role("listitem").filter(has_text=title).all_inner_texts()
