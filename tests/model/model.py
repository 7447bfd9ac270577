"""The path of a command as a model: turn, replica, broadcaster and outbox, and all that may fail.

Each phone writes 1, 2, 3 … into a place of its own, one after the other. A board is what each place
holds; its version is the number of changes. What a step may do is one function here, and exploring
tries every order of all steps.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

Board = tuple[int, ...]
AWAY = -1


class Phone(NamedTuple):
    """`done`: how many of its commands were answered; `phase`: where the next one is."""

    done: int = 0
    phase: str = "waits"
    process: int = AWAY
    shown: int = 0
    late: int = 0


class State(NamedTuple):
    """`under_way`: the boards before the store's that a process has yet to hear of, in order."""

    store: Board
    replicas: tuple[Board, ...]
    phones: tuple[Phone, ...]
    broken: str = ""
    under_way: tuple[Board, ...] = ()


@dataclass(frozen=True)
class Model:
    """How many there are of each, and which fault is planted."""

    processes: int = 2
    phones: int = 2
    commands: int = 2
    fault: str = ""

    def start(self) -> State:
        empty = (0,) * self.phones
        return State(empty, (empty,) * self.processes, (Phone(),) * self.phones)

    def steps(self, state: State) -> Iterator[tuple[str, State]]:
        """Each step that may come next: its name, and the state after it."""
        for number, phone in enumerate(state.phones):
            yield from self._of_phone(state, number, phone)
        for process in range(self.processes):
            yield f"{process} reads", _heard(state, process, state.store)
            known = sum(state.replicas[process])
            for board in [b for b in (*state.under_way, state.store) if sum(b) > known][:1]:
                yield f"{process} hears", _heard(state, process, board)
            for after in self._told(state, process):
                yield f"{process} tells", after

    def _of_phone(self, state: State, number: int, phone: Phone) -> Iterator[tuple[str, State]]:
        if phone.process == AWAY:
            for process in range(self.processes):
                for after in self._came(state, number, process):
                    yield f"{number} comes to {process}", after
        else:
            late = phone.done + 1 if self.fault == "late try" and phone.phase == "asked" else 0
            gone = phone._replace(process=AWAY, phase="waits", late=late or phone.late)
            yield f"{number} is cut off", _with(state, number, gone)
        if phone.phase == "waits" and phone.process != AWAY and phone.done < self.commands:
            yield f"{number} asks", _with(state, number, phone._replace(phase="asked"))
        if phone.phase == "asked":
            yield from self._turn(state, number, phone)
        if phone.phase in ("accepted", "refused"):
            yield f"{number} is answered", self._answered(state, number, phone)
        if phone.late:
            for process in range(self.processes):
                after, stored = self._committed(state, number, process, phone.late)
                if stored:
                    left = after.phones[number]._replace(late=0)
                    yield f"{number} late at {process}", _with(after, number, left)

    def _turn(self, state: State, number: int, phone: Phone) -> Iterator[tuple[str, State]]:
        process = phone.process
        after, stored = self._committed(state, number, process, phone.done + 1)
        if stored or self.fault == "answer before commit":
            yield f"{number} stored", _with(after, number, phone._replace(phase="accepted"))
        if not stored:
            yield f"{process} lost a race", _heard(state, process, state.store)
        unavailable = phone._replace(phase="refused")
        yield f"{number} unavailable", _with(state, number, unavailable)
        unheard = _heard(after, process, state.replicas[process])
        yield f"{number} stored, unavailable", _with(unheard, number, unavailable)

    def _committed(self, state: State, number: int, process: int, value: int) -> tuple[State, bool]:
        """Decide on the replica and store, if the store is still where the replica is."""
        decided_on = state.replicas[process]
        if decided_on[number] == value:
            return state, True
        if decided_on != state.store and self.fault != "no comparison":
            return state, False
        board = _changed(decided_on, number, value)
        broken = _broken_by(state, number, value, board)
        under_way = (*state.under_way, state.store)
        stored = state._replace(store=board, broken=broken, under_way=under_way)
        return _heard(stored, process, board), True

    def _answered(self, state: State, number: int, phone: Phone) -> State:
        forgets = self.fault == "outbox forgets" and phone.phase == "refused"
        done = phone.done + (phone.phase == "accepted" or forgets)
        after = _with(state, number, phone._replace(done=done, phase="waits"))
        missing = done > phone.done and state.store[number] < done
        return after._replace(broken="acknowledged and not stored") if missing else after

    def _came(self, state: State, number: int, process: int) -> Iterator[State]:
        """Welcomed with what the process told last, once that is no less than the screen showed."""
        phone = state.phones[number]._replace(process=process)
        knows = sum(state.replicas[process])
        if self.fault == "welcome at once":
            yield _shown(state, number, phone, knows)
        for version in range(phone.shown, knows + 1):
            yield _shown(state, number, phone, version)

    def _told(self, state: State, process: int) -> Iterator[State]:
        """What it knows, or what it knew before the store answered it, but never less than told."""
        phones = [(n, phone) for n, phone in enumerate(state.phones) if phone.process == process]
        knows = sum(state.replicas[process])
        told = max((phone.shown for _, phone in phones), default=knows)
        for version in range(min(told, knows), knows + 1):
            after = state
            for number, phone in phones:
                after = _shown(after, number, phone, version)
            yield after


def _broken_by(state: State, number: int, value: int, board: Board) -> str:
    if value <= state.phones[number].done:
        return "a later change is undone"
    return (
        "a change is lost"
        if any(new < old for new, old in zip(board, state.store, strict=True))
        else ""
    )


def _changed(board: Board, number: int, value: int) -> Board:
    return (*board[:number], value, *board[number + 1 :])


def _heard(state: State, process: int, board: Board) -> State:
    replicas = (*state.replicas[:process], board, *state.replicas[process + 1 :])
    slowest = min(sum(replica) for replica in replicas)
    under_way = tuple(one for one in state.under_way if sum(one) > slowest)
    return state._replace(replicas=replicas, under_way=under_way)


def _with(state: State, number: int, phone: Phone) -> State:
    phones = state.phones
    return state._replace(phones=(*phones[:number], phone, *phones[number + 1 :]))


def _shown(state: State, number: int, phone: Phone, version: int) -> State:
    after = _with(state, number, phone._replace(shown=version))
    return after._replace(broken="a screen goes back") if version < phone.shown else after
