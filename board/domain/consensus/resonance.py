"""From approval ballots to a shortlist of about five items."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import ceil
from typing import get_args

from board.domain.consensus.thresholds import THRESHOLDS, Thresholds
from board.domain.vocabulary import Flag

FLAGS: tuple[Flag, ...] = get_args(Flag)


@dataclass(frozen=True, slots=True)
class Shortlist:
    """The items of the next check.

    `items` and `rescued` (a part of `items`) are in the order of deposit, not of
    the counts. `approvals` has a count for every item, zero included.
    """

    items: tuple[str, ...]
    rescued: tuple[str, ...]
    flags: tuple[Flag, ...]
    approvals: Mapping[str, int]


def shortlist(
    ballots: Sequence[Collection[str]], items: Sequence[str], thresholds: Thresholds = THRESHOLDS
) -> Shortlist:
    """Close the first round. An empty ballot counts as an answer [C2].

    `items` are distinct, as deposited. Raises ValueError when a ballot names another.
    """
    votes = [frozenset(ballot) for ballot in ballots]
    approvals = _approvals(votes, items)
    kept, flag = _most_approved(approvals, len(votes), thresholds)
    rescued, rescue_flag = _rescue(votes, approvals, kept, thresholds)
    return Shortlist(
        items=tuple(item for item in items if item in kept or item in rescued),
        rescued=tuple(item for item in items if item in rescued),
        flags=tuple(found for found in (flag, rescue_flag) if found is not None),
        approvals=approvals,
    )


def ranks(approvals: Mapping[str, int]) -> dict[str, int]:
    """Turn counts into ranks: 0 for the fewest, and the same rank for equal counts.

    A board keeps these between two rounds instead of any count [C3]. Give the counts
    of all items: `check` takes an item without a rank for one of rank 0.
    """
    counts = sorted(set(approvals.values()))
    return {item: counts.index(count) for item, count in approvals.items()}


def _approvals(votes: Sequence[frozenset[str]], items: Sequence[str]) -> dict[str, int]:
    counts = Counter(chain.from_iterable(votes))
    if not counts.keys() <= set(items):
        raise ValueError("a ballot names an item that is not on it")
    return {item: counts[item] for item in items}


def _most_approved(
    approvals: Mapping[str, int], voters: int, thresholds: Thresholds
) -> tuple[set[str], Flag | None]:
    eligible = _eligible(approvals, voters, thresholds)
    if len(eligible) <= thresholds.target:
        return eligible, None if eligible else "empty"
    limit = sorted((approvals[item] for item in eligible), reverse=True)[thresholds.target - 1]
    above = {item for item in eligible if approvals[item] > limit}
    tied = {item for item in eligible if approvals[item] == limit}
    if len(above) + len(tied) <= thresholds.maximum:
        return above | tied, None
    if len(above) >= 2:
        return above, "tie_at_limit"
    return above | tied, "tie_too_wide"


def _eligible(approvals: Mapping[str, int], voters: int, thresholds: Thresholds) -> set[str]:
    needed = thresholds.approvals_needed if voters >= thresholds.voters_for_that_need else 1
    eligible = {item for item, count in approvals.items() if count >= needed}
    if len(eligible) < 2:
        return {item for item, count in approvals.items() if count >= 1}
    return eligible


def _rescue(
    votes: Sequence[frozenset[str]],
    approvals: Mapping[str, int],
    kept: set[str],
    thresholds: Thresholds,
) -> tuple[set[str], Flag | None]:
    """Add items for voters who approved of nothing kept, when there are enough of them."""
    quota = max(thresholds.rescue_voters, ceil(len(votes) / thresholds.target))
    rescued: set[str] = set()
    for _ in range(thresholds.rescue_rounds):
        room = thresholds.maximum - len(kept) - len(rescued)
        best = _best_for_unserved(votes, approvals, kept | rescued, quota)
        if room <= 0 or not best:
            break
        if len(best) > room:
            return rescued, "rescue_tie"
        rescued |= best
    return rescued, None


def _best_for_unserved(
    votes: Sequence[frozenset[str]], approvals: Mapping[str, int], kept: set[str], quota: int
) -> set[str]:
    unserved = [vote for vote in votes if vote.isdisjoint(kept)]
    counts = Counter(chain.from_iterable(unserved))
    most = max(counts.values(), default=0)
    if most < quota:
        return set()
    candidates = {item for item, count in counts.items() if count == most}
    highest = max(approvals[item] for item in candidates)
    return {item for item in candidates if approvals[item] == highest}
