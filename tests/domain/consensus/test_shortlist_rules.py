"""Each branch of the shortlist, by ballots made for it."""

import pytest

from board.domain.consensus import Shortlist, Thresholds, ranks, shortlist


def listed(*camps: tuple[int, str]) -> Shortlist:
    """Close a round of camps: so many voters, each approving the items named by letters."""
    ballots = [list(letters) for voters, letters in camps for _ in range(voters)]
    return shortlist(ballots, "abcdefghij")


def test_one_approval_is_enough_among_three_voters() -> None:
    assert listed((2, "a"), (1, "b")).items == ("a", "b")


def test_two_approvals_are_needed_from_four_voters_on() -> None:
    assert listed((2, "ab"), (1, "c"), (1, "d")).items == ("a", "b")


def test_a_blank_ballot_counts_as_a_voter() -> None:
    assert listed((2, "ab"), (1, "c"), (1, "")).items == ("a", "b")


def test_one_approval_is_enough_when_a_single_item_has_more() -> None:
    assert listed((2, "a"), (1, "b"), (1, "c")).items == ("a", "b", "c")


def test_a_single_approved_item_is_the_whole_list() -> None:
    found = listed((1, "a"), (9, ""))
    assert (found.items, found.flags) == (("a",), ())


@pytest.mark.parametrize("camps", [(), ((3, ""),)])
def test_nothing_approved_gives_an_empty_list_and_says_so(camps: tuple[tuple[int, str]]) -> None:
    found = listed(*camps)
    assert (found.items, found.flags) == ((), ("empty",))


def test_the_list_keeps_the_order_of_deposit() -> None:
    ballots = [["b", "a"], ["b", "a"], ["b"], ["b"]]
    assert shortlist(ballots, ["a", "b"]).items == ("a", "b")
    assert shortlist(ballots, ["b", "a"]).items == ("b", "a")


def test_the_five_most_approved_are_kept() -> None:
    found = listed((5, "abcde"), (3, "abcdef"))
    assert (found.items, found.flags) == (tuple("abcde"), ())


def test_a_tie_at_the_limit_stays_whole_up_to_seven() -> None:
    found = listed((5, "abcdefg"), (1, "abc"))
    assert (found.items, found.flags) == (tuple("abcdefg"), ())


def test_a_tie_past_seven_leaves_the_ones_above_it() -> None:
    found = listed((5, "abcdefgh"), (1, "ab"))
    assert (found.items, found.flags) == (("a", "b"), ("tie_at_limit",))


def test_a_tie_past_seven_with_one_above_keeps_all() -> None:
    found = listed((5, "abcdefgh"), (1, "a"))
    assert (found.items, found.flags) == (tuple("abcdefgh"), ("tie_too_wide",))


def test_a_fifth_of_the_voters_with_nothing_kept_bring_an_item_back() -> None:
    found = listed((8, "abcde"), (3, "f"))
    assert (found.items, found.rescued) == (tuple("abcdef"), ("f",))


def test_fewer_than_a_fifth_bring_nothing_back() -> None:
    found = listed((9, "abcde"), (2, "f"))
    assert (found.items, found.rescued, found.flags) == (tuple("abcde"), (), ())


def test_a_lone_voter_brings_nothing_back_in_a_small_group() -> None:
    assert listed((3, "abcde"), (1, "f")).rescued == ()


def test_two_rounds_bring_back_two_items_and_no_third() -> None:
    camps = ((9, "abcde"), (8, "f"), (7, "g"), (6, "h"))
    ballots = [list(letters) for voters, letters in camps for _ in range(voters)]
    assert shortlist(ballots, "abcdefgh", Thresholds(maximum=9)).rescued == ("f", "g")


def test_equals_are_brought_back_together() -> None:
    assert listed((8, "abcde"), (3, "fg")).rescued == ("f", "g")


def test_equals_that_would_make_eight_beside_one_brought_back_are_not_brought_back() -> None:
    """[C4] Seven items at most, those of the first round of bringing back included."""
    found = listed((8, "abcde"), (4, "f"), (3, "gh"))
    assert (found.items, found.rescued, found.flags) == (tuple("abcdef"), ("f",), ("rescue_tie",))


def test_equals_past_seven_are_not_brought_back_and_the_list_says_so() -> None:
    found = listed((8, "abcde"), (3, "fgh"))
    assert (found.items, found.rescued, found.flags) == (tuple("abcde"), (), ("rescue_tie",))


def test_approvals_of_all_choose_between_equals_among_the_unheard() -> None:
    assert listed((7, "abcde"), (1, "abcdeg"), (3, "fg")).rescued == ("g",)


def test_a_full_list_brings_nothing_back() -> None:
    found = listed((8, "abcdefg"), (3, "h"))
    assert (found.items, found.rescued, found.flags) == (tuple("abcdefg"), (), ())


def test_a_ballot_naming_an_unknown_item_is_refused() -> None:
    with pytest.raises(ValueError, match="not on it"):
        shortlist([["a", "z"]], ["a"])


def test_an_item_named_twice_on_a_ballot_counts_once() -> None:
    assert shortlist([["a", "a"], ["b"]], ["a", "b"]).approvals == {"a": 1, "b": 1}


def test_ranks_tell_the_order_of_the_counts_and_no_count() -> None:
    assert ranks({"a": 40, "b": 3, "c": 40, "d": 0}) == {"a": 2, "b": 1, "c": 2, "d": 0}
