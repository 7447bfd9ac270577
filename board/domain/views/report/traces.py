"""The group's traces [R1] [R2]."""

from dataclasses import replace

from board.domain.board import Board, bare
from board.domain.records.agreements import Agreements
from board.domain.records.closing import ClosingLine, Word
from board.domain.records.contributions import Card, Link, Note, Theme, Topic
from board.domain.records.report import Group, Item, Report
from board.domain.views.report.sections import alphabet, report_of
from board.domain.vocabulary import NoteMark


def traces(room: Board) -> Report:
    """The report in its present state; cards and notes only if the group agreed to it [R2].

    `room` is the board as walls may show it.
    """
    agreed = room.find(Agreements) or Agreements()
    words, lines = _closing(room)
    made = report_of(
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
    return replace(made, title=room.meeting.title)


def _texts(texts: list[str] | tuple[str, ...]) -> Group:
    return Group(tuple(Item(text) for text in texts if text))


def _topics(room: Board) -> dict[str, Topic]:
    return dict(sorted(room.of(Topic).items(), key=lambda pair: pair[1].order))


def _synthesis(room: Board) -> Group:
    fields = room.meeting.vocabulary.synthesis
    written = ((field, room.synthesis.text(field)) for field in fields)
    return Group(tuple(Item(text, kind=field) for field, text in written if text))


def _notes(room: Board) -> list[Group]:
    """Notes by topic and column, each with its marks; last those whose topic is no longer seen."""
    columns = room.meeting.vocabulary.columns
    notes = sorted(room.of(Note).values(), key=lambda n: (columns.index(n.column), n.order))
    topics = _topics(room)
    of_topics = [
        Group(tuple(_note(note) for note in notes if note.topic == topic), named.title)
        for topic, named in topics.items()
    ]
    return [*of_topics, Group(tuple(_note(note) for note in notes if note.topic not in topics))]


def _note(note: Note) -> Item:
    return Item(note.text, kind=note.column, marks=marks_of(note))


def marks_of(written: Card | Note) -> tuple[NoteMark, ...]:
    """What is said beside a note or a card: whose input it is, and that it is another view."""
    other: tuple[NoteMark, ...] = ("other_view",) if getattr(written, "other_view", False) else ()
    return (*other, "facilitator") if written.facilitator else other


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
    named = list(dict.fromkeys(end for end in ends if end[0]))
    (text, marks), (more, more_marks) = [*named, ("", ()), ("", ())][:2]
    return Item(text, more, link.label or "", marks=marks, more_marks=more_marks)


def _end(room: Board, agreed: Agreements, end: Card | Note) -> tuple[str, tuple[NoteMark, ...]]:
    """The text at one end of a link, and its marks.

    If its own words stay out, it is the theme's or the topic's title, without marks.
    """
    if agreed.cards if isinstance(end, Card) else agreed.notes:
        return (end.title if isinstance(end, Card) else end.text), marks_of(end)
    if isinstance(end, Card):
        theme = room.find(Theme, end.theme) if end.theme else None
        return (theme.title if theme else ""), ()
    topic = room.find(Topic, bare(end.topic))
    return (topic.title if topic else ""), ()


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
    """Cards by theme, in the order of the wall; cards in no theme last, by step if several ask."""
    themes = sorted(room.of(Theme).items(), key=lambda pair: pair[1].order)
    named = [(bare(key), "", theme.title) for key, theme in themes]
    cards = sorted(room.of(Card).items(), key=lambda pair: (pair[1].order, pair[0]))
    return [
        Group(tuple(_card(card) for _, card in cards if _is_in(card, theme, step)), title)
        for theme, step, title in [*named, *_without_theme(room)]
    ]


def _without_theme(room: Board) -> list[tuple[str | None, str, str]]:
    """The groups of cards in no theme: one, or one for each step that collects [Y7]."""
    steps = [step for step in room.meeting.steps if step.kind == "collect"]
    if len(steps) == 1:
        return [(None, "", "")]
    return [(None, "", ""), *((None, step.id, step.title) for step in steps)]


def _is_in(card: Card, theme: str | None, step: str) -> bool:
    return card.theme == theme and (theme is not None or card.step == step)


def _card(card: Card) -> Item:
    return Item(
        card.title,
        card.text,
        card.nature or card.kind,
        reformulation=card.reformulation,
        marks=marks_of(card),
    )
