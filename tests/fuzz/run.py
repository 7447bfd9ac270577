"""A run: several meetings of one board are fuzzed at once, on every surface."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from random import Random
from typing import Any

import httpx
import redis

from board.store.valkey.store import ValkeyStore
from tests.fuzz.findings import Findings
from tests.fuzz.fuzzed_meeting import PATIENCE_SECONDS, FuzzedMeeting
from tests.fuzz.http_requests import HttpRequests
from tests.fuzz.polling import Polling
from tests.fuzz.raw_connections import RawConnections
from tests.fuzz.socket_events import SocketEvents
from tests.fuzz.socket_nonsense import SocketNonsense
from tests.support.servers.board_process import MANY_TESTS_AT_ONE_ADDRESS
from tests.support.servers.measured_board import MeasuredBoard
from tests.support.servers.valkey import Valkey

MEETINGS = 4
MOST_AT_ONCE = 200
BATCHES = 100
"""A small run has smaller batches, so that it comes to every surface too."""
BATCHES_A_MEETING = 25
WEIGHTS = (70, 10, 5, 12, 3)
"""Of events, nonsense, polling, requests and bytes."""
MOST_GROWTH = 150.0
"""Megabytes that the server may have more at the end than after a tenth of a long run."""

Boards = tuple[redis.Redis, ValkeyStore]
"""What the store holds, and what it publishes."""

Send = Callable[[Random, int], Awaitable[None]]


@dataclass
class Memory:
    """Megabytes of the server: after a tenth of the inputs, at the end, and at the most."""

    early: float = 0.0
    late: float = 0.0
    most: float = 0.0

    @property
    def grows(self) -> bool:
        return self.late - self.early > MOST_GROWTH


async def fuzz(inputs: int, seed: int) -> tuple[Findings, Memory]:
    """Send this many inputs; the same seed sends the same ones, but for ids of the board."""
    findings, memory = Findings(), Memory()
    with Valkey() as store:
        settings = {"BOARD_STORE": store.url, **MANY_TESTS_AT_ONE_ADDRESS}
        async with MeasuredBoard("tests.fuzz.unhurried_board", **settings) as board:
            watching = asyncio.create_task(_watch(board, findings, memory, inputs))
            commits = ValkeyStore(store.url, timeout_seconds=PATIENCE_SECONDS)
            boards = redis.Redis(unix_socket_path=str(store.socket)), commits
            await _all_meetings(board.url, boards, findings, inputs, seed)
            await commits.close()
            watching.cancel()
            memory.late, memory.most = board.megabytes, board.most_megabytes
            if any(line["event"] == "store.unavailable" for line in board.logged()):
                findings.set_aside_outages()
            findings.faults += [f"log: {text}" for text in sorted(set(board.faults()))]
    return findings, memory


async def _watch(board: MeasuredBoard, findings: Findings, memory: Memory, inputs: int) -> None:
    while findings.inputs < inputs // 10:  # noqa: ASYNC110 the surfaces need not know
        await asyncio.sleep(0.2)
    memory.early = board.megabytes


async def _all_meetings(
    base: str, boards: Boards, findings: Findings, inputs: int, seed: int
) -> None:
    async with httpx.AsyncClient(base_url=base) as client:
        schemas = (await client.get("/protocol.json")).json()["commands"]
    share, batch = inputs // MEETINGS, min(MOST_AT_ONCE, inputs // BATCHES)
    async with asyncio.TaskGroup() as tasks:
        for number in range(MEETINGS):
            chance = Random(f"{seed}/{number}")
            player = Player(base, boards, schemas, findings, chance, batch)
            tasks.create_task(player.play(share if number else inputs - share * (MEETINGS - 1)))


@dataclass
class Player:
    """Fuzzes one meeting after the other."""

    base: str
    boards: Boards
    schemas: dict[str, Any]
    findings: Findings
    chance: Random
    batch: int
    batches: int = 0
    """How many were sent; the first come to every surface."""

    async def play(self, inputs: int) -> None:
        left = inputs
        while left > 0:
            async with AsyncExitStack() as stack:
                meeting = await stack.enter_async_context(FuzzedMeeting(self.base, *self.boards))
                left = await self._in_one(meeting, left)

    async def _in_one(self, meeting: FuzzedMeeting, left: int) -> int:
        ways = self._ways(meeting)
        for _ in range(BATCHES_A_MEETING):
            if left <= 0 or not meeting.is_whole:
                break
            (drawn,) = self.chance.choices(ways, WEIGHTS)
            way = ways[self.batches] if self.batches < len(ways) else drawn
            self.batches += 1
            size = min(self.batch, left)
            left -= size
            await way(self.chance, size)
        return left

    def _ways(self, meeting: FuzzedMeeting) -> tuple[Send, ...]:
        return (
            SocketEvents(meeting, self.schemas, self.findings).send,
            SocketNonsense(meeting, self.findings).send,
            Polling(meeting, self.schemas, self.findings).send,
            HttpRequests(meeting, self.findings).send,
            RawConnections(meeting, self.findings).send,
        )
