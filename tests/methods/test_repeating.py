"""A method repeats a block of its steps: so many times, or for each topic."""

from copy import deepcopy
from typing import Any

import pytest

from board.methods.reading import MethodError
from tests.support.small_method import SMALL, Data, read_method, step, text

STEPS = [
    step("write", "collect", 5),
    step("choose", "choose", 5),
    step("story", "speak", 10),
    step("consult", "notes", 20),
    step("words", "words", 5),
    step("ended", "ended", 0),
]


def repeating(minutes: int, *blocks: Data, topics: int = 2, **more: Any) -> Data:
    usual = {"first": "story", "last": "consult", "again": text("au suivant")}
    repeat = [{**usual, **block} for block in blocks]
    return {**deepcopy(SMALL), "steps": deepcopy(STEPS), "minutes": minutes} | {
        "topics": topics,
        "repeat": repeat,
        **more,
    }


def plan(data: Data) -> list[Any]:
    return list(read_method("small.toml", data).plan("first", "fr"))


def test_the_first_turn_keeps_the_ids_of_the_file_and_each_step_has_one_of_its_own():
    """[Y10]"""
    ids = [step.id for step in plan(repeating(105, {"times": 3}))]
    turns = ["story", "consult", "story_2", "consult_2", "story_3", "consult_3"]
    assert ids == ["write", "choose", *turns, "words", "ended"]
    assert len(set(ids)) == len(ids)


def test_titles_say_which_turn_it_is_and_how_many_only_where_that_is_known():
    """[Y10]"""
    titles = [step.title for step in plan(repeating(75, {"times": 2}))]
    assert titles[2] == "story en français · 1 sur 2"
    assert titles[5] == "consult en français · 2 sur 2"
    each = plan(repeating(75, {"each": "topic"}))
    assert each[4].title == "story en français · thème 2"
    assert (each[4].turn.number, each[4].turn.of, each[4].turn.each_topic) == (2, 2, True)


def test_a_turn_that_another_follows_says_what_comes_next():
    """[Y10]"""
    steps = read_method("small.toml", repeating(75, {"times": 2})).sheet("fr")["steps"]
    assert [one["next"] for one in steps[2:6]] == ["ensuite", "au suivant", "ensuite", "ensuite"]


def test_the_minutes_of_every_turn_count():
    """[Y10]"""
    with pytest.raises(MethodError, match="add up to 75, not 45"):
        read_method("small.toml", repeating(45, {"times": 2}))


@pytest.mark.parametrize(
    ("block", "more", "place", "reason"),
    [
        ({"times": 2, "first": "tale"}, {}, "repeat[0].first", "“tale” is no step"),
        ({"times": 2, "last": "tale"}, {}, "repeat[0].last", "“tale” is no step"),
        (
            {"times": 2, "first": "consult", "last": "story"},
            {},
            "repeat[0].last",
            "“story” comes before “consult”",
        ),
        ({}, {}, "repeat[0]", "either times or each"),
        ({"times": 2, "each": "topic"}, {}, "repeat[0]", "either times or each"),
        ({"times": 1}, {}, "repeat[0].times", "2 or more"),
        ({"times": 7}, {}, "repeat[0].times", "6 or less"),
        ({"each": "person"}, {}, "repeat[0].each", "“person” is none of topic"),
        ({"each": "topic"}, {"topics": 1}, "repeat[0].each", "nothing to repeat"),
        (
            {"each": "topic", "first": "write", "last": "write"},
            {},
            "repeat[0].each",
            "no step of kind choose comes before",
        ),
        (
            {"times": 2, "first": "choose"},
            {},
            "repeat[0]",
            "“choose” cannot be repeated: a meeting has one step of kind choose",
        ),
        ({"times": 2, "last": "words"}, {}, "repeat[0]", "“words” cannot be repeated"),
    ],
)
def test_what_is_wrong_with_a_block_is_named(block, more, place, reason):
    """[Y10] [Y6]"""
    data = repeating(75, block, **more)
    for key in [key for key, value in block.items() if value is None]:
        del data["repeat"][0][key]
    with pytest.raises(MethodError) as caught:
        read_method("small.toml", data)
    assert caught.value.place == place
    assert reason in caught.value.reason


def test_blocks_share_no_step_stand_under_one_phase_and_take_no_id():
    """[Y10] [Y6]"""
    both = repeating(75, {"times": 2}, {"times": 2, "first": "consult"})
    with pytest.raises(MethodError, match="steps of another block"):
        read_method("small.toml", both)
    two = repeating(75, {"times": 2})
    two["steps"][3]["phase"] = two["steps"][4]["phase"] = two["steps"][5]["phase"] = "hinge"
    with pytest.raises(MethodError, match="stand under one phase"):
        read_method("small.toml", two)
    taken = repeating(75, {"times": 2})
    taken["steps"][4]["id"] = "story_2"
    with pytest.raises(MethodError, match="“story_2” is the id of another step"):
        read_method("small.toml", taken)


def test_a_repeated_step_that_collects_counts_as_several():
    """[Y10] [Y7] Such a method has one choice."""
    data = repeating(65, {"times": 2, "first": "write", "last": "write"})
    data["steps"].insert(2, step("again", "choose", 5))
    with pytest.raises(MethodError, match="one step of kind choose at most"):
        read_method("small.toml", {**data, "minutes": 60})
