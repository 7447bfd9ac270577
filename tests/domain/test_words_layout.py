"""The server's picture of the cloud is the walls' (helpers/cloud.ts), to the unit."""

import json
from pathlib import Path
from typing import Any

import pytest

from board.domain.words.layout import CloudWord, layout, size_factor
from board.domain.words.spiral import Sheet

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "vectors" / "cloud.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{len(case['words'])} words")
def test_picture_is_the_one_of_the_walls(case: dict[str, Any]) -> None:
    words = [CloudWord(**word) for word in case["words"]]
    picture = layout(words, Sheet(**case["sheet"]))
    placed = [[each.word.key, each.x, each.y, round(each.size, 4)] for each in picture.placed]
    assert placed == case["placed"]
    assert [word.key for word in picture.tail] == case["tail"]


def test_no_words_make_an_empty_picture() -> None:
    assert layout([]).placed == ()


def test_size_grows_in_six_steps() -> None:
    assert len({size_factor(count) for count in range(1, 500)}) == 6
