"""The content of the demonstration's meeting: texts, choices and expected results."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec


@cache
def meeting() -> dict[str, Any]:
    """A plausible meeting in French; no person in it exists."""
    file = files(__package__).joinpath("meeting.json")
    content: dict[str, Any] = msgspec.json.decode(file.read_bytes())
    return content
