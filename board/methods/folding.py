"""The plan of a method as it is drawn before a meeting: a repeated block once [Y10]."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from board.domain.records.meeting import Repetition, Step
from board.domain.vocabulary import Language
from board.methods.method import Method
from board.methods.shapes import FirstOrLater

Timed = tuple[Step, int]
"""A step, and the minute at which it begins."""


@dataclass(frozen=True, slots=True)
class FoldedSteps:
    """What stands together in a drawn plan: one step, or the first turn of a repeated block.

    `minutes` are those of all turns. In a block the titles are those of the file.
    """

    steps: tuple[Timed, ...]
    minutes: int
    turn: Repetition | None

    @property
    def phase(self) -> str:
        """The heading that it stands under."""
        return self.steps[0][0].phase

    @property
    def often(self) -> str:
        """The key of the text that says how often a block comes."""
        each_topic = self.turn is not None and self.turn.each_topic
        return "server.method.each_topic" if each_topic else "server.method.times"


def timed_plan(method: Method, session: FirstOrLater, language: Language) -> tuple[Timed, ...]:
    """Each step of every turn."""
    steps = method.plan(session, language)
    begins = (0, *accumulate(step.minutes for step in steps))
    return tuple(zip(steps, begins, strict=False))


def folded_plan(method: Method, session: FirstOrLater, language: Language) -> Iterator[FoldedSteps]:
    """The plan in order, each repeated block once."""
    titles = {step.id: step.title.of(language) for step in method.steps}
    for together in _together(timed_plan(method, session, language)):
        first = tuple(
            (replace(step, title=titles[step.id]), begins)
            for step, begins in together
            if step.turn is None or step.turn.number == 1
        )
        minutes = sum(step.minutes for step, _ in together)
        yield FoldedSteps(first, minutes, together[0][0].turn)


def _together(timed: Iterable[Timed]) -> list[list[Timed]]:
    """The steps of all turns of a block together; each other step alone."""
    found: list[list[Timed]] = []
    number = 0
    for step, begins in timed:
        reached = step.turn.number if step.turn else 0
        if number and reached >= number:
            found[-1].append((step, begins))
        else:
            found.append([(step, begins)])
        number = reached
    return found
