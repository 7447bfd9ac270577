"""What of ours is in a store: every board and every later code, and whether each expires."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from board.store.valkey.servers import Servers, in_time
from board.store.valkey.store import servers_of

PATIENCE = 10.0  # seconds
BOARDS = ("board:{", "cycle:{", "kept:{", "closing:{")
CODES = "code:{"
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Inventory:
    """Boards as the store knows them, later codes, and the names of keys that never expire."""

    boards: tuple[str, ...]
    codes: tuple[str, ...]
    for_ever: tuple[str, ...]


async def inventory(url: str) -> Inventory:
    """Look through every server of the store; raises `Unavailable`."""
    servers = servers_of(url, PATIENCE)
    try:
        async with in_time(PATIENCE):
            found = {name: await servers.ask(name, "PTTL", name) async for name in _ours(servers)}
    finally:
        await servers.close()
    return Inventory(
        boards=tuple(sorted(_board(name) for name in found if name.startswith(BOARDS))),
        codes=tuple(sorted(_bare(name) for name in found if name.startswith(CODES))),
        for_ever=tuple(sorted(name for name, left in found.items() if left == -1)),
    )


async def _ours(servers: Servers) -> AsyncIterator[str]:
    for home in await servers.homes():
        cursor = b"0"
        while True:
            cursor, names = await servers.ask_home(home, "SCAN", cursor, "COUNT", AT_ONCE)
            for name in names:
                if name.decode(errors="replace").startswith((*BOARDS, CODES)):
                    yield name.decode()
            if cursor == b"0":
                break


def _board(name: str) -> str:
    """What `store.key` made the name of: a code alone for a meeting, `kind:id` for the others."""
    kind = name.partition(":")[0]
    return _bare(name) if kind == "board" else f"{kind}:{_bare(name)}"


def _bare(name: str) -> str:
    return name.partition("{")[2].removesuffix("}")
