"""The group's traces: what they hold, and what they never hold."""

from dataclasses import replace

import pytest

from board.domain.board import Board
from board.domain.change import Change
from board.domain.records.contributions import Card
from board.domain.records.meeting import Place
from board.domain.views import report as reports
from board.domain.views.report import Item, Report
from board.wire.codec import encode
from tests.support.stories.cast import ANA, BEN, FAC, Story
from tests.support.stories.meeting import MEETING, PEOPLE, held_meeting


@pytest.fixture
def story() -> Story:
    story, _ = held_meeting()
    story.says(FAC, "reveal", what="words", shown=True)
    ends = {"from_": "note:note-0000", "to": "note:note-0003"}
    story.says(FAC, "link", link="fil-0001", label="practice", **ends)
    story.says(FAC, "link", link="fil-0002", label="value", from_="card:carte-001", to=ends["to"])
    story.says(FAC, "set_rules", rules=["Ce qui se dit ici reste ici."])
    return story


def traces(board: Board) -> Report:
    return reports.report(board, "traces")


def part(report: Report, name: str) -> list[Item]:
    groups = [group for s in report.sections if s.part == name for group in s.groups]
    return [item for group in groups for item in group.items]


def texts(report: Report, name: str) -> list[str]:
    return [item.text for item in part(report, name)]


def written(report: Report) -> str:
    return encode(report).decode()


def test_an_ordinary_meeting_leaves_its_prompt_choice_synthesis_threads_words_and_rules(story):
    """[R1] In this order, and nothing else."""
    report = traces(story.board)
    assert [section.part for section in report.sections] == [
        *("prompt", "topics", "synthesis", "links", "words", "lines", "rules")
    ]
    assert texts(report, "prompt") == [MEETING["prompt"]]
    assert texts(report, "topics") == ["Seul face à une demande", "Savoir d’expérience"]
    assert {item.kind: item.text for item in part(report, "synthesis")} == MEETING["synthesis"]
    assert texts(report, "rules") == ["Ce qui se dit ici reste ici."]


def test_words_come_from_the_most_often_said_on_and_are_not_counted(story):
    """[R1] Twelve answered; “écoute” was said three times."""
    report = traces(story.board)
    words = ["écoute", "confiance", "soulagée", "apaisé·e", "ensemble", "la place", "oser dire"]
    assert texts(report, "words") == words
    assert texts(report, "lines") == ["On peut ne pas savoir, et rester là."]
    assert '"count"' not in written(report)


def test_words_stay_here_until_they_are_shown_and_held_ones_longer(story):
    """[R1] [V3]"""
    story.says(FAC, "reveal", what="words", shown=False)
    assert part(traces(story.board), "words") == part(traces(story.board), "lines") == []
    story.says(FAC, "reveal", what="words", shown=True)
    story.says(FAC, "set_aside", entry="entry-009")
    assert "ensemble" not in texts(traces(story.board), "words")


def test_a_thread_is_told_by_its_themes_while_cards_and_notes_stay_here(story):
    """[R2]"""
    assert part(traces(story.board), "links") == [
        Item("Savoir d’expérience", kind="practice"),
        Item("Seul face à une demande", "Savoir d’expérience", "value"),
    ]


def test_no_card_and_no_note_is_in_it_unless_the_group_agreed(story):
    """[R2] Each is agreed on for itself, and one may go back."""
    before = written(traces(story.board))
    assert not [card for card in story.board.of(Card).values() if card.title in before]
    story.says(FAC, "record_group_agreement", what="cards", agreed=True)
    report = traces(story.board)
    assert len(part(report, "cards")) == len(MEETING["cards"])
    assert Item("Une demande de silence", MEETING["cards"][0]["text"], "tension") in part(
        report, "cards"
    )
    assert part(report, "notes") == []
    story.says(FAC, "record_group_agreement", what="notes", agreed=True)
    assert {note["text"] for note in MEETING["notes"]} == set(texts(traces(story.board), "notes"))
    story.says(FAC, "record_group_agreement", what="cards", agreed=False)
    story.says(FAC, "record_group_agreement", what="notes", agreed=False)
    assert written(traces(story.board)) == before


