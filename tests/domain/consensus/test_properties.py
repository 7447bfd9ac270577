"""What holds for every election: permutations, names, monotonicity and twins."""

from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from board.domain.consensus import GRADES, STATUSES, Check, Shortlist, check, shortlist

Approvals = list[set[str]]
Grades = list[dict[str, int | None]]

ITEMS = "abcdefghij"
FEW = "abcd"
repeatable = settings(deadline=None, derandomize=True, max_examples=200)
camps = st.lists(st.sampled_from(["abcde"] * 3 + ["f", "g", "fg", "hi"]).map(set), max_size=25)
approvals = st.lists(st.sets(st.sampled_from(ITEMS), max_size=8), max_size=25) | camps
grade = st.sampled_from([*GRADES, 0, 1, 1, 2, 2, None])
grades = st.lists(st.fixed_dictionaries(dict.fromkeys(FEW, grade)), min_size=1, max_size=25)
chance = st.randoms(use_true_random=False)


@repeatable
@given(approvals, grades, chance)
def test_the_order_of_the_voters_changes_nothing(
    approved: Approvals, graded: Grades, dice: Random
) -> None:
    before = shortlist(approved, ITEMS), check(graded, FEW)
    dice.shuffle(approved)
    dice.shuffle(graded)
    assert (shortlist(approved, ITEMS), check(graded, FEW)) == before


@repeatable
@given(approvals, grades, chance)
def test_the_order_of_the_items_changes_only_where_equals_stand(
    approved: Approvals, graded: Grades, dice: Random
) -> None:
    order, few = dice.sample(ITEMS, len(ITEMS)), dice.sample(FEW, len(FEW))
    assert facts_of_list(shortlist(approved, order)) == facts_of_list(shortlist(approved, ITEMS))
    assert facts_of_check(check(graded, few)) == facts_of_check(check(graded, FEW))


@repeatable
@given(approvals, grades, chance)
def test_the_names_of_the_items_decide_nothing(
    approved: Approvals, graded: Grades, dice: Random
) -> None:
    new = dict(zip(ITEMS, dice.sample(ITEMS, len(ITEMS)), strict=True))
    renamed = shortlist([{new[item] for item in ballot} for ballot in approved], list(new.values()))
    assert renamed.items == tuple(new[item] for item in shortlist(approved, ITEMS).items)
    ballots = [{new[item]: given for item, given in ballot.items()} for ballot in graded]
    found, same = check(graded, FEW), check(ballots, [new[item] for item in FEW])
    assert same.order == tuple(new[item] for item in found.order)
    assert (same.proposed, same.propose) == (
        tuple(new[item] for item in found.proposed),
        found.propose,
    )


@repeatable
@given(grades, st.sampled_from(FEW), chance)
def test_raising_a_grade_lifts_the_item_past_every_equal_and_moves_no_other(
    graded: Grades, item: str, dice: Random
) -> None:
    raised = raise_one(graded, item, dice)
    before, after = check(graded, FEW), check(raised, FEW)
    assert STATUSES.index(after.status[item]) <= STATUSES.index(before.status[item])
    for other in set(FEW) - {item}:
        if place(before, item) <= place(before, other):
            assert place(after, item) < place(after, other)
    assert places_without(item, after) == places_without(item, before)


@repeatable
@given(grades, chance)
def test_raising_a_grade_of_the_second_keeps_it_second_or_makes_it_first(
    graded: Grades, dice: Random
) -> None:
    before = check(graded, FEW)
    assume(before.second)
    item = dice.choice(before.second)
    after = check(raise_one(graded, item, dice), FEW)
    assert item in after.first or after.second == (item,)
    if before.propose == "two" and after.first == before.first:
        assert after.propose == "two"


@repeatable
@given(approvals, chance)
def test_one_more_approval_never_drops_a_listed_item(approved: Approvals, dice: Random) -> None:
    before = shortlist(approved, ITEMS)
    assume(before.items)
    item = dice.choice(before.rescued or before.items)
    without = [number for number, ballot in enumerate(approved) if item not in ballot]
    assume(without)
    chosen = dice.choice(without)
    more = [ballot | {item} if n == chosen else ballot for n, ballot in enumerate(approved)]
    assert item in shortlist(more, ITEMS).items


@repeatable
@given(approvals, st.sampled_from(ITEMS))
def test_an_item_and_its_twin_are_listed_together_or_not_at_all(
    approved: Approvals, item: str
) -> None:
    doubled = [ballot | {"twin"} if item in ballot else ballot for ballot in approved]
    found = shortlist(doubled, [*ITEMS, "twin"])
    assert (item in found.items) == ("twin" in found.items)
    assert (item in found.rescued) == ("twin" in found.rescued)


@repeatable
@given(grades, st.sampled_from(FEW))
def test_a_twin_shares_the_place_of_its_item_and_moves_no_other(graded: Grades, item: str) -> None:
    before = check(graded, FEW)
    after = check([{**ballot, "twin": ballot[item]} for ballot in graded], [*FEW, "twin"])
    assert place(after, item) == place(after, "twin")
    assert places_without("twin", after) == [set(tied) for tied in before.places]
    if before.first == (item,) and before.propose in ("one", "two"):
        assert (after.propose, after.proposed) == ("both_tied", (item, "twin"))


@repeatable
@given(grades)
def test_never_three_are_proposed_and_none_without_agreement(graded: Grades) -> None:
    found = check(graded, FEW)
    sizes = {"one": 1, "two": 2, "both_tied": 2, "talk": 0}
    assert len(found.proposed) == sizes[found.propose]
    assert {found.status[item] for item in found.proposed} <= set(STATUSES[:2])


def raise_one(graded: Grades, item: str, dice: Random) -> Grades:
    """Let one voter grade an item higher, or +2 after no answer at all."""
    lower = [number for number, ballot in enumerate(graded) if ballot[item] != 2]
    assume(lower)
    chosen = dice.choice(lower)
    old = graded[chosen][item]
    new = 2 if old is None else dice.randint(old + 1, 2)
    return [{**ballot, item: new} if n == chosen else ballot for n, ballot in enumerate(graded)]


def place(found: Check, item: str) -> int:
    return next(number for number, tied in enumerate(found.places) if item in tied)


def places_without(item: str, found: Check) -> list[set[str]]:
    return [others for tied in found.places if (others := set(tied) - {item})]


def facts_of_list(found: Shortlist) -> object:
    return set(found.items), set(found.rescued), found.flags, found.approvals


def facts_of_check(found: Check) -> object:
    places = [set(tied) for tied in found.places]
    return places, found.status, found.index, set(found.first), set(found.second), found.propose
