"""`board export` and `board import`: a cycle out of a store into a file, and into a store again."""

import asyncio
import json
import re
import signal

import httpx
import pytest

from board import transfer
from board.domain.decide.cycle.cycling import last_opened
from board.domain.durations import DAY
from board.domain.records.cycle import KeptThemes
from board.live.cycles import Cycles
from board.settings import read
from board.store.opening import open_store
from board.store.valkey import inventory
from tests.support.servers.command_line import typed
from tests.support.servers.valkey import Valkey
from tests.web.meeting import card
from tests.web.test_erasing import CANARY
from tests.web.test_process import process  # noqa: F401 - a fixture

pytestmark = pytest.mark.long

RULES = ["Ce qui se dit ici reste ici.", "Chacun son tour."]
KEPT = "La place du silence"
NOW = 1_790_000_000_000


async def command(*words, **variables):
    return await asyncio.to_thread(typed, *words, **variables)


async def held(following, key):
    """A first meeting with rules, a card and a theme; its console, still open."""
    meeting = await following(key)
    console, phone = await meeting.console(), await meeting.phone()
    await console.say("set_rules", rules=RULES)
    await console.say("go_to", step="express")
    await phone.say("post_card", **card(title=CANARY))
    await console.say("create_theme", theme="theme-0001", title=KEPT)
    await console.say("keep", item="theme:theme-0001", kept=True)
    return meeting, console


async def handed_on(browser, key, *, ended=False):
    """What the cycle's page shows, once its first meeting has handed on its title, or its end."""
    async with asyncio.timeout(10):
        while True:
            shown = await look(browser, key)
            if shown["kept"] and shown["records"]["session:1"]["ended"] == ended:
                return shown
            await asyncio.sleep(0.02)


async def look(browser, key):
    answer = await browser.post("/cycles/look", json={"key": key})
    assert answer.status_code == 200
    return answer.json()


def new_key(said):
    """The key of the link that an import ends with."""
    return re.search(r"/cycle#(\S+)", said)[1]


async def test_every_cycle_of_a_store_goes_into_a_folder_of_files(browser, cycle, valkey, tmp_path):
    """[O5] Each as `board export` writes it; nothing of meetings, and no key."""
    other = (await browser.post("/cycles", json={"title": CANARY})).json()["key"]
    folder, store = tmp_path / "all" / "cycles", {"BOARD_STORE": valkey.url}
    said, status = await command("export", "--all", "--to", str(folder), **store)
    assert (status, folder.stat().st_mode & 0o777) == (0, 0o700)
    files = {file.stem: file for file in folder.iterdir()}
    assert {cycle[:16], other[:16]} <= files.keys()
    assert str(len(files)) in said and str(folder) in said
    assert {file.stat().st_mode & 0o777 for file in files.values()} == {0o600}
    alone, _ = await command("export", other[:16], **store)
    assert json.loads(files[other[:16]].read_text()) == json.loads(alone)
    await command("erase", other[:16], "--yes", **store)
    said, status = await command("import", str(files[other[:16]]), **store)
    assert status == 0 and new_key(said)[:16] == other[:16]


async def test_a_folder_that_exists_stays_as_it_is(valkey, tmp_path):
    """[O5]"""
    store = {"BOARD_STORE": valkey.url}
    _, status = await command("export", "--all", "--to", str(tmp_path), **store)
    assert (status, list(tmp_path.iterdir())) == (1, [])


async def test_an_export_that_could_not_begin_can_be_tried_again(tmp_path):
    """[O5] The store is away: no empty folder is left, which would be in the way."""
    folder = tmp_path / "cycles"
    store = {"BOARD_STORE": f"unix://{tmp_path}/nothing.sock"}
    _, status = await command("export", "--all", "--to", str(folder), **store)
    assert (status, folder.exists()) == (2, False)


@pytest.mark.parametrize("words", [("--all",), ("--all", "K7M2QX", "--to", "x"), ()])
async def test_one_cycle_or_all_into_a_folder_must_be_said(valkey, words):
    """[O5]"""
    _, status = await command("export", *words, BOARD_STORE=valkey.url)
    assert status == 2


async def test_a_cycle_goes_into_a_file_and_comes_back_under_a_new_key(
    browser, cycle, following, valkey, tmp_path
):
    """[O1] [O2] [K11] All of it is as it was; no key of old opens it."""
    _, console = await held(following, cycle)
    await console.say("end_meeting")
    planned = {"dates": [None, NOW + 40 * DAY], "addresses": ["", "https://visio.example/1"]}
    await browser.post("/cycles/edit", json={"key": cycle, **planned})
    before = await handed_on(browser, cycle, ended=True)
    file, store = tmp_path / "cycle.json", {"BOARD_STORE": valkey.url}
    said, status = await command("export", cycle[:16], "--to", str(file), **store)
    assert (said, status, file.stat().st_mode & 0o777) == ("", 0, 0o600)
    said, status = await command("erase", cycle[:16], "--yes", **store)
    assert (said, status) == ("3 keys erased, the files written anew.\n", 0)
    assert (await browser.post("/cycles/look", json={"key": cycle})).status_code == 404
    said, status = await command(
        "import", str(file), BOARD_PUBLIC_URL=str(browser.base_url), **store
    )
    assert status == 0 and "Équipe mobile" in said
    key = new_key(said)
    after = await look(browser, key)
    assert after["records"]["cycle"] == before["records"]["cycle"]
    assert (after["kept"], after["steps"]) == ([KEPT], before["steps"])
    assert after["records"]["session:1"]["ended"] and after["meetings"] == {}
    assert (await browser.post("/cycles/look", json={"key": cycle})).status_code == 404
    meeting = await following(key)
    records = (await meeting.phone()).records
    assert records["meeting"]["rules"] == RULES
    assert records["meeting"]["cycle"] == {"number": 2, "of": 10}
    assert [r["title"] for r in records.values() if r["type"] == "kept"] == [KEPT]


