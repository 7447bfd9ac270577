"""Lists the boards and aliases in a store, and the keys that never expire."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from board.store.valkey.servers import Servers, unavailable_after
from board.store.valkey.store import servers_of

TIMEOUT_SECONDS = 10.0
BOARDS = ("board:{", "cycle:{", "kept:{", "closing:{")
ALIASES = "code:{"
BESIDE = ("marks:", "erased:")
KEYS_PER_SCAN = 500


@dataclass(frozen=True, slots=True)
class Inventory:
    """`boards` as `Store.read` takes them, aliases, and the keys that never expire."""

    boards: tuple[str, ...]
    aliases: tuple[str, ...]
    without_expiry: tuple[str, ...]


async def inventory(url: str) -> Inventory:
    """Scan every server of the store; raises `Unavailable`."""
    servers = servers_of(url, TIMEOUT_SECONDS)
    try:
        async with unavailable_after(TIMEOUT_SECONDS):
            found = {
                name: await servers.execute(name, "PTTL", name) async for name in _keys(servers)
            }
    finally:
        await servers.close()
    return Inventory(
        boards=tuple(sorted(_board(name) for name in found if name.startswith(BOARDS))),
        aliases=tuple(sorted(_in_braces(name) for name in found if name.startswith(ALIASES))),
        without_expiry=tuple(sorted(name for name, life in found.items() if life == -1)),
    )


async def _keys(servers: Servers) -> AsyncIterator[str]:
    for node in await servers.primaries():
        cursor = b"0"
        while True:
            cursor, names = await servers.execute_on(node, "SCAN", cursor, "COUNT", KEYS_PER_SCAN)
            for name in names:
                if name.decode(errors="replace").startswith((*BOARDS, ALIASES, *BESIDE)):
                    yield name.decode()
            if cursor == b"0":
                break


def _board(name: str) -> str:
    """The reverse of `board_key`: the code of a meeting, `kind:id` for another kind."""
    kind = name.partition(":")[0]
    return _in_braces(name) if kind == "board" else f"{kind}:{_in_braces(name)}"


def _in_braces(name: str) -> str:
    return name.partition("{")[2].removesuffix("}")
