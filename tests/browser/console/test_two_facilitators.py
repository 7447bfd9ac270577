"""Two who lead one meeting, each from a screen of their own."""

from playwright.async_api import expect

from tests.browser.drivers.leading_screens import Console
from tests.browser.drivers.room import PHONE, Room

SIGNAL = "console.signal.ground_rules"


async def invites(room: Room, console: Console, **how) -> Console:
    """The link is shown once, with its QR; the other opens it on a screen of their own."""
    await console.opens("room")
    await console.press("console.facilitators.invite")
    qr = console.page.get_by_role("img", name=console.say("console.facilitators.qr"))
    await expect(qr).to_be_visible()
    link = await console.page.locator(".console-link").text_content()
    other = await room.console(link, **how)
    await console.press("common.action.close")
    await expect(console.page.locator(".console-link")).to_have_count(0)
    return other


async def is_listed(console: Console, trade: str, there: str) -> None:
    line = (
        f"{console.say(f'console.role.{trade}')} · {console.say(f'console.facilitators.{there}')}"
    )
    await expect(console.page.get_by_role("listitem").filter(has_text=line)).to_be_visible()


async def test_two_lead_at_once_and_one_goes_on_when_the_other_is_gone(room: Room):
    """[L1] [L2] [L3] [S1] One on a laptop, one on a phone whose battery dies."""
    first, wall, phone = await room.console(), await room.wall(), await room.phone()
    other = await invites(room, first, language="en")
    await other.page.set_viewport_size(PHONE)

    await first.press("console.role.professional")
    await other.opens("room")
    await other.press("console.role.peer")
    await is_listed(first, "peer", "here")
    await is_listed(other, "professional", "here")
    for screen in (wall, phone):
        held = await screen.held()
        assert "facilitator:" not in str(held) and "professional" not in "".join(screen.frames)

    await first.goes_to("express")
    await other.is_at("express")
    await phone.deposits("La lettre sans réponse")
    await other.goes_to("group")
    await first.is_at("group")
    await first.groups("Les lettres", "La lettre sans réponse")
    await other.sees("Les lettres")

    await other.page.context.close()
    await first.opens("room")
    await is_listed(first, "peer", "away")
    await first.goes_to("words")
    await phone.closes_with("keyword", "écoute")
    await first.press("console.words.reveal")
    await wall.sees("écoute")
    await first.ends()
    await phone.sees(phone.say("phone.ended.title"))


async def test_whoever_was_invited_goes_on_alone(room: Room):
    """[L1] [L3] The first console dies; the invited one leads, and invites in turn."""
    first, phone = await room.console(), await room.phone()
    other = await invites(room, first)
    await first.page.context.close()
    await other.goes_to("express")
    await phone.is_at("express")
    third = await invites(room, other)
    await third.goes_to("group")
    await other.is_at("group")


async def test_access_that_was_withdrawn_closes_its_screen_and_its_link(room: Room):
    """[L1] [H7] The key stays neither in the address nor in what the browser keeps."""
    first = await room.console()
    other = await invites(room, first)
    assert "#" not in other.page.url
    kept = await other.page.evaluate("() => JSON.stringify({...localStorage, ...sessionStorage})")
    link = "console#"
    assert link not in kept
    await first.press("console.facilitators.withdraw")
    await first.press("console.facilitators.withdraw")
    await other.sees(other.say("common.bye.removed"))
    await expect(first.page.get_by_text(first.say("console.facilitators.other"))).to_have_count(0)


async def test_a_trade_is_told_to_the_room_when_one_of_them_wishes(room: Room):
    """[L2]"""
    console, wall = await room.console(), await room.wall()
    await console.opens("room")
    await console.press("console.role.peer")
    await console.press("console.facilitators.show")
    await wall.sees(
        console.say("console.facilitators.for_the_room", who=console.say("console.role.peer"))
    )


async def test_what_one_is_writing_is_left_alone_when_the_other_moves_on(room: Room):
    """[L3] [S1]"""
    first, other = await room.console(), await room.console()
    await first.goes_to("prompt")
    field = first.page.get_by_label(first.say("console.prompt.write"))
    await field.fill("Une phrase en chemin")
    await other.goes_to("express")
    await first.is_at("express")
    await first.goes_to("prompt")
    await expect(field).to_have_value("Une phrase en chemin")


async def test_a_notice_that_one_has_put_away_is_not_shown_to_the_other(room: Room):
    """[L7] Nor to somebody who leads later; a new request is shown to all of them again."""
    first, other = await room.console(), await room.console(language="en")
    ana, ben = await room.spoken(), await room.spoken()
    signals = [screen.page.get_by_text(screen.say(SIGNAL)) for screen in (first, other)]
    await ana.say("recall_frame")
    for signal in signals:
        await expect(signal).to_be_visible()
    await first.press("console.signal.seen")
    for signal in signals:
        await expect(signal).to_have_count(0)
    late = await room.console()
    await late.holds("records.get('frame:recall').seen")
    await expect(late.page.get_by_text(late.say(SIGNAL))).to_have_count(0)
    await ben.say("recall_frame")
    for signal in signals:
        await expect(signal).to_be_visible()


async def test_a_step_pressed_without_a_network_does_not_turn_the_meeting_back(room: Room):
    """[S15] The other one went on meanwhile; on return the console shows where the meeting is."""
    console, lead, phone = await room.console(), await room.lead(), await room.phone()
    await console.page.context.set_offline(True)
    title = await console.calls("rules")
    await console.press("console.script.go_next", title=title)
    await console.holds("pending.length === 1")
    for step in ("express", "group"):
        await lead.say("go_to", step=step)
    await console.page.context.set_offline(False)
    await console.holds("connected && pending.length === 0")
    await console.is_at("group")
    await phone.is_at("group")


async def test_a_change_that_one_has_undone_is_not_offered_to_the_other(room: Room):
    """[S16] The button of the other one never changes into the opposite."""
    console, lead = await room.console(), await room.lead()
    offer = console.page.locator("undo-offer button")
    await lead.say("go_to", step="rules")
    await expect(offer).to_have_count(1)
    await lead.say("undo_step", step="rules")
    await console.is_at("aims")
    await expect(offer).to_have_count(0)
    await console.goes_to("rules")
    await offer.click()
    await console.is_at("aims")
    await expect(offer).to_have_count(0)
    await lead.say("go_to", step="express")
    await expect(offer).to_have_count(1)
