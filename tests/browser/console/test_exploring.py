"""The exploration on the console: topics with their clocks, reformulations, notes and links."""

from playwright.async_api import expect

from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import Room

FIRST, OTHER = "La lettre sans réponse", "Une porte restée ouverte"


async def exploring(room: Room) -> Console:
    """Two cards, agreed on aloud."""
    lead, person = await room.lead(), await room.spoken()
    await lead.say("go_to", step="express")
    for number, title in enumerate((FIRST, OTHER)):
        said = {"card": f"carte-{number:03}", "kind": "situation", "title": title}
        await person.say("post_card", **said)
    await lead.say("agree", items=["card:carte-000", "card:carte-001"])
    await lead.say("go_to", step="explore")
    console = await room.console()
    await console.is_at("explore")
    return console


async def test_each_topic_has_a_tab_and_its_own_time(room: Room):
    """[S7] The clock of the other topic is paused; the wall follows."""
    console, wall = await exploring(room), await room.wall()
    await console.page.get_by_role("button", name=OTHER, exact=True).click()
    await console.holds(
        "records.get('topic:carte-000').clock_left > 0"
        " && records.get('topic:carte-001').clock_ends_at > 0"
    )
    await wall.holds("records.get('meeting').topic === 'topic:carte-001'")
    await console.page.locator(".console-time summary").click()
    await console.press("console.clock.pause")
    await console.holds("records.get('topic:carte-001').clock_left > 0")
    await console.sees(console.say("console.clock.paused"))
    await console.page.get_by_role("button", name=FIRST, exact=True).click()
    await console.holds("records.get('meeting').topic === 'topic:carte-000'")


async def test_the_other_topic_comes_before_the_next_step(room: Room):
    """[H39] [S7] The script names it, and nothing blue leads past it until it was opened."""
    console = await exploring(room)
    blue = console.page.locator(".console-foot [data-rank=first]")
    script = console.page.locator(".console-script-text")
    title = console.say("console.choose.quoted", title=OTHER)
    told = console.say("console.script.next_topic", title=title)
    await expect(script).to_contain_text(told)
    await expect(blue).to_have_count(0)
    await console.page.get_by_role("button", name=OTHER, exact=True).click()
    await expect(blue).to_contain_text(await console.calls("synthesis"))
    await expect(script).not_to_contain_text(told)


async def test_a_topic_that_is_a_card_stands_once_on_the_wall(room: Room):
    """[M12] Above its notes; on a wall with controls, a tap shows the whole card."""
    lead, person = await room.lead(screen="wall"), await room.spoken()
    await lead.say("go_to", step="express")
    said = {"card": "carte-000", "kind": "situation", "nature": "tension", "title": FIRST}
    await person.say("post_card", **said, text="Elle attend sur le bureau.")
    await lead.say("agree", items=["card:carte-000"])
    await lead.say("go_to", step="explore")
    wall = await room.leading_wall()
    main = wall.page.get_by_role("main")
    await expect(main.get_by_role("heading", level=1)).to_contain_text(FIRST)
    await expect(main.get_by_role("heading", level=1)).to_contain_text("Tension")
    await expect(main.get_by_text(FIRST, exact=True)).to_have_count(1)
    await expect(main.get_by_text(wall.say("common.column.insight"))).to_be_visible()
    await wall.press("wall.controls.large", title=FIRST)
    await wall.sees("Elle attend sur le bureau.")


async def test_a_reformulation_is_shown_under_the_card_and_does_not_change_it(room: Room):
    """[X9]"""
    console, wall = await exploring(room), await room.wall()
    await console.press("console.cards.more", title=FIRST)
    await console.press("console.cards.reformulate")
    field = console.page.get_by_label(console.say("console.cards.reformulation"))
    await field.fill("Ne pas savoir à qui revient la parole")
    await console.press("common.action.save")
    await console.sees("Ne pas savoir à qui revient la parole")
    held = (await wall.held())["records"]["card:carte-000"]
    assert held["title"] == FIRST and held["reformulation"].startswith("Ne pas savoir")
    await console.page.get_by_role("button", name=console.large(FIRST)).click()
    await wall.sees(FIRST)
    await wall.sees("Ne pas savoir à qui revient la parole")


async def test_the_facilitators_own_note_stands_where_it_came(room: Room):
    """[X1] [X9] A note that comes later moves none that people are reading."""
    console, phone = await exploring(room), await room.phone()
    column = console.say("common.column.resonance")
    add = console.say("common.about", what=console.say("common.action.add"), about=column)
    await console.page.get_by_role("button", name=add).click()
    await console.press("common.facilitator_input")
    own = console.page.get_by_role("textbox", name=console.say("common.facilitator_input"))
    await own.fill("Le mien")
    await console.page.keyboard.press("Enter")
    await console.holds("[...records.values()].some((r) => r.type === 'note' && r.facilitator)")
    await phone.adds_note("Celui du groupe")
    notes = console.page.locator('[data-column="resonance"] .console-note > p:first-child')
    await expect(notes).to_have_text(["Le mien", "Celui du groupe"])


