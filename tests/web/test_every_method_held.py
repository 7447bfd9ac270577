"""A whole meeting with each method that is shipped, by the protocol alone."""

import pytest

from board import methods
from tests.support.lesson import lesson_file
from tests.web.meeting import card


async def held(screen, phone, step):
    """What a group does at a step of this kind, whatever its method calls it.

    At a step at rest the facilitator writes what is said.
    """
    kind, vocabulary = step["kind"], screen.records["meeting"]["vocabulary"]
    if kind == "collect":
        kinds = step["cards"] or [one["id"] for one in vocabulary["cards"]]
        await phone.say("post_card", **card(title="La relève trop courte", kind=kinds[0]))
    elif kind == "rules":
        await phone.say("post_card", **card(title="Chacun son tour", kind="rule"))
        await screen.say("set_rules", rules=["Chacun son tour"])
        await screen.say("agree", items=["rules:list"])
        await screen.until(lambda: not screen.of("card"))
    elif kind == "choose":
        await chosen(screen, phone)
    elif kind == "notes":
        columns = step["columns"] or vocabulary["columns"]
        await explored(screen, screen if step["at_rest"] else phone, columns[0])
    elif kind == "volunteer_text":
        for field in vocabulary["synthesis"]:
            await screen.say("write_synthesis", field=field, text=f"Un temps pour {field}.")
    elif kind == "words":
        said = {"entry": "mot-00001", "kind": vocabulary["closing"][0], "text": "écoute"}
        await phone.say("post_word", **said)
        await screen.say("reveal", what="words", shown=True)


async def chosen(screen, phone):
    await screen.until(lambda: screen.of("card"))
    (item,) = screen.of("card")
    opened = await screen.say("open_check", items=[item])
    await phone.reach(opened)
    by_consent = phone.records["choice"]["by_consent"]
    await phone.say("grade", item=item, grade="no_objection" if by_consent else 2)
    await screen.say("close_check")
    await screen.say("agree", items=[item])


async def explored(screen, writer, column):
    """Where nothing was agreed on before, the group says aloud what it is about."""
    if not screen.of("topic"):
        await screen.until(lambda: screen.of("card"))
        (item,) = screen.of("card")
        await screen.say("agree", items=[item])
        await screen.until(lambda: screen.of("topic"))
    await screen.until(lambda: screen.of("topic"))
    (topic,) = screen.of("topic")
    note = {"note": f"note-{len(screen.of('note')):04}", "topic": topic, "column": column}
    await writer.say("add_note", text="Ce que l’on n’ose pas dire", **note)
    await screen.until(lambda: screen.of("note"))


async def is_at(screen, step):
    await screen.until(lambda: screen.records["meeting"]["step"] == step)


@pytest.fixture
def after_the_lesson(tmp_path):
    """The method of somebody who followed the lesson of docs/methods.md."""
    lesson_file(tmp_path)
    methods.use(tmp_path)
    yield "veillee"
    methods.use(None)


@pytest.mark.parametrize("method", methods.names())
@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_meeting_is_held_from_the_first_step_to_the_last(base, opening, method, language):
    """[Y2]"""
    await is_held(base, opening, method, language)


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_meeting_is_held_with_the_method_of_the_lesson(
    base, opening, after_the_lesson, language
):
    """[Y1] [Y2]"""
    await is_held(base, opening, after_the_lesson, language)


async def test_a_meeting_is_held_with_a_block_for_each_topic(base, opening, half_a_day):
    """[Y10] [Y2] With one topic; a turn that is left out can still be opened."""
    await is_held(base, opening, half_a_day, "fr")


async def is_held(base, opening, method, language):
    """By a facilitator, a phone and a wall, step by step."""
    meeting = await opening(base, method=method, language=language)
    console, phone, wall = await meeting.console(), await meeting.phone(), await meeting.wall()
    for step in console.records["meeting"]["steps"][:-1]:
        await console.say("go_to", step=step["id"])
        for screen in (console, phone, wall):
            await is_at(screen, step["id"])
        await held(console, phone, step)
    await wall.until(lambda: wall.of("word"))
    kinds = {step["kind"] for step in console.records["meeting"]["steps"]}
    for written, kind in (("note", "notes"), ("topic", "notes"), ("card", "collect")):
        assert bool(wall.of(written)) == (kind in kinds), written
    synthesis = str(wall.records["synthesis"])
    for field in console.records["meeting"]["vocabulary"]["synthesis"]:
        assert (f"Un temps pour {field}." in synthesis) == ("volunteer_text" in kinds)
    await console.say("end_meeting")
    for screen in (phone, wall):
        await screen.end("ended")