def test_with_its_agreement_threads_are_told_in_the_groups_words(story):
    """[R2]"""
    for what in ("cards", "notes"):
        story.says(FAC, "record_group_agreement", what=what, agreed=True)
    told = part(traces(story.board), "links")[1]
    assert told == Item("Une demande de silence", MEETING["notes"][3]["text"], "value")


def test_a_card_set_aside_or_withdrawn_is_in_no_trace(story):
    """[R2] [S4]"""
    story.says(FAC, "record_group_agreement", what="cards", agreed=True)
    story.says(FAC, "set_aside", card="carte-002")
    story.says(PEOPLE[4], "withdraw_card", card="carte-005")
    left = texts(traces(story.board), "cards")
    assert len(left) == len(MEETING["cards"]) - 2
    assert {MEETING["cards"][1]["title"], MEETING["cards"][4]["title"]}.isdisjoint(left)


def test_nothing_in_it_says_who_or_when(story):
    """[R1] [V1]"""
    for what in ("cards", "notes"):
        story.says(FAC, "record_group_agreement", what=what, agreed=True)
    text = written(traces(story.board))
    for secret in ("seat", "author", "facilitator", "order", "1780000"):
        assert secret not in text


def test_a_meeting_in_which_nothing_was_said_leaves_its_prompt(story):
    """[R1] No heading stands over nothing."""
    assert [section.part for section in traces(Story(ANA, BEN, FAC).board).sections] == ["prompt"]


def test_it_says_which_meeting_of_the_cycle_it_was(story):
    """[R1]"""
    board = story.board.draft()
    board.apply(Change({"meeting": replace(board.meeting, cycle=Place(3, 10))}))
    assert traces(board).session == Place(3, 10)


def titles_of_notes(board: Board) -> list[tuple[str, list[str]]]:
    sections = [section for section in traces(board).sections if section.part == "notes"]
    groups = [group for section in sections for group in section.groups]
    return [(group.title, [item.text for item in group.items]) for group in groups]


@pytest.fixture
def noted() -> Story:
    """A note of Ben's on Ana's card, which is a topic; the group agreed to have notes in traces."""
    story = Story(step="express")
    hers, his = story.card(ANA, "hers"), story.card(BEN, "his")
    story.says(FAC, "agree", items=[hers, his])
    story.says(FAC, "go_to", step="explore")
    for note, topic in (("note-hers", hers), ("note-his", his)):
        story.says(BEN, "add_note", note=note, topic=topic, column="insight", text=note)
    story.says(FAC, "record_group_agreement", what="notes", agreed=True)
    return story


@pytest.mark.parametrize(
    ("who", "name", "arguments"),
    [
        (ANA, "withdraw_card", {"card": "card-hers"}),
        (ANA, "remove_me", {}),
        (FAC, "set_aside", {"card": "card-hers"}),
        (FAC, "agree", {"items": ["card:card-his"]}),
    ],
)
def test_notes_whose_topic_has_gone_stand_last_without_its_title(noted, who, name, arguments):
    """[R2] [S1] [S4] All look alike: nothing tells why their topic is there no more."""
    assert titles_of_notes(noted.board) == [("hers", ["note-hers"]), ("his", ["note-his"])]
    noted.says(who, name, **arguments)
    assert titles_of_notes(noted.board) == [("his", ["note-his"]), ("", ["note-hers"])]


def test_notes_are_there_without_any_topic_and_under_it_once_it_is_one_again(noted):
    """[R2] [S1]"""
    noted.says(FAC, "not_yet")
    assert titles_of_notes(noted.board) == [("", ["note-hers", "note-his"])]
    noted.says(FAC, "agree", items=["card:card-hers"])
    assert titles_of_notes(noted.board) == [("hers", ["note-hers"]), ("", ["note-his"])]
