"""What is hidden never leaves, and what opens doors is never kept."""

import json

import pytest

from board.demo.screen import NotSo, ProtocolScreen
from board.demo.visitor import Visitor
from tests.web.meeting import card

HIDDEN = "Une phrase que personne d’autre ne lit"


async def test_a_hidden_card_is_in_no_frame_of_another_screen(meeting):
    """[V2] [V18] Nor of the console's, until it is opened."""
    console = await meeting.console()
    await console.say("go_to", step="express")
    ana, ben, wall = await meeting.phone(), await meeting.phone(), await meeting.wall()
    await ana.say("post_card", **card(text=HIDDEN))
    seen = await console.say("set_clock", ends_at=1)
    for screen in (ben, wall, console):
        await screen.reach(seen)
        assert HIDDEN not in "".join(screen.frames)
    again = await meeting.again(ben)
    late = await meeting.phone()
    assert HIDDEN not in "".join(again.frames + late.frames)
    assert HIDDEN in "".join(ana.frames)


async def test_no_frame_says_whose_a_card_is(meeting):
    console = await meeting.console()
    await console.say("go_to", step="express")
    ana, ben = await meeting.phone(), await meeting.phone()
    await ana.say("post_card", **card(text=HIDDEN))
    await ben.reach(await console.say("go_to", step="group"))
    (shown,) = ben.of("card").values()
    assert set(shown) <= {
        *("type", "kind", "nature", "title", "text", "theme", "order", "step"),
        *("facilitator", "elsewhere", "set_aside", "rephrased", "reformulation"),
    }


async def test_no_ballot_is_in_any_frame_of_another_screen(meeting):
    console = await meeting.console()
    await console.say("go_to", step="choose")
    await console.say("create_theme", theme="theme-001", title="Seul", cards=[])
    ana, ben = await meeting.phone(), await meeting.phone()
    await console.say("open_resonance", items=["theme:theme-001"])
    said = len(console.frames), len(ben.frames)
    await ana.say("resonate", items=["theme:theme-001"])
    await console.until(lambda: console.records["choice"]["answers"] == 1)
    for screen, start in zip((console, ben), said, strict=True):
        assert "ballot" not in "".join(screen.frames[start:])


async def test_no_key_and_no_token_is_in_the_store(meeting, valkey):
    """[ASVS 6.5.2]"""
    console, phone = await meeting.console(), await meeting.phone()
    await console.say("change_code")
    await phone.end("code_changed")
    kept = valkey.ask(f"HGETALL board:{{{meeting.code}}}")
    secrets = [*meeting.keys.values(), *console.visitor.cookies.values()]
    secrets += phone.visitor.cookies.values()
    assert "seat:" in kept
    assert [secret for secret in secrets if secret in kept] == []


async def test_no_line_of_the_log_holds_what_was_written(meeting, logged):
    """[ASVS 16.2.5]"""
    console, phone = await meeting.console(), await meeting.phone()
    await console.say("go_to", step="express")
    await phone.say("post_card", **card(text=HIDDEN))
    await phone.ask("post_card", **card(text=HIDDEN, kind=HIDDEN))
    await phone.line.send(f'42["{HIDDEN}"')
    await phone.line.ask("ping_me")
    await meeting.phone_by_code()
    stranger = ProtocolScreen(Visitor(meeting.base), meeting.code, "participant")
    with pytest.raises(NotSo):
        await stranger.enter("a key that opens nothing")
    lines = logged()
    assert "enter.unknown" in lines
    for secret in (HIDDEN, json.dumps(HIDDEN)[1:-1], *meeting.keys.values()):
        assert secret not in lines


async def test_a_wall_with_controls_is_sent_what_a_wall_is_sent_and_can_lead(meeting):
    """[V10] [V2] [V4] No hidden card and no device; suggestions, once cards are shown."""
    console, phone, wall = await meeting.console(), await meeting.phone(), await meeting.wall()
    led = await meeting.console(screen="wall")
    await console.say("go_to", step="express")
    for title in ("Le refus de soins", "Un soin refusé"):
        await phone.say("post_card", **card(title=title, text=HIDDEN))
    aside = card(title="La salle d’attente", text=HIDDEN + " encore")
    await phone.say("post_card", **aside)
    await console.say("set_aside", card=aside["card"])
    seen = await led.say("set_clock", ends_at=1)
    for screen in (led, wall):
        await screen.reach(seen)
    assert HIDDEN not in "".join(led.frames)
    assert led.records == wall.records
    await led.say("reveal", what="cards", shown=True)
    seen = await led.say("suggest_themes")
    await led.reach(seen)
    assert led.of("suggestion")
    assert not wall.of("suggestion")
    assert {key for key in led.records if not key.startswith("suggestion:")} == set(wall.records)
    assert not led.of("device")
    assert HIDDEN + " encore" not in "".join(led.frames)
    await led.until(lambda: led.presence.get("consoles") == 1)
    assert led.you["seat"]["role"] == "facilitator"
