"""To be taken up elsewhere: what the group agreed to pass on, in the words it agreed to [R3]."""

from board.domain.board import Board
from board.domain.records.agreements import Elsewhere
from board.domain.records.contributions import Card, Note, Theme, Topic
from board.domain.records.report import Group, Item, Report
from board.domain.views.opened import opened_card
from board.domain.views.report.sections import alphabet, report_of
from board.domain.views.topics import title_of_topic


def elsewhere(room: Board) -> Report:
    """What is passed on, grouped by setting. It does not tell from which meeting it comes.

    `room` is the board as walls may show it.
    """
    settings: dict[str, list[str]] = {}
    for marked in room.of(Elsewhere).values():
        if marked.agreed:
            settings.setdefault(marked.frame, []).append(marked.wording)
    groups = [_group(setting, settings[setting]) for setting in sorted(settings, key=alphabet)]
    return report_of([("elsewhere", groups)], None)


def _group(setting: str, wordings: list[str]) -> Group:
    return Group(tuple(Item(words) for words in sorted(wordings, key=alphabet)), setting)


def wording(board: Board, marked: Elsewhere) -> str:
    """The words that would be passed on now: the group's own, else the item's, as it was opened."""
    if marked.wording:
        return marked.wording
    item = board.get(marked.item)
    if isinstance(item, Card):
        known = opened_card(board, marked.item, item)
        return f"{known.title}\n{known.text}".strip() if known else ""
    if isinstance(item, Note):
        return item.text
    if isinstance(item, Topic):
        return title_of_topic(board, marked.item, item)
    return item.title if isinstance(item, Theme) else ""
