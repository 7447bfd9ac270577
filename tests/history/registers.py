"""What each register may hold at a version, by what was asked and acknowledged."""

from bisect import bisect_right, insort
from collections import defaultdict, deque
from dataclasses import dataclass, field
from math import inf
from operator import itemgetter
from typing import Any

from tests.history.effects import UNKNOWN, Register, Writes


@dataclass(slots=True)
class Intention:
    """A try that may have been carried out, or may be yet: it has no answer that says so.

    Screens at version `until` and later show what the tab wrote after it.
    """

    tab: str
    number: int
    value: Any
    until: float = inf


MOST = 64
"""How many such tries are remembered for a register: more than any screen is late by."""


@dataclass(slots=True)
class Registers:
    """The acknowledged writes of each register by version, and the tries without an answer."""

    _acknowledged: dict[Register, list[tuple[int, Any]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _open: dict[Register, deque[Intention]] = field(
        default_factory=lambda: defaultdict(lambda: deque(maxlen=MOST))
    )

    def intends(self, tab: str, number: int, writes: Writes) -> None:
        for register, value in writes.items():
            self._open[register].append(Intention(tab, number, value))

    def rejected(self, number: int, writes: Writes) -> None:
        for register in writes:
            for one in self._open[register]:
                if one.number == number:
                    one.until = 0

    def accepted(self, tab: str, number: int, writes: Writes, version: int | None) -> None:
        """A later command of one tab takes effect after its earlier ones, or they never do.

        `version` is None for one that changed nothing: another try of it may have, at any version.
        """
        if version is None:
            return
        for register, value in writes.items():
            insort(self._acknowledged[register], (version, value), key=itemgetter(0))
            for one in self._open[register]:
                if one.tab == tab and one.number <= number:
                    one.until = min(one.until, version)

    def allows(self, register: Register, version: int, value: Any, *, ahead: bool = False) -> bool:
        """Whether a screen at this version may show this value; `ahead`: at this one or later."""
        if value is UNKNOWN:
            return True
        writes = self._acknowledged.get(register, [])
        end = bisect_right(writes, version, key=itemgetter(0))
        if end == 0:
            return True
        latest = writes[end - 1][0]
        start = bisect_right(writes, latest - 1, key=itemgetter(0), hi=end)
        expected = [written for _, written in (writes[start:] if ahead else writes[start:end])]
        tried = (one for one in self._open[register] if version < one.until)
        return value in expected or any(value == one.value for one in tried)

    def expected(self, register: Register, version: int) -> list[Any]:
        """The acknowledged values up to this version, the latest last."""
        writes = self._acknowledged.get(register, [])
        return [value for _, value in writes[: bisect_right(writes, version, key=itemgetter(0))]]

    def known(self) -> list[Register]:
        return list(self._acknowledged)

    def forget(self) -> None:
        """The store went back: what was acknowledged may be lost, and may be sent again."""
        for register, writes in self._acknowledged.items():
            self._open[register] += [Intention("", 0, value) for _, value in writes[-MOST:]]
        self._acknowledged.clear()
