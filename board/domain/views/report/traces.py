"""Traces for the group: what it chose, built and kept in words."""

from board.domain.board import Board, bare
from board.domain.records.agreements import Agreements
from board.domain.records.closing import ClosingLine, Word
from board.domain.records.contributions import Card, Link, Note, Theme, Topic
from board.domain.records.record import Record
from board.domain.records.report import Group, Item, Report
from board.domain.views.cloud import cloud
from board.domain.views.report.sections import alphabet, report_of
from board.domain.vocabulary import Column, SynthesisField

COLUMNS: tuple[Column, ...] = ("association", "insight", "resonance", "co_construction")
FIELDS: tuple[SynthesisField, ...] = ("key_points", "connections", "open")


def traces(board: Board) -> Report:
    """The document as it stands; cards and notes are in it only where the group agreed to it."""
    agreed = board.find(Agreements) or Agreements()
    words, lines = _closing(board)
    return report_of(
        [
            ("prompt", [_said([board.meeting.prompt])]),
            ("topics", [_said([topic.title for topic in _topics(board).values()])]),
            ("synthesis", [_synthesis(board)]),
            ("notes", _notes(board) if agreed.notes else []),
            ("links", [_links(board, agreed)]),
            ("words", [words]),
            ("lines", [lines]),
            ("cards", _cards(board) if agreed.cards else []),
            ("rules", [_said(board.meeting.rules)]),
        ],
        board.meeting.cycle,
    )


def _said(texts: list[str] | tuple[str, ...]) -> Group:
    return Group(tuple(Item(text) for text in texts if text))


def _topics(board: Board) -> dict[str, Topic]:
    return dict(sorted(board.of(Topic).items(), key=lambda pair: pair[1].order))


def _synthesis(board: Board) -> Group:
    written = ((field, getattr(board.synthesis, field)) for field in FIELDS)
    return Group(tuple(Item(text, kind=field) for field, text in written if text))


def _notes(board: Board) -> list[Group]:
    """By topic and column; nothing says which are the facilitator's."""
    notes = sorted(_seen_notes(board).values(), key=lambda n: (COLUMNS.index(n.column), n.order))
    return [
        Group(tuple(Item(n.text, kind=n.column) for n in notes if n.topic == topic), named.title)
        for topic, named in _topics(board).items()
    ]


def _seen_notes(board: Board) -> dict[str, Note]:
    return {key: note for key, note in board.of(Note).items() if not note.set_aside}


def _seen_cards(board: Board) -> dict[str, Card]:
    if not board.meeting.cards_shown:
        return {}
    return {key: card for key, card in board.of(Card).items() if not card.set_aside}


def _links(board: Board, agreed: Agreements) -> Group:
    """Threads, each said once: between what may leave the room, or else between its themes."""
    seen: dict[str, Record] = {**_seen_cards(board), **_seen_notes(board)}
    links = [
        link for _, link in sorted(board.of(Link).items()) if {link.from_, link.to} <= set(seen)
    ]
    told = [_link(board, agreed, link, seen) for link in links]
    return Group(tuple(dict.fromkeys(item for item in told if item.text)))


def _link(board: Board, agreed: Agreements, link: Link, seen: dict[str, Record]) -> Item:
    ends = (_end(board, agreed, seen[link.from_]), _end(board, agreed, seen[link.to]))
    named = list(dict.fromkeys(end for end in ends if end))
    return Item(named[0] if named else "", named[1] if len(named) > 1 else "", link.label or "")


def _end(board: Board, agreed: Agreements, end: Record) -> str:
    """What one end of a thread is called; its theme's name where its own words stay here."""
    if isinstance(end, Card):
        theme = board.find(Theme, end.theme) if end.theme else None
        return end.title if agreed.cards else theme.title if theme else ""
    if isinstance(end, Note):
        topic = board.find(Topic, bare(end.topic))
        return end.text if agreed.notes else topic.title if topic else ""
    return ""


def _closing(board: Board) -> tuple[Group, Group]:
    """Words, the most often said first and never counted; lines in no order of arrival."""
    said = (cloud(board, held=False) if board.meeting.words_shown else {}).values()
    words = [word for word in said if isinstance(word, Word)]
    words.sort(key=lambda word: (-word.count, alphabet(word.text)))
    lines = [line for line in said if isinstance(line, ClosingLine)]
    lines.sort(key=lambda line: alphabet(line.text))
    return (
        Group(tuple(Item(word.text, kind=word.kind) for word in words)),
        Group(tuple(Item(line.text, kind=line.kind) for line in lines)),
    )


def _cards(board: Board) -> list[Group]:
    """By theme, in the order in which the room sees them; those of no theme last."""
    themes = sorted(board.of(Theme).items(), key=lambda pair: pair[1].order)
    named = [(bare(key), theme.title) for key, theme in themes]
    cards = sorted(_seen_cards(board).items(), key=lambda pair: (pair[1].order, pair[0]))
    return [
        Group(tuple(_card(card) for _, card in cards if card.theme == theme), title)
        for theme, title in [*named, (None, "")]
    ]


def _card(card: Card) -> Item:
    return Item(card.title, card.text, card.nature or card.kind)
