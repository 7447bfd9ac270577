"""Guesses from many addresses: they slow typed codes, and one subscriber slows itself alone."""

import pytest

from board.web.http import attempts
from board.web.http.shared_windows import SharedWindows
from tests.support.servers.memory_store import MemoryStore


async def test_many_failures_everywhere_slow_typed_codes_alone():
    """[E8]"""
    doors = attempts.Attempts(SharedWindows(MemoryStore()))
    for number in range(500):
        assert doors.admits(f"10.0.{number % 250}.1", with_key=False)
        doors.failed(f"10.0.{number % 250}.1", with_key=False)
    heard = [doors.admits(f"198.51.100.{n}", with_key=False) for n in range(5)]
    assert heard.count(True) <= 1
    assert doors.admits("198.51.100.9", with_key=True)


@pytest.mark.parametrize("address", ["192.0.2.{}", "2001:db8:7:{}::1"])
async def test_one_subscriber_with_many_addresses_slows_itself_alone(address):
    """[E8] A /24 of IPv4 and a /48 of IPv6 are what one subscriber may hold."""
    doors = attempts.Attempts(SharedWindows(MemoryStore()))
    answered = 0
    for number in range(200):
        if doors.admits(address.format(number), with_key=False):
            doors.failed(address.format(number), with_key=False)
            answered += 1
    assert 120 <= answered <= 122
    assert doors.admits("198.51.100.1", with_key=False)
    assert doors.admits("2001:db8:8::1", with_key=False)
