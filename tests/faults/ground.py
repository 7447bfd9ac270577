"""What a fault is done to: boards, their store, and the meeting that goes on meanwhile."""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import httpx

from tests.faults.clock import Clock
from tests.faults.live_meeting import LiveMeeting
from tests.faults.not_possible import NotPossible
from tests.support.servers import nginx
from tests.support.servers.board_process import Served
from tests.support.servers.cluster import Cluster
from tests.support.servers.ports import free_port
from tests.support.servers.valkey import Valkey


@dataclass
class Ground:
    """`broken` takes what a fault found not to be as promised."""

    boards: list[Served]
    log: Path
    chance: Random
    servers: list[Valkey] = field(default_factory=list)
    cluster: Cluster | None = None
    clock: Clock | None = None
    senders: int = 1
    hidden: bool = False
    broken: list[str] = field(default_factory=list)
    closing: AsyncExitStack = field(default_factory=AsyncExitStack)

    def __post_init__(self) -> None:
        self.meeting = LiveMeeting(self.chance)

    @property
    def board(self) -> Served:
        return self.boards[0]

    @property
    def store(self) -> Valkey:
        """The store, where it is not an embedded one."""
        return self.servers[0]

    @property
    def data(self) -> Path:
        """The data folder of the first board."""
        return self.board.folder

    @property
    def key(self) -> str:
        """The key of the meeting's board."""
        return f"board:{{{self.meeting.code}}}"

    def promise(self, kept: object, otherwise: str) -> None:
        if not kept:
            self.broken.append(otherwise)

    def said(self, event: str) -> bool:
        """Whether a board has logged this event."""
        return f'"{event}"' in self.log.read_text()

    async def healthy(self, board: Served, within: float = 20) -> None:
        """Return once the board would accept a command."""
        async with asyncio.timeout(within), httpx.AsyncClient() as client:
            while not await answers(client, f"{board.url}/healthz"):  # noqa: ASYNC110 it alone knows
                await asyncio.sleep(0.05)


async def answers(client: httpx.AsyncClient, url: str) -> bool:
    try:
        return (await client.get(url)).status_code == 200
    except httpx.TransportError:
        return False


Grounds = Callable[[Random], AbstractAsyncContextManager[Ground]]


def embedded(
    *, boards: int = 1, folder: Callable[[AsyncExitStack], Path] | None = None, **settings: str
) -> Grounds:
    """Boards that share one data folder, with the embedded store in it."""

    @asynccontextmanager
    async def ground(chance: Random) -> AsyncIterator[Ground]:
        async with AsyncExitStack() as stack:
            log = _log(stack)
            data = folder(stack) if folder else Path(stack.enter_context(_temporary()))
            settings["BOARD_DATA"] = str(data)
            made = Ground(_boards(boards, log, settings), log, chance, senders=boards)
            yield await _begun(stack, made)

    return ground


def own_store(
    *,
    boards: int = 1,
    senders: int | None = None,
    url: Callable[[Valkey], str] = lambda store: store.url,
    clock: str | None = None,
    hidden: bool = False,
) -> Grounds:
    """Boards that share a store of one's own.

    The phones are on the first `senders` boards, all by default. `clock` gives the store a clock
    of its own, which begins by so much from what it really is. `hidden` leaves the cards hidden.
    """

    @asynccontextmanager
    async def ground(chance: Random) -> AsyncIterator[Ground]:
        async with AsyncExitStack() as stack:
            log = _log(stack)
            wrong = Clock(log.with_name("clock"), clock) if clock else None
            store = stack.enter_context(Valkey(environment=wrong and wrong.environment()))
            made = _boards(boards, log, {"BOARD_STORE": url(store)})
            made_of = Ground(made, log, chance, [store], clock=wrong, senders=senders or boards)
            made_of.hidden = hidden
            yield await _begun(stack, made_of)

    return ground


def balanced(*, boards: int = 2) -> Grounds:
    """Boards that share a store of one's own, behind nginx."""

    @asynccontextmanager
    async def ground(chance: Random) -> AsyncIterator[Ground]:
        if shutil.which("nginx") is None:
            raise NotPossible("nginx is not installed")
        async with AsyncExitStack() as stack:
            log, store, port = _log(stack), stack.enter_context(Valkey()), free_port()
            address = f"http://127.0.0.1:{port}"
            settings = {"BOARD_STORE": store.url, "BOARD_PUBLIC_URL": address}
            made = _boards(boards, log, settings)
            stack.enter_context(nginx.several(port, [board.port for board in made]))
            yield await _begun(stack, Ground(made, log, chance, [store]), [address])

    return ground


def clustered(*, boards: int = 2) -> Grounds:
    """Boards that share a cluster."""

    @asynccontextmanager
    async def ground(chance: Random) -> AsyncIterator[Ground]:
        async with AsyncExitStack() as stack:
            log, cluster = _log(stack), stack.enter_context(Cluster(replicas=True))
            made = _boards(boards, log, {"BOARD_STORE": cluster.url})
            servers = cluster.servers
            yield await _begun(stack, Ground(made, log, chance, servers, cluster, senders=boards))

    return ground


async def _begun(
    stack: AsyncExitStack, ground: Ground, addresses: list[str] | None = None
) -> Ground:
    for board in ground.boards:
        stack.push_async_callback(board.close)  # also of a board that takes too long to start
        await board.start()
    await stack.enter_async_context(ground.closing)
    addresses = addresses or [board.url for board in ground.boards]
    await ground.meeting.begin(addresses, ground.senders, shown=not ground.hidden)
    stack.push_async_callback(ground.meeting.end)
    await ground.meeting.everyone_sent()
    return ground


def _boards(number: int, log: Path, settings: dict[str, Any]) -> list[Served]:
    return [Served(log, BOARD_LOG="info", **settings) for _ in range(number)]


def _log(stack: AsyncExitStack) -> Path:
    return Path(stack.enter_context(_temporary())) / "log"


def _temporary() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="board-", ignore_cleanup_errors=True)
