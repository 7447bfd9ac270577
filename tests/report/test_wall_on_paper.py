"""The wall on paper: a page for each step, with what the room sees and no more."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from board import methods
from board.domain.durations import MINUTE
from board.domain.plan import is_taken
from board.domain.records.carried import EarlierClosing
from board.domain.records.contributions import Topic
from board.domain.records.cycle import ClosingText, ClosingTexts
from board.domain.vocabulary import CLOSINGS_PAGE
from board.report.twin.files import twin
from board.report.typography import typeset
from tests.report.twins import asked, meeting_of, texts
from tests.support.half_day import half_day
from tests.support.stories.cast import ANA, BEN, FAC, NOON, Story, of_method, opening
from tests.support.stories.meeting import MEETING, held_meeting

SECOND = {"fr": "Séance 2", "en": "Session 2"}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("method", methods.names())
def test_the_wall_has_a_page_for_each_step(method, language):
    """[U2] Under the heading of the step."""
    board = meeting_of(method, language)
    made = twin(board, asked(board, "wall"))
    phases = [step.phase for step in board.meeting.steps if is_taken(step)]
    assert list(dict.fromkeys(sheet.above for sheet in made.sheets)) == list(dict.fromkeys(phases))
    assert len(made.sheets) >= len(phases)
    assert made.entrance is None


def test_each_turn_of_a_block_has_its_own_topic_and_the_words_of_the_method(tmp_path):
    """[U2] [Y10]"""
    found = methods.read(half_day(tmp_path))
    story = Story(opened=replace(of_method(opening(), found, "fr"), topics_at_most=found.topics))
    items = [story.card(ANA, title, kind=found.cards[0].id) for title in ("relay", "night")]
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "agree", items=items)
    made = twin(story.board, asked(story.board, "wall", found))
    by_title = {sheet.heading: sheet for sheet in made.sheets}
    first, second = (by_title[f"Contrat · thème {n}"] for n in (1, 2))
    assert second.lead == first.lead == "Quelle aide demandez-vous ?"
    assert second.parts == first.parts != ()
    headings = [sheet.heading for sheet in made.sheets]
    assert (headings.count("relay"), headings.count("night")) == (1, 1)
    story.says(FAC, "go_to", step="story_2")
    story.says(ANA, "withdraw_card", card="card-relay")
    made = twin(story.board, asked(story.board, "wall", found))
    left = [sheet.heading for sheet in made.sheets]
    assert "Contrat · thème 1" not in left and "relay" not in left
    assert left.count("Contrat · thème 2") == left.count("night") == 1


def test_the_wall_on_paper_leaves_out_the_themes_of_another_steps_cards():
    """[U2] [Y7] As the wall does; an empty theme stays, and no proposed rule is a card."""
    usual = opening()
    quiet = next(n for n, step in enumerate(usual.steps) if step.kind == "quiet")
    steps = (*usual.steps[:quiet], replace(usual.steps[quiet], kind="collect"))
    steps = (*steps, *usual.steps[quiet + 1 :])
    story = Story(opened=replace(usual, steps=steps), step=steps[quiet].id)
    earlier = story.card(ANA, "earlier")
    story.theme("former", earlier)
    story.says(FAC, "go_to", step="express")
    story.theme("present", story.card(BEN, "later"))
    story.says(FAC, "create_theme", theme="theme-empty", title="empty", cards=[])
    story.says(FAC, "post_card", card="card-a-rule", kind="rule", title="a rule")
    story.says(FAC, "go_to", step="group")
    made = twin(story.board, asked(story.board, "wall"))
    found = texts(made)
    assert "present" in found and "empty" in found
    assert "former" not in found and "a rule" not in found


def test_the_wall_on_paper_shows_no_more_than_the_wall():
    """[U2] [V2] No hidden card, none that is set aside; then what everybody sees."""
    story = Story(step="express")
    shown, aside = story.card(ANA, "visible"), story.card(ANA, "secret")
    assert not {"visible", "secret"} & set(texts(twin(story.board, asked(story.board, "wall"))))
    story.says(FAC, "reveal", what="cards", shown=True)
    story.says(FAC, "set_aside", card=aside.partition(":")[2])
    found = texts(twin(story.board, asked(story.board, "wall")))
    assert shown and "visible" in found and "secret" not in found


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_wall_on_paper_has_the_closings_of_a_cycle_while_the_wall_shows_them(language):
    """[U2] [K12] In the order of the meetings, with the names of fields that are no question."""
    opened = of_method(opening(), methods.load("bilan"), language)
    story = Story(FAC, opened=replace(opened, looks_back=True, closings=(kept(2), kept(1))))
    before = twin(story.board, asked(story.board, "wall"))
    assert not {"Tenir.", "écoute"} & set(texts(before))
    story.says(FAC, "project", item=CLOSINGS_PAGE)
    first, *others = twin(story.board, asked(story.board, "wall")).sheets
    assert tuple(others) == before.sheets
    days = {"fr": "Séance 1 · 1er novembre 2026", "en": "Session 1 · November 1, 2026"}
    assert [part.title for part in first.parts] == [days[language], SECOND[language]]
    open_ = {"fr": "Ce qui reste ouvert : Les lettres.", "en": "What stays open: Les lettres."}
    assert first.parts[0].lines == ("Tenir.", typeset(open_[language], language), "écoute")


def kept(number: int) -> EarlierClosing:
    """A closing of the first of November, at noon; nobody ended the second meeting."""
    fields = (ClosingText("Tenir.", "key_points"), ClosingText("Les lettres.", "open"))
    ended = int(datetime(2026, 11, 1, 12, tzinfo=UTC).timestamp() * 1000)
    closed = ClosingTexts(fields, (ClosingText("écoute", "keyword"),), (), NOON + 30 * MINUTE)
    return EarlierClosing(number, ended if number == 1 else None, closed)


def test_the_wall_on_paper_holds_what_the_room_has_made():
    """[U2] Themes, topics, notes, synthesis and closing words, without a count."""
    story, _ = held_meeting()
    story.says(FAC, "reveal", what="words", shown=True)
    found = texts(twin(story.board, asked(story.board, "wall")))
    themes = [theme["title"] for theme in MEETING["themes"]]
    notes = [note["text"] for note in MEETING["notes"]]
    assert [
        words for words in (*themes, *notes, "oser dire") if typeset(words, "fr") not in found
    ] == []
    assert not [words for words in found if re.fullmatch(r".*[(×x] ?\d+\)?", words)]


def test_the_wall_on_paper_tells_whose_words_are_not_the_groups():
    """[U2] [X1] [X9] A facilitator's input, another view and a reformulation say what they are."""
    story = Story(step="express")
    card = story.card(ANA, "groupe", text="Ses mots.")
    story.card(FAC, "apport")
    story.says(FAC, "reformulate", card=card.partition(":")[2], text="Autrement dit.")
    story.says(FAC, "reveal", what="cards", shown=True)
    story.says(FAC, "go_to", step="choose")
    story.says(FAC, "agree", items=[card])
    story.says(FAC, "go_to", step="explore")
    topic = next(iter(story.board.of(Topic)))
    for note, who, other in (("a", ANA, True), ("b", FAC, False), ("c", BEN, False)):
        named = {"note": f"note-000{note}", "topic": topic, "column": "insight"}
        story.says(who, "add_note", text=f"Note {note}", other_view=other, **named)
    found = set(texts(twin(story.board, asked(story.board, "wall"))))
    marked = {"Note a (Un autre regard)", "Note b (Apport de l’animateur)", "Note c"}
    assert marked <= found
    assert {"groupe", "apport (Apport de l’animateur)", "Ses mots."} <= found
    assert typeset("Reformulation : Autrement dit.", "fr") in found
    assert not {"apport", "Note a", "Note b", "Autrement dit."} & found
