"""What the closing entries make together: words counted, and lines that stay whole."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from board.domain import words
from board.domain.board import Board, bare, ref
from board.domain.records.closing import ClosingLine, Word
from board.domain.records.private import ClosingEntry, Merge
from board.domain.records.record import Record

Entries = dict[str, ClosingEntry]


def cloud(board: Board, *, held: bool) -> dict[str, Record]:
    """Words and lines by record id; with `held`, also those that only the facilitator sees."""
    merges = {merge.key: merge.into for merge in board.of(Merge).values()}
    counted: dict[str, Entries] = {}
    lines: dict[str, Record] = {}
    for record_id, entry in board.of(ClosingEntry).items():
        if not (held or _shown(entry)):
            continue
        if entry.key is None:
            lines[ref(ClosingLine, bare(record_id))] = _line(entry)
        else:
            counted.setdefault(root(entry.key, merges), {})[bare(record_id)] = entry
    near = _near(counted) if held else {}
    found = {key: _word(of, held=held) for key, of in counted.items()}
    return {ref(Word, k): replace(w, near=near.get(k, ())) for k, w in found.items()} | lines


def _near(keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words that may be one word, each with the others: for a person to say."""
    near: dict[str, tuple[str, ...]] = {}
    for one, other in words.near_duplicates(sorted(keys)):
        near[one] = (*near.get(one, ()), other)
        near[other] = (*near.get(other, ()), one)
    return near


def root(key: str, merges: dict[str, str]) -> str:
    """The word under which this one is counted in the end."""
    seen = {key}
    while (into := merges.get(key)) is not None and into not in seen:
        seen.add(into)
        key = into
    return key


def _shown(entry: ClosingEntry) -> bool:
    return not (entry.set_aside or entry.held)


def _waits(entry: ClosingEntry) -> bool:
    return entry.held or entry.rephrased


def _line(entry: ClosingEntry) -> ClosingLine:
    return ClosingLine(entry.text, entry.kind, entry.order, not _shown(entry), _waits(entry))


def _word(entries: Entries, *, held: bool) -> Word:
    """Spelt and counted by the entries that are shown, or by all when none is."""
    arrived = dict(sorted(entries.items(), key=lambda pair: (pair[1].order, pair[0])))
    shown = [entry for entry in arrived.values() if _shown(entry)]
    counted = shown or list(arrived.values())
    kinds = Counter(entry.kind for entry in counted)
    return Word(
        text=words.commonest([entry.text for entry in counted]),
        count=len(counted),
        kind=max(kinds, key=kinds.__getitem__),
        order=counted[0].order,
        held=not shown,
        entries=tuple(arrived) if held else (),
        waiting=tuple(key for key, entry in arrived.items() if _waits(entry)),
    )
