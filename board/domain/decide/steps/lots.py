"""Opening what waits: facilitators then see it, and the room does not yet [V19]."""

from dataclasses import dataclass

from board.domain import lots
from board.domain.board import ref
from board.domain.change import Change
from board.domain.command import Command
from board.domain.context import Context
from board.domain.decide.lookup import next_order
from board.domain.decide.writing.unopened import drawn, placed
from board.domain.records.contributions import Card
from board.domain.vocabulary import Revealed


@dataclass(frozen=True, slots=True)
class OpenLot(Command):
    """`rest` once the writing is over: nothing of what waits is then kept back."""

    what: Revealed
    rest: bool = False


def open_lot(context: Context, command: OpenLot) -> Change:
    """Open what waits, in an order of chance; changes nothing while the rule does not allow it.

    Words that replace opened ones come with it.
    """
    board, what = context.board, command.what
    counted = lots.counted(board, what)
    if counted is None or not (counted.rest if command.rest else counted.lot):
        return Change()
    kind = lots.KINDS[what]
    kept = [] if command.rest else lots.kept_back(board, what, drawn(context))
    change = Change(drop=set(board.of(kind)) - {ref(kind, key) for key in kept})
    change.put |= {ref(kind, key): kind(kept=True) for key in kept}
    if what == "cards":
        opened = {ref(Card, key) for key in lots.unopened(board, what) if key not in kept}
        change.put |= placed(context, opened, first=next_order(board.of(Card)))
    return change
