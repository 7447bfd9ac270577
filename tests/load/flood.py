"""Measure what one delivered frame costs the server: python-socketio's `emit` and the fan-out.

`python -m tests.load.flood` opens 200 phones over websockets to each of two servers of its own on
loopback, and tells all of them the same 200-byte delta: as fast as the loop turns (flood) and 20
times a second (steady). The servers take turns. It prints the server's CPU in microseconds per
frame received, medians and extremes. It ends by itself, within two minutes at the most.
"""

import argparse
import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from statistics import median

import uvloop
from websockets.frames import Frame, Opcode

from board.live.encoded_event import EncodedEvent
from tests.load.flood_server import CARD

WAYS = {"stock": "python-socketio's emit", "fanout": "one frame written to all"}
FRAME = len(EncodedEvent("delta", CARD).frame)
LIMIT = 120
CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_setaffinity") else []


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--phones", type=int, default=200, choices=range(1, 2001), metavar="N")
    asked.add_argument("--runs", type=int, default=5, choices=range(1, 12), metavar="N")
    options = asked.parse_args()
    pin(os.getpid(), -1)
    uvloop.run(measure(options.phones, options.runs))


async def measure(phones: int, runs: int) -> None:
    regimes = {"flood": (100, 0.0), "steady": (60, 0.05)}
    async with asyncio.timeout(LIMIT), AsyncExitStack() as stack:
        servers = {way: await stack.enter_async_context(served(way, phones)) for way in WAYS}
        for regime, (rounds, pause) in regimes.items():
            costs: dict[str, list[float]] = {way: [] for way in WAYS}
            for _ in range(runs):
                for way, server in servers.items():
                    costs[way].append(await server.cost(rounds, pause))
            report(regime, phones, costs)


def report(regime: str, phones: int, costs: dict[str, list[float]]) -> None:
    for way, each in costs.items():
        spread = f"{min(each):.1f}-{max(each):.1f}"
        print(f"{regime:7} {phones} phones  {WAYS[way]:26} {median(each):5.1f} µs  ({spread})")  # noqa: T201
    print(f"{regime:7} ratio {median(costs['stock']) / median(costs['fanout']):.1f}")  # noqa: T201


@dataclass
class Phone(asyncio.Protocol):
    """A websocket that enters the namespace, then only counts the bytes it gets."""

    joined: asyncio.Future
    received: int = 0
    greeting: bytes | None = field(default=b"")

    def connection_made(self, transport: asyncio.Transport) -> None:
        self.transport = transport
        transport.write(HANDSHAKE)

    def data_received(self, data: bytes) -> None:
        if self.greeting is None:
            self.received += len(data)
            return
        self.greeting += data
        if b"40{" in self.greeting:
            self.greeting = None
            self.joined.set_result(self)
        elif b'0{"sid"' in self.greeting:
            self.transport.write(Frame(Opcode.TEXT, b"40").serialize(mask=True))


HANDSHAKE = (
    b"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\n"
    b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
)


@dataclass
class Server:
    process: asyncio.subprocess.Process
    phones: list[Phone] = field(default_factory=list)

    async def ask(self, line: str) -> float:
        self.process.stdin.write(line.encode() + b"\n")
        return float(await self.process.stdout.readline())

    async def cost(self, rounds: int, pause: float) -> float:
        """The server's CPU per frame that arrived, in microseconds."""
        before, had = await self.ask("cpu"), self.received
        frames = await self.ask(f"tell {rounds} {pause}")
        while self.received < had + frames * FRAME:  # noqa: ASYNC110 # an event would cost each
            await asyncio.sleep(0.001)
        return (await self.ask("cpu") - before) / frames * 1e6

    @property
    def received(self) -> int:
        return sum(phone.received for phone in self.phones)


@asynccontextmanager
async def served(way: str, phones: int) -> AsyncIterator[Server]:
    command = (sys.executable, "-m", "tests.load.flood_server", way)
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe)
    pin(process.pid, 0)
    server = Server(process)
    try:
        port = int(await process.stdout.readline())
        server.phones = [await phone(port) for _ in range(phones)]
        yield server
    finally:
        process.stdin.close()
        await process.wait()


async def phone(port: int) -> Phone:
    loop = asyncio.get_running_loop()
    joined = loop.create_future()
    await loop.create_connection(lambda: Phone(joined), "127.0.0.1", port)
    return await joined


def pin(process: int, core: int) -> None:
    """Give the client and the servers a core each, where the system lets itself be told."""
    if CORES:
        os.sched_setaffinity(process, {CORES[core]})


if __name__ == "__main__":
    main()
