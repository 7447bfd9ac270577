"""“Erase now”: every key, every screen, every file; and a receipt that says how much, not what."""

import asyncio
import json
import re
from pathlib import Path

import httpx
import pytest

from tests.support.servers.files import kept_in
from tests.support.servers.ports import free_port
from tests.support.until import until
from tests.web.meeting import card, open_meeting
from tests.web.test_process import process  # noqa: F401 - a fixture

CANARY = "canari-que-personne-ne-doit-retrouver"


def heard(screen, event):
    """The payloads of an event that came to a screen."""
    frames = [frame for frame in screen.frames if f'42["{event}"' in frame]
    return [json.loads(frame[frame.index("[") :])[1] for frame in frames]


async def test_every_screen_closes_and_who_leads_is_given_a_receipt(meeting, valkey):
    """[E7] [T4] Counts by kind, no content; the code that was changed goes as well."""
    console, second = await meeting.console(), await meeting.console()
    await console.say("go_to", step="express")
    phone, wall = await meeting.phone(), await meeting.wall()
    await phone.say("post_card", **card(title=CANARY))
    await phone.say("post_card", **card(title="Une autre"))
    await console.reach(await console.say("change_code"))
    await phone.end("code_changed")
    code = console.records["entrance"]["code"]
    await console.say("erase", code=code)
    for screen in (wall, console, second):
        await screen.end("erased")
    assert heard(wall, "bye") == [{"reason": "erased"}]
    for screen in (console, second):
        (bye,) = heard(screen, "bye")
        assert bye["receipt"] == {"counts": {"card": 2}, "keys": 2, "files": True}
        assert CANARY not in json.dumps(bye)
    kept = valkey.ask(f"EXISTS board:{{{meeting.code}}} code:{{{code}}}")
    assert kept.strip().endswith("0")


async def test_what_another_process_erased_has_the_same_receipt(base, serving, settings, opening):
    """[T4] Each says what it knew of the meeting when it went."""
    meeting = await opening(base)
    here = await meeting.console()
    there = await meeting.come("facilitator", meeting.keys["console"], base=await serving(settings))
    phone = await meeting.phone()
    await here.say("go_to", step="express")
    version = await phone.say("post_card", **card(title=CANARY))
    for screen in (here, there):
        await screen.reach(version)
    await here.say("erase", code=meeting.code)
    for screen in (here, there):
        await screen.end("erased")
        (bye,) = heard(screen, "bye")
        assert bye["receipt"] == {"counts": {"card": 1}, "keys": 1, "files": True}


async def test_a_code_that_was_changed_twice_leads_nowhere(meeting, valkey):
    """[T1] [T4] No key is left of an earlier code."""
    console = await meeting.console()
    codes = []
    for _ in range(3):
        version = await console.say("change_code")
        await console.reach(version)
        codes.append(console.records["entrance"]["code"])
    there = [valkey.ask(f"EXISTS code:{{{code}}}").strip()[-1] for code in codes]
    assert there == ["0", "0", "1"]


async def test_a_wrong_code_erases_nothing(meeting):
    """[E7]"""
    console = await meeting.console()
    assert (await console.ask("erase", code="AAAAAA"))["rejected"] == "bad_request"
    assert console.ending is None


@pytest.mark.long
async def test_a_canary_is_in_no_file_log_or_metric_after_the_erasure(process, tmp_path):  # noqa: F811
    """[T4] The real command, with its own store; what was withdrawn before is gone as well."""
    metrics = free_port()
    board = process(BOARD_METRICS=f"127.0.0.1:{metrics}", BOARD_LOG="debug")
    await board.start()
    meeting = await open_meeting(board.base)
    console, phone, other = await meeting.console(), await meeting.phone(), await meeting.phone()
    await console.say("go_to", step="express")
    withdrawn = card(title=f"{CANARY}-retiré")
    await phone.say("post_card", **withdrawn)
    await other.say("post_card", **card(title=f"{CANARY}-moi"))
    await phone.say("post_card", **card(title=CANARY))
    await console.say("set_prompt", text=f"{CANARY} ?")
    assert found(tmp_path, CANARY)
    await phone.say("withdraw_card", card=withdrawn["card"])
    await other.say("remove_me")
    await until(lambda: not found(tmp_path, f"{CANARY}-retiré"))
    await until(lambda: not found(tmp_path, f"{CANARY}-moi"))
    assert found(tmp_path, CANARY)
    await console.say("erase", code=meeting.code)
    await console.end("erased")
    assert heard(console, "bye")[0]["receipt"]["files"] is True
    assert not found(tmp_path, CANARY)
    async with httpx.AsyncClient() as browser:
        figures = (await browser.get(f"http://127.0.0.1:{metrics}/metrics")).text
    assert CANARY not in figures and "board_commands" in figures
    await asyncio.gather(console.close(), phone.close())


def found(folder: Path, words: str) -> bool:
    """Whether the words are in any file: the store's, uncompressed, and the log."""
    assert any(re.search("aof|log", path.name) for path in folder.rglob("*"))
    return kept_in(folder, words.encode())
