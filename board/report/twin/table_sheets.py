"""What lies on the tables: how to enter, plan and rules, blank cards, what to write on [U1]."""

from collections.abc import Iterator

from board.domain.plan import is_taken
from board.domain.records.meeting import KindOfCard, Meeting, Step
from board.domain.vocabulary import Language
from board.locale import text
from board.methods.method import Method
from board.report.document import Wording
from board.report.twin.sheets import PaperSheet, SheetPart
from board.report.typography import typeset

CARDS_ON_A_SHEET = 4
WORDS_ON_A_SHEET = 8
ON_EACH_TABLE = ("server.twin.optional", "server.twin.names", "server.twin.danger")


def table_sheets(
    meeting: Meeting, method: Method | None, wording: Wording
) -> tuple[PaperSheet, ...]:
    """The sheets, in the order in which they are used."""
    steps = [step for step in meeting.steps if is_taken(step)]
    return (
        _entrance(meeting),
        _plan(meeting, steps),
        _rules(meeting, method),
        *_to_write_on(meeting, method, steps, wording),
    )


def _entrance(meeting: Meeting) -> PaperSheet:
    lines = tuple(text(meeting.language, key) for key in ON_EACH_TABLE)
    heading = text(meeting.language, "wall.join.title")
    return PaperSheet("entrance", heading, parts=(SheetPart("", lines=lines),))


def _plan(meeting: Meeting, steps: list[Step]) -> PaperSheet:
    """The steps under their headings, each with its minutes."""
    parts: list[SheetPart] = []
    for step in steps:
        line = _with_minutes(step, meeting.language)
        if parts and parts[-1].title == step.phase:
            parts[-1] = SheetPart(step.phase, lines=(*parts[-1].lines, line))
        else:
            parts.append(SheetPart(step.phase, lines=(line,)))
    heading = text(meeting.language, "server.twin.plan")
    return PaperSheet("lists", heading, parts=tuple(parts))


def _with_minutes(step: Step, language: Language) -> str:
    if step.minutes == 0:
        return step.title
    return f"{step.title} · {text(language, 'common.step.minutes', count=step.minutes)}"


def _rules(meeting: Meeting, method: Method | None) -> PaperSheet:
    """The group's rules; without any, those that the method offers to talk over."""
    language = meeting.language
    own = tuple(typeset(rule, language) for rule in meeting.rules)
    offered = tuple(rule.of(language) for rule in method.rules) if method else ()
    lead = "" if own else text(language, "server.twin.rules_offered")
    part = SheetPart("", lines=own or offered)
    return PaperSheet("lists", text(language, "wall.rules.title"), lead=lead, parts=(part,))


def _to_write_on(
    meeting: Meeting, method: Method | None, steps: list[Step], wording: Wording
) -> Iterator[PaperSheet]:
    """For each step at which people write, in the words of the method [Y7] [Y8]."""
    for step in steps:
        if step.kind == "collect":
            yield from _cards(meeting, method, step, wording)
        if step.kind == "notes":
            yield _notes(meeting, step, wording)
    kinds = {step.kind for step in steps}
    if "volunteer_text" in kinds and meeting.vocabulary.synthesis:
        yield _synthesis(meeting, wording)
    if "words" in kinds:
        yield _words(meeting, wording)


def _cards(
    meeting: Meeting, method: Method | None, step: Step, wording: Wording
) -> Iterator[PaperSheet]:
    """Four blank cards of each kind that the step takes, as the meeting has them [Y8]."""
    cards = method.cards if method else ()
    helpers = {card.id: card.helper.of(meeting.language) for card in cards}
    for kind in meeting.vocabulary.cards:
        if kind.id in step.cards or not step.cards:
            heading = step.question or step.title
            part = _blank_card(kind, helpers.get(kind.id, ""), wording)
            yield PaperSheet("cards", heading, parts=(part,), copies=CARDS_ON_A_SHEET)


def _blank_card(kind: KindOfCard, helper: str, wording: Wording) -> SheetPart:
    natures = tuple(wording.of_option(f"common.nature.{nature}") for nature in kind.natures)
    return SheetPart(wording.of_option(f"common.kind.{kind.id}"), helper, natures)


def _notes(meeting: Meeting, step: Step, wording: Wording) -> PaperSheet:
    columns = step.columns or meeting.vocabulary.columns
    parts = tuple(
        SheetPart(
            wording.of_option(f"common.column.{column}"),
            wording.of_option(f"common.column_helper.{column}"),
        )
        for column in columns
    )
    lead = text(meeting.language, "server.twin.topic")
    return PaperSheet("fields", step.question or step.title, lead=lead, parts=parts)


def _synthesis(meeting: Meeting, wording: Wording) -> PaperSheet:
    fields = (f"common.synthesis_field.{field}" for field in meeting.vocabulary.synthesis)
    parts = tuple(SheetPart(wording.of_option(field)) for field in fields)
    return PaperSheet("fields", text(meeting.language, "common.report.synthesis"), parts=parts)


def _words(meeting: Meeting, wording: Wording) -> PaperSheet:
    kinds = meeting.vocabulary.closing
    lines = tuple(wording.of_option(f"common.closing.{kind}") for kind in kinds)
    question = wording.text("common.words.question")
    hint = text(meeting.language, "server.twin.may_pass")
    parts = (SheetPart(question, hint, lines if len(lines) > 1 else ()),)
    return PaperSheet("cards", question, parts=parts, copies=WORDS_ON_A_SHEET)
