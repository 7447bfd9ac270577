"""The console: every tab by axe-core and size of targets, and a meeting by keyboard alone."""

from playwright.async_api import Browser, expect

from tests.browser.drivers.audit import SIDEWAYS, SMALL_TARGETS, audited
from tests.browser.drivers.gallery import LANGUAGES, SETTLED, STATES, Gallery
from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import LAPTOP, Room
from tests.support.servers.board_process import Served

TABS = ("script", "step", "cards", "prompts", "paper", "traces", "room")
SMALL = {"width": 360, "height": 640}


async def opens(console: Console, tab: str) -> bool:
    """Open a tab, if there is one: on a wide screen the script is no tab."""
    found = console.page.locator(f'[role=tab][data-tab="{tab}"]')
    if not await found.count():
        return False
    await found.click()
    return True


async def test_every_tab_of_every_state_is_without_fault(house: Served, chromium: Browser):
    """[H1] [H16] On both grounds, on a laptop and on a phone held upright, in both languages."""
    async with Gallery(house, chromium, "console") as gallery:
        for state in STATES:
            await gallery.reach(state)
            for console in gallery.consoles.values():
                await has_no_fault(console, state)


async def has_no_fault(console: Console, state: str) -> None:
    """Check each tab; colours are checked in one language only."""
    twin = console.language != LANGUAGES[0]
    for size, least in ((LAPTOP, 24), (SMALL, 44)):
        await console.page.set_viewport_size(size)
        # A frame after the screen is wide, the tabs of the narrow one are gone.
        await console.page.evaluate(SETTLED)
        for tab in TABS:
            if not await opens(console, tab):
                continue
            where = (state, tab, console.language, size["width"])
            assert await console.page.evaluate(SIDEWAYS) <= 0, where
            assert await console.page.evaluate(SMALL_TARGETS, least) == [], where
            if size is LAPTOP:
                assert await audited(console, twin=twin) == [], where


async def test_the_first_link_leads_past_the_head_to_the_content(room: Room):
    """[H16] It is seen once the keyboard reaches it, and leaves the address as it is."""
    console = await room.console()
    link = console.page.get_by_role("link", name=console.say("common.skip"))
    await console.page.keyboard.press("Tab")
    await expect(link).to_be_focused()
    await expect(link).to_be_in_viewport(ratio=1)
    await console.page.keyboard.press("Enter")
    await expect(console.page.locator("#panel")).to_be_focused()
    assert "#" not in console.page.url


async def by_key(console: Console, key: str, **places: str) -> None:
    """Reach a button with Tab and press it with Enter."""
    target = console.button(key, **places).first
    for _ in range(250):
        if await target.evaluate("(element) => element === document.activeElement"):
            break
        await console.page.keyboard.press("Tab")
    else:
        raise AssertionError(f"the keyboard does not reach {key}")
    await console.page.keyboard.press("Enter")


async def turns_to(console: Console, tab: str) -> None:
    """Reach the tabs with Tab, and this one with the arrow keys."""
    tabs = console.page.locator("[role=tab]")
    await console.tabs_to(console.page.locator("[role=tab][aria-selected=true]"), "Shift+Tab")
    await console.page.keyboard.press("ArrowLeft")
    for _ in range(await tabs.count()):
        if await console.page.evaluate("() => document.activeElement.dataset.tab") == tab:
            return
        await console.page.keyboard.press("ArrowRight")
    raise AssertionError(f"the arrows do not reach {tab}")


async def goes_on(console: Console, step: str) -> None:
    await by_key(console, "console.script.go_next", title=await console.calls(step))
    await console.is_at(step)


async def test_paper_and_prompts_are_used_by_keyboard_alone(room: Room):
    """[H16] [A6] A person is added, their card is edited and withdrawn; a prompt is shown."""
    console, lead = await room.console(), await room.lead()
    keyboard, page = console.page.keyboard, console.page
    await lead.say("go_to", step="express")
    await console.is_at("express")
    await page.locator(".console-foot button").last.focus()
    await turns_to(console, "paper")
    await by_key(console, "console.paper.add_person")
    await console.tabs_to(page.get_by_label(console.say("phone.deposit.title_field")))
    await keyboard.type("Un seuil")
    await keyboard.press("Enter")
    await by_key(console, "common.action.edit")
    await expect(page.get_by_label(console.say("phone.deposit.title_field"))).to_be_focused()
    await keyboard.type("Une porte, ")
    await keyboard.press("Enter")
    await lead.until(lambda: [c["title"] for c in lead.of("card").values()] != ["Un seuil"])
    await expect(console.button("common.action.save")).to_have_count(0)
    await by_key(console, "common.action.take_back")
    await expect(page.locator(".console-given [data-cancel]")).to_be_focused()
    await keyboard.press("Tab")
    await keyboard.press("Enter")
    await lead.until(lambda: not lead.of("card"))

    await turns_to(console, "prompts")
    await console.tabs_to(page.locator(".console-role button").first)
    await keyboard.press("Enter")
    await lead.until(lambda: lead.records["meeting"]["projected_text"])


async def test_a_meeting_is_led_by_keyboard_alone(room: Room):
    """[H16] From the first step to the end, with an undo on the way."""
    console, lead = await room.console(), await room.lead()
    people = [await room.spoken() for _ in range(2)]
    order = [one["id"] for one in (await console.held())["records"]["meeting"]["steps"]]
    for step in order[1 : order.index("express") + 1]:
        await goes_on(console, step)
    for number, person in enumerate(people):
        said = {"card": f"carte-{number:03}", "kind": "situation", "title": f"Un seuil {number}"}
        await person.say("post_card", **said)
    await by_key(console, "console.cards.reveal")
    await console.holds("records.get('meeting').cards_shown")
    await by_key(console, "common.undo.hide_cards")
    await console.holds("!records.get('meeting').cards_shown")
    await goes_on(console, "group")
    await goes_on(console, "choose")
    await by_key(console, "console.choose.open_check")
    await console.is_choosing("check")
    for person in people:
        await person.say("grade", item="card:carte-000", grade=2)
        await person.say("grade", item="card:carte-001", grade=0)
    await by_key(console, "console.choose.close_check")
    await console.is_choosing("result")
    await by_key(console, "console.choose.agree")
    await console.is_choosing("agreed")
    for step in order[order.index("choose") + 1 : order.index("words") + 1]:
        await goes_on(console, step)
    await people[0].say("post_word", entry="entry-01", kind="keyword", text="écoute")
    await by_key(console, "console.words.reveal")
    await console.holds("records.get('meeting').words_shown")
    await by_key(console, "console.end.prepare")
    await expect(console.page.locator(".console-end-page h2")).to_be_focused()
    await by_key(console, "console.end.confirm")
    await lead.until(lambda: lead.records["meeting"]["step"] == "ended")
