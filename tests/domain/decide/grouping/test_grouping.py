"""Grouping, undone and done again, by one facilitator or two."""

from hypothesis import given, settings
from hypothesis import strategies as st

from board.domain.records.contributions import Card, Theme
from tests.support.stories.cast import ANA, FAC, PAIR, Story
from tests.support.stories.grouping import arranged, grouped, titles

NAMES = ("one-card", "two-card", "six-card")


def shown() -> Story:
    story = Story(step="express")
    for name in NAMES:
        story.card(ANA, name)
    story.says(FAC, "go_to", step="group")
    return story


def places(story: Story) -> dict[str, tuple[str | None, int]]:
    return {key: (card.theme, card.order) for key, card in story.board.of(Card).items()}


def test_a_theme_takes_its_cards_in_the_order_given():
    """[G2] Those withdrawn meanwhile are left out."""
    story = shown()
    story.says(
        FAC,
        "create_theme",
        theme="theme-0001",
        title="Seul",
        cards=["card-six-card", "card-gone-01", "card-one-card"],
    )
    assert places(story)["card:card-six-card"] == ("theme-0001", 1)
    assert places(story)["card:card-one-card"] == ("theme-0001", 2)
    assert places(story)["card:card-two-card"][0] is None


def test_a_card_goes_before_another_and_out_again():
    """[G2]"""
    story = shown()
    story.theme("Seul", "card:card-one-card", "card:card-two-card")
    story.says(
        FAC, "move_cards", cards=["card-six-card"], theme="theme-Seul", before="card-two-card"
    )
    inside = sorted((order, key) for key, (theme, order) in places(story).items() if theme)
    assert [key for _, key in inside] == [
        f"card:card-{n}" for n in ("one-card", "six-card", "two-card")
    ]
    story.says(FAC, "move_cards", cards=["card-six-card"], theme=None, before=None)
    assert places(story)["card:card-six-card"][0] is None


def test_a_card_moved_to_a_theme_that_vanished_is_ungrouped():
    """[G3]"""
    story = shown()
    story.theme("Seul", "card:card-one-card")
    story.says(FAC, "move_cards", cards=["card-one-card"], theme="theme-gone", before=None)
    assert places(story)["card:card-one-card"][0] is None


def test_merging_brings_all_cards_into_one_theme():
    """[G2] Said twice, it is done once."""
    story = shown()
    story.theme("Seul", "card:card-one-card")
    story.theme("Pair", "card:card-two-card")
    story.says(FAC, "merge_themes", from_="theme-Seul", into="theme-Pair")
    assert not story.says(FAC, "merge_themes", from_="theme-Seul", into="theme-Pair")
    assert set(story.board.of(Theme)) == {"theme:theme-Pair"}
    assert {theme for theme, _ in places(story).values()} == {"theme-Pair", None}
    assert story.refused(FAC, "merge_themes", from_="theme-Pair", into="theme-Pair") == (
        "bad_request"
    )


def test_several_cards_move_side_by_side_in_one_step():
    """[G5] In the order chosen; those withdrawn meanwhile are left out, and said once each."""
    story = grouped("a", "b", "c", "d")
    story.theme("Seul", "card:card-no-d")
    cards = ["card-no-c", "card-gone-01", "card-no-a", "card-no-c"]
    arguments = {"cards": cards, "theme": "theme-Seul", "before": "card-no-d"}
    story.says(FAC, "move_cards", **arguments)
    assert arranged(story) == {None: ["b"], "Seul": ["c", "a", "d"]}
    assert not story.says(FAC, "move_cards", **arguments)
    story.says(FAC, "undo")
    assert arranged(story) == {None: ["a", "b", "c"], "Seul": ["d"]}
    gone = {"cards": ["card-gone-01"], "theme": None}
    assert story.refused(FAC, "move_cards", **gone) == "not_found"


def test_cards_that_go_before_one_of_themselves_go_before_the_next_that_stays():
    """[G5]"""
    story = grouped("a", "b", "c", "d")
    cards = ["card-no-d", "card-no-b"]
    story.says(FAC, "move_cards", cards=cards, theme=None, before="card-no-b")
    assert arranged(story) == {None: ["a", "d", "b", "c"]}


def test_themes_stand_in_an_order_of_their_own():
    """[G9] A theme goes before another, or to the end; a theme that is not there moves nothing."""
    story = grouped()
    for name in ("Seul", "Pair", "Trio"):
        story.theme(name)
    story.says(FAC, "move_theme", theme="theme-Trio", before="theme-Seul")
    assert titles(story) == ["Trio", "Seul", "Pair"]
    story.says(FAC, "move_theme", theme="theme-Seul")
    assert titles(story) == ["Trio", "Pair", "Seul"]
    assert not story.says(FAC, "move_theme", theme="theme-Seul", before="theme-gone")
    assert story.refused(FAC, "move_theme", theme="theme-gone") == "not_found"
    story.says(FAC, "undo")
    story.says(FAC, "undo")
    assert titles(story) == ["Seul", "Pair", "Trio"]


