"""What each simulated person has to say, from the plausible meeting of the demonstration."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import Any

from board.demo.meeting import meeting
from board.domain.vocabulary import Language
from board.methods.method import CardKind, Method

PEOPLE = 11
"""As many as there are when whoever leads alone is the twelfth."""

WRITE_TWICE = (2, 6)
ONLY_LISTENS = 8
VOLUNTEERS = 4
"""People by number, from 0: two write a second card, one writes none, one offers the synthesis."""

PROPOSE_RULES = (1, 3, 5)

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Lines:
    """What one person says. `resonates` are positions among what is to be chosen from.

    `grades` are this person's answers by position. `note`, `word` and `rule` may be missing, and
    `synthesis` is empty for everybody but the volunteer.
    """

    number: int
    cards: tuple[Fields, ...]
    resonates: tuple[int, ...]
    grades: tuple[int | None, ...]
    note: Fields | None
    synthesis: dict[str, str]
    word: tuple[str, str] | None
    rule: str | None


def company(method: Method, language: Language) -> list[Lines]:
    """The lines of everybody, fitted to the kinds of card of this method."""
    content = meeting(language, method.id)
    rules = [rule.of(language) for rule in method.rules]
    words = [*content["words"], *meeting(language)["words"]]
    return [
        Lines(
            number=number,
            cards=tuple(_fitting(card, method.cards) for card in _cards(content, number)),
            resonates=tuple(_position(theme) for theme in content["resonance"][number]),
            grades=tuple(grades[number] for grades in content["check"].values()),
            note=_at(content["notes"], number),
            synthesis=_synthesis(content, method) if number == VOLUNTEERS else {},
            word=None if number == ONLY_LISTENS else tuple(words[number]),
            rule=_at(rules, PROPOSE_RULES.index(number)) if number in PROPOSE_RULES else None,
        )
        for number in range(PEOPLE)
    ]


def _cards(content: Fields, number: int) -> list[Fields]:
    """A card of the first twelve each, and of the others for those who write twice."""
    first, later = content["cards"][:12], content["cards"][12:]
    if number == ONLY_LISTENS:
        return []
    twice = number in WRITE_TWICE
    return [card for card in (_at(first, number), _at(later, number) if twice else None) if card]


def _fitting(card: Fields, kinds: Sequence[CardKind]) -> Fields:
    """The card with a kind and a nature that the method has; with its first kind otherwise."""
    kind = next((kind for kind in kinds if kind.id == card["kind"]), kinds[0])
    natures = [nature.id for nature in kind.natures]
    nature = card["nature"] if card["nature"] in natures else None
    return {"kind": kind.id, "nature": nature, "title": card["title"], "text": card["text"]}


def _synthesis(content: Fields, method: Method) -> dict[str, str]:
    """A text for each field of the method, that of the same field where there is one."""
    written = content["synthesis"]
    texts = zip(method.synthesis, cycle(written.values()), strict=False)
    return {field.id: written.get(field.id, text) for field, text in texts}


def _position(theme: str) -> int:
    return int(theme.rpartition("-")[2]) - 1


def _at(items: Sequence[Any], position: int) -> Any:
    return items[position] if position < len(items) else None
