"""People who write and vote. Each scenario prints its own lines."""

import asyncio
import random
import time

from tests.load.people import rhythm
from tests.load.people.figures import Meter, kilobytes, say, spread
from tests.load.people.hall import Hall, opened
from tests.support.servers.board_process import Served

MEMORY_OF = 1000
"""Of fewer phones, what a process takes once would be counted as theirs."""


async def small(served: Served) -> None:
    """A meeting of twelve."""
    await steady(served, people=12, rate=1, seconds=20)


async def hall(served: Served) -> None:
    """A thousand phones, then two hundred."""
    await steady(served, people=1000, rate=10, seconds=15)
    await steady(served, people=200, rate=20, seconds=15)


async def steady(served: Served, people: int, rate: float, seconds: float) -> None:
    before = kilobytes(served.pid)
    room = await opened(served, people)
    each = (kilobytes(served.pid) - before) / people
    meter, had = Meter(served.pid), rhythm.total(room.screens)
    waits = await rhythm.writes(room.phones, room.screens, rate=rate, seconds=seconds)
    frames, sent = (now - then for now, then in zip(rhythm.total(room.screens), had, strict=True))
    rhythm.tell(f"{people} phones, {rate} a second", waits, meter, frames, sent)
    if people >= MEMORY_OF:
        say("", f"{each:.0f} KB a phone")
    room.close()


async def many(served: Served, meetings: int = 300, seconds: float = 10) -> None:
    """Many meetings of twelve, an action a second in each."""
    rooms: list[Hall] = []
    for _ in range(0, meetings, 10):
        rooms += await asyncio.gather(*(opened(served, 12) for _ in range(10)))
    meter = Meter(served.pid)

    async def room_writes(room: Hall) -> rhythm.Waits:
        await asyncio.sleep(random.random())  # meetings are not in step
        return await rhythm.writes(room.phones, room.screens, rate=1, seconds=seconds)

    waits = await asyncio.gather(*map(room_writes, rooms))
    answers = [wait for each in waits for wait in each.answers]
    screens = [wait for each in waits for wait in each.screens]
    cost = f"{meter.seconds / len(answers) * 1000:.2f} ms of CPU an action"
    busy = f"{meter.share * 100:.0f} % of a core"
    say(f"{meetings} meetings of 12", f"an answer {spread(answers)}", cost, busy)
    say("", f"on every screen {spread(screens)}")
    for room in rooms:
        room.close()


async def storm(served: Served, people: int = 1000) -> None:
    """Everyone votes once within two seconds."""
    room = await opened(served, people)
    items = await ballot(room)
    meter, versions, answers = Meter(served.pid), [], []

    async def vote(turn: int) -> None:
        began = time.monotonic()
        versions.append(await room.phones[turn].say("resonate", items=items[:1]))
        answers.append(time.monotonic() - began)

    await rhythm.at(people / 2, people, vote)
    voted = time.monotonic()
    # Phones are not told of each vote; the console is.
    await room.console.reach(max(versions))
    last = room.console.when(max(versions)) - voted
    say(
        f"storm of {people} votes",
        f"an answer {spread(answers)}",
        f"the console has all {max(0.0, last) * 1000:.0f} ms after the last answer",
        f"{meter.seconds:.2f} s of CPU",
    )
    room.close()


async def ballot(room: Hall) -> list[str]:
    items = []
    for number in range(6):
        said = {"card": f"item-{number:04}", "kind": "theme", "title": f"Un thème {number}"}
        await room.phones[number].say("post_card", **said)
        items.append(f"card:item-{number:04}")
    await room.console.say("go_to", step="choose")
    version = await room.console.say("open_resonance", items=items)
    await rhythm.all_reach(room.screens, version)
    return items
