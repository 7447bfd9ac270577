"""Tries every order of the steps of a model, states that differ by names alone once."""

from dataclasses import dataclass
from itertools import permutations
from math import inf

from tests.model.model import AWAY, Board, Model, State


@dataclass(frozen=True)
class Explored:
    """`trace`: the shortest way to what is broken, up to names; empty if nothing is.

    `steps`: how many steps were tried from the start on, in every order; `whole` if these are all.
    """

    states: int
    broken: str
    trace: tuple[str, ...]
    steps: int
    whole: bool


def explore(model: Model, most: float = inf) -> Explored:
    """Every state, or the nearest to the start once there are `most` of them."""
    start = model.start()
    came: dict[State, tuple[State, str] | None] = {start: None}
    waiting, steps = [start], 0
    while waiting and len(came) < most:
        reached: list[State] = []
        for state in waiting:
            for name, after in model.steps(state):
                plain = _alike(after)
                if plain not in came:
                    came[plain] = (state, name)
                    reached.append(plain)
                    if plain.broken:
                        trace = _trace(came, plain)
                        return Explored(len(came), plain.broken, trace, steps + 1, whole=False)
        waiting, steps = reached, steps + 1
    return Explored(len(came), "", (), steps, whole=not waiting)


def _alike(state: State) -> State:
    """One of all states that differ by names alone, of phones or of processes."""
    numbers = range(len(state.phones))
    return min(_with_processes_in_order(_renamed(state, order)) for order in permutations(numbers))


def _renamed(state: State, order: tuple[int, ...]) -> State:
    """The state with its phones, and their places on boards, in another order."""

    def renamed(board: Board) -> Board:
        return tuple([board[number] for number in order])

    return State(
        renamed(state.store),
        tuple([renamed(replica) for replica in state.replicas]),
        tuple([state.phones[number] for number in order]),
        state.broken,
        tuple([renamed(board) for board in state.under_way]),
    )


def _with_processes_in_order(state: State) -> State:
    order = sorted(range(len(state.replicas)), key=lambda one: state.replicas[one])
    places = {process: place for place, process in enumerate(order)} | {AWAY: AWAY}
    phones = tuple(phone._replace(process=places[phone.process]) for phone in state.phones)
    return state._replace(replicas=tuple(sorted(state.replicas)), phones=phones)


def _trace(came: dict[State, tuple[State, str] | None], state: State) -> tuple[str, ...]:
    names = []
    while (before := came[state]) is not None:
        state, name = before
        names.append(name)
    return tuple(reversed(names))
