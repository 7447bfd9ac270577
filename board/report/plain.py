"""A report as plain text. What people wrote is indented, so that it cannot look like a heading."""

import textwrap
from collections.abc import Callable

from board.report.document import Block, Chapter, Document, ReportEntry, Shape

WIDTH = 78
INDENT = "  "

Entries = tuple[ReportEntry, ...]


def plain(document: Document) -> str:
    """The whole document as text."""
    parts = [_underlined(document.title, "="), document.dateline, _wrapped(document.lead, "", "")]
    for chapter in document.chapters:
        parts += [_underlined(chapter.heading, "-"), *_blocks(chapter)]
    parts += [document.footer]
    return "\n\n".join(part for part in parts if part) + "\n"


def _underlined(text: str, sign: str) -> str:
    text = text.replace("\n", " ")
    return f"{text}\n{sign * min(len(text), WIDTH)}"


def _blocks(chapter: Chapter) -> list[str]:
    return [_block(block, LAYOUTS[chapter.shape]) for block in chapter.blocks]


def _block(block: Block, layout: Callable[[Entries], str]) -> str:
    title = _wrapped(block.title, INDENT, INDENT) + "\n" if block.title else ""
    return title + layout(block.entries)


def _list(entries: Entries) -> str:
    return "\n".join(_wrapped(_labelled(e.text, e.label), "  - ", "    ") for e in entries)


def _threads(entries: Entries) -> str:
    ends = (" — ".join(end for end in (entry.text, entry.more) if end) for entry in entries)
    pairs = zip(ends, entries, strict=True)
    return "\n".join(_wrapped(_labelled(end, e.label), "  - ", "    ") for end, e in pairs)


def _answers(entries: Entries) -> str:
    return "\n\n".join(
        f"{_wrapped(e.label, INDENT, INDENT)}\n{_wrapped(e.text, '    ', '    ')}" for e in entries
    )


def _words(entries: Entries) -> str:
    return _wrapped(" · ".join(entry.text for entry in entries), INDENT, INDENT)


def _quotes(entries: Entries) -> str:
    return "\n\n".join(_wrapped(entry.text, INDENT, INDENT) for entry in entries)


def _cards(entries: Entries) -> str:
    return "\n".join(
        "\n".join(
            part
            for part in (
                _wrapped(_labelled(entry.text, entry.label), "  - ", "    "),
                _wrapped(entry.more, "    ", "    "),
            )
            if part
        )
        for entry in entries
    )


def _labelled(text: str, label: str) -> str:
    return f"{text} ({label})" if label else text


def _wrapped(text: str, first: str, others: str) -> str:
    """The text in lines of at most `WIDTH` characters, with its own line breaks kept."""
    lines: list[str] = []
    for line in text.splitlines():
        start = others if lines else first
        lines += textwrap.wrap(
            line, WIDTH, initial_indent=start, subsequent_indent=others, break_on_hyphens=False
        )
    return "\n".join(lines)


LAYOUTS: dict[Shape, Callable[[Entries], str]] = {
    "quotes": _quotes,
    "list": _list,
    "answers": _answers,
    "threads": _threads,
    "words": _words,
    "cards": _cards,
}
