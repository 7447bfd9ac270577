"""Two processes, a store, and tabs on bad networks: the methods are what may happen to them."""

import asyncio
from random import Random
from typing import Any

from board.domain.context import Actor, Moment
from board.live.replica import Replica
from board.methods import load
from board.wire.codec import command_from
from tests.history.history import History, Tab
from tests.simulate.sayings import SEATS, answers, asks
from tests.simulate.schedule import SCREENS, TABS, kind_of
from tests.simulate.server import SimulatedServer
from tests.simulate.store_troubles import StoreTroubles
from tests.simulate.tabs_process import TabsProcess
from tests.simulate.way import LATE, Way
from tests.support.servers.memory_store import Kept, MemoryBus, MemoryStore
from tests.support.stories.cast import CODE, FAC, NOON, of_method, opening

SILENT_SECONDS = 25.0  # without a sign the server then takes a socket for closed


class Stage(StoreTroubles):
    def __init__(self, seed: int, node: TabsProcess, *, late: bool = False) -> None:
        self.chance = Random(seed)
        self._late = late
        self.history = History()
        self.healthy = False
        self.said: list[tuple[str, str, dict[str, Any]]] = []
        self.shown: dict[str, dict[str, Any]] = {}
        self.forgetful, self._open, self._lacking = set[str](), set[str](), set[str]()
        self.bus = MemoryBus(now=self.now)
        self.copy: dict[str, Kept] = {}
        self._node = node
        self._turns = 0
        self._pages: dict[str, int] = {}
        self._arriving: dict[str, int] = {}
        self._ways: dict[str, Way] = {}
        self._calls: dict[tuple[str, int], int] = {}
        self._waking: asyncio.TimerHandle | None = None
        self.servers = [SimulatedServer(self, number) for number in range(2)]
        node.happens(self.now(), [["seed", str(seed)]])

    def now(self) -> int:
        return NOON + round(1000 * asyncio.get_running_loop().time())

    def moment(self) -> Moment:
        self._turns += 1
        return Moment(self.now(), f"chance {self._turns}")

    def seat_of(self, tab: str) -> str:
        return TABS[tab]

    def is_congested(self) -> bool:
        return not self.healthy and self.chance.random() < 0.05

    async def begins(self, method: str, step: str) -> None:
        rooms = self.servers[0].rooms
        await rooms.create(of_method(opening(), load(method), "fr"))
        room = await rooms.find(CODE)
        assert room is not None
        for tab in TABS:
            self.opens(tab)
        await asyncio.sleep(1)
        await room.execute(command_from("go_to", {"step": "express"}), FAC)
        await room.execute(command_from("reveal", {"what": "cards", "shown": True}), FAC)
        for seat in SEATS if step != "express" else ():
            card = {"card": f"card-{seat}-0", "kind": "situation", "title": f"Of {seat}"}
            await room.execute(command_from("post_card", card), Actor("participant", seat))
        await room.execute(command_from("go_to", {"step": step}), FAC)
        await asyncio.sleep(1)

    # What people do.

    def says(self, tab: str, name: str, arguments: dict[str, Any]) -> None:
        if tab in self._open:
            self.said.append((tab, name, arguments))
            self._happens("says", tab, name, arguments)

    def answers(self, tab: str, number: int) -> None:
        """To what the group is asked, as far as this tab shows it."""
        given = answers(self.chance, self._look(tab), number) if tab in self._open else ()
        for said in given:
            self.says(tab, *said)

    def asks(self) -> None:
        if "console" in self._open:
            self.says("console", *asks(self.chance, self._look("console")))

    def _look(self, tab: str) -> dict[str, Any]:
        self._happens("shows", tab)
        return self.shown[tab]

    def opens(self, tab: str) -> None:
        if tab not in self._open:
            self._open.add(tab)
            self._pages[tab] = self._pages.get(tab, 0) + 1
            self._happens("opens", tab, TABS[tab], SCREENS[kind_of(tab)])

    def closes(self, tab: str) -> None:
        if tab in self._open:
            self._open.discard(tab)
            self._happens("ends", tab)
            self._hangs_up(tab)

    def reloads(self, tab: str) -> None:
        self.closes(tab)
        self.opens(tab)

    def falls(self, tab: str) -> None:
        self._happens("falls", tab)

    def wakes(self, tab: str) -> None:
        self._happens("wakes", tab)

    def fills(self, seat: str) -> None:
        """From now on the storage of this seat's browser takes nothing more."""
        self.forgetful.add(seat)
        self._happens("fills", seat, "full")

    def empties(self, seat: str) -> None:
        self._happens("fills", seat, "empty")

    # What happens to networks.

    def cuts(self, tab: str) -> None:
        if tab in self._ways:
            self.cut(self._ways[tab])

    def cut(self, way: Way) -> None:
        """Both ends know at once, and what was under way is lost."""
        way.up.dead = way.down.dead = True
        way.process.leaves(way)
        if self._ways.get(way.tab) is way:
            del self._ways[way.tab]
            self._happens("close", way.tab, "transport close")

    def loses(self, tab: str) -> None:
        """The next delta does not arrive, though the connection stays."""
        self._arriving[tab] = 0

    def doubles(self, tab: str) -> None:
        """The next delta arrives twice."""
        self._arriving[tab] = 2

    def swallows(self, tab: str) -> None:
        """Neither end knows that nothing comes through any more."""
        way = self._ways.get(tab)
        if way is not None:
            way.up.dead = way.down.dead = True
            asyncio.get_running_loop().call_later(SILENT_SECONDS, self.cut, way)

    def delays(self, tab: str) -> None:
        """What the tab says by this way comes seconds late."""
        way = self._ways.get(tab)
        if way is not None:
            way.up.slower = self.chance.uniform(0, LATE)

    def _hangs_up(self, tab: str) -> None:
        way = self._ways.pop(tab, None)
        if way is not None:
            way.down.dead = True
            if self._late:
                way.up.carry(way.process.leaves, way)
            else:
                way.up.dead = True
                way.process.leaves(way)

    # Between tabs and servers.

    def tells(self, way: Way, happens: str, *args: Any) -> None:
        """The server sends something to a tab."""
        way.down.carry(self._arrives, way, happens, *args)

    def _arrives(self, way: Way, happens: str, *args: Any) -> None:
        if self._ways.get(way.tab) is not way:
            return
        self._note(way, happens, args)
        if happens in ("close", "fail"):
            del self._ways[way.tab]
        is_delta = args[:1] == ("delta",)
        times = self._arriving.pop(way.tab, 1) if is_delta else 1
        if times == 0:
            self._lacking.add(way.tab)
        for _ in range(times):
            self._happens(happens, way.tab, *args)

    def _page(self, tab: str) -> str:
        """Its name in the history: a page that is loaded anew does not know what it showed.

        Nor does one count as the same that comes again after a delta was lost on its way.
        """
        return f"{tab}, page {self._pages[tab]}"

    def _note(self, way: Way, happens: str, args: tuple[Any, ...]) -> None:
        if happens == "accept" and way.tab in self._lacking:
            self._lacking.remove(way.tab)
            self._pages[way.tab] += 1
        tab = self._page(way.tab)
        if happens == "accept":
            self.history.opens(Tab(tab, TABS[way.tab], kind_of(way.tab)))
        elif happens == "receive" and args[0] in ("welcome", "delta", "you"):
            self.history.tells(tab, *args)
        elif happens == "answer":
            asked, answer = args
            number = self._calls.pop((way.sid, asked), None)
            if number is not None:
                self.history.answers(tab, number, answer)
            for event in ("welcome", "delta"):
                if event in answer:
                    self.history.tells(tab, event, answer[event], resumed=True)

    def _happens(self, *event: Any) -> None:
        """Tell Node, and carry out what its tabs tell; come back when its next timer is due."""
        self._exchange([list(event)])

    def _exchange(self, events: list[list[Any]]) -> None:
        due, told = self._node.happens(self.now(), events)
        if self._waking is not None:
            self._waking.cancel()
        if due is not None:
            loop = asyncio.get_running_loop()
            self._waking = loop.call_at((due - NOON) / 1000 + 0.0005, self._exchange, [])
        for tab, what, *args in told:
            getattr(self, f"_tab_{what}")(tab, *args)

    def _tab_connect(self, tab: str, auth: dict[str, Any]) -> None:
        self._hangs_up(tab)
        self._turns += 1
        server = self.chance.choice(self.servers)
        way = self._ways[tab] = Way(tab, f"{tab}-{self._turns}", server, self.chance)
        way.up.carry(server.connects, way, auth)

    def _tab_disconnect(self, tab: str) -> None:
        self._hangs_up(tab)

    def _tab_emit(self, tab: str, asked: int, message: list[Any]) -> None:
        way = self._ways[tab]
        if message[0] == "command":
            self._calls[way.sid, asked] = self.history.calls(self._page(tab), *message[1:])
        way.up.carry(way.process.asks, way, asked, message)

    def _tab_shows(self, tab: str, shown: dict[str, Any]) -> None:
        self.shown[tab] = shown

    async def stored(self) -> Replica:
        replica = Replica(CODE, MemoryStore(self.bus))
        await replica.catch_up()
        return replica
