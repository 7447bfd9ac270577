"""Notes and links, the pen of the synthesis, and the closing words."""

import pytest

from board.domain.board import bare
from board.domain.records.closing import Offer, Word
from board.domain.records.private import ClosingEntry
from tests.support.stories.cast import ANA, BEN, CLEO, FAC, Story
from tests.support.stories.meeting import held_meeting

CARDS = ("card-first", "card-other")


@pytest.fixture
def story() -> Story:
    story = Story(step="express")
    story.items = [story.card(ANA, "first"), story.card(BEN, "other")]
    story.says(FAC, "agree", items=story.items[:1])
    story.says(FAC, "go_to", step="explore")
    return story


def note(story: Story, who, bare_id: str, **fields) -> str:
    given = {"topic": "topic:card-first", "column": "resonance", "text": "Cela me rappelle…"}
    story.says(who, "add_note", note=bare_id, **{**given, **fields})
    return f"note:{bare_id}"


def test_notes_stand_under_a_topic_and_a_facilitators_is_marked(story):
    """[X1] [A3]"""
    mine, lead = (
        note(story, ANA, "note-0001"),
        note(story, FAC, "note-0002", topic="card:card-first"),
    )
    seen = story.seen("wall")
    assert (seen[mine].topic, seen[mine].facilitator) == ("topic:card-first", False)
    assert (seen[lead].topic, seen[lead].facilitator) == ("topic:card-first", True)
    assert story.refused(BEN, "withdraw_note", note="note-0001") == "not_yours"
    story.says(ANA, "withdraw_note", note="note-0001")
    assert mine not in story.seen("console")
    for topic in ("topic:card-other", "card:card-other", "topic:never-was"):
        arguments = {"note": "note-0003", "topic": topic, "column": "insight", "text": "t"}
        assert story.refused(ANA, "add_note", **arguments) == "not_found"


def test_a_facilitator_writes_down_what_the_group_says_or_their_own_input(story):
    """[X1] A participant who names themselves scribe changes nothing by it."""
    group, own = note(story, FAC, "note-0001", scribe=True), note(story, FAC, "note-0002")
    person = note(story, ANA, "note-0003", scribe=False)
    seen = story.seen("wall")
    assert [seen[key].facilitator for key in (group, own, person)] == [False, True, False]
    assert story.refused(ANA, "edit_note", note="note-0001", text="t") == "not_yours"


def test_a_note_may_be_another_view_and_its_author_may_change_that(story):
    """[X1] Anyone else is told it beside the note, as are reports."""
    key = note(story, ANA, "note-0001", other_view=True)
    assert story.seen("phone")[key].other_view
    assert story.own(ANA)["mine:note-0001"].other_view
    story.says(ANA, "edit_note", note="note-0001", text="Autrement dit")
    assert story.seen("wall")[key].other_view
    story.says(ANA, "edit_note", note="note-0001", other_view=False)
    assert not story.seen("wall")[key].other_view


def test_a_link_joins_two_things_that_exist(story):
    """[X2]"""
    mine = note(story, ANA, "note-0001")
    story.says(FAC, "link", link="link-0001", from_=mine, to=story.items[1], label="ethics")
    assert story.seen("wall")["link:link-0001"].to == story.items[1]
    assert story.refused(FAC, "link", link="link-0002", from_=mine, to=mine) == "bad_request"
    assert (
        story.refused(FAC, "link", link="link-0002", from_=mine, to="note:never-was") == "not_found"
    )
    story.says(ANA, "withdraw_note", note="note-0001")
    assert "link:link-0001" not in story.seen("wall")
    assert not story.says(FAC, "unlink", link="link-0001")


def test_a_reformulation_stands_below_a_card_that_stays_as_it_is(story):
    """[X9] [S4] It is taken back with an empty text, and goes with its card."""
    before = story.seen("wall")[story.items[0]]
    story.says(FAC, "reformulate", card="card-first", text="Si j’entends bien…")
    after = story.seen("wall")[story.items[0]]
    assert after.reformulation == "Si j’entends bien…"
    assert (after.title, after.text, after.facilitator) == (before.title, before.text, False)
    assert story.own(ANA)["mine:card-first"].title == before.title
    assert story.refused(FAC, "reformulate", card="card-first", text="a" * 281) == "too_long"
    story.says(FAC, "reformulate", card="card-first", text="")
    assert story.seen("wall")[story.items[0]] == before