async def test_nothing_that_anybody_wrote_and_no_key_is_in_the_file(
    browser, cycle, following, valkey
):
    """[O1] Not even while the meeting is under way: what goes along is what it hands on now."""
    meeting, _ = await held(following, cycle)
    written = await transfer.write(read({"BOARD_STORE": valkey.url}), meeting.code.lower())
    assert written.under_way == (1,)
    file = json.loads(written.content)
    assert (file["rules"], file["kept"]["titles"]) == (RULES, [KEPT])
    assert (file["sessions"], file["kept"]["number"]) == ([], 0)
    assert await opens_again(written.content) == (0, [KEPT])
    said = written.content.decode()
    for secret in (CANARY, meeting.code, cycle, cycle[16:], *meeting.keys.values()):
        assert secret not in said
    assert not {"seat", "keeper", "digest", "card", "code"} & set(said.replace('"', " ").split())


async def opens_again(content):
    """Where the file is taken in: the last number that was opened, and what is offered next."""
    with Valkey() as own:
        settings = read({"BOARD_STORE": own.url})
        await transfer.take_in(settings, content)
        async with open_store(settings) as opened:
            cycles = Cycles(opened.store, transfer.moment, lambda: None)
            cycle = json.loads(content)["id"]
            board, kept = await cycles.read(cycle), await cycles.kept(cycle)
    themes = kept.need(KeptThemes)
    assert themes.number < last_opened(board) + 1
    return last_opened(board), [theme.title for theme in themes.themes]


async def test_it_moves_from_one_folder_to_another_while_no_board_serves(process, tmp_path):  # noqa: F811
    """[O3] The embedded store's files are enough, on either side."""
    old, new = ({"BOARD_DATA": str(tmp_path / name)} for name in ("old", "new"))
    for folder in (old, new):
        (tmp_path / folder["BOARD_DATA"]).mkdir()
    board = process(**old)
    await board.start()
    async with httpx.AsyncClient(base_url=board.base, headers={"Origin": board.base}) as browser:
        cycle = (await browser.post("/cycles", json={"title": "Équipe"})).json()["key"]
    await board.end(signal.SIGTERM)
    file = tmp_path / "cycle.json"
    said, status = await command("export", cycle[:16], "--to", str(file), **old)
    assert (said, status) == ("", 0)
    said, status = await command("import", str(file), **new)
    assert status == 0
    moved = process(**new)
    await moved.start()
    async with httpx.AsyncClient(base_url=moved.base, headers={"Origin": moved.base}) as browser:
        shown = await look(browser, new_key(said))
    assert shown["records"]["cycle"]["title"] == "Équipe"


async def test_nothing_that_is_there_is_written_over(browser, cycle, valkey, tmp_path):
    """[O2] Neither a file nor a cycle; each is named, with what to do."""
    file, store = tmp_path / "cycle.json", {"BOARD_STORE": valkey.url}
    assert (await command("export", cycle[:16], "--to", str(file), **store))[1] == 0
    kept = file.read_bytes()
    said, status = await command("export", cycle[:16], "--to", str(file), **store)
    assert (status, file.read_bytes()) == (1, kept) and f"{file} exists already" in said
    said, status = await command("import", str(file), **store)
    assert status == 1 and str(file) in said and f"board erase {cycle[:16]}" in said
    assert await look(browser, cycle)
    said, status = await command("export", "no-such-cycle-is", **store)
    assert status == 1 and "no cycle under" in said


async def test_all_that_belongs_to_cycles_is_found_and_erased(browser, cycle, following, valkey):
    """[T1] [T4] The doctor counts it, each key has its hour, and `--all` leaves none."""
    _, console = await held(following, cycle)
    await console.say("end_meeting")
    await handed_on(browser, cycle, ended=True)
    there = await inventory(valkey.url)
    assert {f"cycle:{cycle[:16]}", f"kept:{cycle[:16]}"} <= set(there.boards)
    assert there.without_expiry == ()
    assert (await command("erase", "--all", "--yes", BOARD_STORE=valkey.url))[1] == 0
    assert await inventory(valkey.url) == type(there)((), (), ())
    assert ":{" not in valkey.ask("KEYS *")


def days_left(own, name):
    return round(int(own.ask(f"PTTL {name}").strip().removeprefix(":")) / DAY)
