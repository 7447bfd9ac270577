"""The plan of a method, drawn in lines of text."""

from collections.abc import Iterator
from itertools import accumulate, groupby

from board.domain.records.meeting import Step
from board.domain.vocabulary import Language
from board.locale import text
from board.methods.method import FirstOrLater, Method
from board.methods.phones import phones_at

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
    for heading, timed in groupby(zip(steps, begins, strict=False), lambda one: one[0].phase):
        number = numbers[heading]
        yield f"\n{number}. {heading}" if number else f"\n{heading}"
        yield from (_step_line(one, width, language) for one in timed)


def _step_line(timed: Timed, width: int, language: Language) -> str:
    step, begins = timed
    at = f"{begins // 60}:{begins % 60:02}"
    does = text(language, f"server.method.phones.{phones_at(step)}")
    way = text(language, f"server.method.choosing.{step.choosing}")
    told = f"{does} ({way})" if step.kind == "choose" else does
    return f"  {at:>5}  {step.minutes:>3} min  {step.title:<{width}}  {step.kind:<14}  {told}"
