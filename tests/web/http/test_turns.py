"""Turns are given to the addresses in rotation, one at a time."""

import asyncio

import pytest

from board.web.http.turns import TooManyWait, Turns


async def begun(turns, made, *asked):
    """Tasks that ask for a turn, in this order, while one is held; `made` gets their addresses."""

    async def take(address):
        async with turns.turn(address):
            made.append(address)

    tasks = []
    async with turns.turn("192.0.2.1"):
        for address in asked:
            tasks.append(asyncio.ensure_future(take(address)))
            await asyncio.sleep(0)
    return tasks


async def test_an_address_waits_for_one_of_another_and_not_for_all_of_it():
    """[E27]"""
    turns, made = Turns(300), []
    tasks = await begun(turns, made, *(["192.0.2.1"] * 300), "192.0.2.2", "192.0.2.2", "192.0.2.3")
    await asyncio.gather(*tasks)
    assert made[:6] == [f"192.0.2.{number}" for number in (1, 2, 3, 1, 2, 1)]
    assert len(made) == 303


async def test_an_address_that_waits_for_too_many_gets_no_more_and_others_do():
    """[E27]"""
    turns, made = Turns(2), []
    tasks = await begun(turns, made, *(["192.0.2.1"] * 3), "192.0.2.2")
    with pytest.raises(TooManyWait):
        await tasks[2]
    await asyncio.gather(*tasks[:2], tasks[3])
    assert sorted(made) == ["192.0.2.1", "192.0.2.1", "192.0.2.2"]


@pytest.mark.parametrize("given", [False, True])
async def test_whoever_goes_away_keeps_no_turn(given):
    """Before the turn is theirs, and in the moment when it is."""
    turns, made = Turns(2), []
    gone, waits = await begun(turns, made, "192.0.2.1", "192.0.2.2")
    if given:
        turns._give_next()
    gone.cancel()
    await waits
    assert made == ["192.0.2.2"]


async def test_a_turn_that_fails_ends():
    turns = Turns(2)
    with pytest.raises(ZeroDivisionError):
        async with turns.turn("192.0.2.1"):
            raise ZeroDivisionError
    async with asyncio.timeout(10), turns.turn("192.0.2.1"):
        pass
