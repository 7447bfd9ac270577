"""Finds in a history each acknowledged change that is missing, doubled, out of order or undone.

One pass: answers and frames carry versions, so no order of calls has to be guessed. What was lost
with a store that went back is no finding once the screen that showed it was told so.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from heapq import heappop, heappush
from itertools import chain
from math import inf

from tests.history.effects import (
    Records,
    Register,
    Writes,
    made_by,
    writes_of,
)
from tests.history.history import ONE, Answered, Called, History, Tab, Told, WentBack
from tests.history.observer import Observer, as_consoles_see, merge, registers_of_all, whole
from tests.history.order import Order
from tests.history.registers import Registers


@dataclass(frozen=True, slots=True)
class Finding:
    """`at` is the number of the event in the history by which it was found."""

    at: int
    kind: str
    words: str

    def __str__(self) -> str:
        return f"{self.kind} at event {self.at}: {self.words}"


@dataclass(frozen=True, slots=True)
class OpenCall:
    """A try without an answer. `latest`: the latest version that was known when it was called.

    `sure` until the store goes back: what it changed may then be lost or not.
    """

    called: Called
    seat: str
    writes: Writes
    latest: int
    sure: bool = True

    @property
    def makes(self) -> Register | None:
        return made_by(self.called.name, self.called.arguments)


def check(history: History) -> list[Finding]:
    checker = Checker()
    checker.expects(history)
    for event in history:
        checker.read(event)
    return checker.findings


class Checker:
    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._at = -1
        self._order = Order(self._finds)
        self._registers = Registers()
        self._calls: dict[int, OpenCall] = {}
        self._tabs: dict[str, Tab] = {}
        self._boards: dict[str, Observer] = {}
        self._own: dict[str, dict[str, Observer]] = defaultdict(dict)
        self._made: dict[Register, float] = {}
        self._withdrawn: dict[Register, float] = {}
        self._withdrawing: Counter[Register] = Counter()

    def expects(self, history: History) -> None:
        """What is called by another clock may be seen here before the call is noted."""
        clocks = {event.name: event.clock for event in history if isinstance(event, Tab)}
        for event in history:
            if isinstance(event, Called) and clocks[event.tab] != ONE:
                writes = writes_of(event.name, event.arguments)
                self._registers.intends(event.tab, event.number, writes)

    def read(self, event: object) -> None:
        self._at += 1
        match event:
            case Tab():
                self._opens(event)
            case Called():
                self._called(event)
            case Answered():
                self._answered(event)
            case Told(event="welcome" | "delta"):
                self._order.told(event)
                self._shows(event)
            case Told(event="you"):
                self._tells_own(event)
            case WentBack():
                self._goes_back()

    def _finds(self, kind: str, words: str) -> None:
        self.findings.append(Finding(self._at, kind, words))

    def _opens(self, tab: Tab) -> None:
        self._order.opens(tab)
        self._tabs[tab.name] = tab
        self._boards[tab.name] = Observer(tab, own=False)
        if tab.kind == "phone":
            self._own[tab.seat][tab.name] = Observer(tab, own=True)

    def _called(self, call: Called) -> None:
        writes = writes_of(call.name, call.arguments)
        self._registers.intends(call.tab, call.number, writes)
        self._withdraws(writes, 1)
        seat, latest = self._tabs[call.tab].seat, self._order.latest(call.tab)
        self._calls[call.number] = OpenCall(call, seat, writes, latest)

    def _answered(self, answered: Answered) -> None:
        call, answer = self._calls.pop(answered.number, None), answered.answer
        if call is None:
            return
        self._withdraws(call.writes, -1)
        if "ok" not in answer:
            if answer["rejected"] != "unavailable":
                self._registers.rejected(answered.number, call.writes)
            return
        version = answer["ok"] if answer["changed"] and call.sure else None
        if version is None:  # another try may have withdrawn it, at any version
            self._withdrawn |= {one: inf for one, value in call.writes.items() if value is False}
        self._registers.accepted(answered.tab, answered.number, call.writes, version)
        if version is not None:
            self._order.changed(answered.tab, version, answer.get("mark", ""), call.latest)
            self._makes_once(call, version)
            self._expect(call, version)

    def _withdraws(self, writes: Writes, more: int) -> None:
        """What somebody asks to withdraw may be made again, until it is answered and afterwards."""
        for register, value in writes.items():
            if value is False:
                self._withdrawing[register] += more
                self._made.pop(register, None)

    def _makes_once(self, call: OpenCall, version: int) -> None:
        for register, value in call.writes.items():
            if value is False:
                self._withdrawn[register] = max(version, self._withdrawn.get(register, 0))
        makes = call.makes
        if makes is None:
            return
        made = self._made.get(makes, inf)
        if made > self._withdrawn.get(makes, 0) and made < inf and not self._withdrawing[makes]:
            self._finds("doubled", f"{makes[0]} was made again at {version}")
        self._made[makes] = version

    def _expect(self, call: OpenCall, version: int) -> None:
        """Each observer must show the change once it is at that version."""
        for observer in (*self._boards.values(), *self._own[call.seat].values()):
            for register in call.writes:
                if observer.version >= version:
                    self._look(observer, register)
                else:
                    heappush(observer.due, (version, register))

    def _shows(self, told: Told) -> None:
        observer, payload = self._boards[told.tab], told.payload
        observer.version = self._order.positions[told.tab].had
        if told.event == "welcome":
            observer.records, observer.due = dict(payload["records"]), []
            self._welcomes_own(observer.tab, payload["you"])
            self._look_at_all(observer, self._registers.known())
        else:
            changes = whole(observer.records, payload)
            merge(observer.records, changes)
            self._look_at_all(observer, registers_of_all(changes))

    def _welcomes_own(self, tab: Tab, you: Records) -> None:
        """Up to which version it is told everything of its own, the next `you` says."""
        own = self._own[tab.seat].get(tab.name)
        if own is not None:
            own.records, own.version, own.due = as_consoles_see(you), 0, []

    def _tells_own(self, told: Told) -> None:
        own = self._own[self._tabs[told.tab].seat].get(told.tab)
        if own is not None:
            changes = as_consoles_see(told.payload["records"])
            merge(own.records, changes)
            own.version = max(own.version, told.payload.get("version", 0))
            self._look_at_all(own, registers_of_all(changes))

    def _look_at_all(self, observer: Observer, registers: list[Register]) -> None:
        while observer.due and observer.due[0][0] <= observer.version:
            registers.append(heappop(observer.due)[1])
        for register in dict.fromkeys(registers):
            self._look(observer, register)

    def _look(self, observer: Observer, register: Register) -> None:
        value, version = observer.sees(register), observer.version
        if not self._order.positions[observer.tab.name].sure:
            return
        # A seat's own records may be ahead of the version up to which it was told everything.
        if not self._registers.allows(register, version, value, ahead=observer.own):
            earlier = self._registers.expected(register, version)
            kind = "out of order" if value in earlier else "missing"
            words = f"{observer.tab.name} at {version} shows {value!r} for {register}"
            self._finds(kind, f"{words}, not {earlier[-1]!r}")

    def _goes_back(self) -> None:
        self._order.goes_back()
        self._registers.forget()
        self._made.clear()
        self._withdrawn.clear()
        self._calls = {number: replace(call, sure=False) for number, call in self._calls.items()}
        for observer in (*self._boards.values(), *chain(*map(dict.values, self._own.values()))):
            observer.due = []
