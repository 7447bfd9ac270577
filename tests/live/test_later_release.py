"""Two releases on one store: what the later one wrote, and this one cannot read, is kept."""

import json
from contextlib import asynccontextmanager

import pytest
import structlog

from board.domain.change import Rejected
from board.domain.decide.people.entering import Enter
from board.domain.records.contributions import Card
from board.live.rooms import Rooms
from board.live.screens import Screen
from board.store.lineage import new_mark
from board.store.store import Commit, Unavailable
from board.store.valkey import ValkeyStore
from board.wire import codec
from board.wire.codec import command_from, encode
from tests.support.nobody import Nobody, moment
from tests.support.servers.valkey import Valkey
from tests.support.stories.cast import ANA, CODE, FAC, KEYS, SERVER, opening
from tests.support.until import until

CARD = {"kind": "theme", "nature": None, "title": "Une parole", "text": "", "order": 9}
LATER = {
    "video:video-0001": encode({"title": "Un film"}),  # a kind
    "facilitator:facilitator-0002": encode({"trade": "robot"}),  # a value of a closed list
    "card:card-0002": encode(CARD | {"order": "last"}),  # a type
    "note:note-0001": encode({"topic": 3}),
    "passage": b"not even JSON",
}
WITH_A_FIELD = {"card:card-0003": encode(CARD | {"colour": "blue"})}


@pytest.fixture(scope="module")
def server():
    with Valkey() as server:
        yield server


@pytest.fixture
async def store(server):
    """The store of this release; the later one uses it too."""
    server.ask("FLUSHALL")
    store = ValkeyStore(server.url)
    yield store
    await store.close()


@asynccontextmanager
async def open_room(store, *, new):
    """The meeting's room in a process of this release, and a function that sends commands."""
    rooms = Rooms(store, Nobody(), moment, "this release")
    if new:
        await rooms.create(opening())
    room = await rooms.find(CODE)
    for actor in (ANA, FAC):
        await room.execute(Enter(actor.seat, CODE, KEYS[actor.role]), SERVER)

    async def say(who, name, **said):
        try:
            await room.execute(command_from(name, said), who)
        except Rejected as rejected:
            return rejected.code
        return "ok"

    yield room, say
    await rooms.close()


async def later_release_writes(store, put):
    """A process of the later release stores these records, and publishes them."""
    stored = await store.read(CODE)
    since, version = stored.lineage.revision, stored.version + 1
    change = Commit(since.version, version, put, frozenset(), None, since.mark, new_mark())
    await store.commit(CODE, change)


async def changed_step(store):
    """The meeting as a later release stores it once it has a step of a new kind."""
    meeting = json.loads((await store.read(CODE)).fields["meeting"])
    meeting["steps"][2]["kind"] = "listen"
    return encode(meeting), meeting["steps"][2]["id"]


def has_drawn(room, card):
    return lambda: room.replica.board.find(Card, card)


async def hold_the_rest(say):
    """What goes on, and what is answered for the records that cannot be read."""
    assert await say(FAC, "go_to", step="aims") == "ok"
    assert await say(FAC, "go_to", step="express") == "ok"
    assert await say(ANA, "post_card", card="card-0004", kind="theme", title="Suite") == "ok"
    assert await say(ANA, "post_card", card="card-0002", kind="theme", title="Ma") == "unreadable"
    for name, said in {
        "withdraw_card": {"card": "card-0002"},
        "set_aside": {"note": "note-0001"},
        "project": {"item": "video:video-0001"},
    }.items():
        assert await say(FAC, name, **said) == "unreadable"
    assert await say(ANA, "withdraw_card", card="card-0004") == "ok"
    assert await say(FAC, "go_to", step="explore") == "ok"


