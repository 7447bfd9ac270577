"""A report as Markdown; what people said is never read as markup."""

import re
from collections.abc import Callable

from board.report.document import Block, Document, Entry, Shape

MARKUP = re.compile(r"[\\`*_\[\]<>#|~&@$!]")
AT_THE_START = re.compile(r"^(\s*)([+=-])", re.MULTILINE)
A_NUMBER = re.compile(r"^(\s*\d+)([.)])", re.MULTILINE)
AN_ADDRESS = re.compile(r"((?:https?|ftp|mailto)(?=:)|\bwww(?=\.))", re.IGNORECASE)


def markdown(document: Document) -> str:
    """The whole document as text."""
    parts = [f"# {document.title}", document.place, document.lead]
    for chapter in document.chapters:
        parts += [f"## {escaped(chapter.heading)}"]
        parts += [_block(block, chapter.shape) for block in chapter.blocks]
    parts += ["---", document.footer]
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(words: str) -> str:
    """Words that a reader of Markdown shows as they are."""
    words = MARKUP.sub(r"\\\g<0>", words)
    words = AT_THE_START.sub(r"\1\\\2", words)
    words = A_NUMBER.sub(r"\1\\\2", words)
    return AN_ADDRESS.sub(r"\1\\", words)


def _block(block: Block, shape: Shape) -> str:
    title = f"### {escaped(block.title)}\n\n" if block.title else ""
    return title + SET[shape](block.entries)


Entries = tuple[Entry, ...]


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


def _word(entry: Entry) -> str:
    word = escaped(entry.text)
    return f"*{word}*" if entry.kind == "feeling" else word


def _cards(entries: Entries) -> str:
    return "\n".join(
        _item(f"**{escaped(entry.text)}**", entry.label)
        + (f"  \n  {escaped_lines(entry.more)}" if entry.more else "")
        for entry in entries
    )


def _item(words: str, label: str) -> str:
    return f"- {words} ({label})" if label else f"- {words}"


def escaped_lines(words: str, after: str = "  \n  ") -> str:
    """The lines of a text, broken where its author broke them."""
    return after.join(line.strip() for line in escaped(words).splitlines() if line.strip())


def _lines(first: str, others: str, words: str) -> str:
    return first + escaped_lines(words, f"  \n{others}")


SET: dict[Shape, Callable[[Entries], str]] = {
    "quotes": _quotes,
    "list": _list,
    "answers": _answers,
    "threads": _threads,
    "words": _words,
    "cards": _cards,
}
