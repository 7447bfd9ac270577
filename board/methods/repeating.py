"""A block of steps that is repeated: its steps, once for each turn [Y10]."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta

from board.domain.records.meeting import Repetition
from board.methods.sheet import Part, Text

Turns = Annotated[int, Meta(ge=2, le=6)]


class Repeat(Part, frozen=True, kw_only=True):
    """A block of steps, from the `first` to the `last` (ids).

    It comes so many `times`, or for `each` topic. `again` is said at the end of each turn that
    another one follows, in place of the last step's `next`.
    """

    first: str
    last: str
    times: Turns | None = None
    each: Literal["topic"] | None = None
    again: Text


class Titled(Part, frozen=True, kw_only=True):
    """A step, as far as repeating it needs."""

    id: str
    title: Text
    next: Text


S = TypeVar("S", bound=Titled)


def turns_of(repeat: Repeat, topics: int) -> int:
    """How often a block comes, at most."""
    return repeat.times or topics


def block_of(repeat: Repeat, ids: Sequence[str]) -> range:
    """The places of its steps; empty if one end is no step, or comes before the other."""
    if repeat.first not in ids or repeat.last not in ids:
        return range(0)
    return range(ids.index(repeat.first), ids.index(repeat.last) + 1)


def path_of(
    steps: Sequence[S], repeats: Iterable[Repeat], topics: int
) -> Iterator[tuple[S, Repetition | None]]:
    """Each step of the path with its turn. The first turn keeps the ids of the file."""
    ids = [step.id for step in steps]
    blocks = {block_of(one, ids).start: one for one in repeats if block_of(one, ids)}
    at = 0
    while at < len(steps):
        repeat = blocks.get(at)
        block = block_of(repeat, ids) if repeat else range(at, at + 1)
        inside = [steps[place] for place in block]
        at = block.stop
        if repeat is None:
            yield inside[0], None
            continue
        for number in range(1, turns_of(repeat, topics) + 1):
            turn = Repetition(number, turns_of(repeat, topics), each_topic=repeat.each == "topic")
            yield from ((_at_turn(step, repeat, turn), turn) for step in inside)


def _at_turn(step: S, repeat: Repeat, turn: Repetition) -> S:
    """The step in this turn: its id, what its title says, and what follows it."""
    ends = step.id == repeat.last and turn.number < turn.of
    return msgspec.structs.replace(
        step,
        id=id_at(step.id, turn.number),
        title=_title(step.title, turn),
        next=repeat.again if ends else step.next,
    )


def id_at(step: str, number: int) -> str:
    """The id of a step in a turn. What is stored by step stays if a file begins to repeat it."""
    return step if number == 1 else f"{step}_{number}"


def _title(title: Text, turn: Repetition) -> Text:
    """How many topics there are is known later, so a topic’s turn does not say of how many."""
    n, of = turn.number, turn.of
    if turn.each_topic:
        return Text(fr=f"{title.fr} · thème {n}", en=f"{title.en} · topic {n}")
    return Text(fr=f"{title.fr} · {n} sur {of}", en=f"{title.en} · {n} of {of}")