def test_a_facilitator_opens_a_card_of_the_topic(story):
    """[X10] [S4] [P2] It is open until another is, or until it is withdrawn."""
    story.says(FAC, "create_theme", theme="theme-0001", title="Le couloir", cards=list(CARDS))
    story.says(FAC, "agree", items=["theme:theme-0001"])
    arguments = {"topic": "topic:theme-0001", "card": "card-other"}
    story.says(FAC, "open_card", **arguments)
    assert story.seen("wall")["topic:theme-0001"].opened == "card:card-other"
    assert not story.says(FAC, "open_card", **arguments)
    assert story.refused(ANA, "open_card", **arguments) == "forbidden"
    for wrong in ({"card": "never-was"}, {"topic": "topic:never-was"}):
        assert story.refused(FAC, "open_card", **{**arguments, **wrong}) == "not_found"
    story.says(BEN, "withdraw_card", card="card-other")
    assert story.seen("wall")["topic:theme-0001"].opened is None


def test_the_pen_is_offered_accepted_and_taken_back(story):
    """[X3] [V4]"""
    story.says(FAC, "go_to", step="synthesis")
    assert story.refused(ANA, "write_synthesis", field="open", text="t") == "forbidden"
    story.says(ANA, "volunteer")
    (offer,) = story.board.of(Offer)
    assert offer in story.seen("console") and offer not in story.seen("wall")
    assert story.refused(ANA, "write_synthesis", field="open", text="t") == "forbidden"

    story.says(FAC, "accept_volunteer", offer=bare(offer))
    story.says(ANA, "write_synthesis", field="key_points", text="Être seul n’est pas une faute.")
    assert story.own(ANA)["seat"].pen
    assert (story.board.synthesis.pen, story.board.synthesis.volunteers) == ("volunteer", 1)

    story.says(FAC, "release_volunteer", offer=bare(offer))
    assert story.refused(ANA, "write_synthesis", field="open", text="t") == "forbidden"
    assert story.board.synthesis.key_points == "Être seul n’est pas une faute."
    assert (story.board.synthesis.pen, story.board.synthesis.volunteers) == ("facilitator", 0)


def test_an_offer_is_taken_back_by_who_made_it(story):
    """[X3] And several may share the pen."""
    story.says(FAC, "go_to", step="synthesis")
    for who in (ANA, BEN):
        story.says(who, "volunteer")
    for offer in tuple(story.board.of(Offer)):
        story.says(FAC, "accept_volunteer", offer=bare(offer))
    story.says(ANA, "withdraw_offer")
    assert story.refused(ANA, "write_synthesis", field="open", text="t") == "forbidden"
    story.says(BEN, "write_synthesis", field="open", text="Et la suite ?")
    assert not story.says(ANA, "withdraw_offer")


def test_a_second_entry_takes_the_place_of_the_first(story):
    """[X4] [A3] [V7]"""
    story.says(FAC, "go_to", step="words")
    story.says(FAC, "reveal", what="words", shown=True)
    story.says(ANA, "post_word", entry="entry-01", kind="keyword", text="écoute")
    story.says(ANA, "post_word", entry="entry-02", kind="feeling", text="apaisée")
    words = [r.text for r in story.seen("wall").values() if isinstance(r, Word)]
    assert words == ["apaisée"]
    assert story.own(ANA)["entry"].text == "apaisée"
    assert (
        story.refused(BEN, "post_word", entry="entry-02", kind="keyword", text="t") == "not_yours"
    )
    assert story.refused(BEN, "withdraw_word", entry="entry-02") == "not_yours"
    story.says(ANA, "withdraw_word", entry="entry-02")
    assert "entry" not in story.own(ANA)


def test_words_of_one_key_are_counted_together_in_the_commonest_spelling():
    """[X5] [X6] The meeting of the demonstration."""
    story, meeting = held_meeting()
    seen = story.seen("wall")
    words = {r.text: r.count for r in seen.values() if isinstance(r, Word)}
    assert words == meeting["expected"]["words"]
    assert sum(key.startswith("line:") for key in seen) == meeting["expected"]["lines"]


