"""Each grouping action has a name and an id, by which it is done, undone and redone once."""

import pytest

from board.domain.records.grouping import GroupingHistory
from tests.support.stories.cast import FAC, PAIR, Story
from tests.support.stories.grouping import arranged, grouped, titles

TAKEN = {
    "create_theme": {"theme": "theme-Trio", "title": "Trio", "cards": ["card-no-c"]},
    "rename_theme": {"theme": "theme-Seul", "title": "Seuls"},
    "move_theme": {"theme": "theme-Seul"},
    "dissolve_theme": {"theme": "theme-Seul"},
    "merge_themes": {"from": "theme-Seul", "into": "theme-Pair"},
    "move_cards": {"cards": ["card-no-c"], "theme": "theme-Seul"},
}


@pytest.fixture
def story() -> Story:
    story = grouped("a", "b", "c")
    story.theme("Seul", "card:card-no-a")
    story.theme("Pair", "card:card-no-b")
    return story


def stands(story: Story) -> tuple[dict[str | None, list[str]], list[str]]:
    return arranged(story), titles(story)


@pytest.mark.parametrize("name", sorted(TAKEN))
def test_a_facilitator_is_told_by_name_and_id_which_step_would_be_undone(story, name):
    """[G6] [V7]"""
    story.says(FAC, name, once="step-0001", **TAKEN[name])
    undo = story.own(FAC)["steps"].undo
    assert (undo.what, undo.step, undo.own) == (name, "step-0001", True)
    assert not story.own(PAIR)["steps"].undo.own


@pytest.mark.parametrize("name", sorted(TAKEN))
def test_a_step_that_is_sent_again_after_it_was_undone_is_not_taken_again(story, name):
    """[G8] [G1] Undone, everything stands as before; redone, as the step left it."""
    before = stands(story)
    story.says(FAC, name, once="step-0001", **TAKEN[name])
    after = stands(story)
    assert after != before
    story.says(PAIR, "undo", step="step-0001")
    assert stands(story) == before
    assert not story.says(FAC, name, once="step-0001", **TAKEN[name])
    story.says(PAIR, "redo", step="step-0001")
    assert stands(story) == after


def test_merging_puts_the_cards_of_one_theme_behind_those_of_the_other(story):
    """[G2]"""
    story.says(FAC, "merge_themes", from_="theme-Seul", into="theme-Pair")
    assert arranged(story) == {None: ["c"], "Pair": ["b", "a"]}


def test_a_theme_that_is_made_again_under_its_id_stays_as_it_is(story):
    """[P2] Whatever it was called since, and whatever the second one would hold."""
    story.says(PAIR, "rename_theme", theme="theme-Seul", title="Seuls")
    again = {"theme": "theme-Seul", "title": "Seul", "cards": ["card-no-c"]}
    assert not story.says(FAC, "create_theme", **again)
    assert stands(story) == ({None: ["c"], "Seul": ["a"], "Pair": ["b"]}, ["Seuls", "Pair"])


def test_an_undo_or_a_redo_that_is_sent_again_under_its_id_takes_one_step(story):
    """[G8] The answer was lost; the second must not reach further back, or further on."""
    for card in ("card-no-b", "card-no-c"):
        story.says(FAC, "move_cards", cards=[card], theme="theme-Seul")
    story.says(FAC, "undo", once="undo-0001")
    assert not story.says(FAC, "undo", once="undo-0001")
    assert arranged(story) == {None: ["c"], "Seul": ["a", "b"], "Pair": []}
    story.says(FAC, "undo", once="undo-0002")
    story.says(FAC, "redo", once="redo-0001")
    assert not story.says(FAC, "redo", once="redo-0001")
    assert arranged(story) == {None: ["c"], "Seul": ["a", "b"], "Pair": []}


def test_the_step_that_is_named_is_redone_and_not_the_last_that_was_undone(story):
    """[G1] [G8]"""
    for number, card in enumerate(("card-no-b", "card-no-c"), 1):
        story.says(FAC, "move_cards", cards=[card], theme="theme-Seul", once=f"step-000{number}")
    story.says(FAC, "undo")
    story.says(FAC, "undo")
    story.says(FAC, "redo", step="step-0002")
    assert arranged(story) == {None: [], "Seul": ["a", "c"], "Pair": ["b"]}


def test_the_last_twenty_steps_are_remembered(story):
    """[G1]"""
    for number in range(25):
        story.says(FAC, "rename_theme", theme="theme-Seul", title=f"Nom {number}")
    assert len(story.board.need(GroupingHistory).done) == 20
    for _ in range(20):
        story.says(FAC, "undo")
    assert titles(story) == ["Nom 4", "Pair"]
    assert len(story.board.need(GroupingHistory).undone) == 20
    assert not story.says(FAC, "undo")
    for _ in range(20):
        story.says(FAC, "redo")
    assert titles(story) == ["Nom 24", "Pair"]
