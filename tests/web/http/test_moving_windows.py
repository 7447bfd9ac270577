"""Windows that move: what was counted leaves them, and nothing stays in memory."""

import asyncio

from board.web.http.moving_windows import MovingWindow, Rate
from board.web.http.shared_windows import SharedWindows
from tests.support.servers.memory_store import MemoryStore
from tests.support.until import until


async def test_each_hit_leaves_the_window_at_its_own_time():
    """[E8]"""
    now = [0]
    window = MovingWindow(600, lambda: now[0])
    for now[0] in (0, 300, 599):
        window.count("an address")
    assert (window.counted("an address"), window.free_in("an address", 3)) == (3, 1)
    now[0] = 600
    assert (window.counted("an address"), window.free_in("an address", 3)) == (2, 0)
    now[0] = 1_199
    assert (window.counted("an address"), len(window)) == (0, 0)


async def test_nothing_stays_of_an_address_though_nobody_comes_any_more():
    """[E8]"""
    window = MovingWindow(0.05)
    for number in range(1_000):
        window.count(f"address {number}")
    await until(lambda: len(window) == 0)


async def test_a_rate_that_is_reached_counts_no_more():
    """[E8]"""
    windows = SharedWindows(MemoryStore())
    rate = Rate(3, 60)
    counted = [windows.count(rate, "one") for _ in range(100)]
    assert (counted.count(True), len(windows), windows.left(rate, "one")) == (3, 3, 0)
    assert windows.left(rate, "another") == 3


async def test_processes_tell_each_other_what_they_count():
    """[E8]"""
    store = MemoryStore()
    one, other = SharedWindows(store), SharedWindows(store)
    for each in (one, other):
        each.start()
    await asyncio.sleep(0)
    for rate in (Rate(30, 600), Rate(1, 1), Rate(5, 86_400)):
        assert one.count(rate, "an address")
        await until(lambda rate=rate: other.left(rate, "an address") == rate.events - 1)
    for each in (one, other):
        await each.stop()
