"""`board erase` and `board doctor`: what an operator types, what is said, and how it ends."""

import asyncio
import subprocess
import sys

import pytest

from board.demo import play
from board.store.valkey import inventory
from tests.support.servers.command_line import typed
from tests.support.servers.environment import without_settings
from tests.support.servers.valkey import Valkey
from tests.web.meeting import card, open_meeting
from tests.web.test_erasing import CANARY, found, heard
from tests.web.test_process import process  # noqa: F401 - a fixture

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def own():
    with Valkey() as server:
        yield server


async def test_a_meeting_that_is_shown_is_erased_by_its_code(process, tmp_path):  # noqa: F811
    """[T4] Its screens close, and nothing of it is left in the files."""
    board = process()
    await board.start()
    meeting = await open_meeting(board.base)
    console, phone = await meeting.console(), await meeting.phone()
    await console.say("go_to", step="express")
    await phone.say("post_card", **card(title=CANARY))
    folder = {"BOARD_DATA": str(tmp_path)}
    said, status = await asyncio.to_thread(typed, "erase", meeting.code.lower(), "--yes", **folder)
    assert (said, status) == ("1 key erased, the files written anew.\n", 0)
    await phone.end("erased")
    await console.end("erased")
    (bye,) = heard(console, "bye")
    assert bye["receipt"] == {"counts": {"card": 1}, "keys": 1, "files": True}
    assert not found(tmp_path, CANARY)
    said, status = await asyncio.to_thread(typed, "erase", meeting.code, "--yes", **folder)
    assert status == 1 and "no session" in said


async def test_all_is_erased_with_cycles_and_later_codes(process, tmp_path):  # noqa: F811
    """[T4]"""
    board = process()
    await board.start()
    meeting = await open_meeting(board.base)
    console = await meeting.console()
    await console.say("change_code")
    folder = {"BOARD_DATA": str(tmp_path)}
    said, status = await asyncio.to_thread(typed, "erase", "--all", "--yes", **folder)
    assert (said, status) == ("2 keys erased, the files written anew.\n", 0)
    await console.end("erased")


def test_erasing_asks_first_and_needs_to_know_what(own):
    run = subprocess.run(
        [sys.executable, "-m", "board", "erase", "--all"],
        env=without_settings(LANG="en", BOARD_STORE=own.url),
        input="n\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1 and "Erase all sessions and cycles" in run.stdout
    assert typed("erase", BOARD_STORE=own.url)[1] == 2
    assert typed("erase", "K7M2QX", "--all", BOARD_STORE=own.url)[1] == 2


def test_the_doctor_finds_a_good_store_well(own):
    said, status = typed("doctor", BOARD_STORE=own.url)
    assert status == 0 and said.endswith("All is well.\n") and "✗" not in said


@pytest.mark.parametrize(
    ("setting", "good", "bad", "line"),
    [
        ("appendonly", "yes", "no", "✗ The store keeps nothing on disk: appendonly yes."),
        ("maxmemory-policy", "noeviction", "allkeys-lru", "✗ Short of memory it would drop"),
    ],
)
def test_the_doctor_names_what_would_lose_a_meeting(own, setting, good, bad, line):
    own.ask(f"CONFIG SET {setting} {bad}")
    try:
        said, status = typed("doctor", BOARD_STORE=own.url)
    finally:
        own.ask(f"CONFIG SET {setting} {good}")
    assert status == 1 and line in said


def test_the_doctor_finds_a_key_that_would_stay_for_ever(own):
    """[T1]"""
    own.ask("HSET board:{NEVERX} version 1")
    try:
        said, status = typed("doctor", BOARD_STORE=own.url)
    finally:
        own.ask("DEL board:{NEVERX}")
    assert status == 1 and "✗ 1 key with no hour of erasure: board:{NEVERX}" in said


def test_a_silent_store_is_an_exit_of_its_own(tmp_path):
    said, status = typed("doctor", BOARD_STORE=f"unix://{tmp_path}/nothing.sock")
    assert said == "✗ The store does not answer: nothing listens at its address.\n"
    assert status == 2


async def test_no_key_of_a_whole_meeting_is_without_an_hour(base, valkey, unhurried):
    """[T1] Looked at after each chapter, on the real store; a change of code too."""
    cast = await play.gather(base)
    for chapter in (*play.CHAPTERS.values(),):
        await chapter(cast)
        there = await inventory(valkey.url)
        assert cast.code in there.boards and there.without_expiry == ()
        if chapter is play.express:
            await cast.console.say("lock_entrance", locked=True)
    await cast.close()


async def test_a_meeting_that_this_release_cannot_read_is_erased(own):
    """[T4] [P15]"""
    own.ask("HSET board:{K7M2QX} version 3 meeting [] keys {}")
    folder = {"BOARD_STORE": own.url}
    said, status = await asyncio.to_thread(typed, "erase", "K7M2QX", "--yes", **folder)
    assert said.startswith("1 key erased") and status == 0
    assert own.ask("EXISTS board:{K7M2QX}").startswith(":0")
