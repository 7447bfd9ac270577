"""What later steps changed stays so when an earlier one is undone or redone [G7]."""

import pytest

from board.domain.board import Board
from board.domain.grouping.arrangement import Arrangement
from board.domain.records.contributions import Card, Theme
from board.domain.records.grouping import GroupingAction, GroupingHistory, Spot, Standing
from tests.support.stories.cast import ANA, FAC, PAIR, Story
from tests.support.stories.grouping import arranged, grouped, titles


@pytest.fixture
def story() -> Story:
    return grouped("a", "b", "c")


def test_a_step_is_noted_with_the_state_before_and_after_it(story):
    """[G1]"""
    cards = {key: card.order for key, card in story.board.of(Card).items()}
    story.theme("Seul", "card:card-no-a")
    (done,) = story.board.need(GroupingHistory).done
    behind = ("card-no-b", "card-no-c")
    assert done == GroupingAction(
        id=done.id,
        seat=FAC.seat,
        taken=story.board.version,
        what="create_theme",
        cards={
            "card-no-a": (Spot(None, cards["card:card-no-a"], behind), Spot("theme-Seul", 1, ()))
        },
        themes={"theme-Seul": (None, Standing("Seul", 1, ()))},
    )


def test_a_card_in_a_theme_that_is_not_there_stands_among_those_in_none():
    """[G2]"""
    board = Board(1, {"card:a": Card("situation", None, "Un", "", 1, theme="gone")})
    assert Arrangement(board).cards(None) == ("a",)
    assert Arrangement(board).change().put["card:a"].theme is None


def test_a_card_takes_the_next_number_of_the_theme_that_it_is_moved_to(story):
    """[G5]"""
    story.theme("Seul", "card:card-no-c", "card:card-no-b")
    found = {c.title: c.order for c in story.board.of(Card).values() if c.theme}
    assert found == {"c": 1, "b": 2}


def test_a_card_goes_back_before_the_next_one_that_stayed(story):
    """[G7] The other has moved the very next one to the end."""
    story.theme("Seul")
    story.says(FAC, "move_cards", cards=["card-no-a"], theme="theme-Seul", once="step-0001")
    story.says(PAIR, "move_cards", cards=["card-no-b"], theme=None)
    story.says(FAC, "undo", step="step-0001")
    assert arranged(story) == {None: ["a", "c", "b"], "Seul": []}


def test_a_theme_that_was_used_since_stays_though_it_is_empty_again(story):
    """[G7]"""
    story.says(FAC, "create_theme", theme="theme-Seul", title="Seul", once="step-0001")
    story.says(PAIR, "move_cards", cards=["card-no-a"], theme="theme-Seul")
    story.says(PAIR, "move_cards", cards=["card-no-a"], theme=None)
    story.says(FAC, "undo", step="step-0001")
    assert titles(story) == ["Seul"]


def test_a_theme_that_the_other_made_again_stays(story):
    """[G7] Under its id, after it was dissolved."""
    made = {"theme": "theme-Seul", "title": "Seul"}
    story.says(FAC, "create_theme", once="step-0001", **made)
    story.says(PAIR, "dissolve_theme", theme="theme-Seul")
    story.says(PAIR, "create_theme", **made)
    story.says(FAC, "undo", step="step-0001")
    assert titles(story) == ["Seul"]


def test_a_theme_that_the_other_made_under_the_same_id_keeps_its_name(story):
    """[G7] What the redone step put into it comes in."""
    made = {"theme": "theme-Seul", "cards": ["card-no-a"]}
    story.says(FAC, "create_theme", title="Seul", once="step-0001", **made)
    story.says(FAC, "undo", step="step-0001")
    story.says(PAIR, "create_theme", theme="theme-Seul", title="Autre")
    story.says(FAC, "redo", step="step-0001")
    assert titles(story) == ["Autre"]
    assert arranged(story) == {None: ["b", "c"], "Seul": ["a"]}


def test_a_name_and_a_place_are_undone_each_for_itself(story):
    """[G7] What the other changed of the same theme stays."""
    for name in ("Seul", "Pair", "Trio"):
        story.theme(name)
    story.says(FAC, "rename_theme", theme="theme-Seul", title="Seuls", once="step-0001")
    story.says(PAIR, "move_theme", theme="theme-Seul", once="step-0002")
    story.says(FAC, "undo", step="step-0001")
    assert titles(story) == ["Pair", "Trio", "Seul"]
    story.says(FAC, "rename_theme", theme="theme-Seul", title="Seule")
    story.says(PAIR, "undo", step="step-0002")
    assert titles(story) == ["Seule", "Pair", "Trio"]


