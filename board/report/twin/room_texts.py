"""What the room has written, as texts for a sheet: in the order of the wall, without a count."""

from datetime import UTC, datetime

from board.domain.board import Board, bare
from board.domain.records.carried import EarlierClosing
from board.domain.records.closing import ClosingLine, Word
from board.domain.records.contributions import Card, Note, Theme, Topic
from board.domain.records.cycle import ClosingText
from board.domain.views.report.sections import alphabet
from board.domain.views.report.traces import marks_of
from board.report.document import Wording, marked, rephrased, written_day
from board.report.twin.sheets import SheetPart
from board.report.typography import typeset


class RoomTexts:
    """The texts of `room`: the board as walls may show it [V11]."""

    def __init__(self, room: Board, wording: Wording) -> None:
        self._room = room
        self._wording = wording

    def of(self, words: str) -> str:
        """These words in the typography of the meeting's language."""
        return typeset(words, self._wording.language)

    def cards(self, step: str) -> tuple[SheetPart, ...]:
        """The cards of this step, each with its text and its reformulation."""
        mine = [card for card in self._cards() if card.step in ("", step)]
        return tuple(self._card(card) for card in mine)

    def _cards(self) -> list[Card]:
        """All but proposed rules."""
        found = sorted(self._room.of(Card).items(), key=lambda pair: (pair[1].order, pair[0]))
        return [card for _, card in found if card.kind != "rule"]

    def _card(self, card: Card) -> SheetPart:
        own = [self.of(card.text)] if card.text else []
        added = [rephrased(card.reformulation, self._wording)] if card.reformulation else []
        return SheetPart(self._title(card), lines=(*own, *added))

    def _title(self, card: Card) -> str:
        """A card's title, with the mark of a facilitator's input [X1]."""
        return marked(card.title, marks_of(card), self._wording)

    def themes(self) -> list[SheetPart]:
        """The themes with the titles of their cards, without those of another step's cards [Y7]."""
        themes = sorted(self._room.of(Theme).items(), key=lambda pair: pair[1].order)
        held = {card.theme for card in self._cards()}
        drawn = ((bare(key), theme, self.titles(bare(key))) for key, theme in themes)
        return [
            SheetPart(self.of(theme.title), lines=titles)
            for name, theme, titles in drawn
            if titles or name not in held
        ]

    def titles(self, theme: str | None) -> tuple[str, ...]:
        """The titles of the cards in a theme, or in none, of the step that the group works with."""
        collecting = self._room.meeting.collecting
        mine = (card for card in self._cards() if card.theme == theme)
        return tuple(self._title(card) for card in mine if card.step in ("", collecting))

    def topics(self, turn: int | None = None) -> list[tuple[str, str]]:
        """The id and the title of each topic; with a turn, of that which has it [Y10]."""
        topics = sorted(self._room.of(Topic).items(), key=lambda pair: pair[1].order)
        here = [pair for pair in topics if turn in (None, pair[1].order)]
        return [(key, self.of(topic.title)) for key, topic in here]

    def notes(self, topic: str, column: str) -> tuple[str, ...]:
        """The notes of a topic in one column, each with its marks."""
        notes = sorted(self._room.of(Note).values(), key=lambda note: note.order)
        mine = (note for note in notes if (note.topic, note.column) == (topic, column))
        return tuple(marked(note.text, marks_of(note), self._wording) for note in mine)

    def closing(self) -> tuple[str, ...]:
        """The closing words and lines, by the alphabet [R1]."""
        words = [word.text for word in self._room.of(Word).values()]
        lines = [line.text for line in self._room.of(ClosingLine).values()]
        return tuple(sorted(map(self.of, words + lines), key=alphabet))

    def earlier_closings(self) -> tuple[SheetPart, ...]:
        """What the group kept of its closings, the first first, while walls show it [K12]."""
        closings = sorted(self._room.of(EarlierClosing).values(), key=lambda one: one.number)
        return tuple(self._earlier(one) for one in closings)

    def _earlier(self, closing: EarlierClosing) -> SheetPart:
        number = str(closing.number)
        title = [self._wording.text("common.earlier.session", number=number)]
        if closing.date is not None:
            ended = datetime.fromtimestamp(closing.date / 1000, UTC).astimezone().date()
            title.append(written_day(ended, self._wording.language))
        closed = closing.closed
        fields = tuple(self._named(field) for field in closed.synthesis)
        said = tuple(self.of(one.text) for one in (*closed.words, *closed.lines))
        return SheetPart(" · ".join(title), lines=(*fields, *said))

    def _named(self, field: ClosingText) -> str:
        """With the name of the field, unless it is a question that the text answers."""
        name, words = self._wording.of_option(f"common.synthesis_field.{field.kind}"), field.text
        if not name or name.endswith("?"):
            return self.of(words)
        return self.of(self._wording.text("server.twin.named", name=name, words=words))
