"""Plays one schedule, lets everything work again, and says which promises were broken."""

import asyncio
import json
from itertools import count
from typing import Any

from board.domain.views.audiences import view
from board.domain.views.mine import mine
from board.wire.codec import encode, to_screen
from tests.history.checker import check
from tests.history.history import Answered, Called, Tab
from tests.simulate.schedule import TABS, Schedule, kind_of
from tests.simulate.stage import Stage
from tests.simulate.tabs_process import TabsProcess
from tests.support.simulation.virtual_loop import ClockStands, run

REST_SECONDS = 90
PASSING = ("unavailable", "slow_down")
WHOLE_VALUES = ("resonate", "grade")


def broken(schedule: Schedule, node: TabsProcess) -> list[str]:
    """What was not as promised; nothing if all was."""
    try:
        return run(_played(schedule, node))
    except ClockStands as fault:
        return [f"clock stands {fault}"]


async def _played(schedule: Schedule, node: TabsProcess) -> list[str]:
    stage = Stage(schedule.seed, node, late=schedule.late)
    await stage.begins(schedule.method, schedule.step)
    for action in schedule.actions:
        await asyncio.sleep(action.after / 1000)
        getattr(stage, action.what)(*action.args)
    await _heals(stage)
    found = await _unlike_the_store(stage) + _unanswered(stage) + _out_of_order(stage)
    await _looks_at_the_end(stage)
    found += [str(finding) for finding in check(stage.history)]
    for server in stage.servers:
        await server.close_all()
    return found


async def _heals(stage: Stage) -> None:
    stage.healthy = True
    stage.bus.release()
    stage.bus.after_commit = lambda _, __: None
    stage._arriving.clear()
    stage.store_recovers()
    for tab in TABS:
        stage.wakes(tab)
        stage.opens(tab)
    for second in count():
        await asyncio.sleep(1)
        for tab in TABS:
            stage._happens("shows", tab)
        resting = all(one["connected"] and not one["waiting"] for one in stage.shown.values())
        if (resting and second > 40) or second > REST_SECONDS:
            return


async def _unlike_the_store(stage: Stage) -> list[str]:
    """[P7] What each tab shows, and whether it still waits for something."""
    board = (await stage.stored()).board
    found = []
    for tab, seat in TABS.items():
        shown = stage.shown[tab]
        if not shown["connected"] or shown["waiting"]:
            found.append(f"{tab} is not at rest: {shown['connected']}, {shown['waiting']}")
        elif shown["records"] != _plain(view(board, kind_of(tab))):
            found.append(f"{tab} shows other records than are stored")
        elif shown["you"] != _plain(mine(board, seat)):
            found.append(f"{tab} shows other records of its own than are stored")
    return found


Said = tuple[str, str, dict[str, Any]]


def _unanswered(stage: Stage) -> list[str]:
    """[N11] What somebody said and no server ever answered, though its phone kept it.

    An answer to the group is a whole value, so a later one may be sent in its place.
    """
    answered, kept = _answered(stage), _kept(stage)
    last = {(seat, name, args.get("item")): args for seat, name, args in kept}
    due = [
        (seat, name, args)
        for seat, name, args in kept
        if name not in WHOLE_VALUES or last[seat, name, args.get("item")] is args
    ]
    return [f"never answered: {said}" for said in due if said not in answered]


def _out_of_order(stage: Stage) -> list[str]:
    """[N2] What somebody with one tab said is answered in the order in which it was said."""
    found = []
    for seat in ("person1", "person2"):
        answered = [said for said in _answered(stage) if said[0] == seat]
        said = [one for one in _kept(stage) if one[0] == seat and {"title", "text"} & one[2].keys()]
        places = [answered.index(one) for one in said if one in answered]
        if places != sorted(places):
            found.append(f"answered in another order than said: {seat} {places}")
    return found


def _kept(stage: Stage) -> list[Said]:
    """What people said on phones whose browser has kept it all the time."""
    said = [(TABS[tab], name, args) for tab, name, args in stage.said if kind_of(tab) == "phone"]
    return [one for one in said if one[0] not in stage.forgetful]


def _answered(stage: Stage) -> list[Said]:
    """What was answered for good, in order, by the seats that said it."""
    calls = {one.number: one for one in stage.history if isinstance(one, Called)}
    done = [
        calls[one.number]
        for one in stage.history
        if isinstance(one, Answered) and one.answer.get("rejected") not in PASSING
    ]
    return [(TABS[call.tab.partition(",")[0]], call.name, call.arguments) for call in done]


async def _looks_at_the_end(stage: Stage) -> None:
    """A console that is opened now shows what is stored."""
    replica = await stage.stored()
    name = stage.history.opens(Tab("last console", "fac", "console", final=True))
    records = _plain(view(replica.board, "console"))
    version, mark = replica.revision
    payload = {"version": version, "mark": mark, "records": records, "you": {}}
    stage.history.tells(name, "welcome", payload)


def _plain(records: dict[str, Any]) -> Any:
    return json.loads(encode({key: to_screen(record) for key, record in records.items()}))
