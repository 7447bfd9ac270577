"""Codes that wait for their turn."""

import asyncio

import pytest

from board.web.http import code_turns
from board.web.http.code_turns import CodeTurns
from tests.support.until import until


@pytest.fixture
def turns():
    """Codes that wait, and what is free: the test appends to it each turn that it gives."""
    free = []
    return CodeTurns(lambda: 0.001, lambda: bool(free) and free.pop()), free


async def test_the_code_that_most_wait_with_is_next(turns):
    """[E8] Somebody who tries one code after the other is not before a room that types its own."""
    waiting, free = turns
    codes = ["AAAAAA", "BBBBBB", "CCCCCC", "BBBBBB"]
    order = []
    tasks = [asyncio.create_task(waited(waiting, code, order)) for code in codes]
    await asyncio.sleep(0)
    for given in (2, 3, 4):
        free.append(True)
        await until(lambda given=given: len(order) >= given)
    await asyncio.gather(*tasks)
    assert order == ["BBBBBB", "BBBBBB", "AAAAAA", "CCCCCC"]
    assert not waiting


async def test_who_waits_too_long_is_refused_and_is_forgotten(turns, monkeypatch):
    """[E8]"""
    monkeypatch.setattr(code_turns, "PATIENCE_SECONDS", 0.01)
    waiting, free = turns
    assert not await waiting.wait("AAAAAA")
    assert not waiting
    free.append(True)
    assert await waiting.wait("BBBBBB")


async def waited(turns, code, order):
    assert await turns.wait(code)
    order.append(code)
