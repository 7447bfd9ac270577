"""`board demo`: plays the meeting, on a server of its own unless one is named."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic

from board.demo.findings import (
    Found,
    differences,
    found,
    phones_that_differ,
    to_be_written,
    written,
)
from board.demo.play import CHAPTERS, Cast, gather
from board.demo.steps import at
from board.domain.vocabulary import Language
from board.serve import served_aside
from board.settings import read
from board.store.opening import with_store_here

Say = Callable[[str], None]
EVERY_ADDRESS = "0.0.0.0"  # noqa: S104  phones in the room must reach it
SHOWN = ("join", "wall", "console")


@dataclass(frozen=True, slots=True)
class Demonstration:
    """What to play, where, and up to which chapter; with `keep`, it stays there.

    The chapters of a `method` with a meeting of its own are the steps of its plan.
    """

    url: str | None
    until: str
    language: Language
    open_key: str | None
    keep: bool
    method: str | None = None


async def demonstrate(asked: Demonstration, say: Say) -> list[str]:
    """Play the meeting up to and including a chapter; one line for each unexpected result.

    With `keep` it then waits until it is cancelled, and phones on the networks of this computer can
    take part. `say` prints a line.
    """
    async with _server(asked.url, host=EVERY_ADDRESS if asked.keep else "127.0.0.1") as base:
        cast = await gather(base, asked.language, asked.open_key, asked.method)
        for link in SHOWN:
            say(f"{link:8} {cast.links[link]}")
        play = _play_steps if asked.method else _play
        wrong = await play(cast, asked.until, say)
        if asked.keep:
            say("Ctrl+C")
            await asyncio.Event().wait()
        await cast.close()
        return wrong


async def _play(cast: Cast, until: str, say: Say) -> list[str]:
    seen: Found = {}
    wrong: list[str] = []
    for name, chapter in CHAPTERS.items():
        began = monotonic()
        await chapter(cast)
        await _settled(cast, name)
        seen |= found(cast, name)
        wrong += phones_that_differ(cast)
        say(f"{name:10} {monotonic() - began:5.2f} s")
        if name == until:
            break
    for name, value in seen.items():
        say(f"{name:10} {value}")
    return [*wrong, *differences(seen, cast.meeting["expected"])]


async def _play_steps(cast: Cast, until: str, say: Say) -> list[str]:
    wrong: list[str] = []
    for step in cast.console.records["meeting"]["steps"]:
        if step["kind"] == "ended":
            wrong += differences(written(cast), to_be_written(cast))
        await at(cast, step)
        await _settled(cast, step["kind"])
        wrong += phones_that_differ(cast)
        say(f"{step['id']:10} {step['title']}")
        if step["id"] == until:
            break
    return wrong


async def _settled(cast: Cast, chapter: str) -> None:
    """Return once every screen has got the last change; after the end only the console is left."""
    if chapter == "ended":
        return
    last = await cast.console.line.ask("ping_me")
    stored = await cast.console.say("set_clock", ends_at=last["now"] + 600_000)
    for screen in cast.screens:
        await screen.reach(stored)


@asynccontextmanager
async def _server(url: str | None, host: str) -> AsyncIterator[str]:
    """The address of a server: the one named, or a new one with a temporary store."""
    if url is not None:
        yield url.rstrip("/")
        return
    with tempfile.TemporaryDirectory(prefix="board-demo-") as folder:
        settings = replace(read({}), host=host, data=Path(folder))
        async with served_aside(with_store_here(settings)) as base:
            yield base
