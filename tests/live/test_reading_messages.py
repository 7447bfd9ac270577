"""Messages are read below python-engineio's own loop, and nothing else is otherwise."""

import asyncio

import pytest

from tests.live.phones import PATIENCE, joined, serving


@pytest.fixture
async def served():
    async with serving() as server:
        yield server


async def test_a_fault_of_a_handler_ends_neither_the_connection_nor_what_is_read(served, caplog):
    """As in python-engineio's own loop, which messages do not reach any more."""

    async def say(_, number):
        return 1 // number

    served.sockets.on("say", say)
    async with joined(served) as (phone, _):
        for number in (0, 1):
            await phone.send(f'42{number}["say",{number}]')
        assert await phone.packet() == "431[1]"
    assert "message async handler error" in caplog.text


async def test_a_phone_that_speaks_but_answers_no_ping_is_let_go():
    """Messages are read apart from the timer for silent peers; they must not keep it alive."""
    async with (
        serving(ping_interval=0.2, ping_timeout=0.2) as served,
        joined(served) as (phone, _),
    ):
        async with asyncio.timeout(PATIENCE):
            while served.sids:
                await phone.send('42["say",1]')
                await asyncio.sleep(0.01)
