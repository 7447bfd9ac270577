"""What measures share: a board of their own over loopback, screens in it, and what it uses."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

from board.demo.screen import ProtocolScreen
from board.demo.visitor import Visitor
from tests.support.servers.board_process import Served


@asynccontextmanager
async def serving() -> AsyncIterator[Served]:
    served = Served()
    await served.start()
    try:
        yield served
    finally:
        await served.close()


async def entered(served: Served, links: dict[str, str], role: str, link: str) -> ProtocolScreen:
    """A screen that has come in by this link, and is not connected yet."""
    screen = ProtocolScreen(Visitor(served.url), links["code"], role)
    await screen.enter(link.partition("#")[2])
    return screen


async def several(count: int, served: Served, links: dict[str, str]) -> list[ProtocolScreen]:
    """As many phones that have come in."""
    return [await entered(served, links, "participant", links["join"]) for _ in range(count)]


async def close(screens: Iterable[ProtocolScreen]) -> None:
    for screen in screens:
        await screen.close()


def cpu_of(served: Served) -> float:
    """Seconds of CPU that the server's process has used; the store's own is not counted."""
    return cpu_of_process(served.pid)


def cpu_of_process(pid: int) -> float:
    """Seconds of CPU that all threads of a process have used."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9


def memory_of(served: Served) -> float:
    """Megabytes of resident memory."""
    status = Path(f"/proc/{served.pid}/status").read_text()
    kilobytes = next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]
    return int(kilobytes) / 1024
