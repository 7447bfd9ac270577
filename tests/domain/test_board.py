"""A board: its records under one version; only a draft of it changes."""

from board.domain.board import Board
from board.domain.change import Change, both
from board.domain.records.contributions import Theme

ONE, OTHER = Theme("Un", 1), Theme("Deux", 2)


def test_each_change_makes_the_next_version_and_leaves_the_earlier_board_as_it_was():
    """[P1]"""
    empty = Board()
    assert (empty.version, empty.ids(), empty.erase_at) == (0, set(), None)
    draft = empty.draft()
    draft.apply(Change({"theme:one": ONE}))
    draft.apply(Change({"theme:other": OTHER}, {"theme:one"}))
    assert (draft.version, dict(draft.of(Theme))) == (2, {"theme:other": OTHER})
    later = draft.draft()
    later.apply(Change(drop={"theme:other", "theme:gone"}))
    assert (later.version, later.ids()) == (3, set())
    assert (draft.ids(), empty.ids()) == ({"theme:other"}, set())


def test_a_change_followed_by_a_later_one_is_one_change():
    """[P6] What the later one puts or drops holds."""
    change = Change({"theme:a": ONE, "theme:b": ONE, "theme:c": ONE}, {"theme:d", "theme:e"})
    change.add(Change({"theme:b": OTHER, "theme:d": OTHER}, {"theme:c", "theme:f"}))
    assert change.put == {"theme:a": ONE, "theme:b": OTHER, "theme:d": OTHER}
    assert change.drop == {"theme:c", "theme:e", "theme:f"}


def test_of_two_changes_at_once_whatever_either_drops_is_dropped():
    """[P6]"""
    first = Change({"theme:a": ONE, "theme:b": ONE}, {"theme:c"})
    found = both(first, Change({"theme:a": OTHER, "theme:c": OTHER}, {"theme:b"}))
    assert (found.put, found.drop) == ({"theme:a": OTHER}, {"theme:b", "theme:c"})
