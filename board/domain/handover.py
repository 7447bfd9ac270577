"""What a meeting hands on to its cycle at present [K3]."""

from hashlib import sha256

from board.domain.board import Board
from board.domain.decide.cycle.carrying import CarryOver
from board.domain.plan import plan_of
from board.domain.records.agreements import Agreements
from board.domain.records.carried import CarriedItems, CarriedTitle
from board.domain.records.contributions import Card, Theme
from board.domain.records.cycle import ClosingText, ClosingTexts, KeptTheme
from board.domain.records.private import Keys, Shipped
from board.domain.views.report import report
from board.domain.views.visibility import seen


def handover(board: Board) -> CarryOver | None:
    """The command for its cycle; None for a meeting outside any cycle, or one that is erased."""
    keys = board.find(Keys)
    if keys is None or keys.cycle is None or board.meeting.cycle is None:
        return None
    meeting, shipped = board.meeting, board.need(Shipped)
    return CarryOver(
        number=board.meeting.cycle.number,
        code=keys.home,
        method=meeting.method,
        rules=meeting.rules,
        plan=plan_of(meeting.steps, shipped.minutes),
        kept=kept(board),
        until=meeting.erase_at,
        ended=keys.ended,
        closed=closed(board),
    )


def kept(board: Board) -> tuple[KeptTheme, ...]:
    """The titles that the group keeps, as the walls may show them [K9]."""
    keeping = board.find(CarriedItems) or CarriedItems()
    home = board.need(Keys).home
    titled = ((item, seen(board, "wall", item)) for item in keeping.items)
    return tuple(
        KeptTheme(_unlinked(home, item), record.title)
        for item, record in titled
        if isinstance(record, Theme | Card | CarriedTitle)
    )


def _unlinked(home: str, item: str) -> str:
    """A stable id from which the item's own id cannot be computed."""
    return sha256(f"{home}/{item}".encode()).hexdigest()[:22]


def closed(board: Board) -> ClosingTexts | None:
    """Synthesis and closing words as in the group's traces; None unless the group agreed [T5]."""
    until = (board.find(Agreements) or Agreements()).closing_until
    if until is None:
        return None
    parts = {
        section.part: tuple(
            ClosingText(item.text, item.kind) for group in section.groups for item in group.items
        )
        for section in report(board, "traces").sections
    }
    synthesis, words, lines = (parts.get(part, ()) for part in ("synthesis", "words", "lines"))
    return ClosingTexts(synthesis, words, lines, until)
