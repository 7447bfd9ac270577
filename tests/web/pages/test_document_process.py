"""Documents are made in a process of their own; a meeting survives whatever becomes of it."""

import os
import time

import pytest

from board.web.pages import document_process
from board.web.pages.document_process import DocumentFailed, DocumentProcess
from tests.support.until import until


@pytest.fixture
def process():
    process = DocumentProcess()
    yield process
    process.close()


def test_it_answers_what_a_function_answers(process):
    assert process.make(str, 1) == "1"
    assert process.make(os.getpid) not in (os.getpid(), process.make(os.getppid))


def test_what_fails_in_it_fails_here_and_the_next_is_made():
    """[E27]"""
    process = DocumentProcess()
    with pytest.raises(DocumentFailed, match="ValueError"):
        process.make(int, "none")
    assert process.make(int, "1") == 1
    process.close()


def test_a_process_that_ends_is_replaced(process):
    """[E27] As a fault of V8 or typst would end the whole board."""
    with pytest.raises(DocumentFailed):
        process.make(os._exit, 1)
    assert process.make(str, 1) == "1"


def test_a_document_that_takes_too_long_is_given_up(process, monkeypatch):
    """[E27]"""
    assert process.make(str, 1) == "1"
    monkeypatch.setattr(document_process, "LONGEST_SECONDS", 0.2)
    with pytest.raises(DocumentFailed):
        process.make(time.sleep, 600)
    monkeypatch.undo()
    assert process.make(str, 1) == "1"


async def test_it_ends_when_no_more_documents_come(process, monkeypatch):
    """[E27] What it read of a meeting goes with it."""
    monkeypatch.setattr(document_process, "IDLE_SECONDS", 0.05)
    assert process.make(str, 1) == "1"
    await until(lambda: not process.is_running)
    assert process.make(str, 2) == "2"


def test_it_is_told_no_secret_of_the_board(process, monkeypatch):
    """[E12] Nor which store the board has."""
    monkeypatch.setenv("BOARD_STORE", "redis://:secret@127.0.0.1")
    monkeypatch.setenv("REDIS_URL", "redis://:secret@127.0.0.1")
    known = process.make(eval, "dict(__import__('os').environ)")
    assert "PATH" in known
    assert not [name for name in known if name.startswith(("BOARD_", "REDIS_"))]


def test_meetings_go_first_where_processors_are_few(process):
    """[E27]"""
    here = os.getpriority(os.PRIO_PROCESS, 0)
    assert process.make(os.getpriority, os.PRIO_PROCESS, 0) == min(19, here + 5)
