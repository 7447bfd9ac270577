"""The cloud: closing entries counted as words, and closing lines."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256

from board.domain import words
from board.domain.board import Board, bare, ref
from board.domain.records.closing import ClosingLine, Word
from board.domain.records.private import ClosingEntry, Merge
from board.domain.records.record import Record
from board.domain.views.opened import opened_entries
from board.domain.vocabulary import COUNTS_FROM

Entries = dict[str, ClosingEntry]


def cloud(board: Board, *, held: bool) -> dict[str, Record]:
    """Words and lines by record id; with `held`, what facilitators see, also of those held [V3]."""
    merges = {merge.key: merge.into for merge in board.of(Merge).values()}
    counted: dict[str, Entries] = {}
    lines: dict[str, ClosingLine] = {}
    for record_id, entry in entries_seen(board, held=held).items():
        if not (held or is_shown(entry)):
            continue
        if entry.key is None:
            lines[ref(ClosingLine, bare(record_id))] = _line(bare(record_id), entry)
        else:
            counted.setdefault(root(entry.key, merges), {})[bare(record_id)] = entry
    near = _near(counted) if held else {}
    found = {key: _word(entries, held=held) for key, entries in counted.items()}
    named = {ref(Word, key): replace(word, near=near.get(key, ())) for key, word in found.items()}
    in_order = sorted(lines.items(), key=lambda pair: pair[1].order)
    return {**named, **dict(in_order)}


def entries_seen(board: Board, *, held: bool) -> Mapping[str, ClosingEntry]:
    """The entries by record id; with `held`, those that facilitators have opened [V18]."""
    return opened_entries(board) if held else board.of(ClosingEntry)


def _near(keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The key of each word that may be the same as others → the keys of those."""
    near: dict[str, tuple[str, ...]] = {}
    for one, other in words.near_duplicates(sorted(keys)):
        near[one] = (*near.get(one, ()), other)
        near[other] = (*near.get(other, ()), one)
    return near


def root(key: str, merges: dict[str, str]) -> str:
    """The key under which this one is counted, after all merges."""
    seen = {key}
    while (into := merges.get(key)) is not None and into not in seen:
        seen.add(into)
        key = into
    return key


def is_shown(entry: ClosingEntry) -> bool:
    return not (entry.set_aside or entry.held)


def are_counted(entries: Iterable[ClosingEntry]) -> bool:
    """Whether enough phones gave one of these entries for their words to be counted [V14]."""
    brings = (is_shown(entry) and not (entry.paper or entry.earlier) for entry in entries)
    return sum(brings) >= COUNTS_FROM


def _is_waiting(entry: ClosingEntry) -> bool:
    return entry.held or entry.rephrased


def _line(bare_id: str, entry: ClosingEntry) -> ClosingLine:
    order = at_random(bare_id)
    return ClosingLine(entry.text, entry.kind, order, not is_shown(entry), _is_waiting(entry))


def at_random(key: str) -> int:
    """A place for this line or word that does not depend on when it came [V12]."""
    return int(sha256(key.encode()).hexdigest()[:8], 16)


def _word(entries: Entries, *, held: bool) -> Word:
    """The word of these entries; spelling and count are those of the shown ones, else of all."""
    arrived = dict(sorted(entries.items(), key=lambda pair: (pair[1].order, pair[0])))
    shown = [entry for entry in arrived.values() if is_shown(entry)]
    counted = shown or list(arrived.values())
    kinds = Counter(entry.kind for entry in counted)
    return Word(
        text=words.commonest([entry.text for entry in counted]),
        count=len(counted),
        kind=max(kinds, key=kinds.__getitem__),
        order=counted[0].order,
        held=not shown,
        entries=tuple(sorted(arrived)) if held else (),
        waiting=tuple(sorted(key for key, entry in arrived.items() if _is_waiting(entry))),
    )
