"""Putting a notice away, for every facilitator at once."""

from dataclasses import dataclass, replace

from board.domain.board import ref
from board.domain.change import Change
from board.domain.command import Command
from board.domain.context import Context
from board.domain.records.facilitators import ClockJump, Knock, Recall
from board.domain.vocabulary import NoticeName

RECALL = ref(Recall, "recall")
KNOCK = ref(Knock, "knock")
RECORDS: dict[NoticeName, str] = {
    "recall": RECALL,
    "knock": KNOCK,
    "clock_jump": ref(ClockJump, "clock_jump"),
}


@dataclass(frozen=True, slots=True)
class Acknowledge(Command):
    """`at` is the moment (ms) that the record of the notice has: which of them was seen."""

    notice: NoticeName
    at: int


def acknowledge(context: Context, command: Acknowledge) -> Change:
    """A facilitator has seen this notice: no console shows it any more; a newer one stays [L7]."""
    key = RECORDS[command.notice]
    match context.board.get(key):
        case (Recall(at) | Knock(at) | ClockJump(at)) as notice if at == command.at:
            return Change() if notice.seen else Change({key: replace(notice, seen=True)})
    return Change()
