"""One meeting of a screenplay, on the whole board with the simulation's clock and chance.

What each screen is sent and answered is kept, with its second; and what stays: the log, the figures
of the operator, and what the store holds after the end.
"""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from prometheus_client import generate_latest
from structlog.testing import capture_logs

from board.app import create
from board.domain.board import Board, bare
from board.domain.records.closing import Offer
from board.domain.records.private import Seat
from board.settings import read
from board.web.access.cookies import seat_id
from board.web.pages.cloud_picture import cloud_words
from board.wire.codec import encode
from tests.secrecy.browsers import Browsers, Heard, role_of
from tests.secrecy.screenplay import EXCHANGED, Happening, Screenplay
from tests.secrecy.settled import settled
from tests.support.servers.memory_store import MemoryBus, MemoryStore
from tests.support.simulation.virtual_loop import now, passes, run
from tests.support.stories.cast import NOON

OTHERS = ("tab", "console", "controls", "pair", "third", "wall")
REPORTS = ("report.html", "report.md", "report.txt", "report.csv", "elsewhere.txt")
DRAWN = ("words.svg", "words.png", "report.pdf")
QUIET_SECONDS = 60
"""After everyone is in, and after the last deed: nothing waits to be told any more."""

OF_A_REAL_CLOCK = (b"process_", b"board_commit_seconds_bucket", b"board_commit_seconds_sum")


@dataclass(slots=True)
class Performance:
    """`moments` are the seconds of the happenings; `traces` what still tells after the end."""

    heard: Heard = field(default_factory=dict)
    moments: list[float] = field(default_factory=list)
    log: list[bytes] = field(default_factory=list)
    figures: list[bytes] = field(default_factory=list)
    store: dict[str, Any] = field(default_factory=dict)
    traces: list[str] = field(default_factory=list)
    parted_at: float | None = None
    devices: tuple[bytes, ...] = ()


def performed(play: Screenplay, seed: int, *, drawn: bool = False) -> Performance:
    """The meeting of this screenplay; with `drawn`, its pictures are fetched too."""
    with settled(seed), capture_logs() as lines:
        performance: Performance = run(_Meeting(play, drawn=drawn).held())
    performance.log = [encode(line) for line in lines]
    return performance


class _Meeting:
    def __init__(self, play: Screenplay, *, drawn: bool) -> None:
        self._play = play
        self._drawn = drawn
        self._bus = MemoryBus(now=lambda: NOON + round(now() * 1000))
        self._app = create(read({}), MemoryStore(self._bus))
        self._site = self._app.state.site
        self._browsers = Browsers(self._app)
        self._done = Performance(heard=self._browsers.heard)
        self._under_way: list[asyncio.Task[None]] = []
        self._left: set[str] = set()

    async def held(self) -> Performance:
        people = [f"person {number}" for number in range(self._play.people)]
        await self._browsers.open_meeting(self._play.method)
        for name in (*people, *OTHERS):
            if name not in ("tab", "controls"):
                await self._browsers.enter(name)
            await self._browsers.come(name)
        await passes(QUIET_SECONDS)
        await self._note_who_is_who(people)
        for happening in self._play.happenings:
            await passes(happening.after)
            self._done.moments.append(now())
            await self._happens(happening)
        self._browsers.stalled.clear()
        await passes(QUIET_SECONDS)
        await asyncio.gather(*self._under_way)
        self._look_at_what_is_left()
        await self._site.rooms.close()
        return self._done

    async def _note_who_is_who(self, people: list[str]) -> None:
        """The names of seats and devices, none of which may be left after the end."""
        self._room = await self._site.rooms.find(self._browsers.code)
        tokens = [self._browsers.cookie(name).partition("=")[2] for name in people]
        seats = [self._board.need(Seat, seat_id(token)) for token in tokens]
        devices = [seat.device for seat in seats]
        self._done.devices = tuple(device.encode() for device in devices)
        self._done.traces = [*(seat_id(token) for token in tokens), *devices]

    async def _happens(self, it: Happening) -> None:
        here = self._browsers.is_here(it.who)
        match it.what:
            case "comes" if not here and it.who not in self._left:
                await self._browsers.come(it.who)
            case "goes" if here:
                await self._browsers.go(it.who)
            case "stalls" if here:
                self._browsers.stalled.add(it.who)
            case "reads":
                self._browsers.stalled.discard(it.who)
            case "resumes" if here:
                await self._browsers.resume(it.who)
            case "pings" if here:
                await self._browsers.ping(it.who)
            case "fetches":
                await self._fetch_all(it.who)
            case "comes" | "goes" | "stalls" | "resumes" | "pings":
                return
            case _ if self._may_say(it.who):
                self._say(it)

    async def _fetch_all(self, who: str) -> None:
        has_words = any(word["type"] == "word" for word in cloud_words(self._board).values())
        for path in REPORTS + (DRAWN if self._drawn and has_words else ()):
            await self._browsers.fetch(who, path)

    @property
    def _board(self) -> Board:
        return self._room.replica.board

    def _may_say(self, who: str) -> bool:
        """Of the two who are exchanged, one says something only while both could."""
        both = {who, EXCHANGED.get(who, who)}
        return all(self._browsers.is_here(one) for one in both) and not both & self._left

    def _say(self, it: Happening) -> None:
        if it.what == "remove_me":
            self._leaves(it.who)
        said = it.arguments
        if it.what == "accept_volunteer":
            offers = sorted(self._board.of(Offer))
            said = {"offer": bare(offers[0]) if offers else "none"}
        self._under_way.append(asyncio.create_task(self._answered(it, said)))

    def _leaves(self, who: str) -> None:
        self._left.add(who)
        if who in EXCHANGED:
            self._left.add(EXCHANGED[who])
            self._done.parted_at = now()
        self._left |= {"tab"} if who == "person 2" else set()

    async def _answered(self, it: Happening, said: dict[str, Any]) -> None:
        answer = await self._browsers.say(it.who, it.what, said)
        known = answer.get("changed", answer.get("rejected"))
        if role_of(it.who) == "participant":
            self._browsers.keep("answers", it.what, encode(known))

    def _look_at_what_is_left(self) -> None:
        figures = generate_latest(self._site.metrics.registry).splitlines()
        self._done.figures = [
            line
            for line in figures
            if not line.startswith(OF_A_REAL_CLOCK) and b"_created" not in line
        ]
        self._done.store = {
            code: (kept.version, list(kept.fields.items()), kept.expires_at, kept.marks)
            for code, kept in self._bus.boards.items()
        }
        kept = repr(self._done.store)
        self._done.traces = [name for name in self._done.traces if name in kept]
