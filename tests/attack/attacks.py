"""The attacks by name. Each is bounded in count and time, and needs no seat in the meeting."""

import asyncio
from collections.abc import Awaitable, Callable

from websockets.frames import Frame, Opcode

from board.demo.screen import ProtocolScreen
from tests.attack import heavy_requests
from tests.attack.own_meeting import console, fill, own_meeting
from tests.attack.stranger import Stranger

Attack = Callable[[Stranger, float], Awaitable[None]]
"""Carries the attack out; the number says how large it is, 1 being its whole size."""

MEGABYTE = 1_000_000
HEAD = b"GET / HTTP/1.1\r\nHost: h\r\n"
BODY = b"POST /meetings HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\n{"
LARGE_FRAME = bytes([0x81, 0xFF]) + (16 * 2**20).to_bytes(8, "big") + b"mask"
NONSENSE = Frame(Opcode.TEXT, b'44["x"]').serialize(mask=True)
FRAGMENT = Frame(Opcode.CONT, b"x", fin=False).serialize(mask=True)
PING = Frame(Opcode.PING, b"").serialize(mask=True)
CARDS_EACH = 240
CONSOLES = 12


async def endless_header(stranger: Stranger, size: float) -> None:
    await stranger.again_and_again(
        2,
        lambda: stranger.pour(
            stranger.connection(), HEAD + b"X: ", b"a" * MEGABYTE, int(120 * size) + 1
        ),
    )


async def large_frames(stranger: Stranger, size: float) -> None:
    await stranger.again_and_again(
        8,
        lambda: stranger.pour(
            stranger.websocket(), LARGE_FRAME, b"x" * MEGABYTE, int(17 * size) + 1
        ),
    )


async def fragments(stranger: Stranger, size: float) -> None:
    begin = Frame(Opcode.TEXT, b"4", fin=False).serialize(mask=True)
    await _floods(stranger, begin, FRAGMENT * 1_000, int(2_000 * size) + 1)


async def pings(stranger: Stranger, size: float) -> None:
    await _floods(stranger, b"", PING * 1_000, int(2_000 * size) + 1)


async def log_lines(stranger: Stranger, size: float) -> None:
    await _floods(stranger, b"", NONSENSE * 100, int(2_000 * size) + 1)


async def _floods(stranger: Stranger, start: bytes, piece: bytes, most: int) -> None:
    await stranger.again_and_again(
        4, lambda: stranger.pour(stranger.websocket(), start, piece, most)
    )


async def silent_connections(stranger: Stranger, size: float) -> None:
    await stranger.hold(int(1_500 * size), stranger.connection, b"")


async def sockets_outside(stranger: Stranger, size: float) -> None:
    await stranger.hold(int(1_500 * size), stranger.websocket, b"")


async def half_requests(stranger: Stranger, size: float) -> None:
    await asyncio.gather(
        stranger.hold(int(750 * size), stranger.connection, HEAD),
        stranger.hold(int(750 * size), stranger.connection, BODY),
    )


async def many_boards(stranger: Stranger, size: float) -> None:
    async with stranger.browser() as http:

        async def open_some(path: str) -> None:
            for _ in range(int(2_500 * size) + 1):
                if stranger.goes_on:
                    await stranger.post(http, path, {})

        paths = ("/meetings", "/meetings", "/cycles", "/cycles")
        await asyncio.gather(*(open_some(path) for path in paths))


async def many_seats(stranger: Stranger, size: float) -> None:
    async with stranger.browser() as http:
        opened = await stranger.post(http, "/meetings", {})
        stranger.outcomes.clear()

        async def enter_often() -> None:
            for _ in range(int(625 * size) + 1):
                if stranger.goes_on:
                    await stranger.post(http, f"/{opened['code']}/enter", {})

        await asyncio.gather(*(enter_often() for _ in range(4)))


async def suggestions(stranger: Stranger, size: float) -> None:
    """Consoles of an own meeting ask for themes among 2,880 cards, which they wrote first."""
    opened = await own_meeting(stranger)
    screens = [await console(stranger, opened) for _ in range(max(1, int(CONSOLES * size)))]
    await screens[0].say("go_to", step="express")
    for number, screen in enumerate(screens):
        await fill(screen, number, CARDS_EACH)
    stranger.begin()
    await asyncio.gather(*(ask_often(stranger, one) for one in screens), return_exceptions=True)


async def ask_often(stranger: Stranger, screen: ProtocolScreen) -> None:
    while stranger.goes_on:
        answer = await screen.ask("suggest_themes")
        stranger.outcomes[answer.get("rejected", "ok")] += 1
        await asyncio.sleep(0.05)


async def unread_answers(stranger: Stranger, size: float) -> None:
    """A seat of an own meeting asks, and reads nothing."""
    opened = await own_meeting(stranger)
    visitor = (await console(stranger, opened)).visitor
    auth = f'40{{"code":"{opened["code"]}","role":"facilitator"}}'.encode()
    headers = f"Cookie: {visitor.cookie}\r\nOrigin: {stranger.base}\r\n".encode()
    start = Frame(Opcode.TEXT, auth).serialize(mask=True)
    asks = Frame(Opcode.TEXT, b'421["ping_me"]').serialize(mask=True) * 100
    stranger.begin()
    await stranger.again_and_again(
        2, lambda: stranger.pour(stranger.websocket(headers), start, asks, int(2_000 * size) + 1)
    )


ATTACKS: dict[str, Attack] = {
    "a header without an end": endless_header,
    "frames of 16 MiB": large_frames,
    "fragments of one byte": fragments,
    "pings": pings,
    "silent connections": silent_connections,
    "sockets that never join": sockets_outside,
    "unfinished requests": half_requests,
    "boards opened": many_boards,
    "2,500 who enter": many_seats,
    "lines for the log": log_lines,
    "suggestions on 2,880 cards": suggestions,
    "answers not read": unread_answers,
    "pages": heavy_requests.pages,
    "health": heavy_requests.health,
    "documents": heavy_requests.documents,
    "QR codes": heavy_requests.codes_in_pictures,
    "cards hidden and shown": heavy_requests.hidden_and_shown,
    "large boards": heavy_requests.large_boards,
}
