"""A report as Markdown. What people wrote is escaped, so that it is never markup [R6]."""

import re
from collections.abc import Callable

from board.report.document import Block, Document, ReportEntry, Shape

MARKUP = re.compile(r"[\\`*_\[\]<>#|~&@$!]")
MARKUP_AT_LINE_START = re.compile(r"^(\s*)([+=-])", re.MULTILINE)
NUMBER_AT_LINE_START = re.compile(r"^(\s*\d+)([.)])", re.MULTILINE)
URL = re.compile(r"((?:https?|ftp|mailto)(?=:)|\bwww(?=\.))", re.IGNORECASE)


def markdown(document: Document) -> str:
    """The whole document as text."""
    parts = [f"# {document.title}", escaped(document.dateline), document.lead]
    for chapter in document.chapters:
        parts += [f"## {escaped(chapter.heading)}"]
        parts += [_block(block, chapter.shape) for block in chapter.blocks]
    parts += ["---", document.footer]
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """The text with escapes, so that Markdown shows it as it was written."""
    text = MARKUP.sub(r"\\\g<0>", text)
    text = MARKUP_AT_LINE_START.sub(r"\1\\\2", text)
    text = NUMBER_AT_LINE_START.sub(r"\1\\\2", text)
    return URL.sub(r"\1\\", text)


def _block(block: Block, shape: Shape) -> str:
    title = f"### {escaped(block.title)}\n\n" if block.title else ""
    return title + LAYOUTS[shape](block.entries)


Entries = tuple[ReportEntry, ...]


def _quotes(entries: Entries) -> str:
    return "\n\n".join(_lines("> ", "> ", entry.text) for entry in entries)


def _list(entries: Entries) -> str:
    return "\n".join(_item(escaped_lines(entry.text), entry.label) for entry in entries)


def _answers(entries: Entries) -> str:
    return "\n\n".join(f"### {e.label}\n\n{_lines('', '', e.text)}" for e in entries)


def _threads(entries: Entries) -> str:
    ends = (" — ".join(escaped_lines(end) for end in (e.text, e.more) if end) for e in entries)
    return "\n".join(_item(end, entry.label) for end, entry in zip(ends, entries, strict=True))


def _words(entries: Entries) -> str:
    return " · ".join(map(_word, entries))


def _word(entry: ReportEntry) -> str:
    word = escaped(entry.text)
    return f"*{word}*" if entry.kind == "feeling" else word


def _cards(entries: Entries) -> str:
    return "\n".join(
        _item(f"**{escaped(entry.text)}**", entry.label)
        + (f"  \n  {escaped_lines(entry.more)}" if entry.more else "")
        for entry in entries
    )


def _item(text: str, label: str) -> str:
    return f"- {text} ({label})" if label else f"- {text}"


def escaped_lines(text: str, line_break: str = "  \n  ") -> str:
    """The text with escapes, and with a Markdown line break after each of its lines."""
    return line_break.join(line.strip() for line in escaped(text).splitlines() if line.strip())


def _lines(first: str, others: str, text: str) -> str:
    return first + escaped_lines(text, f"  \n{others}")


LAYOUTS: dict[Shape, Callable[[Entries], str]] = {
    "quotes": _quotes,
    "list": _list,
    "answers": _answers,
    "threads": _threads,
    "words": _words,
    "cards": _cards,
}
