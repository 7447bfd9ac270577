"""The mark beside each version, by which a store that went back is told from one that went on."""

import pytest

from board.store.lineage import KEPT_MARKS, Lineage, Revision
from board.store.store import Conflict, Gap, Stored
from board.store.valkey import ValkeyStore


async def test_a_board_is_read_with_the_marks_of_its_latest_versions(process, code, change):
    store = process()

    await store.commit(code, change(0, {"a": b"1"}, marks=("", "one")))
    await store.commit(code, change(1, {"a": b"2"}, version=4, marks=("one", "four")))

    stored = await store.read(code)
    assert stored == Stored(4, {"a": b"2"}, {1: "one", 4: "four"})
    assert stored.lineage.revision == (4, "four")


@pytest.mark.parametrize("mark", ["other", ""])
async def test_a_commit_from_another_mark_is_a_conflict_and_changes_nothing(
    process, code, change, mark
):
    """[P1] [P14]"""
    store = process()
    await store.commit(code, change(0, {"a": b"1"}, marks=("", "one")))

    with pytest.raises(Conflict):
        await store.commit(code, change(1, {"a": b"no"}, marks=(mark, "two")))

    assert await store.read(code) == Stored(1, {"a": b"1"}, {1: "one"})


async def test_a_board_of_an_earlier_release_has_no_marks_and_goes_on(process, code, change):
    """[P14]"""
    store = process()
    await store.commit(code, change(0, {"a": b"1"}))

    await store.commit(code, change(1, {"a": b"2"}, marks=("", "two")))

    assert await store.read(code) == Stored(2, {"a": b"2"}, {2: "two"})


async def test_a_version_that_an_earlier_release_made_has_no_mark(process, code, change):
    """[P14]"""
    store = process()
    await store.commit(code, change(0, marks=("", "one")))
    await store.commit(code, change(1, marks=("one", "")))

    with pytest.raises(Conflict):
        await store.commit(code, change(2, marks=("one", "three")))
    await store.commit(code, change(2, marks=("", "three")))

    assert (await store.read(code)).marks == {1: "one", 3: "three"}


async def test_only_the_latest_marks_are_kept(process, code, change):
    store = process()
    await store.commit(code, change(0, marks=("", "m1")))
    for version in range(1, KEPT_MARKS + 10):
        await store.commit(code, change(version, marks=(f"m{version}", f"m{version + 1}")))

    marks = (await store.read(code)).marks

    last = KEPT_MARKS + 10
    assert marks == {version: f"m{version}" for version in range(last - KEPT_MARKS + 1, last + 1)}


async def test_a_change_too_large_to_publish_arrives_as_a_gap_with_its_mark(
    process, code, change, received
):
    store = process()
    await store.listen(code, received.append)

    await store.commit(code, change(0, {"a": b"x" * 70_000}, marks=("", "one")))

    assert await received.to_hold(1) == [Gap(1, "one")]


async def test_a_new_board_under_a_code_used_before_has_marks_of_its_own_alone(
    process, code, change
):
    store = process()
    await store.commit(code, change(0, version=5, marks=("", "five")))
    await store.erase(code)

    await store.commit(code, change(0, marks=("", "one")))

    assert (await store.read(code)).marks == {1: "one"}


@pytest.mark.valkey
async def test_of_a_board_that_was_put_back_alone_no_later_mark_is_believed(
    valkey, closing, change, code
):
    """[P14] Its marks stayed; a commit that skips versions leaves none of the other history's."""
    store = closing(ValkeyStore(valkey.url))
    await store.commit(code, change(0, {"a": b"1"}, marks=("", "one")))
    valkey.ask(f"COPY board:{{{code}}} board:{{{code}}}:earlier")
    for version, mark in ((1, "two"), (2, "three"), (3, "four")):
        held = (await store.read(code)).lineage.revision.mark
        await store.commit(code, change(version, marks=(held, mark)))
    lost = (await store.read(code)).lineage

    valkey.ask(f"COPY board:{{{code}}}:earlier board:{{{code}}} REPLACE")
    assert (await store.read(code)).marks == {1: "one"}
    await store.commit(code, change(1, version=5, marks=("one", "five")))

    now = (await store.read(code)).lineage
    assert now.marks == {1: "one", 5: "five"}
    assert not now.includes(lost.revision)
    assert now.last_shared(lost) == 1


@pytest.mark.valkey
async def test_a_boards_marks_expire_and_are_erased_with_it(valkey, closing, change, code):
    """[T1] [T4]"""
    store = closing(ValkeyStore(valkey.url))
    await store.commit(code, change(0, marks=("", "one")))
    await store.commit(code, change(1, marks=("one", "two"), expires_at=None))
    lives = [valkey.ask(f"PEXPIRETIME {key}") for key in (f"board:{{{code}}}", key_of_marks(code))]

    await store.erase(code)

    assert abs(int(lives[0].strip(":")) - int(lives[1].strip(":"))) < 1000
    assert valkey.ask(f"EXISTS {key_of_marks(code)}") == ":0\r\n"


def key_of_marks(code):
    return f"marks:board:{{{code}}}"


def lineage(*marks):
    versions = dict(marks)
    return Lineage(max(versions), versions)


def test_a_board_that_went_on_includes_what_it_was():
    """[P14]"""
    board = lineage((1, "a"), (2, "b"), (5, "e"))
    assert all(board.includes(Revision(*at)) for at in [(1, "a"), (2, "b"), (5, "e")])


@pytest.mark.parametrize("at", [(6, "f"), (5, "x"), (4, "d"), (2, "a")])
def test_a_board_that_went_back_does_not_include_what_was_lost(at):
    """[P14] A later version, the same number with another mark, and a version it never had."""
    assert not lineage((1, "a"), (2, "b"), (5, "e")).includes(Revision(*at))


def test_what_nobody_knows_is_no_contradiction():
    """[P14] A version without a mark, one too long ago, and a board of an earlier release."""
    board = lineage((KEPT_MARKS + 1, "b"), (KEPT_MARKS + 2, "c"))
    assert board.includes(Revision(7))
    assert board.includes(Revision(2, "a"))
    assert Lineage(9).includes(Revision(8, "a"))


def test_changes_are_counted_as_lost_from_the_last_version_that_both_had():
    """[P14]"""
    before = lineage((1, "a"), (2, "b"), (3, "c"), (9, "i"))
    assert lineage((1, "a"), (2, "b"), (4, "x")).last_shared(before) == 2
    assert Lineage(3).last_shared(Lineage(9)) == 3
