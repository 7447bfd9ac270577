"""A board that was open while the program was updated, as an earlier version had stored it."""

import json
from dataclasses import replace

from board.domain.decide.people.entering import Enter
from board.domain.records.contributions import Card, Theme
from board.domain.records.grouping import GroupingHistory
from board.domain.records.meeting import Meeting
from board.live.rooms import Rooms
from board.wire.codec import command_from
from tests.support.nobody import Nobody, moment
from tests.support.servers.memory_store import MemoryBus, MemoryStore
from tests.support.stories.cast import ANA, CODE, FAC, KEYS, SERVER, opening

# A step was what each card's place was before; who took it was not kept.
EARLIER = {
    "undo": [{"themes": {"theme-0001": None}, "places": {"card-0001": [None, 1]}}],
    "redo": [{"themes": {}, "places": {"card-0002": ["theme-0001", 2]}}],
}


async def open_rooms(bus: MemoryBus):
    rooms = Rooms(MemoryStore(bus), Nobody(), moment, "process")
    if CODE not in bus.boards:
        await rooms.create(opening())
    room = await rooms.find(CODE)
    for actor in (ANA, FAC):
        await room.execute(Enter(actor.seat, CODE, KEYS[actor.role]), SERVER)
    return rooms, lambda who, name, **said: room.execute(command_from(name, said), who), room


async def test_cards_stand_where_they_stood_and_grouping_goes_on():
    """[G15] Steps from before cannot be undone; each that comes after can."""
    bus = MemoryBus()
    rooms, say, _ = await open_rooms(bus)
    await say(FAC, "go_to", step="group")
    for card in ("card-0001", "card-0002"):
        await say(ANA, "post_card", card=card, kind="theme", title=card)
    await say(FAC, "create_theme", theme="theme-0001", title="Les lettres", cards=["card-0001"])
    await rooms.close()
    kept = bus.boards[CODE]
    earlier = kept.fields | {GroupingHistory.name: json.dumps(EARLIER).encode()}
    bus.boards[CODE] = replace(kept, fields=earlier)

    rooms, say, room = await open_rooms(bus)

    def places():
        return {key: card.theme for key, card in room.replica.board.of(Card).items()}

    as_it_was = {"card:card-0001": "theme-0001", "card:card-0002": None}
    assert places() == as_it_was
    assert [theme.title for theme in room.replica.board.of(Theme).values()] == ["Les lettres"]
    for way in ("undo", "redo"):
        await say(FAC, way)
    assert places() == as_it_was
    await say(FAC, "move_cards", cards=["card-0002"], theme="theme-0001", before=None)
    assert places()["card:card-0002"] == "theme-0001"
    await say(FAC, "undo")
    assert places() == as_it_was
    await rooms.close()


async def test_a_meeting_whose_steps_had_no_kinds_of_their_own_opens_and_goes_on():
    """[S1] Aims, prompt and pause were known by their ids; now by their kinds."""
    bus = MemoryBus()
    rooms, _, _ = await open_rooms(bus)
    await rooms.close()
    kept = bus.boards[CODE]
    meeting = json.loads(kept.fields[Meeting.name])
    for step in meeting["steps"]:
        if step["id"] in ("aims", "prompt", "pause"):
            step["kind"] = "info"
    fields = kept.fields | {Meeting.name: json.dumps(meeting).encode()}
    bus.boards[CODE] = replace(kept, fields=fields)

    rooms, say, room = await open_rooms(bus)
    kinds = {step.id: step.kind for step in room.replica.board.meeting.steps}
    assert {kinds[step] for step in ("aims", "prompt", "pause")} == {"aims", "prompt", "pause"}
    assert kinds["welcome"] == "quiet" and kinds["explore"] == "notes"
    for step in ("prompt", "pause", "express"):
        await say(FAC, "go_to", step=step)
        assert room.replica.board.meeting.step == step
    await say(ANA, "post_card", card="card-0001", kind="theme", title="Une parole")
    assert room.replica.board.of(Card)
    stored = json.loads(bus.boards[CODE].fields[Meeting.name])
    assert [step["kind"] for step in stored["steps"] if step["id"] == "pause"] == ["pause"]
    await rooms.close()
