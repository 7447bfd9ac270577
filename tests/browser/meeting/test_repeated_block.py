"""Co-development twice in half a day: each request has its turn, and every screen says which."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from playwright.async_api import Browser, Locator, expect

from board.demo.screen import ProtocolScreen
from tests.browser.drivers.leading_screens import Console, Wall
from tests.browser.drivers.room import Room
from tests.browser.drivers.screen import Phone, Screen
from tests.support.half_day import half_day
from tests.support.servers.board_process import Served

RELAY, NIGHT = "La relève trop courte", "Seul la nuit"
NOTE = "Un appel à minuit"


@pytest_asyncio.fixture(loop_scope="session")
async def room(chromium: Browser, tmp_path: Path) -> AsyncIterator[Room]:
    half_day(tmp_path)
    board = Served(BOARD_METHODS=str(tmp_path))
    await board.start()
    links = await board.open_meeting(method="demi_journee", language="fr")
    async with Room(board, chromium, links) as room:
        yield room
    await board.close()


async def agreed(lead: ProtocolScreen, phones: dict[Phone, str]) -> list[str]:
    """Each phone asks, and the group takes all; the ids of the topics, in their order."""
    for phone, title in phones.items():
        await phone.deposits(title)
    await lead.until(lambda: lead.records.get("unopened:cards", {}).get("count") == len(phones))
    await lead.say("go_to", step="choose")
    await lead.until(lambda: len(lead.of("card")) == len(phones))
    titles = {record["title"]: key for key, record in lead.of("card").items()}
    items = [titles[title] for title in phones.values()]
    await lead.say("agree", items=items)
    return [f"topic:{item.partition(':')[2]}" for item in items]


def heading(screen: Screen, title: str) -> Locator:
    return screen.page.get_by_role("heading", name=title, exact=True)


async def shows(wall: Wall, step: str, topic: str) -> None:
    """The wall says the step and its topic above what is spoken of."""
    line = wall.page.get_by_role("main").get_by_role("paragraph").filter(has_text=step)
    await expect(line).to_contain_text(topic)


def blocks(console: Console, inside: str) -> Locator:
    return console.page.locator(f"{inside} .console-block")


async def test_each_request_has_its_turn_and_every_screen_says_which(room: Room):
    """[Y10] [S6]"""
    console, wall, lead = await room.console(), await room.wall(), await room.lead()
    ana, ben = await room.phone(), await room.phone()
    topics = await agreed(lead, {ana: RELAY, ben: NIGHT})
    await lead.say("go_to", step="story")
    for screen in (console, ana):
        await expect(heading(screen, "Exposé · thème 1")).to_be_visible()
    await shows(wall, "Exposé · thème 1", RELAY)
    await lead.say("go_to", step="story_2")
    await shows(wall, "Exposé · thème 2", NIGHT)
    await lead.say("go_to", step="consult")
    await expect(console.page.locator(".console-script-text")).to_contain_text(
        "L’exposé de la demande suivante."
    )
    await lead.say("go_to", step="consult_2")
    await console.holds(f"records.get('meeting').topic === '{topics[1]}'")
    await wall.is_at("consult_2")
    await ana.press("phone.note.title")
    await ana.page.get_by_label(ana.say("phone.note.field")).fill(NOTE)
    await ana.press("phone.note.send")
    await wall.sees(NOTE)
    await lead.say("go_to", step="consult")
    await wall.is_at("consult")
    await expect(wall.page.get_by_text(NOTE)).to_have_count(0)


async def test_the_list_of_steps_folds_turns_and_opens_that_of_the_meeting(room: Room):
    """[Y10]"""
    console, lead = await room.console(), await room.lead()
    await agreed(lead, {await room.phone(): RELAY, await room.phone(): NIGHT})
    await lead.say("go_to", step="story")
    await console.is_at("story")
    await console.page.get_by_text(console.say("console.script.go_to"), exact=True).click()
    here, other = (blocks(console, ".console-step-lists > details").nth(n) for n in (0, 1))
    await expect(here.get_by_role("button", name="Clarification · thème 1")).to_be_visible()
    await expect(other.locator("summary")).to_contain_text("Thème 2")
    story = other.locator("button", has_text="Exposé · thème 2")
    await expect(story).to_be_hidden()
    await other.locator("summary").click()
    await story.click()
    await console.is_at("story_2")
    await expect(here.locator("button").first).to_be_hidden()
    await expect(story).to_have_attribute("aria-current", "step")


async def test_the_plan_folds_turns_and_a_step_leaves_one_by_keyboard(room: Room):
    """[Y10] [S9] The focus stays on the pressed button, though the row stands elsewhere."""
    console, lead = await room.console(), await room.lead()
    await console.page.get_by_text(console.say("console.plan.title"), exact=True).click()
    first = blocks(console, "console-plan").first
    row = console.page.locator("console-plan li[data-step='story']")
    await expect(row).to_be_hidden()
    await first.locator("> summary").click()
    await row.locator("summary").click()
    earlier = console.button("console.plan.earlier", title="Exposé · thème 1")
    await earlier.focus()
    await console.page.keyboard.press("Enter")
    await lead.until(lambda: lead.records["meeting"]["steps"][1]["id"] == "story")
    await console.holds("records.get('meeting').steps[1].id === 'story'")
    await expect(blocks(console, "console-plan")).to_have_count(3)
    await expect(earlier).to_be_focused()


async def test_with_one_request_its_turn_leads_on_to_the_synthesis(room: Room):
    """[Y10] The other turn is left out; that is no plan of the group's own."""
    console, lead = await room.console(), await room.lead()
    await agreed(lead, {await room.phone(): RELAY})
    await lead.say("go_to", step="consult")
    await console.is_at("consult")
    turns = {step["id"]: step["turn"] for step in lead.records["meeting"]["steps"]}
    without = [step for step, turn in turns.items() if turn and turn["without_topic"]]
    assert without == ["story_2", "clarify_2", "contract_2", "consult_2"]
    script = console.page.locator(".console-script-text")
    await expect(script).to_contain_text("Synthèse et suite")
    await console.page.get_by_text(console.say("console.plan.title"), exact=True).click()
    other = blocks(console, "console-plan").nth(1)
    await expect(other.locator("> summary")).to_contain_text(console.say("console.plan.skipped"))
    await expect(console.button("console.plan.restore")).to_have_count(0)


