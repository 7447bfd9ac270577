"""Slips of the finger and things that stayed on the console longer than they should."""

from playwright.async_api import expect

from tests.browser.drivers.gallery import SETTLED
from tests.browser.drivers.room import Room

SCRIPT = ".console-script-text"


async def test_three_quick_clicks_go_on_by_one_step(room: Room):
    """[S1] The second and third belong to the first."""
    console = await room.console()
    title = await console.calls("rules")
    forward = console.button("console.script.go_next", title=title)
    box = await forward.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    await console.page.mouse.click(x, y, click_count=3, delay=30)
    await console.is_at("rules")
    await console.page.evaluate(SETTLED)
    assert (await console.held())["records"]["meeting"]["step"] == "rules"


async def test_the_script_of_a_new_step_is_read_from_its_top(room: Room):
    """[S1] However far that of the former one was scrolled."""
    console = await room.console()
    await console.page.set_viewport_size({"width": 1366, "height": 560})
    script = console.page.locator(SCRIPT)
    await script.evaluate("(element) => element.scrollTo(0, 999)")
    assert await script.evaluate("(element) => element.scrollTop") > 0
    await console.goes_to("rules")
    await console.page.wait_for_function(
        f"() => document.querySelector('{SCRIPT}').scrollTop === 0"
    )


async def test_a_step_that_was_changed_is_named_whole_at_the_foot(room: Room):
    """[S6]"""
    console = await room.console()
    await console.goes_to("rules")
    words = console.page.locator("undo-offer p")
    await words.wait_for()
    assert await words.evaluate("(element) => element.scrollWidth <= element.clientWidth")


async def test_two_words_are_merged_only_once_the_facilitator_says_so(room: Room):
    """[X5]"""
    console, lead = await room.console(), await room.lead(screen="wall")
    people = [await room.spoken() for _ in range(2)]
    await lead.say("go_to", step="words")
    await lead.say("reveal", what="words", shown=True)
    for number, word in enumerate(("écoute", "confiance")):
        said = {"entry": f"entry-{number:04}", "kind": "keyword", "text": word}
        await people[number].say("post_word", **said)
    words = console.page.locator(".console-word")
    await expect(words).to_have_count(2)
    await words.nth(0).click()
    await words.nth(1).click()
    question = console.page.locator(".confirm-question")
    await expect(question).to_contain_text("confiance")
    await expect(words).to_have_count(2)
    await console.press("common.action.cancel")
    await expect(question).to_have_count(0)
    await words.nth(0).click()
    await words.nth(1).click()
    await question.locator("[data-merge]").click()
    await console.holds("[...records.values()].filter((r) => r.type === 'word').length === 1")


async def test_words_that_come_once_the_display_is_stopped_wait_in_a_small_group_too(room: Room):
    """[X7] The wall says that it stands still."""
    wall, lead = await room.wall(), await room.lead()
    people = [await room.spoken() for _ in range(3)]
    await lead.say("go_to", step="words")
    await lead.say("reveal", what="words", shown=True)
    said = [
        {"entry": f"entry-{number:04}", "kind": "keyword", "text": word}
        for number, word in enumerate(("écoute", "confiance", "merci"))
    ]
    await people[0].say("post_word", **said[0])
    await people[1].say("post_word", **said[1])
    row = wall.page.locator(".words-row li")
    await expect(row).to_have_count(2)
    await lead.say("freeze_words", frozen=True)
    await wall.sees(wall.say("wall.words.stopped"))
    await people[2].say("post_word", **said[2])
    await wall.holds("[...records.values()].filter((r) => r.type === 'word').length === 3")
    await wall.page.evaluate(SETTLED)
    await expect(row).to_have_count(2)
    await lead.say("freeze_words", frozen=False)
    await expect(row).to_have_count(3)


async def test_a_theme_whose_cards_were_all_withdrawn_is_not_on_the_wall(room: Room):
    """[S4] The facilitator sees that it is empty, and that there are no cards."""
    wall, console, lead = await room.wall(), await room.console(), await room.lead(screen="wall")
    ana = await room.spoken()
    await lead.say("go_to", step="group")
    await ana.say("post_card", card="card-0001", kind="theme", title="Un seuil")
    await lead.say("create_theme", theme="theme-0001", title="Les seuils", cards=["card-0001"])
    themes = wall.page.locator(".grouping-theme")
    await expect(themes).to_have_count(1)
    await ana.say("withdraw_card", card="card-0001")
    await expect(themes).to_have_count(0)
    await console.sees("Les seuils")
    await console.sees(console.say("common.group.no_cards"))


