"""The pages of the wall on paper: each step of the plan, with what the room sees of it now [U2]."""

from collections.abc import Callable, Iterator

from board.domain.board import Board
from board.domain.plan import is_taken
from board.domain.records.meeting import Step
from board.domain.step_kinds import StepKind
from board.locale import text
from board.methods.method import Method, MethodStep
from board.report.document import Wording
from board.report.twin.room_texts import RoomTexts
from board.report.twin.sheets import PaperSheet, SheetPart

Parts = tuple[SheetPart, ...]


def wall_sheets(room: Board, method: Method | None, wording: Wording) -> tuple[PaperSheet, ...]:
    """The pages of every step of the plan; `room` is the board as walls may show it [V11].

    What the walls show of earlier meetings comes first [K12].
    """
    draw = _WallSheets(room, method, wording)
    steps = [step for step in room.meeting.steps if is_taken(step)]
    pages = (sheet for step in steps for sheet in draw.of(step, opens=step == steps[0]))
    return (*draw.earlier_closings(), *pages)


class _WallSheets:
    def __init__(self, room: Board, method: Method | None, wording: Wording) -> None:
        self._meeting = room.meeting
        self._synthesis_now = room.synthesis
        self._wording = wording
        self._language = wording.language
        self._texts = RoomTexts(room, wording)
        self._method = method

    def of(self, step: Step, *, opens: bool) -> Iterator[PaperSheet]:
        """The pages of this step; a meeting that `opens` with information shows the aims."""
        draw: dict[StepKind, Callable[[Step], Iterator[PaperSheet]]] = {
            "aims": self._aims,
            "rules": self._rules,
            "collect": self._cards,
            "group": self._themes,
            "choose": self._proposals,
            "notes": self._notes,
            "volunteer_text": self._synthesis,
            "words": self._words,
        }
        if opens and step.kind == "info":
            return self._aims(step)
        return draw.get(step.kind, self._sentence)(step)

    def earlier_closings(self) -> Iterator[PaperSheet]:
        """What the group kept of its closings, while the walls show it."""
        closings = self._texts.earlier_closings()
        if closings:
            title = text(self._language, "common.earlier.title")
            yield PaperSheet("wall", title, parts=closings)

    def _aims(self, step: Step) -> Iterator[PaperSheet]:
        """The aims and the principles, in full."""
        if self._method is None:
            yield from self._sentence(step)
            return
        stated = (
            ("wall.aims.title", self._method.aims),
            ("wall.principles.title", self._method.principles),
        )
        for key, statement in stated:
            lines = tuple(line.of(self._language) for line in statement.full)
            yield PaperSheet("wall", text(self._language, key), step.phase, parts=_lines(lines))

    def _sentence(self, step: Step) -> Iterator[PaperSheet]:
        """A step at which the room speaks: its sentence, and who has the floor [Y4]."""
        prompt = self._meeting.prompt if step.kind == "prompt" else ""
        yield self._sheet(step, prompt or step.title, tuple(self._floor(step)))

    def _rules(self, step: Step) -> Iterator[PaperSheet]:
        rules = tuple(self._texts.of(rule) for rule in self._meeting.rules)
        lead = "" if rules else text(self._language, "wall.rules.empty")
        yield PaperSheet("wall", step.title, step.phase, lead, _lines(rules))

    def _cards(self, step: Step) -> Iterator[PaperSheet]:
        """The question, and the cards written at this step once they are shown [V2]."""
        question = step.question or self._meeting.prompt or step.title
        yield self._sheet(step, question)
        cards = self._texts.cards(step.id)
        if cards:
            yield PaperSheet("wall", self._texts.of(question), step.phase, parts=cards)

    def _themes(self, step: Step) -> Iterator[PaperSheet]:
        alone = self._texts.titles(None)
        ungrouped = SheetPart(text(self._language, "common.report.ungrouped"), lines=alone)
        themes = self._texts.themes()
        yield self._sheet(step, step.title, (*themes, *([ungrouped] if alone else [])))

    def _proposals(self, step: Step) -> Iterator[PaperSheet]:
        """What may be chosen; once the group has chosen, that [C5]."""
        topics = tuple(title for _, title in self._texts.topics())
        if topics:
            key = "wall.agreed.title_two" if len(topics) > 1 else "wall.agreed.title_one"
            yield PaperSheet("wall", text(self._language, key), step.phase, parts=_lines(topics))
            return
        themes = tuple(theme.title for theme in self._texts.themes())
        yield self._sheet(step, step.title, _lines((*themes, *self._texts.titles(None))))

    def _notes(self, step: Step) -> Iterator[PaperSheet]:
        """Each topic of the step with its notes by column; before there is one, the columns."""
        topics = self._topics_at(step)
        for key, title in topics:
            yield PaperSheet("wall", title, step.phase, step.question, self._columns(step, key))
        if not topics:
            yield self._sheet(step, step.question or step.title, self._columns(step))

    def _topics_at(self, step: Step) -> list[tuple[str, str]]:
        """All topics; at a topic's own turn, that one [Y10]."""
        turn = step.turn
        return self._texts.topics(turn.number if turn and turn.each_topic else None)

    def _columns(self, step: Step, topic: str = "") -> Parts:
        columns = step.columns or self._meeting.vocabulary.columns
        return tuple(self._column(column, topic) for column in columns)

    def _column(self, column: str, topic: str) -> SheetPart:
        hint = self._wording.of_option(f"common.column_helper.{column}")
        lines = self._texts.notes(topic, column)
        title = self._wording.of_option(f"common.column.{column}")
        return SheetPart(title, "" if lines else hint, lines)

    def _synthesis(self, step: Step) -> Iterator[PaperSheet]:
        parts = tuple(
            SheetPart(
                self._wording.of_option(f"common.synthesis_field.{field}"),
                lines=(self._texts.of(words),),
            )
            for field in self._meeting.vocabulary.synthesis
            if (words := self._synthesis_now.text(field))
        )
        yield self._sheet(step, step.title, parts)

    def _words(self, step: Step) -> Iterator[PaperSheet]:
        """The question, and the words once they are shown [V3]."""
        question = self._wording.text("common.words.question")
        yield self._sheet(step, question, _lines(self._texts.closing()))

    def _sheet(self, step: Step, heading: str, parts: Parts = ()) -> PaperSheet:
        """A page with the method's own sentence for the wall."""
        own = self._of_method(step)
        lead = own.wall.of(self._language) if own and own.wall else ""
        return PaperSheet("wall", self._texts.of(heading), step.phase, lead, parts)

    def _floor(self, step: Step) -> Iterator[SheetPart]:
        own = self._of_method(step)
        if own is None or self._method is None:
            return
        for key, floor in (
            ("common.floor.speaks", own.speaks),
            ("common.floor.listens", own.listens),
        ):
            named = [role for role in self._method.roles if role.id in floor]
            if named:
                lines = tuple(role.title.of(self._language) for role in named)
                yield SheetPart(text(self._language, key), lines=lines)

    def _of_method(self, step: Step) -> MethodStep | None:
        path = self._method.path if self._method else ()
        return next((one for one, _ in path if one.id == step.id), None)


def _lines(lines: tuple[str, ...]) -> Parts:
    return (SheetPart("", lines=lines),) if lines else ()
