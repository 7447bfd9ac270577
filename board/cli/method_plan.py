"""The plan of a method, drawn in lines of text."""

from collections.abc import Iterator
from itertools import groupby

from board.domain.vocabulary import Language
from board.locale import text
from board.methods.folding import FoldedSteps, Timed, folded_plan
from board.methods.method import Method
from board.methods.phones import phones_at
from board.methods.shapes import FirstOrLater


def plan_lines(method: Method, session: FirstOrLater, language: Language) -> Iterator[str]:
    """The method’s title and length, then its steps under their headings."""
    yield text(
        language,
        "server.method.head",
        title=method.title.of(language),
        minutes=method.minutes,
        sessions=method.sessions,
    )
    parts = list(folded_plan(method, session, language))
    numbers = {phase.title.of(language): phase.number for phase in method.phases}
    width = max(len(step.title) for part in parts for step, _ in part.steps)
    for heading, under in groupby(parts, lambda part: part.phase):
        number = numbers[heading]
        yield f"\n{number}. {heading}" if number else f"\n{heading}"
        for part in under:
            yield from _part_lines(part, width, language)


def _part_lines(part: FoldedSteps, width: int, language: Language) -> Iterator[str]:
    """A line for a step. A repeated block is drawn once, under a line that says how often [Y10]."""
    if part.turn:
        often = text(language, part.often, count=part.turn.of)
        yield _start(part.steps[0][1], part.minutes) + often
    for timed in part.steps:
        yield ("  " if part.turn else "") + _step_line(timed, width, language)


def _step_line(timed: Timed, width: int, language: Language) -> str:
    step, begins = timed
    does = text(language, f"server.method.phones.{phones_at(step)}")
    way = text(language, f"server.method.choosing.{step.choosing}")
    told = f"{does} ({way})" if step.kind == "choose" else does
    return f"{_start(begins, step.minutes)}{step.title:<{width}}  {step.kind:<14}  {told}"


def _start(begins: int, minutes: int) -> str:
    at = f"{begins // 60}:{begins % 60:02}"
    return f"  {at:>5}  {minutes:>3} min  "
