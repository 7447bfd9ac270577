"""Undoing after another facilitator's later actions: those stay as they are."""

from board.domain.records.contributions import Theme
from board.domain.records.grouping import GroupingHistory
from tests.support.stories.cast import ANA, FAC, PAIR
from tests.support.stories.grouping import arranged, grouped, redo, steps, undo


def test_one_undoes_ones_own_last_step_though_the_other_took_one_since():
    """[G6]"""
    story = grouped("a", "b")
    story.theme("Seul")
    story.says(FAC, "move_cards", cards=["card-no-a"], theme="theme-Seul")
    story.says(PAIR, "move_cards", cards=["card-no-b"], theme="theme-Seul")
    undo(story)
    assert arranged(story) == {None: ["a"], "Seul": ["b"]}
    redo(story)
    assert arranged(story) == {None: [], "Seul": ["b", "a"]}


def test_who_took_no_step_undoes_the_last_of_the_meeting():
    """[G1] [G6] A console whose battery died is taken over by another."""
    story = grouped("a", "b")
    story.theme("Seul", "card:card-no-a")
    assert not steps(story, PAIR).undo.own
    undo(story, PAIR)
    assert arranged(story) == {None: ["a", "b"]}
    assert steps(story, PAIR).redo.what == "create_theme"
    redo(story, PAIR)
    assert arranged(story) == {None: ["b"], "Seul": ["a"]}


def test_without_a_name_the_last_step_of_the_meeting_is_undone():
    """[G1]"""
    story = grouped("a", "b")
    story.theme("Seul", "card:card-no-a")
    story.says(PAIR, "move_cards", cards=["card-no-b"], theme="theme-Seul")
    story.says(FAC, "undo")
    assert arranged(story) == {None: ["b"], "Seul": ["a"]}


def test_a_card_that_the_other_moved_since_stays_where_they_put_it():
    """[G7]"""
    story = grouped("a", "b")
    story.theme("Seul")
    story.theme("Pair")
    cards = ["card-no-a", "card-no-b"]
    story.says(FAC, "move_cards", cards=cards, theme="theme-Seul", once="step-0001")
    story.says(PAIR, "move_cards", cards=["card-no-a"], theme="theme-Pair")
    undo(story)
    assert arranged(story) == {None: ["b"], "Seul": [], "Pair": ["a"]}
    redo(story)
    assert arranged(story) == {None: [], "Seul": ["b"], "Pair": ["a"]}


def test_a_step_of_which_nothing_is_left_is_passed_over():
    """[G6] [G7] The button is never one that does nothing."""
    story = grouped("a", "b")
    story.theme("Seul", "card:card-no-b")
    story.says(FAC, "move_cards", cards=["card-no-a"], theme="theme-Seul", once="step-0001")
    story.says(PAIR, "move_cards", cards=["card-no-a"], theme=None)
    assert steps(story).undo.what == "create_theme"
    assert arranged(story)[None] == ["a"]
    story.says(FAC, "undo", step="step-0001")
    assert arranged(story) == {None: ["a"], "Seul": ["b"]}


def test_a_theme_that_the_other_has_used_since_stays_when_its_making_is_undone():
    """[G7] By a card put in, or by a name given."""
    story = grouped("a", "b")
    story.theme("Seul", "card:card-no-a")
    story.says(PAIR, "move_cards", cards=["card-no-b"], theme="theme-Seul")
    undo(story)
    assert arranged(story) == {None: ["a"], "Seul": ["b"]}
    story.says(FAC, "create_theme", theme="theme-Pair", title="Pair", once="step-0001")
    story.says(PAIR, "rename_theme", theme="theme-Pair", title="Paires")
    story.says(FAC, "undo", step="step-0001")
    assert story.board.of(Theme)["theme:theme-Pair"].title == "Paires"


def test_a_name_given_since_stays():
    """[G7]"""
    story = grouped("a")
    story.theme("Seul", "card:card-no-a")
    story.says(FAC, "rename_theme", theme="theme-Seul", title="Seuls")
    story.says(PAIR, "rename_theme", theme="theme-Seul", title="Seules")
    assert steps(story).undo is None or steps(story).undo.what != "rename_theme"
    undo(story, PAIR)
    assert story.board.of(Theme)["theme:theme-Seul"].title == "Seuls"
    undo(story)
    assert story.board.of(Theme)["theme:theme-Seul"].title == "Seul"