async def test_a_turn_goes_on_when_the_topic_before_it_goes(room: Room):
    """[Y10] [S4] The group's own skip in it stays, and the plan says why the other is left out."""
    console, wall, lead = await room.console(), await room.wall(), await room.lead()
    asking = await room.spoken()
    for number, title in ((1, RELAY), (2, NIGHT)):
        await asking.say("post_card", card=f"card-000{number}", kind="situation", title=title)
    await lead.say("go_to", step="choose")
    await lead.say("agree", items=["card:card-0001", "card:card-0002"])
    await lead.say("edit_step", step="clarify_2", skipped=True)
    await lead.say("go_to", step="story_2")
    await shows(wall, "Exposé · thème 2", NIGHT)
    await asking.say("withdraw_card", card="card-0001")
    await console.holds("![...records.keys()].includes('topic:card-0001')")
    await shows(wall, "Exposé · thème 2", NIGHT)
    await console.page.get_by_text(console.say("console.plan.title"), exact=True).click()
    first, second = (blocks(console, "console-plan").nth(n) for n in (0, 1))
    skipped = console.say("console.plan.skipped")
    await expect(first.locator("> summary")).to_contain_text(skipped)
    await expect(second.locator("> summary")).not_to_contain_text(skipped)
    await first.locator("> summary").click()
    row = console.page.locator("console-plan li[data-step='story']")
    await row.locator("summary").click()
    await expect(row).to_contain_text(console.say("console.plan.without_topic"))
    own = console.page.locator("console-plan li[data-step='clarify_2'] summary")
    await expect(own).to_contain_text(skipped)
