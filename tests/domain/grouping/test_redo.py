"""Redoing a step: whose it is, and what was changed since."""

from tests.support.stories.cast import FAC, PAIR
from tests.support.stories.grouping import arranged, grouped, redo, steps, undo


def test_what_one_undid_is_ones_own_to_redo_whoever_did_it():
    """[G6] A new step of its author does not end it; one's own would."""
    story = grouped("a", "b")
    story.theme("Seul", "card:card-no-a")
    undo(story, PAIR)
    assert steps(story, PAIR).redo.own and not steps(story).redo.own
    story.says(FAC, "create_theme", theme="theme-Pair", title="Pair")
    redo(story, PAIR)
    assert arranged(story) == {None: ["b"], "Pair": [], "Seul": ["a"]}
    assert steps(story, PAIR).undo.own


def test_one_redoes_what_one_undid_oneself_before_what_the_other_undid_since():
    """[G6] A step on several cards has no title of its own."""
    story = grouped("a", "b", "c")
    story.theme("Seul")
    story.says(FAC, "move_cards", cards=["card-no-a", "card-no-b"], theme="theme-Seul")
    undo(story)
    story.says(PAIR, "move_cards", cards=["card-no-c"], theme="theme-Seul")
    undo(story, PAIR)
    mine, theirs = steps(story).redo, steps(story, PAIR).redo
    assert (mine.own, mine.title, mine.count) == (True, "", 2)
    assert (theirs.own, theirs.title, theirs.count) == (True, "c", 1)


def test_a_card_that_was_moved_after_the_undo_stays_where_it_was_put():
    """[G7] Redoing leaves it there."""
    story = grouped("a", "b")
    story.theme("Seul")
    story.theme("Pair")
    cards = ["card-no-a", "card-no-b"]
    story.says(FAC, "move_cards", cards=cards, theme="theme-Seul")
    undo(story)
    story.says(PAIR, "move_cards", cards=["card-no-a"], theme="theme-Pair")
    redo(story)
    assert arranged(story) == {None: [], "Seul": ["b"], "Pair": ["a"]}


def test_a_redone_card_stands_where_it_stood_though_its_neighbour_was_moved_before():
    """[G1] [G7]"""
    story = grouped("a", "b", "c")
    story.theme("Seul", "card:card-no-b", "card:card-no-c")
    move = {"cards": ["card-no-a"], "theme": "theme-Seul", "before": "card-no-b"}
    story.says(FAC, "move_cards", once="step-0001", **move)
    story.says(PAIR, "move_cards", cards=["card-no-b"], theme="theme-Seul")
    assert arranged(story) == {None: [], "Seul": ["a", "c", "b"]}
    story.says(FAC, "undo", step="step-0001")
    story.says(FAC, "redo", step="step-0001")
    assert arranged(story) == {None: [], "Seul": ["a", "c", "b"]}


def test_the_others_step_does_not_end_what_one_could_do_again_but_ones_own_does():
    """[G6]"""
    story = grouped("a", "b", "c")
    story.theme("Seul")
    story.says(FAC, "move_cards", cards=["card-no-a"], theme="theme-Seul")
    undo(story)
    story.says(PAIR, "move_cards", cards=["card-no-b"], theme="theme-Seul")
    assert steps(story).redo.what == "move_cards"
    story.says(FAC, "move_cards", cards=["card-no-c"], theme="theme-Seul")
    assert steps(story).redo is None


def test_a_step_undone_or_done_again_by_its_name_twice_is_so_once():
    """[P2] [G8]"""
    story = grouped("a")
    story.theme("Seul")
    story.says(FAC, "move_cards", cards=["card-no-a"], theme="theme-Seul", once="step-0001")
    story.says(FAC, "undo", step="step-0001")
    assert not story.says(FAC, "undo", step="step-0001")
    assert not story.says(FAC, "redo", step="step-0001").drop
    assert not story.says(FAC, "redo", step="step-0001")
    assert story.refused(FAC, "undo", step="step-gone") == "not_found"
