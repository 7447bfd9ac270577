"""What a meeting hands to its cycle, as it stands now."""

from board.domain.board import Board
from board.domain.commands.cycle import CarryOver
from board.domain.plan import plan_of
from board.domain.private import Keys, Shipped


def handover(board: Board) -> CarryOver | None:
    """The command to its cycle; None for a meeting that stands alone, or is erased."""
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
        kept=(),
        until=meeting.erase_at,
        ended=keys.ended,
    )
