"""A second reading of the shortlist, compared with the first on random ballots.

It shares no code and no structure with the first: no sorting, no limit found by
position, and a rescue reads as what it adds rather than what room there is.
"""

from fractions import Fraction
from math import ceil
from random import Random

import pytest

from board.domain.consensus import shortlist

Ballots = list[list[str]]
Flags = list[str]


@pytest.mark.parametrize("seed", range(500))
def test_shortlist_agrees_with_the_second_reading(seed: int) -> None:
    ballots, items = random_round(Random(seed))
    found = shortlist(ballots, items)
    kept, rescued, flags = read_shortlist(ballots, items)
    assert found.items == tuple(item for item in items if item in kept)
    assert found.rescued == tuple(item for item in items if item in rescued)
    assert sorted(found.flags) == sorted(flags)


def random_round(chance: Random) -> tuple[Ballots, list[str]]:
    """Draw voters of up to three camps, so that some camps may end with nothing kept."""
    items = [f"theme:{letter}" for letter in "abcdefghijklmnop"[: chance.randint(1, 16)]]
    chance.shuffle(items)
    rate = chance.choice([0.1, 0.3, 0.9, 1.0])
    camps = [items[place::3] for place in range(3)] if chance.random() < 0.6 else [items]
    weights = [chance.choice([1, 1, 2, 3]) for _ in camps]
    voters = chance.randint(1, chance.choice([6, 12, 60, 300]))
    return [
        [item for item in camp if chance.random() < rate]
        for camp in chance.choices(camps, weights, k=voters)
    ], items


def read_shortlist(ballots: Ballots, items: list[str]) -> tuple[set[str], set[str], Flags]:
    liked = {item: sum(item in ballot for ballot in ballots) for item in items}
    eligible = {item for item in items if liked[item] >= (2 if len(ballots) > 3 else 1)}
    if len(eligible) in (0, 1):
        eligible = {item for item in items if liked[item] > 0}
    kept, flags = read_limit(eligible, liked)
    if not eligible:
        flags.append("empty")
    rescued: set[str] = set()
    for _ in (1, 2):
        before = kept | rescued
        added = read_rescue(ballots, liked, before)
        if len(before | added) > 7:
            flags += ["rescue_tie"] if len(before) < 7 else []
            break
        rescued |= added
    return kept | rescued, rescued, flags


def read_limit(eligible: set[str], liked: dict[str, int]) -> tuple[set[str], Flags]:
    if len(eligible) <= 5:
        return eligible, []
    limit = max(
        liked[item]
        for item in eligible
        if sum(liked[other] >= liked[item] for other in eligible) >= 5
    )
    reached = {item for item in eligible if liked[item] >= limit}
    above = {item for item in eligible if liked[item] > limit}
    if len(reached) <= 7:
        return reached, []
    return (above, ["tie_at_limit"]) if len(above) >= 2 else (reached, ["tie_too_wide"])


def read_rescue(ballots: Ballots, liked: dict[str, int], kept: set[str]) -> set[str]:
    quota = max(2, ceil(Fraction(len(ballots), 5)))
    unheard = [ballot for ballot in ballots if ballot and not any(item in kept for item in ballot)]
    inside = {item: sum(item in ballot for ballot in unheard) for item in liked}
    strength = {item: (inside[item], liked[item]) for item in liked if inside[item] >= quota}
    return {item for item in strength if strength[item] == max(strength.values())}
