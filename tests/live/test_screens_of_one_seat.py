"""Two screens of one seat, one of which does not read: the old socket of a phone that came back."""

import json
from collections.abc import Collection

import pytest
from structlog.testing import capture_logs

from board.domain.decide.people.entering import Enter
from board.live.room import Room
from board.live.rooms import Rooms
from board.live.screens import Screen
from board.wire.codec import command_from
from tests.support.nobody import Nobody, moment
from tests.support.servers.memory_store import MemoryStore
from tests.support.stories.cast import ANA, CODE, FAC, KEYS, SERVER, opening
from tests.support.until import until


class Wires(Nobody):
    """Keeps what each socket was sent; those in `congested` are sent nothing but their own."""

    def __init__(self) -> None:
        self.faults = 0
        self.congested: set[str] = set()
        self.deltas: dict[str, list[dict]] = {}
        self.told: dict[str, int] = {}

    async def deliver(self, sids: Collection[str], event: str, payload: object) -> frozenset[str]:
        if event == "delta" and self.faults:
            self.faults -= 1
            raise RuntimeError("nobody thought of this")
        for sid in set(sids) - self.congested:
            self.deltas.setdefault(sid, []).append(json.loads(payload))
        return frozenset(self.congested.intersection(sids))

    async def send(self, sid: str, event: str, payload: object) -> None:
        if event == "you" and "version" in payload:
            self.told[sid] = payload["version"]


@pytest.fixture
def wires() -> Wires:
    return Wires()


@pytest.fixture
async def room(wires: Wires):
    """A room at a step of hidden cards, with two screens of Ana's seat."""
    rooms = Rooms(MemoryStore(), wires, moment, "process")
    await rooms.create(opening())
    found = await rooms.find(CODE)
    assert found is not None
    for actor in (ANA, FAC):
        await found.execute(Enter(actor.seat, CODE, KEYS[actor.role]), SERVER)
    await found.execute(command_from("go_to", {"step": "express"}), FAC)
    for sid in ("old", "new"):
        found.join(Screen(sid, ANA.seat, ANA.role, "phone"))
    await until(lambda: not found.busy)
    yield found
    await rooms.close()


async def says(room: Room, name: str, **arguments: object) -> int:
    actor = ANA if name == "post_card" else FAC
    return (await room.execute(command_from(name, arguments), actor)).version


async def posts(room: Room, number: int) -> int:
    return await says(room, "post_card", card=f"card-{number:04}", kind="theme", title="À dire")


async def test_a_screen_is_told_the_version_of_its_command_while_another_of_its_seat_lags(
    room: Room, wires: Wires
):
    """[P9] [P12] The old socket takes no more; the phone on the new one is not kept waiting."""
    wires.congested = {"old"}
    await says(room, "set_prompt", text="Qui parle ?")
    version = await posts(room, 1)
    await until(lambda: wires.told.get("new") == version)
    assert wires.told.get("old", 0) < version


async def test_a_screen_that_lagged_is_told_the_version_of_its_command_after_the_delta(
    room: Room, wires: Wires
):
    """[P9] [P12] Also when nothing else happens on the board."""
    wires.congested = {"old"}
    await says(room, "set_prompt", text="Qui parle ?")
    version = await posts(room, 1)
    await until(lambda: wires.told.get("new") == version)
    wires.congested = set()
    await until(lambda: wires.told.get("old") == version)
    assert wires.deltas["old"][-1]["records"]["meeting"]["prompt"] == "Qui parle ?"


async def test_a_screen_that_lagged_and_asks_is_told_the_version_of_its_command(
    room: Room, wires: Wires
):
    """[P8] [P12] Its `resume` brings the board, and the next beat the version."""
    wires.congested = {"old", "new"}
    prompted = await says(room, "set_prompt", text="Qui parle ?")
    version = await posts(room, 1)
    old = room.screens.get("old")
    await until(lambda: old.is_owed and room.told(old).version >= prompted)
    answer = room.resume(old, old.behind_at)
    assert "meeting" in answer["delta"]["records"]
    await until(lambda: wires.told.get("old") == version)
    assert wires.told.get("new", 0) < version


async def test_what_a_fault_kept_from_screens_is_sent_a_little_later(room: Room, wires: Wires):
    """[P7] [P12] Nothing else happens on the board, and nobody asks."""
    wires.faults = 1
    with capture_logs() as logs:
        await says(room, "set_prompt", text="Qui parle ?")
        version = await posts(room, 1)
        await until(lambda: wires.told.get("new") == wires.told.get("old") == version)
    assert [entry["event"] for entry in logs if entry["log_level"] == "error"] == ["beat.fault"]
    await says(room, "set_prompt", text="Et puis ?")
    await until(lambda: prompts(wires) == {"old": "Et puis ?", "new": "Et puis ?"})


def prompts(wires: Wires) -> dict[str, str]:
    """What each screen shows, by the deltas that it was sent."""
    shown = {}
    for sid, deltas in wires.deltas.items():
        shown[sid] = [
            d["records"]["meeting"]["prompt"] for d in deltas if "meeting" in d["records"]
        ]
    return {sid: texts[-1] for sid, texts in shown.items() if texts}
