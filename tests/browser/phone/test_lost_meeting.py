"""A phone whose meeting the server has lost: it says so, and keeps what waits."""

from playwright.async_api import expect

from tests.browser.conftest import ValkeyRoom

KEPT = "() => Object.keys(localStorage).filter((key) => key.includes(':draft:')).length"


async def test_screens_of_a_lost_meeting_say_so_and_a_phone_keeps_its_words(
    valkey_room: ValkeyRoom,
):
    """[T6] [N1] What was stored and what was begun can be copied; the draft stays on the phone."""
    valkey, room = valkey_room
    lead = await room.lead(screen="wall")
    await lead.say("go_to", step="express")
    phone, wall, console = await room.phone(), await room.wall(), await room.console()
    await phone.deposits("Une carte déposée")
    await phone.sees(phone.say("common.state.saved"))
    await phone.writes("Une carte commencée")

    valkey.ask("FLUSHALL")

    for screen in (phone, wall):
        await screen.sees(screen.say("common.bye.lost"))
    await console.sees(console.say("console.lost"))
    await phone.sees(phone.say("phone.ended.own", count=2))
    for words in ("Une carte déposée", "Une carte commencée"):
        await expect(phone.page.get_by_role("listitem").filter(has_text=words)).to_be_visible()
    assert await phone.page.evaluate(KEPT) > 0
    await phone.page.reload()
    await phone.sees(phone.say("common.bye.lost"))
    await phone.sees("Une carte commencée")
    assert await phone.page.evaluate(KEPT) > 0
    for screen, gone in ((wall, "wall.gone"), (console, "console.gone")):
        await screen.page.reload()
        await screen.sees(screen.say(gone))
    await console.page.get_by_role("link", name=console.say("console.erase.home")).click()
    await expect(console.button("home.open.submit")).to_be_visible()
