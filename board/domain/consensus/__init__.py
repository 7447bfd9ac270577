"""Choosing one or two topics by consensus: the shortlist, the check, the second topic.

Pure and exact: integers and fractions only. Nothing here uses a board, a seat or
a clock. `docs/choosing.en.md` explains the rules to facilitators.
"""

from board.domain.consensus.agreement import Check, Proposal, check
from board.domain.consensus.appraisal import AGREED, STATUSES
from board.domain.consensus.consent import by_status, consent, consented
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
    "by_status",
    "check",
    "consent",
    "consented",
    "ranks",
    "shortlist",
]
