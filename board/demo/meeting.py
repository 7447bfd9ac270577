"""The meeting that the demonstration plays: what its people write, choose and say."""

from functools import cache
from importlib.resources import files
from typing import Any

import msgspec


@cache
def meeting() -> dict[str, Any]:
    """A plausible meeting in French; no person in it exists."""
    kept = files(__package__).joinpath("meeting.json")
    found: dict[str, Any] = msgspec.json.decode(kept.read_bytes())
    return found
