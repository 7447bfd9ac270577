"""The plan of a method, drawn in lines of text."""

from collections.abc import Iterator, Mapping
from itertools import accumulate, groupby

from board.domain.records.meeting import Step
from board.domain.vocabulary import Language
from board.locale import text
from board.methods.method import FirstOrLater, Method
from board.methods.phones import phones_at
from board.methods.repeating import Repeat

Timed = tuple[Step, int]
"""A step, and the minute at which it begins."""


def plan_lines(method: Method, session: FirstOrLater, language: Language) -> Iterator[str]:
    """The method’s title and length, then its steps under their headings."""
    steps = method.plan(session, language)
    yield text(
        language,
        "server.method.head",
        title=method.title.of(language),
        minutes=method.minutes,
        sessions=method.sessions,
    )
    begins = (0, *accumulate(step.minutes for step in steps))
    numbers = {phase.title.of(language): phase.number for phase in method.phases}
    width = max(len(step.title) for step in steps)
    repeats = {one.first: one for one in method.repeat}
    for heading, timed in groupby(zip(steps, begins, strict=False), lambda one: one[0].phase):
        number = numbers[heading]
        yield f"\n{number}. {heading}" if number else f"\n{heading}"
        for one in timed:
            yield from _drawn(one, repeats, width, language)


def _drawn(
    timed: Timed, repeats: Mapping[str, Repeat], width: int, language: Language
) -> Iterator[str]:
    """A line for a step. A repeated block is drawn once, under a line that says how often [Y10]."""
    step, _ = timed
    if step.turn and step.turn.number > 1:
        return
    if step.turn and step.id in repeats:
        key = "server.method.each_topic" if step.turn.each_topic else "server.method.times"
        yield "  " + text(language, key, count=step.turn.of)
    yield ("  " if step.turn else "") + _step_line(timed, width, language)


def _step_line(timed: Timed, width: int, language: Language) -> str:
    step, begins = timed
    at = f"{begins // 60}:{begins % 60:02}"
    does = text(language, f"server.method.phones.{phones_at(step)}")
    way = text(language, f"server.method.choosing.{step.choosing}")
    told = f"{does} ({way})" if step.kind == "choose" else does
    return f"  {at:>5}  {step.minutes:>3} min  {step.title:<{width}}  {step.kind:<14}  {told}"
