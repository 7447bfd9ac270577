"""What a group agreed to keep of its closing: on the cycle's page, in the store until its date."""

import asyncio
import json

import pytest

from board.demo.visitor import Visitor
from board.domain.durations import DAY
from board.store.valkey import inventory
from tests.support.until import until
from tests.web.meeting import Meeting
from tests.web.test_erasing import CANARY, found
from tests.web.test_process import process  # noqa: F401 - a fixture
from tests.web.test_transfer import command, days_left, look


@pytest.fixture
async def kept(cycle, following):
    """A first meeting that said something at its close and agreed to keep it; its console."""
    meeting = await following(cycle)
    console, phone = await meeting.console(), await meeting.phone()
    await console.say("go_to", step="words")
    await console.say("write_synthesis", field="key_points", text="Tenir ensemble.")
    await phone.say("post_word", entry="entry-001", kind="keyword", text="écoute")
    await console.say("reveal", what="words", shown=True)
    await console.say("record_group_agreement", what="closing", agreed=True)
    return meeting, console


async def closings(browser, cycle, count):
    """What the cycle's page shows, once it is so many; a meeting hands on a moment later."""
    async with asyncio.timeout(10):
        while len(shown := (await look(browser, cycle))["closings"]) != count:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    return shown


async def test_it_is_on_the_cycles_page_and_in_the_store_until_the_cycles_end(
    browser, cycle, kept, valkey
):
    """[T5] [T1] Ten meetings, none of them planned; then the last one is, and that is sooner."""
    _, console = kept
    (shown,) = await closings(browser, cycle, 1)
    assert shown["synthesis"] == [{"text": "Tenir ensemble.", "kind": "key_points"}]
    assert (shown["words"], shown["lines"]) == ([{"text": "écoute", "kind": "keyword"}], [])
    key = f"closing:{{{cycle[:16]}.1}}"
    assert days_left(valkey, key) == 9 * 31 + 1
    assert (await inventory(valkey.url)).without_expiry == ()
    opened = (await look(browser, cycle))["records"]["cycle"]["opened_at"]
    said = {"key": cycle, "number": 2, "dates": [None, opened + 20 * DAY]}
    await browser.post("/cycles/edit", json=said)
    assert days_left(valkey, key) == 21
    await browser.post("/cycles/edit", json={**said, "dates": [None, opened + 50 * DAY]})
    assert days_left(valkey, key) == 21
    await console.say("record_group_agreement", what="closing", agreed=False)
    assert await closings(browser, cycle, 0) == []
    assert valkey.ask(f"EXISTS {key}").strip() == ":0"


async def test_it_goes_with_its_meeting_when_that_is_erased(browser, cycle, kept, valkey):
    """[T5] [T4] And not before, from the cycle's page: there the meeting decides."""
    meeting, console = kept
    await closings(browser, cycle, 1)
    refused = await browser.post("/cycles/forget", json={"key": cycle, "number": 1})
    assert (refused.status_code, refused.json()["error"]) == (409, "closed")
    await console.say("erase", code=meeting.code)
    await console.end("erased")
    assert await closings(browser, cycle, 0) == []
    bye = next(json.loads(f[f.index("[") :])[1] for f in console.frames if '42["bye"' in f)
    assert bye["receipt"]["keys"] == 2


async def test_once_its_meeting_is_gone_it_is_erased_by_hand(browser, cycle, kept, valkey):
    """[T5] The meeting's own hour has come; the clock is moved in the store."""
    meeting, console = kept
    await console.say("end_meeting")
    await closings(browser, cycle, 1)
    valkey.ask(f"PEXPIREAT board:{{{meeting.code}}} 1")
    valkey.ask(f"HSET cycle:{{{cycle[:16]}}} session:1 {session_over()}")
    assert len(await closings(browser, cycle, 1)) == 1
    answer = await browser.post("/cycles/forget", json={"key": cycle, "number": 1})
    assert (answer.status_code, answer.json()["closings"]) == (200, [])
    assert valkey.ask(f"EXISTS closing:{{{cycle[:16]}.1}}").strip() == ":0"


async def test_a_review_has_it_until_the_group_takes_its_agreement_back(
    browser, cycle, kept, following
):
    """[K12] [T5] Of the screens of the room none has it before it is shown."""
    _, console = kept
    await closings(browser, cycle, 1)
    review = await following(cycle, method="bilan")
    lead, wall = await review.console(), await review.wall()
    assert lead.records["earlier:1"]["closed"]["synthesis"][0]["text"] == "Tenir ensemble."
    assert "earlier:1" not in wall.records
    await lead.say("project", item="closings:list")
    await wall.until(lambda: "earlier:1" in wall.records)
    await console.say("record_group_agreement", what="closing", agreed=False)
    await lead.until(lambda: "earlier:1" not in lead.records)
    await wall.until(lambda: "earlier:1" not in wall.records)
    assert lead.records["meeting"]["projected"] is None
    assert (await lead.ask("project", item="closings:list"))["rejected"] == "not_found"


async def test_a_meeting_of_another_method_has_nothing_of_it(browser, cycle, kept, following):
    """[K12]"""
    await closings(browser, cycle, 1)
    lead = await (await following(cycle)).console()
    assert "earlier:1" not in lead.records


def session_over():
    said = {"number": 1, "date": 1_790_000_000_000, "until": 1, "code": "K7M2QX", "ended": True}
    return "'" + json.dumps(said, separators=(",", ":")) + "'"


@pytest.mark.long
async def test_a_canary_that_was_kept_is_in_no_file_after_the_cycle_was_erased(
    process,  # noqa: F811
    tmp_path,
):
    """[T4] [T5] By `board erase`, beside the board that serves; while it was kept, it was there."""
    board = process(BOARD_LOG="debug")
    await board.start()
    visitor = Visitor(board.base)
    key = (await visitor.post("/cycles", {}))[1]["key"]
    _, opened = await visitor.post("/cycles/next", {"key": key})
    meeting = Meeting(board.base, opened["code"], opened["links"])
    console, phone = await meeting.console(), await meeting.phone()
    await console.say("go_to", step="words")
    await phone.say("post_word", entry="entry-001", kind="reflection", text=CANARY)
    await console.say("reveal", what="words", shown=True)
    await console.say("record_group_agreement", what="closing", agreed=True)
    await console.say("end_meeting")
    await until(lambda: found(tmp_path, f"closing:{{{key[:16]}.1}}"))
    said, status = await command("erase", key[:16], "--yes", BOARD_DATA=str(tmp_path))
    assert (said, status) == ("3 keys erased, the files written anew.\n", 0)
    await console.end("erased")
    assert not found(tmp_path, CANARY)
    await asyncio.gather(console.close(), phone.close())