def test_a_place_that_the_other_gave_a_theme_since_stays(story):
    """[G7]"""
    for name in ("Seul", "Pair", "Trio"):
        story.theme(name)
    story.says(FAC, "move_theme", theme="theme-Seul", once="step-0001")
    story.says(PAIR, "move_theme", theme="theme-Seul", before="theme-Trio")
    story.says(FAC, "undo", step="step-0001")
    assert titles(story) == ["Pair", "Seul", "Trio"]


def test_a_theme_that_was_dissolved_since_does_not_come_back_by_its_earlier_name(story):
    """[G7]"""
    story.theme("Seul")
    story.says(FAC, "rename_theme", theme="theme-Seul", title="Seuls", once="step-0001")
    story.says(PAIR, "dissolve_theme", theme="theme-Seul")
    story.says(FAC, "undo", step="step-0001")
    assert titles(story) == []


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("rename_theme", {"theme": "theme-Seul", "title": "Seuls"}),
        ("move_cards", {"theme": "theme-Seul", "cards": ["card-no-b"]}),
    ],
)
def test_what_could_not_be_undone_is_not_redone(story, name, arguments):
    """[G7] The theme stayed for the other's sake, who has dissolved it by now."""
    made = {"theme": "theme-Seul", "title": "Seul", "cards": ["card-no-a"]}
    story.says(FAC, "create_theme", once="step-0001", **made)
    story.says(PAIR, name, **arguments)
    story.says(FAC, "undo", step="step-0001")
    assert len(titles(story)) == 1
    story.says(PAIR, "dissolve_theme", theme="theme-Seul")
    story.says(FAC, "redo", step="step-0001")
    assert titles(story) == []


@pytest.mark.parametrize(
    ("name", "first", "second", "third"),
    [
        ("rename_theme", {"title": "Deux"}, {"title": "Trois"}, {"title": "Quatre"}),
        ("move_theme", {}, {"before": "theme-Trio"}, {"before": "theme-Pair"}),
    ],
)
def test_a_step_that_undid_nothing_redoes_nothing(story, name, first, second, third):
    """[G7] All three change the same theme; the second is undone while the third holds."""
    for theme in ("Seul", "Pair", "Trio"):
        story.theme(theme)
    before = titles(story)
    for number, arguments in enumerate((first, second, third), 1):
        story.says(FAC, name, theme="theme-Seul", once=f"step-000{number}", **arguments)
    for number in (2, 3, 1):
        story.says(FAC, "undo", step=f"step-000{number}")
    assert titles(story) == before
    story.says(FAC, "redo", step="step-0002")
    assert titles(story) == before


def test_a_dissolved_theme_stays_if_an_earlier_step_has_put_a_card_into_it_again(story):
    """[G7] [G3] The cards that it had when it was dissolved leave it."""
    story.theme("Seul", "card:card-no-a")
    story.says(PAIR, "move_cards", cards=["card-no-b"], theme="theme-Seul", once="step-0002")
    story.says(PAIR, "undo", step="step-0002")
    story.says(FAC, "dissolve_theme", theme="theme-Seul", once="step-0003")
    story.says(FAC, "undo", step="step-0003")
    story.says(PAIR, "redo", step="step-0002")
    story.says(FAC, "redo", step="step-0003")
    assert arranged(story) == {None: ["c", "a"], "Seul": ["b"]}


def test_a_withdrawn_card_leaves_the_undone_steps_on_other_cards(story):
    """[S4] [G1]"""
    story.says(FAC, "move_cards", cards=["card-no-b"], theme=None)
    story.says(FAC, "undo")
    story.says(ANA, "withdraw_card", card="card-no-a")
    story.says(FAC, "redo")
    assert arranged(story) == {None: ["c", "b"]}


@pytest.fixture
def with_a_gap(story) -> Story:
    """Two themes of three, under the numbers that they had."""
    for name in ("Seul", "Pair", "Trio"):
        story.theme(name)
    story.says(FAC, "dissolve_theme", theme="theme-Pair")
    assert numbered(story) == {"Seul": 1, "Trio": 3}
    return story


def numbered(story: Story) -> dict[str, int]:
    return {theme.title: theme.order for theme in story.board.of(Theme).values()}


def test_a_theme_that_is_moved_to_where_it_stands_stays_as_it_is(with_a_gap):
    """[P2] [G9]"""
    assert not with_a_gap.says(FAC, "move_theme", theme="theme-Trio")


@pytest.mark.parametrize(
    ("name", "arguments"), [("dissolve_theme", {}), ("move_theme", {"before": "theme-Seul"})]
)
def test_a_theme_gets_its_number_back(with_a_gap, name, arguments):
    """[G1] So that no other record changes."""
    with_a_gap.says(FAC, name, theme="theme-Trio", **arguments)
    change = with_a_gap.says(FAC, "undo")
    assert set(change.put) == {"theme:theme-Trio", "grouping"}
    assert numbered(with_a_gap) == {"Seul": 1, "Trio": 3}