def test_a_merge_undone_takes_back_its_own_cards_alone():
    """[G7]"""
    story = grouped("a", "b", "c")
    story.theme("Seul", "card:card-no-a")
    story.theme("Pair", "card:card-no-b")
    story.says(FAC, "merge_themes", from_="theme-Seul", into="theme-Pair")
    story.says(PAIR, "move_cards", cards=["card-no-c"], theme="theme-Pair")
    undo(story)
    assert arranged(story) == {None: [], "Seul": ["a"], "Pair": ["b", "c"]}


def test_a_theme_whose_cards_have_all_found_another_place_does_not_come_back_empty():
    """[G7]"""
    story = grouped("a")
    story.theme("Seul", "card:card-no-a")
    story.theme("Pair")
    story.says(FAC, "dissolve_theme", theme="theme-Seul", once="step-0001")
    story.says(PAIR, "move_cards", cards=["card-no-a"], theme="theme-Pair")
    story.says(FAC, "undo", step="step-0001")
    assert arranged(story) == {None: [], "Pair": ["a"]}


def test_an_empty_theme_that_was_removed_comes_back():
    """[G1]"""
    story = grouped("a")
    story.theme("Seul")
    story.theme("Pair")
    story.says(FAC, "dissolve_theme", theme="theme-Seul")
    undo(story)
    assert list(arranged(story)) == [None, "Seul", "Pair"]


def test_a_card_goes_back_to_no_theme_when_the_one_it_came_from_is_gone():
    """[G3]"""
    story = grouped("a", "b")
    story.theme("Seul", "card:card-no-a", "card:card-no-b")
    story.theme("Pair")
    story.says(FAC, "move_cards", cards=["card-no-a"], theme="theme-Pair")
    story.says(PAIR, "dissolve_theme", theme="theme-Seul")
    undo(story)
    assert arranged(story) == {None: ["b", "a"], "Pair": []}


def test_a_step_that_is_said_again_late_is_not_taken_again():
    """[G8] Its answer was lost, and the other has moved the card since."""
    story = grouped("a")
    story.theme("Seul")
    said = {"cards": ["card-no-a"], "theme": "theme-Seul", "once": "step-0001"}
    story.says(FAC, "move_cards", **said)
    story.says(PAIR, "move_cards", cards=["card-no-a"], theme=None)
    assert not story.says(FAC, "move_cards", **said)
    assert arranged(story)[None] == ["a"]


def test_what_was_withdrawn_is_in_no_step_either():
    """[G3] [S4] Nothing of it is kept, and a step about it alone is over."""
    story = grouped("a", "b")
    story.theme("Seul")
    story.says(FAC, "move_cards", cards=["card-no-a", "card-no-b"], theme="theme-Seul")
    story.says(FAC, "move_cards", cards=["card-no-a"], theme=None)
    story.says(ANA, "withdraw_card", card="card-no-a")
    kept = story.board.need(GroupingHistory)
    assert not any("card-no-a" in step.cards for step in (*kept.done, *kept.undone))
    assert steps(story).undo.what == "move_cards" and steps(story).undo.title == "b"
    undo(story)
    assert arranged(story) == {None: ["b"], "Seul": []}


def test_the_making_of_a_theme_in_play_is_not_undone():
    """[G4]"""
    story = grouped("a")
    theme = story.theme("Seul", "card:card-no-a")
    story.says(FAC, "open_resonance", items=[theme])
    assert story.refused(FAC, "undo") == "closed"
    assert arranged(story) == {None: [], "Seul": ["a"]}


def test_what_one_may_undo_is_ones_own_affair():
    """[V7] It says what the step was about, and no phone is told of it."""
    story = grouped("a", "b")
    assert "steps" not in story.own(FAC)
    story.theme("Seul", "card:card-no-a")
    story.says(PAIR, "move_cards", cards=["card-no-b"], theme="theme-Seul")
    mine, theirs = steps(story), steps(story, PAIR)
    assert (mine.undo.what, mine.undo.title, mine.undo.count) == ("create_theme", "Seul", 1)
    assert (theirs.undo.what, theirs.undo.title, theirs.undo.count) == ("move_cards", "b", 1)
    assert mine.undo.own and mine.redo is None
    assert "steps" not in story.own(ANA)
