"""Choosing one or two topics by consensus: the shortlist, the check, the second topic.

Pure and exact: integers and fractions only, and nothing here knows of a board,
a seat or a clock. The rules are told to a facilitator in `docs/choosing.en.md`.
"""

from board.domain.consensus.agreement import Check, Proposal, check
from board.domain.consensus.appraisal import AGREED, STATUSES
from board.domain.consensus.resonance import FLAGS, Shortlist, ranks, shortlist
from board.domain.consensus.tally import GRADES
from board.domain.consensus.thresholds import THRESHOLDS, Thresholds

__all__ = [
    "AGREED",
    "FLAGS",
    "GRADES",
    "STATUSES",
    "THRESHOLDS",
    "Check",
    "Proposal",
    "Shortlist",
    "Thresholds",
    "check",
    "ranks",
    "shortlist",
]