async def test_an_open_round_is_told_of_at_the_pause_and_one_goes_back_to_it(room: Room):
    """[S1] [C2] Its answers stay."""
    console, lead = await room.console(), await room.lead(screen="wall")
    ana = await room.spoken()
    await lead.say("go_to", step="express")
    for number in range(6):
        said = {"card": f"card-{number:04}", "kind": "theme", "title": f"Une carte {number}"}
        await ana.say("post_card", **said)
    await lead.say("go_to", step="choose")
    await lead.say("open_resonance", items=[f"card:card-{number:04}" for number in range(6)])
    await lead.say("go_to", step="pause")
    await console.sees(console.say("console.attention.open_round"))
    await console.press("console.attention.back_to_it")
    await console.is_at("choose")
    await console.is_choosing("resonance")


async def test_an_offer_for_the_synthesis_is_not_asked_about_once_the_synthesis_is_over(room: Room):
    """[X3]"""
    console, lead = await room.console(), await room.lead(screen="wall")
    ana = await room.spoken()
    await lead.say("go_to", step="synthesis")
    await ana.say("volunteer")
    await console.holds("[...records.values()].some((r) => r.type === 'offer')")
    await lead.say("go_to", step="words")
    await console.is_at("words")
    await console.page.evaluate(SETTLED)
    offer = console.page.get_by_text(console.say("console.attention.offer"))
    await expect(offer).to_have_count(0)


async def test_hidden_cards_are_announced_by_their_number(room: Room):
    """[V2] [H14] What the console says aloud may be heard in the room."""
    console, ana, lead = await room.console(), await room.spoken(), await room.lead(screen="wall")
    await lead.say("go_to", step="express")
    await console.is_at("express")
    said = console.page.locator("#announcements")
    await ana.say("post_card", card="card-0001", kind="theme", title="Un seuil")
    await expect(said).to_contain_text(console.say("console.arrived.cards", count=1))
    await expect(said).not_to_contain_text("Un seuil")
    await lead.say("reveal", what="cards", shown=True)
    await console.holds("records.get('meeting').cards_shown")
    await ana.say("post_card", card="card-0002", kind="theme", title="Une lettre")
    await expect(said).to_contain_text(console.say("console.arrived.card", title="Une lettre"))


async def test_a_double_click_adds_one_person(room: Room):
    """[N11] The second click belongs to the first, wherever it falls."""
    console = await room.console()
    await console.opens("paper")
    await console.button("console.paper.add_person").dblclick()
    await console.holds("[...records.values()].filter((r) => r.type === 'paper').length === 1")
    await console.press("console.paper.add_person")
    people = console.page.locator("console-paper [aria-pressed]")
    await expect(
        people.filter(has_text=console.say("console.paper.person", number=2))
    ).to_be_visible()
    await console.holds("[...records.values()].filter((r) => r.type === 'paper').length === 2")


async def test_a_double_click_begins_a_silence_and_does_not_end_it(room: Room):
    """[N11] [S13]"""
    console, lead = await room.console(), await room.lead(screen="wall")
    await lead.say("go_to", step="express")
    await console.is_at("express")
    await console.page.locator("[data-silence] button").dblclick()
    await console.holds("records.get('meeting').silence !== null && pending.length === 0")
    await expect(console.button("console.clock.end_silence")).to_be_visible()


async def test_two_quick_clicks_on_minutes_count_twice(room: Room):
    """[S9] What is pressed several times in a row is no double click."""
    console = await room.console()
    await console.page.locator(".console-plan > summary").click()
    step = console.page.locator('[data-step="rules"]')
    await step.locator("summary").click()
    before = (await console.held())["records"]["meeting"]["steps"][1]["minutes"]
    await step.locator(".plan-minutes button").last.dblclick()
    await console.holds(f"records.get('meeting').steps[1].minutes === {before} + 10")
