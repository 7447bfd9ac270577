"""The content of the demonstration's meeting: texts, choices and expected results."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from board.domain.vocabulary import Language


@cache
def meeting(language: Language = "fr") -> dict[str, Any]:
    """A plausible meeting; no person in it exists. Choices are the same in both languages."""
    content = _content("meeting.json")
    return content if language == "fr" else _in_other_words(content, _content("meeting.en.json"))


def _content(name: str) -> dict[str, Any]:
    content: dict[str, Any] = msgspec.json.decode(files(__package__).joinpath(name).read_bytes())
    return content


def _in_other_words(content: dict[str, Any], texts: dict[str, Any]) -> dict[str, Any]:
    return {
        **content,
        **{name: texts[name] for name in ("title", "prompt", "synthesis")},
        "cards": [card | texts["cards"][card["card"]] for card in content["cards"]],
        "themes": [
            theme | {"title": texts["themes"][theme["theme"]]} for theme in content["themes"]
        ],
        "notes": [
            note | {"text": text}
            for note, text in zip(content["notes"], texts["notes"], strict=True)
        ],
        "words": [
            [kind, text] for (kind, _), text in zip(content["words"], texts["words"], strict=True)
        ],
        "expected": content["expected"] | {"words": texts["expected_words"]},
    }
