"""The content of the demonstration's meeting: texts, choices and expected results."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from board.domain.vocabulary import Language


@cache
def with_a_meeting() -> tuple[str, ...]:
    """The methods that have a meeting of their own in the demonstration."""
    files_there = files(__package__).joinpath("meetings").iterdir()
    return tuple(sorted(file.name.removesuffix(".json") for file in files_there))


@cache
def meeting(language: Language = "fr", method: str | None = None) -> dict[str, Any]:
    """A plausible meeting; no person in it exists. Choices are the same in both languages.

    A `method` with a meeting of its own replaces the texts by those of that meeting.
    """
    content = _content("meeting.json")
    if method in with_a_meeting():
        own: dict[str, Any] = _content(f"meetings/{method}.json")[language]
        return content | own
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
