"""Equal lines of the log are bounded, and their number is said."""

import logging

import structlog

from board.web.http import logs
from board.web.http.repeated_lines import MOST_LINES, WINDOW_SECONDS, RepeatedLines


def test_equal_lines_are_bounded(logged):
    log = structlog.get_logger()
    for number in range(MOST_LINES + 30):
        log.warning("said.again", number=number)
    assert len([line for line in logged().splitlines() if "said.again" in line]) == MOST_LINES


def test_equal_lines_of_libraries_are_bounded():
    """Whatever is filled into them."""
    bound, said = RepeatedLines(), {"msg": "said by %s"}
    records = [logging.makeLogRecord({**said, "args": (number,)}) for number in range(30)]
    assert [bound.filter(record) for record in records] == [True] * MOST_LINES + [False] * 10


def test_another_line_is_written_meanwhile(logged):
    log = structlog.get_logger()
    for _ in range(MOST_LINES + 1):
        log.warning("said.again")
    log.warning("said.once")
    assert "said.once" in logged()


def test_the_next_window_says_how_many_were_left_out(logged, monkeypatch):
    clock = [0]
    monkeypatch.setattr("board.web.http.repeated_lines.monotonic", lambda: clock[0])
    logs.begin("info")
    log = structlog.get_logger()
    for _ in range(MOST_LINES + 7):
        log.warning("said.again")
    clock[0] = WINDOW_SECONDS
    log.warning("said.again")
    assert '"left_out": 7' in logged().splitlines()[-1]
