"""A second reading of the check, compared with the first on random grades.

It shares no code and no structure with the first: each quantity is summed voter by
voter, and each order is made of duels between two items.
"""

from fractions import Fraction
from itertools import starmap
from operator import sub
from random import Random
from typing import NamedTuple

import pytest

from board.domain.consensus import check, ranks

Grades = list[dict[str, int | None]]
Merits = dict[str, tuple[Fraction, ...]]
ORDER = ["too_few", "not_yet", "little_pull", "reservations", "consensus"]
MOODS: list[list[int | None]] = [
    [0, 0, 1, 1, 2, None],
    [0, 1, 1, 2, 2, 2],
    [-2, -1, 0, 1, 2, None],
    [-1, 0, 0, 0, 0, 1, 1, 2, 2],
    [-2, *([1, 2, 0, None] * 5)],
    [None, None, None, 1],
]


class Facts(NamedTuple):
    status: str
    support: Fraction
    resistance: Fraction
    keen: int


@pytest.mark.parametrize("seed", range(500))
def test_check_agrees_with_the_second_reading(seed: int) -> None:
    grades, items, voters = random_round(Random(seed))
    liked = ranks({item: (seed >> place) % 3 for place, item in enumerate(items)})
    found = check(grades, items, voters=voters, approvals=liked)
    facts = {item: read_item(grades, item, voters) for item in items}
    merits = {item: read_merit(facts[item], liked[item]) for item in items}
    first = unbeaten(merits)
    second = read_second(grades, first[0], facts, liked) if len(first) == 1 else []
    assert found.status == {item: facts[item].status for item in items}
    assert found.support == {item: facts[item].support for item in items}
    assert found.resistance == {item: facts[item].resistance for item in items}
    assert {item: place for place, tied in enumerate(found.places) for item in tied} == {
        item: len({merits[other] for other in items if beats(merits[other], merits[item])})
        for item in items
    }
    assert (list(found.first), list(found.second)) == (first, second)
    assert found.propose == read_proposal(grades, first, second, facts, voters)


def random_round(chance: Random) -> tuple[Grades, list[str], int]:
    items = [f"theme:{letter}" for letter in "abcdefg"[: chance.randint(1, 7)]]
    chance.shuffle(items)
    mood = {item: chance.choice(MOODS) for item in items}
    size = chance.randint(1, chance.choice([4, 12, 60, 300]))
    grades = [{item: chance.choice(mood[item]) for item in items} for _ in range(size)]
    return grades, items, size + chance.choice([0, 0, 0, 1, 3])


def read_item(grades: Grades, item: str, voters: int) -> Facts:
    given = [grade for ballot in grades if (grade := ballot.get(item)) is not None]
    size = max(len(given), 1)
    support = Fraction(sum(grade for grade in given if grade > 0), 2 * size)
    resistance = Fraction(-sum(grade for grade in given if grade < 0), 2 * size)
    refusals = sum(grade == -2 for grade in given)
    status = "not_yet"
    if 10 * resistance <= 3 and 5 * refusals <= len(given):
        status = "reservations"
    if 10 * resistance <= 1 and 20 * refusals <= len(given):
        status = "consensus"
    if status != "not_yet" and 4 * support < 1:
        status = "little_pull"
    if len(given) < 2 or 2 * len(given) < voters:
        status = "too_few"
    return Facts(status, support, resistance, sum(grade == 2 for grade in given))


def read_merit(facts: Facts, liked: int) -> tuple[Fraction, ...]:
    index = facts.support - facts.resistance - facts.resistance
    status = Fraction(ORDER.index(facts.status))
    return status, index, -facts.resistance, Fraction(liked), Fraction(facts.keen)


def read_second(
    grades: Grades, winner: str, facts: dict[str, Facts], liked: dict[str, int]
) -> list[str]:
    merits = {}
    for item, found in facts.items():
        if item == winner or found.status not in ORDER[3:]:
            continue
        wishes, weights = Fraction(0), Fraction(0)
        for ballot in grades:
            if (grade := ballot.get(item)) is not None:
                weight = Fraction(1, 2 if ballot.get(winner) in (1, 2) else 1)
                wishes += weight * max(grade, 0)
                weights += weight
        beyond = found._replace(support=wishes / weights / 2, keen=0)
        merits[item] = read_merit(beyond, liked[item])
    return unbeaten(merits)


def read_proposal(
    grades: Grades, first: list[str], second: list[str], facts: dict[str, Facts], voters: int
) -> str:
    if len(first) > 2 or facts[first[0]].status not in ORDER[3:]:
        return "talk"
    if len(first) == 2:
        return "both_tied"
    if len(second) != 1:
        return "one"
    glad = {number for number, ballot in enumerate(grades) if ballot.get(first[0]) in (1, 2)}
    reached = {number for number, ballot in enumerate(grades) if ballot.get(second[0]) in (1, 2)}
    enough = len(reached - glad) >= 2 and 10 * len(reached - glad) >= voters
    return "two" if 5 * len(glad) < 4 * voters and enough else "one"


def unbeaten(merits: Merits) -> list[str]:
    return [
        item for item in merits if not any(beats(other, merits[item]) for other in merits.values())
    ]


def beats(one: tuple[Fraction, ...], other: tuple[Fraction, ...]) -> bool:
    """Decide the duel by the first difference; equal merits beat each other never."""
    return next((gap > 0 for gap in starmap(sub, zip(one, other, strict=True)) if gap), False)
