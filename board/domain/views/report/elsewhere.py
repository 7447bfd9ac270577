"""To be taken up elsewhere: only what the group agreed to pass on, in the words it agreed to."""

from board.domain.board import Board
from board.domain.records.agreements import Elsewhere
from board.domain.records.contributions import Card, Note, Theme, Topic
from board.domain.records.report import Group, Item, Report
from board.domain.views.report.sections import alphabet, report_of


def elsewhere(room: Board) -> Report:
    """What is passed on, by the frame it is meant for; which meeting it came from is not said.

    `room` is the board as the room may see it.
    """
    frames: dict[str, list[str]] = {}
    for marked in room.of(Elsewhere).values():
        if marked.agreed:
            frames.setdefault(marked.frame, []).append(marked.wording)
    groups = [_group(frame, frames[frame]) for frame in sorted(frames, key=alphabet)]
    return report_of([("elsewhere", groups)], None)


def _group(frame: str, wordings: list[str]) -> Group:
    return Group(tuple(Item(words) for words in sorted(wordings, key=alphabet)), frame)


def wording(board: Board, marked: Elsewhere) -> str:
    """What would be passed on now: the group's own words, or else the item's."""
    if marked.wording:
        return marked.wording
    item = board.get(marked.item)
    if isinstance(item, Card):
        return f"{item.title}\n{item.text}".strip()
    if isinstance(item, Note):
        return item.text
    return item.title if isinstance(item, Theme | Topic) else ""
