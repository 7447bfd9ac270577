"""Requests that cost the server much more than they cost who sends them."""

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
from websockets.exceptions import ConnectionClosed

from board.demo.screen import ProtocolScreen
from tests.attack.own_meeting import console, fill, own_meeting
from tests.attack.stranger import Stranger

SOCKETS = 64


async def pages(stranger: Stranger, size: float) -> None:
    """The largest page, on many connections."""
    await _get_often(stranger, "/222222/console", size, {"Accept-Encoding": "gzip"})


async def health(stranger: Stranger, size: float) -> None:
    """Each time the board looks whether the store takes a change."""
    await _get_often(stranger, "/healthz", size)


async def documents(stranger: Stranger, size: float) -> None:
    """A facilitator of an own meeting asks for its report and for the picture of its words."""
    opened = await own_meeting(stranger)
    screen = await console(stranger, opened)
    await _hold(screen)
    stranger.begin()
    cookie = {"Cookie": screen.visitor.cookie}
    paths = [f"/{opened['code']}/{name}" for name in ("report.pdf?anyway", "words.png")]
    await asyncio.gather(*(_get_often(stranger, path, size / 2, cookie) for path in paths))


async def _hold(screen: ProtocolScreen) -> None:
    """A meeting with a hundred and eighty cards in its report, and thirty words."""
    await screen.say("go_to", step="express")
    await fill(screen, 0, 180)
    await screen.say("record_group_agreement", what="cards", agreed=True)
    await screen.say("go_to", step="words")
    for number in range(30):
        word = {"entry": f"entry-{number:03}", "kind": "keyword", "text": f"mot{number}"}
        command = {"name": "post_word", "arguments": word}
        await screen.ask("post_for", person=f"person-{number}", command=command)
    await screen.say("reveal", what="words", shown=True)


async def codes_in_pictures(stranger: Stranger, size: float) -> None:
    """A facilitator of an own meeting asks for its QR codes."""
    opened = await own_meeting(stranger)
    screen = await console(stranger, opened)
    stranger.begin()
    cookie = {"Cookie": screen.visitor.cookie}
    paths = [f"/{opened['code']}/{name}" for name in ("qr.svg", "wall-link")]
    await asyncio.gather(*(_get_often(stranger, path, size / 2, cookie) for path in paths))


async def hidden_and_shown(stranger: Stranger, size: float) -> None:
    """A thousand cards of an own meeting are hidden and shown, each time in another order."""
    screen = await _large_board(stranger, size)
    stranger.begin()

    async def toggle() -> None:
        for shown in (True, False):
            await _ask(stranger, screen, "reveal", what="cards", shown=shown)

    await asyncio.gather(*(_until_the_end(stranger, toggle) for _ in range(4)))


async def large_boards(stranger: Stranger, size: float) -> None:
    """Three own meetings with a thousand cards each change their prompt."""
    screens = await asyncio.gather(*(_large_board(stranger, size) for _ in range(3)))
    stranger.begin()

    async def prompt(screen: ProtocolScreen) -> None:
        for text in ("Et vous ?", "Et ensuite ?"):
            await _ask(stranger, screen, "set_prompt", text=text)

    every = (_until_the_end(stranger, lambda one=one: prompt(one)) for one in screens)
    await asyncio.gather(*every)


async def _large_board(stranger: Stranger, size: float) -> ProtocolScreen:
    opened = await own_meeting(stranger)
    screens = [await console(stranger, opened) for _ in range(max(1, int(4 * size)))]
    await screens[0].say("go_to", step="express")
    for number, screen in enumerate(screens):
        await fill(screen, number, 240)
    return screens[0]


async def _ask(stranger: Stranger, screen: ProtocolScreen, name: str, **arguments: object) -> None:
    answer = await screen.ask(name, **arguments)
    stranger.outcomes[answer.get("rejected", "ok")] += 1


async def _get_often(
    stranger: Stranger, path: str, size: float, headers: dict[str, str] | None = None
) -> None:
    async with stranger.browser() as http:

        async def get() -> None:
            async with http.get(f"{stranger.base}{path}", headers=headers) as answer:
                await answer.read()
                stranger.outcomes[str(answer.status)] += 1

        every = (_until_the_end(stranger, get) for _ in range(int(SOCKETS * size) + 1))
        await asyncio.gather(*every)


async def _until_the_end(stranger: Stranger, once: Callable[[], Awaitable[None]]) -> None:
    while stranger.goes_on:
        try:
            await once()
        except ConnectionClosed:
            stranger.outcomes["cut"] += 1
            return
        except (aiohttp.ClientError, ConnectionError, TimeoutError) as refused:
            stranger.outcomes[type(refused).__name__] += 1
            await asyncio.sleep(0.01)
