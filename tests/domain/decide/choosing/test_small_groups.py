"""What is told of a check when few phones answered, whoever else was added."""

from hypothesis import given, settings
from hypothesis import strategies as st

from board.domain import consensus
from board.domain.context import Actor
from board.domain.decide.people.entering import Enter
from board.domain.records.choosing import Choice, Counts
from board.domain.records.private import RollCall
from tests.support.stories.cast import ANA, BEN, CODE, FAC, SERVER, Story

repeatable = settings(deadline=None, derandomize=True, max_examples=60)
GRADES = st.sampled_from([-2, -1, 0, 1, 2, None])
ITEMS = ("one", "two", "three", "four")
ballots = st.lists(GRADES, min_size=len(ITEMS), max_size=len(ITEMS))


def opened(*phones: Actor) -> tuple[Story, list[str]]:
    """A check of four items, opened while these phones are there."""
    story = Story(*phones, ANA, FAC, step="express")
    items = [story.card(ANA, name) for name in ITEMS]
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_check", items=items)
    return story, items


def phones(count: int, name: str = "phone") -> list[Actor]:
    return [Actor("participant", f"{name}-{number}") for number in range(count)]


def grades(story: Story, who: Actor, items: list[str], given: list[int | None]) -> None:
    for item, grade in zip(items, given, strict=True):
        story.says(who, "grade", item=item, grade=grade)


def adds(story: Story, person: str, items: list[str], given: list[int | None]) -> None:
    for item, grade in zip(items, given, strict=True):
        inner = {"name": "grade", "arguments": {"item": item, "grade": grade}}
        story.says(FAC, "post_for", person=person, command=inner)


def as_words(choice: Choice) -> tuple[str, ...]:
    """The only order that statuses and the proposal make."""
    first = (*choice.proposed, *choice.possible)
    rest = sorted(
        (item for item in choice.items if item not in first),
        key=lambda item: consensus.STATUSES.index(choice.statuses[item]),
    )
    return (*first, *rest)


@repeatable
@given(ballots, ballots, st.lists(ballots, min_size=10, max_size=10))
def test_ten_people_added_by_the_facilitator_bring_no_count_and_no_order(ana, ben, added):
    """[V9] [A6] Nothing is told that the statuses and the proposal do not say."""
    story, items = opened(BEN)
    grades(story, ANA, items, ana)
    grades(story, BEN, items, ben)
    for number, given_for in enumerate(added):
        adds(story, f"person-{number:02}", items, given_for)
    story.says(FAC, "close_check")
    choice = story.board.choice
    assert choice.few and choice.counts is None
    assert choice.order == as_words(choice)


@repeatable
@given(ballots, st.lists(ballots, min_size=10, max_size=10))
def test_ten_seats_opened_meanwhile_bring_no_count_and_no_order(ana, added):
    """[V9] By a participant, during the round."""
    story, items = opened()
    grades(story, ANA, items, ana)
    for who, given_by in zip(phones(10, "more"), added, strict=True):
        story.enters(who)
        grades(story, who, items, given_by)
    story.says(FAC, "close_check")
    choice = story.board.choice
    assert choice.few and choice.counts is None
    assert choice.order == as_words(choice)


def test_seats_whose_phone_was_never_connected_before_the_round_bring_no_count():
    """[V9] Opened before it, by whoever has the code."""
    story, items = Story(ANA, FAC, step="express"), []
    items = [story.card(ANA, name) for name in ITEMS]
    more = phones(10, "more")
    for who in more:
        story.happens(SERVER, Enter(who.seat, CODE))
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_check", items=items)
    assert story.board.choice.few
    for who in (*more, ANA):
        grades(story, who, items, [1, 1, 1, 1])
    story.says(FAC, "close_check")
    assert story.board.choice.counts is None


@repeatable
@given(ballots, ballots, st.lists(ballots, max_size=4))
def test_next_proposals_tell_no_more_of_the_order_than_the_result_page(ana, ben, added):
    """[V9] [C7] The facilitator asks for one after the other."""
    story, items = opened(BEN)
    grades(story, ANA, items, ana)
    grades(story, BEN, items, ben)
    for number, given_for in enumerate(added):
        adds(story, f"person-{number:02}", items, given_for)
    story.says(FAC, "close_check")
    told, result = [], story.board.choice
    while story.board.choice.proposed:
        told += [item for item in story.board.choice.proposed if item not in told]
        story.says(FAC, "next_proposal", items=[story.board.choice.proposed[0]])
    if result.proposed:
        fit = [i for i in result.order if result.statuses[i] in consensus.AGREED]
        assert told == fit[: len(told)]
        assert set(told) | set(result.possible) == set(fit)


def test_ten_of_eleven_phones_that_answered_bring_no_count():
    """[V9] The answers of others do not fill the place of the eleventh."""
    there = phones(10)
    story, items = opened(*there)
    assert not story.board.choice.few
    for who in there:
        grades(story, who, items, [1, 1, 1, 1])
    story.enters(BEN)
    grades(story, BEN, items, [-2, -2, -2, -2])
    adds(story, "person-01", items, [-2, -2, -2, -2])
    story.says(FAC, "close_check")
    assert story.board.choice.answers == 12 and story.board.choice.counts is None


def test_eleven_phones_bring_counts_of_every_answer():
    """[V9] [C3] And nothing stays of who was there."""
    there = phones(10)
    story, items = opened(*there)
    for who in (*there, ANA):
        grades(story, who, items, [1, 1, 1, -1])
    adds(story, "person-01", items, [2, 0, 1, -1])
    story.says(FAC, "close_check")
    assert story.board.choice.counts == dict(
        zip(
            items,
            (
                Counts(1, 11, 0, None),
                Counts(0, 11, 1, None),
                Counts(0, 12, 0, None),
                Counts(0, 0, 0, 12),
            ),
            strict=True,
        )
    )
    assert story.board.find(RollCall) is None


def test_reservations_of_people_who_were_added_do_not_make_their_number_known():
    """[V9] Two of phones and two that the facilitator gave: it could subtract its own."""
    there = phones(10)
    story, items = opened(*there)
    for number, who in enumerate((*there, ANA)):
        grades(story, who, items, [-1 if number < 2 else 1] * 4)
    for person in ("person-01", "person-02"):
        adds(story, person, items, [-1, -1, -1, -1])
    story.says(FAC, "close_check")
    assert {one.reservations for one in (story.board.choice.counts or {}).values()} == {None}


def test_a_rescue_is_marked_only_where_eleven_phones_answered():
    """[V9]"""
    story = Story(ANA, BEN, FAC, step="express")
    items = [story.card(ANA, name) for name in (*ITEMS, "five", "six")]
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "open_resonance", items=items)
    for number in range(14):
        inner = {
            "name": "resonate",
            "arguments": {"items": items[:5] if number < 9 else items[5:]},
        }
        story.says(FAC, "post_for", person=f"person-{number:02}", command=inner)
    story.says(FAC, "close_resonance")
    choice = story.board.choice
    assert items[5] in choice.shortlist and choice.rescued == ()
