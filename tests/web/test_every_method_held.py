"""A whole meeting with each method that is shipped, by the protocol alone."""

import pytest

from board import methods
from tests.web.meeting import card


async def held(screen, phone, step):
    """What a group does at a step of this kind, whatever its method calls it."""
    kind = step["kind"]
    if kind == "collect":
        await phone.say("post_card", **card(title="La relève trop courte"))
    elif kind == "rules":
        await phone.say("post_card", **card(title="Chacun son tour", kind="rule"))
        await screen.say("set_rules", rules=["Chacun son tour"])
        await screen.say("agree", items=["rules:list"])
        await screen.until(lambda: not screen.of("card"))
    elif kind == "choose":
        await chosen(screen, phone)
    elif kind == "notes":
        await explored(screen, phone)
    elif kind == "volunteer_text":
        await screen.say("write_synthesis", field="key_points", text="Un temps pour dire.")
    elif kind == "words":
        said = {"entry": "mot-00001", "kind": "keyword", "text": "écoute"}
        await phone.say("post_word", **said)
        await screen.say("reveal", what="words", shown=True)


async def chosen(screen, phone):
    await screen.until(lambda: screen.of("card"))
    (item,) = screen.of("card")
    opened = await screen.say("open_check", items=[item])
    await phone.reach(opened)
    await phone.say("grade", item=item, grade=2)
    await screen.say("close_check")
    await screen.say("agree", items=[item])


async def explored(screen, phone):
    """Where nothing was agreed on before, the group says aloud what it is about."""
    if not screen.of("topic"):
        await screen.until(lambda: screen.of("card"))
        (item,) = screen.of("card")
        await screen.say("agree", items=[item])
        await screen.until(lambda: screen.of("topic"))
    await screen.until(lambda: screen.of("topic"))
    (topic,) = screen.of("topic")
    note = {"note": f"note-{len(screen.of('note')):04}", "topic": topic, "column": "insight"}
    await phone.say("add_note", text="Ce que l’on n’ose pas dire", **note)
    await screen.until(lambda: screen.of("note"))


async def is_at(screen, step):
    await screen.until(lambda: screen.records["meeting"]["step"] == step)


@pytest.mark.parametrize("method", methods.names())
@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_meeting_is_held_from_the_first_step_to_the_last(base, opening, method, language):
    """[Y2]"""
    meeting = await opening(base, method=method, language=language)
    console, phone, wall = await meeting.console(), await meeting.phone(), await meeting.wall()
    for step in console.records["meeting"]["steps"][:-1]:
        await console.say("go_to", step=step["id"])
        for screen in (console, phone, wall):
            await is_at(screen, step["id"])
        await held(console, phone, step)
    await wall.until(lambda: wall.of("word"))
    assert wall.of("note") and wall.of("topic")
    await console.say("end_meeting")
    for screen in (phone, wall):
        await screen.end("ended")
