"""Each threshold of the statuses and each key of the order, by grades made for it."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import pytest

from board.domain.consensus import Check, Thresholds, check

Column = Sequence[int | None]


def checked(
    columns: Mapping[str, Column],
    voters: int | None = None,
    approvals: dict[str, int] | None = None,
    thresholds: Thresholds | None = None,
) -> Check:
    rows = zip(*columns.values(), strict=True)
    ballots = [dict(zip(columns, row, strict=True)) for row in rows]
    return check(
        ballots,
        list(columns),
        voters=voters,
        approvals=approvals,
        thresholds=thresholds or Thresholds(),
    )


@pytest.mark.parametrize(
    ("column", "voters", "status"),
    [
        ([2], 1, "too_few"),
        ([2, 2], 2, "consensus"),
        ([2, 2, 2, *[None] * 4], 7, "too_few"),
        ([2, 2, 2, 2, *[None] * 3], 7, "consensus"),
        ([1, *[1] * 18, -2], 20, "consensus"),
        ([1, *[1] * 17, -2], 19, "reservations"),
        ([2, 2, 1, 1, -1], 5, "consensus"),
        ([2, 2, 1, -1], 4, "reservations"),
        ([2, 2, 2, 2, 2, 1, -1, -1, -2, -2], 10, "reservations"),
        ([2, 2, 2, 2, 2, -1, -1, -1, -2, -2], 10, "not_yet"),
        ([2, 2, 2, 2, 2, 2, 2, -2, -2], 9, "not_yet"),
        ([2, 2, 2, 2, 2, 2, 2, 2, -2, -2], 10, "reservations"),
        ([1, 1, 0, 0], 4, "consensus"),
        ([1, 1, 0, 0, 0], 5, "little_pull"),
        ([1, 0, 0, -2, 0], 5, "little_pull"),
        ([0, -2, -2], 3, "not_yet"),
    ],
)
def test_status_stands_at_its_threshold(column: Column, voters: int, status: str) -> None:
    assert checked({"a": column}, voters).status == {"a": status}


def test_voters_who_sent_nothing_count_among_the_voters() -> None:
    assert checked({"a": [2, 2]}, voters=5).status == {"a": "too_few"}


def test_an_item_missing_from_a_ballot_is_one_without_answer() -> None:
    found = check([{"a": 2}, {"a": 2, "b": 1}, {}], ["a", "b"])
    assert found.status == {"a": "consensus", "b": "too_few"}


def test_statuses_come_in_their_order() -> None:
    columns: dict[str, Column] = {
        "few": [2, None, None, None, None],
        "not_yet": [2, 2, 2, -2, -2],
        "little_pull": [1, 1, 0, 0, 0],
        "reservations": [2, 2, 2, 2, -2],
        "consensus": [1, 1, 1, 0, 0],
    }
    assert checked(columns).order == tuple(reversed(columns))


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        pytest.param([2, 1, 0, 0], [1, 1, 0, 0], id="higher index"),
        pytest.param([1, 1, 1, 1, 1], [2, 2, 2, 1, -1], id="lower resistance, same index"),
        pytest.param([2, 1, 0, 0], [1, 1, 1, 0], id="more +2, same index and resistance"),
    ],
)
def test_within_a_status_the_order_goes_by(better: Column, worse: Column) -> None:
    assert checked({"worse": worse, "better": better}).places == (("better",), ("worse",))


def test_approvals_come_before_the_count_of_keen_voters() -> None:
    columns: dict[str, Column] = {"keen": [2, 1, 0, 0], "approved": [1, 1, 1, 0]}
    assert checked(columns, approvals={"approved": 1}).first == ("approved",)


def test_exact_equals_share_a_place_whatever_their_names() -> None:
    found = checked({"b": [1, 1], "a": [1, 1], "c": [0, 1]})
    assert found.places == (("b", "a"), ("c",))


def test_two_equal_heads_are_proposed_both() -> None:
    found = checked({"a": [2, 2, -1], "b": [2, 2, -1], "c": [0, 0, 0]})
    assert found.status["a"] == "reservations"
    assert (found.propose, found.proposed, found.second) == ("both_tied", ("a", "b"), ())


def test_three_equal_heads_let_the_group_talk() -> None:
    found = checked({"a": [2, 2], "b": [2, 2], "c": [2, 2]})
    assert (found.propose, found.first) == ("talk", ("a", "b", "c"))
    assert (found.proposed, found.second) == ((), ())


@pytest.mark.parametrize("column", [[1, 0, 0], [2, -2, -2], [2, None, None]])
def test_a_head_without_agreement_lets_the_group_talk(column: Column) -> None:
    found = checked({"a": column, "b": [None, None, None]})
    assert (found.first, found.propose, found.proposed) == (("a",), "talk", ())


def test_two_equal_heads_without_agreement_let_the_group_talk() -> None:
    assert checked({"a": [1, 0, 0], "b": [1, 0, 0]}).propose == "talk"


def test_an_item_without_answers_measures_nothing() -> None:
    found = checked({"a": [None, None]})
    assert found.support == found.resistance == found.index == {"a": Fraction(0)}


def test_no_item_lets_the_group_talk() -> None:
    found = check([{}, {}], [])
    assert (found.order, found.first, found.propose) == ((), (), "talk")


def test_no_voter_lets_the_group_talk() -> None:
    found = check([], ["a", "b"])
    assert (found.places, found.propose) == ((("a", "b"),), "talk")


def test_the_weight_of_resistance_is_a_setting() -> None:
    columns: dict[str, Column] = {"a": [2] * 7 + [-2] * 3}
    by_weight = [
        checked(columns, thresholds=Thresholds(resistance_weight=weight)).index["a"]
        for weight in (1, 2, 3)
    ]
    assert by_weight == [Fraction(2, 5), Fraction(1, 10), Fraction(-1, 5)]


@pytest.mark.parametrize("grade", [3, -3, 0.5, "2"])
def test_a_value_that_is_no_grade_is_refused(grade: object) -> None:
    with pytest.raises(ValueError, match="grade"):
        check([{"a": grade}], ["a"])  # type: ignore[dict-item]


def test_more_ballots_than_voters_are_refused() -> None:
    with pytest.raises(ValueError, match="voters"):
        check([{"a": 1}, {"a": 1}], ["a"], voters=1)