def test_each_step_is_undone_and_done_again_by_either_facilitator():
    """[G1]"""
    story = shown()
    before = places(story)
    story.theme("Seul", "card:card-one-card", "card:card-two-card")
    grouped_so = places(story)
    story.says(FAC, "rename_theme", theme="theme-Seul", title="Seuls")
    story.says(PAIR, "undo", once="undo-0001")
    assert story.board.of(Theme)["theme:theme-Seul"].title == "Seul"
    story.says(PAIR, "undo", once="undo-0001")
    assert places(story) == grouped_so
    story.says(PAIR, "undo", once="undo-0002")
    assert places(story) == before and not story.board.of(Theme)
    story.says(FAC, "redo", once="redo-0001")
    assert places(story) == grouped_so


def test_undoing_never_brings_back_what_was_withdrawn():
    """[G3]"""
    story = shown()
    story.theme("Seul", "card:card-one-card")
    story.says(FAC, "dissolve_theme", theme="theme-Seul")
    story.says(ANA, "withdraw_card", card="card-one-card")
    story.says(FAC, "undo")
    assert "card:card-one-card" not in story.board.ids()
    assert "theme:theme-Seul" in story.board.ids()


def test_undoing_a_creation_ungroups_what_came_in_since():
    """[G3]"""
    story = shown()
    story.theme("Seul")
    story.card(ANA, "late-card")
    story.says(FAC, "move_cards", cards=["card-late-card"], theme="theme-Seul", before=None)
    story.says(FAC, "undo")
    story.says(FAC, "undo")
    assert places(story)["card:card-late-card"][0] is None
    assert not story.board.of(Theme)


def test_a_theme_on_an_open_ballot_or_agreed_on_stays():
    """[G4]"""
    story = shown()
    theme, other = story.theme("Seul", "card:card-one-card"), story.theme("Pair")
    story.says(FAC, "open_resonance", items=[theme, other])
    assert story.refused(FAC, "dissolve_theme", theme="theme-Seul") == "closed"
    assert story.refused(FAC, "merge_themes", from_="theme-Seul", into="theme-Pair") == "closed"
    story.says(FAC, "close_resonance")
    story.says(FAC, "agree", items=[theme])
    assert story.refused(FAC, "dissolve_theme", theme="theme-Seul") == "closed"
    story.says(FAC, "dissolve_theme", theme="theme-Pair")


def test_a_theme_of_a_ballot_that_the_group_left_can_be_dissolved():
    """[G4] [C5] The group said not yet, and the ballot is kept for the next round."""
    story = shown()
    theme = story.theme("Seul", "card:card-one-card")
    story.says(FAC, "open_check", items=[theme])
    story.says(FAC, "close_check")
    story.says(FAC, "not_yet")
    assert story.board.choice.items == (theme,)
    story.says(FAC, "dissolve_theme", theme="theme-Seul")
    assert not story.board.of(Theme)


CARDS = st.sampled_from([f"card-{name}" for name in NAMES])
THEMES = st.sampled_from(["theme-0001", "theme-0002", "theme-0003"])
MOVES = st.one_of(
    st.builds(
        lambda t, cs: ("create_theme", {"theme": t, "title": t, "cards": cs}),
        THEMES,
        st.lists(CARDS),
    ),
    st.builds(lambda t: ("dissolve_theme", {"theme": t}), THEMES),
    st.builds(lambda a, b: ("merge_themes", {"from": a, "into": b}), THEMES, THEMES),
    st.builds(lambda c: ("withdraw_card", {"card": c}), CARDS),
    st.builds(
        lambda cs, t, b: ("move_cards", {"cards": cs, "theme": t, "before": b}),
        st.lists(CARDS),
        st.none() | THEMES,
        st.none() | CARDS,
    ),
    st.builds(lambda a, b: ("move_theme", {"theme": a, "before": b}), THEMES, st.none() | THEMES),
    st.just(("undo", {})),
    st.just(("redo", {})),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(MOVES, max_size=25))
def test_however_two_facilitators_group_each_card_is_in_one_place_that_exists(moves):
    """[G2] [G3] No card is doubled, none is lost but by its author."""
    story = shown()
    withdrawn = set()
    for turn, (name, arguments) in enumerate(moves):
        who = ANA if name == "withdraw_card" else (FAC, PAIR)[turn % 2]
        if story.refused(who, name, **arguments) == "accepted" and name == "withdraw_card":
            withdrawn.add(f"card:{arguments['card']}")
        themes = set(story.board.of(Theme))
        cards = story.board.of(Card)
        assert set(cards) == {f"card:card-{name}" for name in NAMES} - withdrawn
        assert all(card.theme is None or f"theme:{card.theme}" in themes for card in cards.values())
