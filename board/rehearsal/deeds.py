"""What a simulated person would do next, read from what its phone was told."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from board.domain.vocabulary import Consent
from board.rehearsal.company import Lines

Records = dict[str, dict[str, Any]]
Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Deed:
    """A command, and how many seconds (from, to) a person takes for it.

    `key` is the same whenever the same thing is asked. `creates` is the argument that names what it
    creates, or empty.
    """

    key: str
    command: str
    arguments: Fields
    seconds: tuple[float, float]
    creates: str = ""


def next_deed(lines: Lines, records: Records, you: Records, given: Collection[str]) -> Deed | None:
    """The first thing asked now that this person has not given yet; None if nothing is."""
    wanted = _asked(lines, records, you)
    return next((one for one in wanted if one.key not in given), None)


def _asked(lines: Lines, records: Records, you: Records) -> Iterator[Deed]:
    meeting = records["meeting"]
    step = next(step for step in meeting["steps"] if step["id"] == meeting["step"])
    if step.get("at_rest"):
        return
    yield from _answers(lines, records["choice"])
    at = _AT.get(step["kind"])
    if at is not None:
        yield from at(lines, records, you, step)


def _answers(lines: Lines, choice: Fields) -> Iterator[Deed]:
    """The answers to the open round."""
    items, round_ = choice["items"], choice["round"]
    if choice["stage"] == "resonance":
        resonate = [items[at] for at in lines.resonates if at < len(items)]
        yield Deed(f"resonate {round_}", "resonate", {"items": resonate}, (4, 18))
    if choice["stage"] == "check":
        for at, item in enumerate(items):
            given = lines.grades[at % len(lines.grades)]
            answer = {"item": item, "grade": _consent(given) if choice["by_consent"] else given}
            yield Deed(f"grade {round_} {item}", "grade", answer, (2, 6))


def _consent(grade: int | None) -> Consent | None:
    """What a person who would give this grade says where consent is asked for: nobody objects."""
    if grade is None:
        return None
    return "no_objection" if grade >= 0 else "concern"


def _rules(lines: Lines, records: Records, _: Records, step: Fields) -> Iterator[Deed]:
    if lines.rule and records["meeting"].get("rules_open"):
        card = {"kind": "rule", "title": lines.rule, "step": step["id"]}
        yield Deed("rule", "post_card", card, (5, 20), creates="card")


def _cards(lines: Lines, _: Records, __: Records, step: Fields) -> Iterator[Deed]:
    for at, card in enumerate(lines.cards):
        asked = card | _of_a_kind(card, step.get("cards", ())) | {"step": step["id"]}
        key = f"card {step['id']} {at}"
        yield Deed(key, "post_card", asked, (5, 40), creates="card")


def _of_a_kind(card: Fields, kinds: Collection[str]) -> Fields:
    """Another kind, where the step takes some only and the card's is none of them."""
    if not kinds or card["kind"] in kinds:
        return {}
    return {"kind": next(iter(kinds)), "nature": None}


def _notes(lines: Lines, records: Records, _: Records, step: Fields) -> Iterator[Deed]:
    """One note of each who has one; where there are two topics, the people share them."""
    topics = _topics(records)
    if lines.note is None or not topics:
        return
    # The topic of before may be gone: another one was agreed on since.
    turned_to = records["meeting"].get("topic")
    topic = turned_to if turned_to in topics else topics[0]
    if topics.index(topic) != lines.number % len(topics):
        return
    columns = step.get("columns") or records["meeting"]["vocabulary"]["columns"]
    column = lines.note["column"]
    if column not in columns:
        column = columns[lines.number % len(columns)]
    note = {"topic": topic, "column": column, "text": lines.note["text"]}
    first = 6 + 9 * lines.number
    yield Deed("note", "add_note", note, (first, first + 6), creates="note")


def _topics(records: Records) -> list[str]:
    found = {key: record for key, record in records.items() if key.startswith("topic:")}
    return sorted(found, key=lambda key: int(found[key]["order"]))


def _synthesis(lines: Lines, _: Records, you: Records, step: Fields) -> Iterator[Deed]:
    """Offers to write it, and writes once that is accepted."""
    if not lines.synthesis:
        return
    yield Deed(f"volunteer {step['id']}", "volunteer", {}, (4, 9))
    if you["seat"]["pen"]:
        for field, text in lines.synthesis.items():
            words = {"field": field, "text": text}
            yield Deed(f"synthesis {field}", "write_synthesis", words, (6, 12))


def _word(lines: Lines, records: Records, _: Records, step: Fields) -> Iterator[Deed]:
    if lines.word is None:
        return
    kind, text = lines.word
    known = kind in records["meeting"]["vocabulary"]["closing"]
    word = {"kind": kind if known else None, "text": text}
    yield Deed(f"word {step['id']}", "post_word", word, (4, 25), creates="entry")


_AT: dict[str, Callable[[Lines, Records, Records, Fields], Iterator[Deed]]] = {
    "rules": _rules,
    "collect": _cards,
    "notes": _notes,
    "volunteer_text": _synthesis,
    "words": _word,
}
"""What is asked at each kind of step; at the others, phones are at rest."""
