"""The second topic: who is left aside by the first, and when it is worth proposing."""

from collections.abc import Mapping, Sequence

import pytest

from board.domain.consensus import Check, check

Column = Sequence[int | None]


def checked(columns: Mapping[str, Column], approvals: dict[str, int] | None = None) -> Check:
    rows = zip(*columns.values(), strict=True)
    ballots = [dict(zip(columns, row, strict=True)) for row in rows]
    return check(ballots, list(columns), approvals=approvals)


def test_two_are_proposed_when_the_second_reaches_those_left_aside() -> None:
    found = checked({"w": [2, 2, 2, 2, 0, 0], "s": [0, 0, 0, 0, 2, 2]})
    assert (found.propose, found.proposed) == ("two", ("w", "s"))


def test_the_second_is_shown_but_not_proposed_when_it_reaches_one_voter() -> None:
    found = checked({"w": [2, 2, 2, 2, 0, 0], "s": [1, 1, 0, 0, 2, 0]})
    assert (found.propose, found.second, found.proposed) == ("one", ("s",), ("w",))


def test_those_silent_on_the_first_are_left_aside_too() -> None:
    found = checked({"w": [2, 2, 2, None, None], "s": [0, 0, 0, 2, 2]})
    assert found.propose == "two"


@pytest.mark.parametrize(("aside", "propose"), [(2, "one"), (3, "two")])
def test_four_fifths_covered_by_the_first_is_enough(aside: int, propose: str) -> None:
    first: Column = [2] * (10 - aside) + [0] * aside
    second: Column = [1] * (10 - aside) + [2] * aside
    found = checked({"w": first, "s": second})
    assert found.second == ("s",)
    assert found.propose == propose


@pytest.mark.parametrize(("voters", "propose"), [(20, "two"), (21, "one")])
def test_a_tenth_of_the_voters_must_be_reached(voters: int, propose: str) -> None:
    covered = voters // 2
    aside = voters - covered
    first: Column = [2] * covered + [0] * aside
    second: Column = [1] * covered + [2, 2] + [0] * (aside - 2)
    found = checked({"w": first, "s": second})
    assert (found.first, found.second) == (("w",), ("s",))
    assert found.propose == propose


def test_those_already_served_weigh_half() -> None:
    columns: dict[str, Column] = {
        "w": [2, 2, 2, 2, 0, 0, 0, 0],
        "same": [2, 2, 2, 1, 0, 0, 0, 0],
        "other": [0, 0, 0, 0, 2, 2, 1, 0],
    }
    found = checked(columns)
    assert found.order == ("w", "same", "other")
    assert found.second == ("other",)


def test_status_comes_before_reach_for_the_second() -> None:
    columns: dict[str, Column] = {
        "w": [2, 2, 2, 2, 2, 0],
        "calm": [1, 1, 1, 1, 0, 0],
        "reserved": [2, 2, 2, 2, -2, 2],
    }
    found = checked(columns)
    assert found.status["reserved"] == "reservations"
    assert found.second == ("calm",)


def test_an_item_with_little_pull_is_no_second() -> None:
    assert checked({"w": [2, 2, 0, 0, 0], "s": [0, 0, 1, 1, 0]}).second == ()


def test_approvals_choose_between_equal_seconds() -> None:
    columns: dict[str, Column] = {
        "w": [2, 2, 2, 2, 0, 0],
        "s": [0, 0, 0, 0, 2, 2],
        "t": [0, 0, 0, 0, 2, 2],
    }
    found = checked(columns, approvals={"t": 1})
    assert (found.second, found.propose) == (("t",), "two")


def test_exactly_equal_seconds_are_all_shown_and_none_is_proposed() -> None:
    columns: dict[str, Column] = {
        "w": [2, 2, 2, 2, 0, 0],
        "s": [0, 0, 0, 0, 2, 2],
        "t": [0, 0, 0, 0, 2, 2],
    }
    found = checked(columns)
    assert (found.second, found.propose, found.proposed) == (("s", "t"), "one", ("w",))


def test_the_count_of_keen_voters_does_not_choose_the_second() -> None:
    columns: dict[str, Column] = {
        "w": [2, 2, 2, 2, 0, 0, 0, 0],
        "keen": [0, 0, 0, 0, 2, 2, 0, 0],
        "calm": [0, 0, 0, 0, 1, 1, 1, 1],
    }
    found = checked(columns)
    assert found.order == ("w", "keen", "calm")
    assert found.second == ("keen", "calm")


def test_less_resistance_chooses_between_seconds_of_equal_index() -> None:
    columns: dict[str, Column] = {
        "w": [2, 2, 2, 2, 2, 0, 0, 0, 0, 0],
        "resisted": [1, 1, 1, 0, -1, 2, 2, 1, 0, 0],
        "calm": [1, 1, 0, 0, 0, 2, 2, 0, 0, 0],
    }
    assert checked(columns, approvals={"resisted": 1}).second == ("calm",)
