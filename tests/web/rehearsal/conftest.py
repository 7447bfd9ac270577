"""Simulated people in a hurry."""

import pytest


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    """They take no time to think; nothing else differs."""
    monkeypatch.setattr("board.rehearsal.person.SECOND", 0.001)
