"""A small run of each attack of `make attack`: who attacks is met, and the phones go on."""

import pytest

from tests.attack.attacks import ATTACKS
from tests.attack.measured_phones import MeasuredPhones
from tests.attack.run import on_board
from tests.support.servers.measured_board import MeasuredBoard

SLOW = (
    "suggestions on 2,880 cards",
    "documents",
    "cards hidden and shown",
    "large boards",
)
"""These first fill meetings of their own."""

SECONDS = 0.5
SIZE = 0.02
CUT = (
    "a header without an end",
    "frames of 16 MiB",
    "fragments of one byte",
    "pings",
    "lines for the log",
    "answers not read",
)
MET = (
    "silent connections",
    "sockets that never join",
    "unfinished requests",
    "pages",
    "health",
    "QR codes",
    "2,500 who enter",
    "boards opened",
)
"""These only hold connections for so short a time, or are answered. The last one uses up what an
address may open, a meeting for those who enter among it."""


@pytest.mark.long
async def test_a_connection_that_floods_is_cut_while_phones_go_on():
    """[P4] Every command of a phone is answered."""
    async with MeasuredBoard() as board, MeasuredPhones(board) as phones:
        for name in CUT:
            outcome = await on_board(board, phones, name, SECONDS, SIZE)
            assert outcome.became["cut"] > 0, name
            assert outcome.attacked.count > 0
            assert sum(outcome.lines.values()) <= 50
        assert board.faults() == []


@pytest.mark.long
async def test_whoever_holds_connections_or_opens_and_enters_leaves_the_phones_alone():
    """[P4] Nor does the log hold a fault."""
    async with MeasuredBoard() as board, MeasuredPhones(board) as phones:
        for name in MET:
            outcome = await on_board(board, phones, name, SECONDS, SIZE)
            assert outcome.became.total() > 0, name
            assert outcome.attacked.count > 0
        assert board.faults() == []


def test_each_attack_has_a_name_of_its_own():
    assert {*CUT, *MET, *SLOW} == set(ATTACKS)