async def test_a_facilitators_note_is_marked_on_the_wall_and_in_its_text_on_a_phone(room: Room):
    """[X1] [H17]"""
    console, phone, wall = await exploring(room), await room.phone(), await room.wall()
    lead = await room.lead()
    said = {"note": "note-0001", "topic": "topic:carte-000", "column": "insight"}
    await lead.say("add_note", **said, text="Le mien")
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.read_wall")
    mark = console.say("common.facilitator_input")
    await phone.sees(f"Le mien · {mark}")
    await expect(wall.page.locator(".note .card-tag")).to_have_text(mark)
    await expect(console.page.locator(".console-note .card-tag")).to_have_text(mark)


async def test_a_facilitator_writes_a_note_of_the_group_or_another_view(room: Room):
    """[X1] The group's is not marked. Another view is, on the wall and in its text on a phone."""
    console, wall, phone = await exploring(room), await room.wall(), await room.phone()
    insight = console.say("common.column.insight")
    add = console.say("common.about", what=console.say("common.action.add"), about=insight)
    for words, other in (("Dit par le groupe", False), ("Vu de la famille", True)):
        await console.page.get_by_role("button", name=add).click()
        if other:
            await console.press("common.other_view")
        field = console.page.get_by_label(console.say("console.explore.group_note"))
        await field.fill(words)
        await console.page.keyboard.press("Enter")
        await wall.sees(words)
    await expect(wall.page.locator(".note .card-tag")).to_have_text(wall.say("common.other_view"))
    await phone.press("phone.menu.label")
    await phone.press("phone.menu.read_wall")
    await phone.sees(f"Vu de la famille · {phone.say('common.other_view')}")


async def test_a_phone_marks_its_note_as_another_view(room: Room):
    """[X1]"""
    await exploring(room)
    wall, phone = await room.wall(), await room.phone()
    await phone.press("phone.rest.add_note")
    await phone.page.get_by_label(phone.say("phone.note.field")).fill("Et pour la voisine ?")
    await phone.press("common.other_view")
    await phone.press("phone.note.send")
    await expect(wall.page.locator(".note .card-tag")).to_have_text(wall.say("common.other_view"))


async def test_cards_of_the_current_topic_come_first_in_the_lists_of_links(room: Room):
    """[X2] [S7] A chosen option stays chosen when the topic changes."""
    console = await exploring(room)
    ends = console.page.get_by_label(console.say("console.link.from"))
    cards = ends.locator("optgroup option")
    await expect(cards).to_have_text([FIRST, OTHER])
    await ends.select_option(label=FIRST)
    await console.page.get_by_role("button", name=OTHER, exact=True).click()
    await expect(cards).to_have_text([OTHER, FIRST])
    await expect(ends).to_have_value("card:carte-000")


async def test_a_link_is_made_by_keyboard_alone(room: Room):
    """[X2] [H16] Two lists, a label, a button."""
    console = await exploring(room)
    keyboard = console.page.keyboard
    for field, presses in (("from", 1), ("to", 2), ("label", 2)):
        await console.tabs_to(console.page.get_by_label(console.say(f"console.link.{field}")))
        for _ in range(presses):
            await keyboard.press("ArrowDown")
    await console.tabs_to(console.button("console.link.create"))
    await keyboard.press("Enter")
    await console.holds(
        "[...records.values()].some((r) => r.type === 'link' && r.label === 'value'"
        " && r.from !== r.to)"
    )


async def test_a_note_goes_to_the_topic_at_which_it_was_begun(room: Room):
    """[X1] On the console and on a phone; each says so once the group has turned to another."""
    console, phone, lead = await exploring(room), await room.phone(), await room.lead()
    await console.page.locator("[data-add]").first.click()
    await console.page.locator("#note").fill("Du scribe")
    await phone.press("phone.rest.add_note")
    await phone.page.locator("#note").fill("Du téléphone")
    await lead.say("project", item="topic:carte-001")
    for screen in (console, phone):
        await screen.sees(screen.say("common.note.earlier_topic", title=FIRST))
    await console.page.locator("#note").press("Enter")
    await phone.press("phone.note.send")
    await lead.until(lambda: len(lead.of("note")) == 2)
    assert {note["topic"] for note in lead.of("note").values()} == {"topic:carte-000"}
