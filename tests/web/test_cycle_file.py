"""The file of a cycle: what is refused, with the reason, and how long what it holds may stay."""

import json

import pytest

from board import transfer
from board.domain.durations import DAY
from board.locale import text
from board.settings import read
from board.store.valkey import inventory
from board.wire import cycle_file
from tests.support.servers.valkey import Valkey
from tests.web.test_transfer import KEPT, NOW, days_left

FILE = {
    "format": "resonances-cycle",
    "version": 1,
    "id": "a-cycle-of-a-grp",
    "title": "Équipe",
    "method": "rpp",
    "language": "fr",
    "number": 10,
    "opened_at": NOW,
    "erase_at": NOW + 300 * DAY,
}


@pytest.mark.parametrize(
    ("change", "why", "named"),
    [
        ({"version": 2}, "version", 2),
        ({"format": "another"}, "not_ours", None),
        ({"language": "de"}, "shape", "$.language"),
        ({"seats": []}, "shape", "seats"),
        ({"rules": ["r" * 141]}, "shape", "$.rules[0]"),
        ({"plan": [{"id": "express", "minutes": -1}]}, "shape", "$.plan[0].minutes"),
        ({"number": 0}, "shape", "$.number"),
        ({"addresses": ["x" * 501]}, "shape", "$.addresses[0]"),
    ],
)
def test_a_file_that_is_not_sound_is_refused_with_the_reason(change, why, named):
    """[O2] [P3]"""
    with pytest.raises(cycle_file.Unsound) as unsound:
        cycle_file.read(json.dumps({**FILE, **change}).encode())
    assert unsound.value.why == why
    assert (
        named is None
        or str(named) in map(str, unsound.value.places.values())
        or str(named) in str(unsound.value.places.get("reason"))
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_a_file_that_windows_has_saved_again_is_read(encoding):
    """[O2] With a byte order mark, or in UTF-16."""
    file = cycle_file.read(json.dumps(FILE, ensure_ascii=False).encode(encoding))
    assert file.title == FILE["title"]


def test_a_file_in_another_encoding_is_refused_with_its_name():
    """[O2] One line that says what to do, and no traceback."""
    title = {**FILE, "title": "Équipe d’été"}
    with pytest.raises(cycle_file.Unsound) as unsound:
        cycle_file.read(json.dumps(title, ensure_ascii=False).encode("cp1252"))
    assert unsound.value.why == "encoding"
    assert "Latin-1" in str(unsound.value.places["encoding"])
    said = text("fr", "server.import.encoding", **unsound.value.places)
    assert "\n" not in said
    assert "UTF-8" in said


@pytest.mark.parametrize("content", [b"", b"{", b"[" * 5_000, b"[]", b"3", b"\xff\xfe"])
def test_what_is_no_file_of_ours_is_said_to_be_none(content):
    """[O2]"""
    with pytest.raises(cycle_file.Unsound) as unsound:
        cycle_file.read(content)
    assert unsound.value.why in ("not_json", "not_ours")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"method": "none"}, "method"),
        ({"erase_at": 1}, "over"),
        ({"opened_at": 1, "dates": []}, "over"),
        ({"sessions": [{"number": 2, "date": NOW, "ended": True}]}, "content"),
        ({"sessions": [{"number": 1, "date": NOW + 10**12, "ended": True}]}, "content"),
        ({"led_by": 3}, "content"),
        ({"title": "\u200b"}, "content"),
        ({"dates": [NOW + 10**12]}, "content"),
        ({"dates": [None] * 11}, "content"),
        ({"addresses": [""] * 11}, "content"),
        ({"addresses": ["http://visio.example"]}, "content"),
        ({"rules": ["r"] * 31}, "content"),
    ],
)
async def test_what_does_not_hang_together_or_is_over_is_not_taken_in(valkey, change, why):
    """[O2] [O4] And leaves nothing behind."""
    settings = read({"BOARD_STORE": valkey.url})
    said = {**FILE, "opened_at": transfer.moment().now, "erase_at": NOW + 3_000 * DAY, **change}
    with pytest.raises(cycle_file.Unsound) as unsound:
        await transfer.take_in(settings, json.dumps(said).encode())
    assert unsound.value.why == why
    assert f"cycle:{FILE['id']}" not in (await inventory(valkey.url)).boards


async def test_nothing_is_kept_longer_than_its_file_says_nor_than_its_dates_come_to():
    """[O4] [T1] What its group kept and is over stays out, which is said."""
    now = transfer.moment().now
    soon = {"number": 1, "titles": [KEPT], "erase_at": now + DAY}
    with Valkey() as own:
        settings = read({"BOARD_STORE": own.url})
        for name, until, kept in (
            ("a-cycle-for-long", now + 9_000 * DAY, soon),
            ("a-cycle-for-a-day", now + DAY, {**soon, "erase_at": now - 1}),
        ):
            said = {**FILE, "id": name[:16], "opened_at": now, "erase_at": until, "kept": kept}
            taken = await transfer.take_in(settings, json.dumps(said).encode())
            assert taken.themes_expired == (kept is not soon)
        assert days_left(own, "cycle:{a-cycle-for-long}") == 10 * 31 + 30
        assert days_left(own, "kept:{a-cycle-for-long}") == 1
        assert days_left(own, "cycle:{a-cycle-for-a-da}") == 1
        assert own.ask("EXISTS kept:{a-cycle-for-a-da}").strip() == ":0"
