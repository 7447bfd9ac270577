"""The order and the headings of a report, whatever the ids of its records."""

from dataclasses import replace

from board.domain.board import Board
from board.domain.records.agreements import Agreements, Elsewhere
from board.domain.records.closing import ClosingLine
from board.domain.records.contributions import Card, Link, Note, Theme, Topic
from board.domain.records.record import Record
from board.domain.records.report import Group, Item, Section
from board.domain.views.report.elsewhere import elsewhere
from board.domain.views.report.traces import traces
from tests.support.stories.cast import Story


def sections(room: dict[str, Record]) -> dict[str, tuple[Group, ...]]:
    """What the traces hold, by part, of a meeting in which nothing else was said."""
    made = traces(Board(1, {"meeting": Story().board.meeting, **room}))
    return {section.part: section.groups for section in made.sections if section.part != "prompt"}


def card(title: str, order: int, theme: str | None = None) -> Card:
    return Card("situation", None, title, "", order, theme=theme)


def items(*texts: str, kind: str = "") -> tuple[Item, ...]:
    return tuple(Item(text, kind=kind) for text in texts)


def test_topics_and_their_notes_stand_in_the_order_of_the_choice_and_of_the_columns():
    """[R1] [R2] A note is under its topic, and says its column."""
    room = {
        "agreements": Agreements(notes=True),
        "topic:b": Topic("Premier", (), 1),
        "topic:a": Topic("Second", (), 2),
        "note:1": Note("topic:b", "insight", "Trois", 3),
        "note:2": Note("topic:b", "association", "Quatre", 4),
        "note:3": Note("topic:b", "insight", "Deux", 2),
        "note:4": Note("topic:a", "insight", "Cinq", 1),
    }
    assert sections(room) == {
        "topics": (Group(items("Premier", "Second")),),
        "notes": (
            Group(
                (Item("Quatre", kind="association"), *items("Deux", "Trois", kind="insight")),
                "Premier",
            ),
            Group(items("Cinq", kind="insight"), "Second"),
        ),
    }


def test_cards_stand_by_theme_in_the_order_of_the_wall_and_those_in_no_theme_last():
    """[R1] [R2]"""
    room = {
        "agreements": Agreements(cards=True),
        "theme:b": Theme("Premier", 1),
        "theme:a": Theme("Second", 2),
        "card:1": card("Deux", 2, "b"),
        "card:2": card("Un", 1, "b"),
        "card:3": card("Seule", 1),
        "card:4": card("Trois", 1, "a"),
    }
    assert sections(room) == {
        "cards": (
            Group(items("Un", "Deux", kind="situation"), "Premier"),
            Group(items("Trois", kind="situation"), "Second"),
            Group(items("Seule", kind="situation")),
        )
    }


def test_what_is_a_facilitators_or_another_view_is_marked_in_notes_cards_and_links():
    """[R1] [X1] And a card has its reformulation."""
    room = {
        "agreements": Agreements(cards=True, notes=True),
        "topic:a": Topic("Un sujet", (), 1),
        "card:1": replace(card("Une carte", 1), facilitator=True, reformulation="Autrement dit"),
        "note:1": Note("topic:a", "insight", "Une note", 1, facilitator=True, other_view=True),
        "link:1": Link("card:1", "note:1", "value"),
    }
    both, lead = ("other_view", "facilitator"), ("facilitator",)
    found = sections(room)
    assert found["notes"][0].items[0].marks == both
    assert found["cards"][0].items[0].marks == lead
    assert found["cards"][0].items[0].reformulation == "Autrement dit"
    linked = Item("Une carte", "Une note", "value", marks=lead, more_marks=both)
    assert found["links"][0].items == (linked,)
    hidden = sections({**room, "agreements": Agreements()})
    assert hidden["links"][0].items == (Item("Un sujet", kind="value"),)


def test_the_traces_have_the_title_of_their_meeting_and_what_is_passed_on_has_none():
    """[R1] [R3]"""
    board = Story().board
    assert traces(board).title == board.meeting.title
    assert elsewhere(board).title == ""


def test_cards_of_the_same_order_stand_in_that_of_their_ids():
    """[R1]"""
    room = {
        "agreements": Agreements(cards=True),
        "card:b": card("Deux", 1),
        "card:a": card("Un", 1),
    }
    assert sections(room)["cards"] == (Group(items("Un", "Deux", kind="situation")),)


def test_lines_stand_by_the_alphabet_whatever_their_accents_and_capitals():
    """[R1]"""
    texts = ("Zut.", "Été.", "demain.", "Avant.")
    room = {f"line:{n}": ClosingLine(text, "reflection", n) for n, text in enumerate(texts)}
    ordered = items("Avant.", "demain.", "Été.", "Zut.", kind="reflection")
    assert sections(room) == {"lines": (Group(ordered),)}


def test_a_link_is_told_by_what_its_ends_may_be_named_and_not_at_all_without_a_name():
    """[R2] A card in no theme, and a note whose topic is no more, have no name of their own."""
    room = {
        "theme:a": Theme("Un thème", 1),
        "card:1": card("Un", 1, "a"),
        "card:2": card("Deux", 2),
        "note:1": Note("topic:gone", "insight", "Trois", 1),
    }
    unnamed = {"link:1": Link("card:2", "note:1", None)}
    assert sections(room | unnamed) == {}
    named = {"link:2": Link("card:1", "card:2", None)}
    assert sections(room | named) == {"links": (Group(items("Un thème")),)}


def test_a_link_between_the_only_two_cards_is_told():
    """[R1] [R2] And one to a card that walls do not show is not."""
    room = {
        "agreements": Agreements(cards=True),
        "card:1": card("Un", 1),
        "card:2": card("Deux", 2),
        "link:1": Link("card:1", "card:2", "practice"),
        "link:2": Link("card:1", "card:hidden", None),
    }
    assert sections(room)["links"] == (Group((Item("Un", "Deux", "practice"),)),)


def test_what_is_passed_on_stands_by_setting_and_by_the_alphabet():
    """[R3] Whatever its accents and capitals."""
    marks = [
        ("zone de soins", "Un"),
        ("École", "tard"),
        ("École", "Été"),
        ("École", "avant"),
        ("direction", "Deux"),
    ]
    room = {
        f"elsewhere:{n}": Elsewhere(f"card:{n}", setting, agreed=True, wording=words)
        for n, (setting, words) in enumerate(marks)
    }
    groups = (
        Group(items("Deux"), "direction"),
        Group(items("avant", "Été", "tard"), "École"),
        Group(items("Un"), "zone de soins"),
    )
    assert elsewhere(Board(1, room)).sections == (Section("elsewhere", groups),)
