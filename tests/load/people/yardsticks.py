"""Servers that keep nothing and tell everyone everything: what a board is measured beside.

A C program on epoll, Node's `ws`, Node's socket.io, and python-socketio as it comes; all of them in
scripts/yardsticks.
"""

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from tests.load.people import rhythm
from tests.load.people.figures import Meter, kilobytes, say, spread, use_core
from tests.load.people.line import Line, SocketIOLine

FOLDER = Path(__file__).parents[3] / "scripts/yardsticks"
TEXT = "x" * 150
STORM_SECONDS = 2.0


class Plain(Line):
    path = "/"

    def tell(self, number: int) -> None:
        self.send(msgspec.json.encode({"n": number, "text": TEXT}))


class Event(SocketIOLine):
    path = "/socket.io/?EIO=4&transport=websocket"

    def tell(self, number: int) -> None:
        self.send(b"42" + msgspec.json.encode(["card", {"n": number, "text": TEXT}]))


SERVERS: dict[str, tuple[type[Plain | Event], Sequence[str]]] = {
    "C, epoll": (Plain, ("broadcast",)),
    "Node ws": (Plain, ("node", str(FOLDER / "ws.mjs"))),
    "Node socket.io": (Event, ("node", str(FOLDER / "socketio.mjs"))),
    "python-socketio": (Event, (sys.executable, str(FOLDER / "stock.py"))),
}


async def steady(people: int, rate: float, seconds: float) -> None:
    """The same messages at the same rhythm as in the scenario of a hall."""
    for name in SERVERS:
        async with served(name, people) as (lines, process, each):
            meter, sent = Meter(process.pid), await told(lines, rate, int(rate * seconds))
            waits = [line.when(number) - at for number, at in sent.items() for line in lines]
            cost = f"{meter.seconds / (len(sent) * people) * 1e6:.1f} µs of CPU a frame"
            what = f"{name}, {people} at {rate}"
            say(what, f"on every screen {spread(waits)}", cost, f"{each:.0f} KB a phone")


async def told(lines: Sequence[Plain | Event], rate: float, messages: int) -> dict[int, float]:
    """When each was sent."""
    sent: dict[int, float] = {}

    async def tell(turn: int) -> None:
        sent[turn + 1] = time.monotonic()
        lines[turn % len(lines)].tell(turn + 1)

    await rhythm.at(rate, messages, tell)
    await rhythm.all_reach(lines, messages)
    return sent


async def storm(people: int) -> None:
    """Everyone tells once within two seconds, and everyone is told of everyone."""
    for name in SERVERS:
        async with served(name, people) as (lines, process, _):
            meter = Meter(process.pid)
            sent = await told_whole(lines)
            last = max(line.times[-1] for line in lines) - sent
            say(f"{name}, storm", f"{last * 1000:.0f} ms after the last", f"{meter.seconds:.2f} s")


async def told_whole(lines: Sequence[Plain | Event]) -> float:
    """When the last was sent; returns once each line has as many frames as there are lines."""
    had = [line.frames for line in lines]
    sent = await told_without_waiting(lines)
    while any(  # noqa: ASYNC110
        now.frames < before + len(lines) for now, before in zip(lines, had, strict=True)
    ):
        await asyncio.sleep(0.01)  # an event would cost each frame
    return sent


async def told_without_waiting(lines: Sequence[Plain | Event]) -> float:
    async def tell(turn: int) -> None:
        lines[turn].tell(turn + 1)

    await rhythm.at(len(lines) / STORM_SECONDS, len(lines), tell)
    return time.monotonic()


@asynccontextmanager
async def served(
    name: str, people: int
) -> AsyncIterator[tuple[list[Plain | Event], asyncio.subprocess.Process, float]]:
    """Its clients, its process, and the kilobytes that each client took."""
    kind, command = SERVERS[name]
    with TemporaryDirectory() as folder:
        use_core(0)
        process = await started(command, folder)
        use_core(-1)
        assert process.stdout is not None
        port = int(await process.stdout.readline())
        before = kilobytes(process.pid)
        lines: list[Plain | Event] = [kind() for _ in range(people)]
        for line in lines:
            await line.open(f"ws://127.0.0.1:{port}{kind.path}")
        yield lines, process, (kilobytes(process.pid) - before) / people
        assert process.stdin is not None
        process.stdin.close()
        await process.wait()


async def started(command: Sequence[str], folder: str) -> asyncio.subprocess.Process:
    pipe = asyncio.subprocess.PIPE
    if command[0] == "broadcast":
        command = [f"{folder}/broadcast"]
        compiler = ("cc", "-O2", "-o", *command, str(FOLDER / "broadcast.c"))
        await (await asyncio.create_subprocess_exec(*compiler)).wait()
    return await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe)
