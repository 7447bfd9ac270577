"""Two facilitators group at once: whatever they do, undo and do again."""

from hypothesis import given, settings
from hypothesis import strategies as st

from board.domain.records.contributions import Card
from board.domain.records.grouping import GroupingAction, GroupingHistory
from tests.support.stories.cast import FAC, PAIR, Story
from tests.support.stories.grouping import arranged, grouped, titles

NAMES = ("a", "b", "c", "d", "e", "f")
MINE, THEIRS = ("a", "b", "c"), ("d", "e", "f")


def moves(cards, themes) -> st.SearchStrategy:
    card = st.sampled_from([f"card-no-{name}" for name in cards])
    theme = st.sampled_from([f"theme-no-{name}" for name in themes])
    several = st.lists(card, min_size=1, max_size=3)
    return st.one_of(
        st.tuples(
            st.just("create_theme"),
            st.fixed_dictionaries({"theme": theme, "title": st.just("t"), "cards": several}),
        ),
        st.tuples(
            st.just("move_cards"),
            st.fixed_dictionaries(
                {"cards": several, "theme": st.none() | theme, "before": st.none() | card}
            ),
        ),
        st.tuples(
            st.just("rename_theme"),
            st.fixed_dictionaries({"theme": theme, "title": st.sampled_from(["u", "v"])}),
        ),
        st.tuples(
            st.just("move_theme"),
            st.fixed_dictionaries({"theme": theme, "before": st.none() | theme}),
        ),
        st.tuples(st.just("dissolve_theme"), st.fixed_dictionaries({"theme": theme})),
        st.tuples(st.just("merge_themes"), st.fixed_dictionaries({"from": theme, "into": theme})),
    )


@settings(max_examples=150, deadline=None)
@given(st.lists(moves(NAMES, ("A", "B", "C")), max_size=20))
def test_whatever_was_done_is_undone_and_done_again_step_by_step(commands):
    """[G1] Places and their order, themes, their names and their order."""
    story = grouped(*NAMES)
    seen = [(arranged(story), titles(story))]
    for name, arguments in commands:
        before = story.board.version
        story.refused(FAC, name, **arguments)
        if story.board.version != before:
            seen.append((arranged(story), titles(story)))
    for expected in seen[-2::-1]:
        story.says(FAC, "undo")
        assert (arranged(story), titles(story)) == expected
    for expected in seen[1:]:
        story.says(FAC, "redo")
        assert (arranged(story), titles(story)) == expected


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(st.booleans(), moves(MINE, ("A", "B")), moves(THEIRS, ("C", "D"))), max_size=12
    )
)
def test_undoing_all_of_ones_own_leaves_the_others_work_as_if_one_had_done_nothing(commands):
    """[G6] [G7]"""
    story, alone = grouped(*NAMES), grouped(*NAMES)
    for own, mine, theirs in commands:
        name, arguments = mine if own else theirs
        story.refused(FAC if own else PAIR, name, **arguments)
        if not own:
            alone.refused(PAIR, name, **arguments)
    for step in reversed(done(story)):
        if step.seat == FAC.seat:
            story.says(FAC, "undo", step=step.id)
    for cards in (MINE, THEIRS):
        assert of(cards, arranged(story)) == of(cards, arranged(alone))
    assert titles(story) == titles(alone)


def of(cards, places: dict) -> dict:
    """These cards alone, in the order in which they stand to each other."""
    return {place: [card for card in there if card in cards] for place, there in places.items()}


def done(story: Story) -> tuple[GroupingAction, ...]:
    past = story.board.find(GroupingHistory)
    return past.done if past else ()


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(st.booleans(), moves(NAMES, ("A", "B")) | st.just(("undo", {}))), max_size=25
    )
)
def test_a_named_undo_moves_no_card_that_another_step_moved_since(commands):
    """[G7] [G2] Whoever took which step."""
    story = grouped(*NAMES)
    for own, (name, arguments) in commands:
        story.refused(FAC if own else PAIR, name, **arguments)
    steps_done = done(story)
    for step in steps_done:
        later = {c for other in steps_done if other.taken > step.taken for c in other.cards}
        other = grouped(*NAMES)
        other.board = story.board
        other.says(FAC, "undo", step=step.id)
        for key, card in story.board.of(Card).items():
            if key.partition(":")[2] in later or key.partition(":")[2] not in step.cards:
                assert other.board.need(Card, key.partition(":")[2]).theme == card.theme