def test_merging_and_splitting_undo_each_other(story):
    """[X5]"""
    story.says(FAC, "go_to", step="words")
    story.says(FAC, "reveal", what="words", shown=True)
    for who, text in ((ANA, "écoute"), (BEN, "attention"), (CLEO, "accueil")):
        story.says(who, "post_word", entry=f"entry-{who.seat}", kind="keyword", text=text)
    keys = {r.text: bare(k) for k, r in story.seen("wall").items() if isinstance(r, Word)}
    apart = story.seen("wall")

    story.says(FAC, "merge_words", from_=keys["attention"], into=keys["écoute"])
    story.says(FAC, "merge_words", from_=keys["écoute"], into=keys["accueil"])
    assert [r.count for r in story.seen("wall").values() if isinstance(r, Word)] == [2]
    assert not story.says(FAC, "merge_words", from_=keys["accueil"], into=keys["attention"])
    story.says(FAC, "split_word", word=keys["accueil"])
    story.says(FAC, "split_word", word=keys["écoute"])
    assert story.seen("wall") == apart
    assert story.refused(FAC, "merge_words", from_="never", into=keys["écoute"]) == "not_found"


def test_words_that_may_be_one_are_proposed_to_the_facilitator_alone(story):
    """[X5] Never merged by themselves."""
    story.says(FAC, "go_to", step="words")
    story.says(FAC, "reveal", what="words", shown=True)
    for who, text in ((ANA, "résonance"), (BEN, "résonnance")):
        story.says(who, "post_word", entry=f"entry-{who.seat}", kind="keyword", text=text)
    found = {r.text: r for r in story.seen("console").values() if isinstance(r, Word)}
    assert [r.count for r in found.values()] == [1, 1]
    (near,) = found["résonance"].near
    assert story.seen("console")[f"word:{near}"].text == "résonnance"
    assert not any(r.near for r in story.seen("wall").values() if isinstance(r, Word))


def test_words_are_shown_together_when_few_and_as_they_come_when_many(story):
    """[V3] [X7]"""
    story.says(FAC, "go_to", step="words")
    story.says(ANA, "post_word", entry="entry-01", kind="keyword", text="écoute")
    assert "word:ecoute" not in story.seen("wall") | story.seen("console")
    many, _ = held_meeting()
    assert many.board.meeting.words_shown


def test_a_word_that_is_held_is_the_facilitators_until_let_through(story):
    """[V3]"""
    story.says(FAC, "go_to", step="words")
    story.says(FAC, "reveal", what="words", shown=True)
    story.says(ANA, "post_word", entry="entry-01", kind="keyword", text="merde")
    (held,) = [r for r in story.seen("console").values() if isinstance(r, Word)]
    assert held.held and held.entries == ("entry-01",)
    assert not any(key.startswith("word:") for key in story.seen("wall"))
    story.says(FAC, "bring_back", entry="entry-01")
    assert any(key.startswith("word:") for key in story.seen("wall"))
    story.says(FAC, "set_aside", entry="entry-01")
    assert not any(key.startswith("word:") for key in story.seen("wall"))
    assert story.own(ANA)["entry"].set_aside


def test_a_line_is_shown_large_by_its_id(story):
    """[X6]"""
    story.says(FAC, "go_to", step="words")
    story.says(ANA, "post_word", entry="entry-01", kind="reflection", text="On peut ne pas savoir.")
    story.says(FAC, "project", item="line:entry-01")
    assert story.seen("wall")["meeting"].projected == "line:entry-01"
    assert story.refused(FAC, "project", item="line:entry-02") == "not_found"


def test_an_entry_that_says_nothing_is_refused(story):
    """[A4]"""
    story.says(FAC, "go_to", step="words")
    entry = {"entry": "entry-01", "kind": "keyword"}
    for text in ("...", "le"):
        assert story.refused(ANA, "post_word", **entry, text=text) == "bad_request"


def test_a_kind_of_closing_entry_need_not_be_chosen(story):
    """[X4] [X6] What fits the cloud is a keyword then, anything longer a reflection."""
    story.says(FAC, "go_to", step="words")
    story.says(ANA, "post_word", entry="entry-01", kind=None, text="écoute")
    long = "Prendre le temps de se dire les choses, à plusieurs."
    story.says(BEN, "post_word", entry="entry-02", kind=None, text=long)
    assert not story.says(ANA, "post_word", entry="entry-01", kind=None, text="écoute")
    kinds = [entry.kind for entry in story.board.of(ClosingEntry).values()]
    assert sorted(kinds) == ["keyword", "reflection"]
    assert story.refused(CLEO, "post_word", entry="entry-03", kind=None, text="…") == "bad_request"
