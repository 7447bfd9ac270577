"""[P10] A store that answered while this process could not hear it is not away."""

import asyncio
import time

import pytest

from board.store.patience import patience
from board.store.sqlite import SqliteStore
from board.store.valkey import ValkeyStore

PATIENCE_SECONDS = 1.0
CODE = "K7M2QX"


@pytest.fixture(params=["sqlite", pytest.param("valkey", marks=pytest.mark.valkey)])
def impatient(request, closing):
    if request.param == "valkey":
        url = request.getfixturevalue("valkey").url
        return closing(ValkeyStore(url, timeout_seconds=PATIENCE_SECONDS))
    database = request.getfixturevalue("sqlite").database
    return SqliteStore(database, timeout_seconds=PATIENCE_SECONDS, owned=False)


async def test_an_answer_that_lay_there_while_the_process_was_held_up_counts(impatient, change):
    await impatient.commit(CODE, change(0))
    read = asyncio.create_task(impatient.read(CODE))
    for _ in range(3):  # until the question is on its way
        await asyncio.sleep(0)

    time.sleep(1.2 * PATIENCE_SECONDS)  # noqa: ASYNC251 what holds the process up

    assert (await read).version == 1


async def test_an_answer_that_does_not_come_is_waited_for_no_longer():
    with pytest.raises(TimeoutError):
        async with patience(0.1):
            await asyncio.get_running_loop().create_future()


async def test_what_takes_its_time_inside_ends_with_its_own_error():
    with pytest.raises(LookupError):
        async with patience(0.1):
            raise LookupError
