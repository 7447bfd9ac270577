"""People who come, come back, and leave. Each scenario prints its own lines."""

import asyncio
import random
import time

from tests.load.people import rhythm
from tests.load.people.figures import Meter, kilobytes, say, spread
from tests.load.people.hall import opened
from tests.load.people.phone import Phone
from tests.support.servers.board_process import Served

AWAY_SECONDS = 1.0
"""Phones come back within this time, by chance."""


async def joins(served: Served, people: int = 1000, seconds: float = 5) -> None:
    """A thousand come within five seconds, while two hundred write."""
    room = await opened(served, 200)
    coming = await room.grows(people)
    meter, took = Meter(served.pid), []

    async def come(turn: int) -> None:
        took.append(await coming[turn].connect())

    writing = rhythm.writes(room.phones, room.screens, rate=4, seconds=seconds)
    waits, _ = await asyncio.gather(writing, rhythm.at(people / seconds, people, come))
    cost = f"{meter.seconds / people * 1000:.2f} ms of CPU each, with what others wrote"
    say(f"{people} joins in {seconds:.0f} s", f"a welcome {spread(took)}", cost)
    say("", f"meanwhile an answer {spread(waits.answers)}, a screen {spread(waits.screens)}")
    for phone in (*room.screens, *coming):
        phone.close()


async def reconnection(served: Served, people: int = 500) -> None:
    """The process is killed and started again; all phones come back by themselves."""
    room = await opened(served, people)
    await served.kill()
    await served.start()
    began = time.monotonic()

    async def back(phone: Phone) -> tuple[Phone, float]:
        await asyncio.sleep(random.random() * AWAY_SECONDS)  # as phones do
        again = Phone(phone.visitor, str(room.links["code"]))
        again.auth |= {"have": phone.numbers[-1]}
        await again.connect()
        return again, time.monotonic() - began

    came = await asyncio.gather(*map(back, room.phones))
    took = [seconds for _, seconds in came]
    for phone, _ in came:  # those who are back stay until all are
        phone.close()
    say(f"{people} phones come back", spread(took), f"waits by chance up to {AWAY_SECONDS} s in it")


async def days(served: Served, meetings: int = 300) -> None:
    """Meetings are opened, held by three, and erased, one after another: memory stays."""
    sizes = []
    for number in range(meetings):
        room = await opened(served, 3)
        await rhythm.writes(room.phones, room.screens, rate=50, seconds=0.2)
        await room.console.ask("erase", code=room.links["code"])
        room.close()
        if number % (meetings // 5) == meetings // 5 - 1:
            sizes.append(kilobytes(served.pid) / 1024)
    say(f"{meetings} meetings erased", "MB " + ", ".join(f"{size:.0f}" for size in sizes))
