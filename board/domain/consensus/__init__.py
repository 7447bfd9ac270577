"""Choosing one or two topics by consensus: the shortlist, the check, the second topic.

Pure and exact: integers and fractions only, and nothing here knows of a board,
a seat or a clock. The rules are told to a facilitator in `docs/choosing.en.md`.
"""

from board.domain.consensus.agreement import Check, Proposal, check
from board.domain.consensus.appraisal import AGREED, STATUSES
from board.domain.consensus.resonance import FLAGS, Shortlist, ranks, shortlist
from board.domain.consensus.settings import SETTINGS, Settings
from board.domain.consensus.tally import GRADES

__all__ = [
    "AGREED",
    "FLAGS",
    "GRADES",
    "SETTINGS",
    "STATUSES",
    "Check",
    "Proposal",
    "Settings",
    "Shortlist",
    "check",
    "ranks",
    "shortlist",
]
