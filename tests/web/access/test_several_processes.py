"""Limits are those of the whole board, however many processes serve it."""

import httpx
import pytest
import structlog

from tests.support.until import until


@pytest.fixture
async def two(hurried, serving, settings, valkey):
    """Browsers of two servers on one store, which slow an address to one try in an hour."""
    bases = [await serving(settings) for _ in range(2)]
    await until(lambda: ":2" in valkey.ask("PUBSUB SHARDNUMSUB limits:{all}"))
    browsers = [httpx.AsyncClient(base_url=base, headers={"Origin": base}) for base in bases]
    yield browsers
    for browser in browsers:
        await browser.aclose()


async def test_a_code_guessed_at_one_process_counts_at_the_others(two):
    """[E8]"""
    one, other = two
    first = [(await one.post("/222222/enter", json={})).status_code for _ in range(31)]
    assert (first.count(404), first[-1]) == (30, 429)
    seen = []
    for _ in range(30):
        seen.append((await other.post("/222222/enter", json={})).status_code)
        if seen[-1] == 429:
            break
    assert seen[-1] == 429
    assert seen.count(404) < 5


async def test_a_count_of_a_later_release_breaks_nothing(two, valkey):
    """[E8] [P15] It is not counted, and the next one is."""
    one, other = two
    with structlog.testing.capture_logs() as logged:
        valkey.ask('SPUBLISH limits:{all} "a\\xc1"')
        await test_a_code_guessed_at_one_process_counts_at_the_others((one, other))
    assert not [line for line in logged if line["event"] == "store.listener_failed"]
