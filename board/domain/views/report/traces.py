"""The group's traces [R1] [R2]."""

from board.domain.board import Board, bare
from board.domain.records.agreements import Agreements
from board.domain.records.closing import ClosingLine, Word
from board.domain.records.contributions import Card, Link, Note, Theme, Topic
from board.domain.records.report import Group, Item, Report
from board.domain.views.report.sections import alphabet, report_of
from board.domain.vocabulary import Column, SynthesisField

COLUMNS: tuple[Column, ...] = ("association", "insight", "resonance", "co_construction")
FIELDS: tuple[SynthesisField, ...] = ("key_points", "connections", "open")


def traces(room: Board) -> Report:
    """The report in its present state; cards and notes only if the group agreed to it [R2].

    `room` is the board as walls may show it.
    """
    agreed = room.find(Agreements) or Agreements()
    words, lines = _closing(room)
    return report_of(
        [
            ("prompt", [_texts([room.meeting.prompt])]),
            ("topics", [_texts([topic.title for topic in _topics(room).values()])]),
            ("synthesis", [_synthesis(room)]),
            ("notes", _notes(room) if agreed.notes else []),
            ("links", [_links(room, agreed)]),
            ("words", [words]),
            ("lines", [lines]),
            ("cards", _cards(room) if agreed.cards else []),
            ("rules", [_texts(room.meeting.rules)]),
        ],
        room.meeting.cycle,
    )


def _texts(texts: list[str] | tuple[str, ...]) -> Group:
    return Group(tuple(Item(text) for text in texts if text))


def _topics(room: Board) -> dict[str, Topic]:
    return dict(sorted(room.of(Topic).items(), key=lambda pair: pair[1].order))


def _synthesis(room: Board) -> Group:
    written = ((field, getattr(room.synthesis, field)) for field in FIELDS)
    return Group(tuple(Item(text, kind=field) for field, text in written if text))


def _notes(room: Board) -> list[Group]:
    """Notes by topic and column; it does not tell which are a facilitator's."""
    notes = sorted(room.of(Note).values(), key=lambda n: (COLUMNS.index(n.column), n.order))
    return [
        Group(tuple(Item(n.text, kind=n.column) for n in notes if n.topic == topic), named.title)
        for topic, named in _topics(room).items()
    ]


def _links(room: Board, agreed: Agreements) -> Group:
    """Links, each once; their ends are named by `_end`."""
    seen: dict[str, Card | Note] = {**room.of(Card), **room.of(Note)}
    links = [
        link for _, link in sorted(room.of(Link).items()) if {link.from_, link.to} <= set(seen)
    ]
    told = [_link(room, agreed, link, seen) for link in links]
    return Group(tuple(dict.fromkeys(item for item in told if item.text)))


def _link(room: Board, agreed: Agreements, link: Link, seen: dict[str, Card | Note]) -> Item:
    ends = (_end(room, agreed, seen[link.from_]), _end(room, agreed, seen[link.to]))
    named = list(dict.fromkeys(end for end in ends if end))
    return Item(named[0] if named else "", named[1] if len(named) > 1 else "", link.label or "")


def _end(room: Board, agreed: Agreements, end: Card | Note) -> str:
    """The text at one end of a link; the theme's or topic's title if its own words stay out."""
    if isinstance(end, Card):
        theme = room.find(Theme, end.theme) if end.theme else None
        return end.title if agreed.cards else theme.title if theme else ""
    topic = room.find(Topic, bare(end.topic))
    return end.text if agreed.notes else topic.title if topic else ""


def _closing(room: Board) -> tuple[Group, Group]:
    """Words, most frequent first and without counts; lines, by the alphabet."""
    words = list(room.of(Word).values())
    words.sort(key=lambda word: (-word.count, alphabet(word.text)))
    lines = list(room.of(ClosingLine).values())
    lines.sort(key=lambda line: alphabet(line.text))
    return (
        Group(tuple(Item(word.text, kind=word.kind) for word in words)),
        Group(tuple(Item(line.text, kind=line.kind) for line in lines)),
    )


def _cards(room: Board) -> list[Group]:
    """Cards by theme, in the order of the wall; cards in no theme last."""
    themes = sorted(room.of(Theme).items(), key=lambda pair: pair[1].order)
    named = [(bare(key), theme.title) for key, theme in themes]
    cards = sorted(room.of(Card).items(), key=lambda pair: (pair[1].order, pair[0]))
    return [
        Group(tuple(_card(card) for _, card in cards if card.theme == theme), title)
        for theme, title in [*named, (None, "")]
    ]


def _card(card: Card) -> Item:
    return Item(card.title, card.text, card.nature or card.kind)