@pytest.mark.parametrize("restarted", [False, True], ids=["in mid-meeting", "back one release"])
async def test_a_meeting_goes_on_around_what_a_later_release_wrote(store, restarted):
    """[P15] A new kind of record, value, type and field, while the meeting is open and after."""
    async with open_room(store, new=True) as (room, say):
        assert await say(FAC, "go_to", step="express") == "ok"
        assert await say(ANA, "post_card", card="card-0001", kind="theme", title="Avant") == "ok"
        await later_release_writes(store, LATER | WITH_A_FIELD)
        if not restarted:
            await until(has_drawn(room, "card-0003"))
            await hold_the_rest(say)
    async with open_room(store, new=False) as (room, say):
        if restarted:
            await hold_the_rest(say)
        console = room.join(Screen("sid", FAC.seat, "facilitator", "console"))
        shown = json.loads(bytes(console["records"]))
        assert shown.keys() & {*LATER, *WITH_A_FIELD} == {"card:card-0003"}
        assert await say(FAC, "end_meeting") == "ok"
        kept = (await store.read(CODE)).fields
        assert {key: kept[key] for key in LATER} == LATER
        assert await say(FAC, "erase", code=CODE) == "ok"
        assert await store.read(CODE) is None


async def test_a_step_of_a_kind_that_this_release_lacks_is_kept(store):
    """[P15] Such a step is like one of kind `info`, and the meeting goes through it."""
    async with open_room(store, new=True) as (_, say):
        meeting, step = await changed_step(store)
        await later_release_writes(store, {"meeting": meeting})
        assert await say(FAC, "go_to", step=step) == "ok"
        assert await say(ANA, "post_card", card="card-0001", kind="theme", title="T") != "ok"
        assert await say(FAC, "go_to", step="express") == "ok"
        assert await say(ANA, "post_card", card="card-0001", kind="theme", title="T") == "ok"
        stored = json.loads((await store.read(CODE)).fields["meeting"])
        assert [one["kind"] for one in stored["steps"] if one["id"] == step] == ["listen"]


async def test_a_meeting_whose_own_record_cannot_be_read_waits_for_the_later_release(store):
    """[P15] Commands are answered `unavailable`, screens stay, and nothing is told as erased."""
    async with open_room(store, new=True) as (room, say):
        room.join(Screen("sid", FAC.seat, "facilitator", "console"))
        before = (await store.read(CODE)).fields["meeting"]
        await later_release_writes(store, {"meeting": b'{"title": 3}'})
        assert await say(FAC, "go_to", step="express") == "unavailable"
        assert room.replica.board.meeting.title == "Équipe mobile"
        with pytest.raises(Unavailable):
            await Rooms(store, Nobody(), moment, "another").find(CODE)
        assert (await store.read(CODE)).fields["meeting"] == b'{"title": 3}'
        await later_release_writes(store, {"meeting": before})
        assert await say(FAC, "go_to", step="express") == "ok"


async def test_each_kind_that_cannot_be_read_is_logged_once_and_without_content(store):
    """[P15]"""
    codec._log_once.cache_clear()
    with structlog.testing.capture_logs() as logged:
        async with open_room(store, new=True) as (_, say):
            for number in range(3):
                await later_release_writes(store, {f"video:video-000{number}": b'"secret"'})
                assert await say(FAC, "set_prompt", text=f"Invite {number}") == "ok"
    lines = [line for line in logged if line["event"] == "record.unreadable"]
    assert lines == [{"event": "record.unreadable", "kind": "video", "log_level": "error"}]


async def test_messages_of_a_later_release_between_processes_are_read_over(store):
    """[P15] A count of screens in another form does not count, and breaks nothing."""
    with structlog.testing.capture_logs() as logged:
        async with open_room(store, new=True) as (room, _):
            await store.send_signal(CODE, b'{"process": 4, "phones": "many"}')
            await store.send_signal(CODE, b"\xff")
            await later_release_writes(store, WITH_A_FIELD)
            await until(has_drawn(room, "card-0003"))
    assert not [line for line in logged if line["event"] == "store.listener_failed"]
