"""The faults by name: each is one function, whose docstring says what is promised."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.faults.ground import Ground, Grounds

Happens = Callable[[Ground], Awaitable[None]]


@dataclass(frozen=True)
class Fault:
    """`told`: what every phone must be told if acknowledged changes are lost."""

    name: str
    promise: str
    on: Grounds
    happens: Happens
    told: str | None = None


LOST_CHANGES, LOST_MEETING = "changes lost", "bye: lost"
FAULTS: dict[str, Fault] = {}


def fault(on: Grounds, *, told: str | None = None) -> Callable[[Happens], Happens]:
    """Adds the function to the table, under its name."""

    def add(happens: Happens) -> Happens:
        name = happens.__name__.replace("_", "-")
        promise = " ".join((happens.__doc__ or "").split())
        FAULTS[name] = Fault(name, promise, on, happens, told)
        return happens

    return add
