"""The worked examples that came with the rules, and the one of a whole meeting."""

import json
from pathlib import Path
from typing import Any

import pytest

from board.domain.consensus import check, ranks, shortlist

VECTORS = Path(__file__).parents[2] / "vectors"
EXAMPLES: dict[str, list[dict[str, Any]]] = json.loads(
    (VECTORS / "consensus.json").read_text(encoding="utf-8")
)
MEETING: dict[str, Any] = json.loads((VECTORS / "meeting.json").read_text(encoding="utf-8"))


def by_voter(columns: dict[str, list[int | None]]) -> list[dict[str, int | None]]:
    return [
        dict(zip(columns, grades, strict=True)) for grades in zip(*columns.values(), strict=True)
    ]


@pytest.mark.parametrize("example", EXAMPLES["shortlist"], ids=lambda example: example["id"])
def test_shortlist_is_as_in_the_example(example: dict[str, Any]) -> None:
    items = sorted({item for ballot in example["ballots"] for item in ballot})
    found = shortlist(example["ballots"], items)
    assert list(found.items) == example["shortlist"]
    assert list(found.rescued) == example["rescued"]
    assert list(found.flags) == example["flags"]
    assert found.approvals == example["approvals"]


@pytest.mark.parametrize("example", EXAMPLES["check"], ids=lambda example: example["id"])
def test_check_is_as_in_the_example(example: dict[str, Any]) -> None:
    found = check(
        by_voter(example["grades"]),
        list(example["grades"]),
        voters=example["voters"],
        approvals=example["approvals"],
    )
    assert list(found.order) == example["order"]
    assert found.status == example["status"]
    for measure in ("support", "resistance", "index"):
        fractions = getattr(found, measure)
        assert {item: str(value) for item, value in fractions.items()} == example[measure]
    assert list(found.first) == example["first"]
    assert list(found.second) == example["second"]
    assert found.propose == example["propose"]


def test_the_whole_meeting_comes_to_its_expected_proposal() -> None:
    expected = MEETING["expected"]
    themes = [theme["theme"] for theme in MEETING["themes"]]
    listed = shortlist(MEETING["resonance"], themes)
    assert list(listed.items) == expected["shortlist"]
    found = check(by_voter(MEETING["check"]), listed.items, approvals=ranks(listed.approvals))
    assert found.status == expected["statuses"]
    assert list(found.proposed) == expected["proposed"]
