"""The place of a fault, as people say it: “step 4 (“words”), kind” for `steps[3].kind`."""

import re
from collections.abc import Iterator, Mapping
from functools import reduce
from typing import Any

Fault = tuple[str, str]
"""The place in the file, and the reason."""

NOUNS = {
    "steps": "step",
    "phases": "phase",
    "cards": "card",
    "natures": "nature",
    "columns": "column",
    "links": "link",
    "synthesis": "field of the synthesis",
    "kinds": "kind of closing word",
    "roles": "role",
    "prompts": "prompt",
    "rules": "rule",
}
"""What one of a list is called; one of a list that is not named here has its list’s name."""

AFTER_ONE_OF_A_LIST = re.compile(r"(?<=\])\.")


def in_words(place: str, data: Mapping[str, Any]) -> str:
    """The place in a parsed file; what is one of a list is counted from one, and has its id."""
    return ", ".join(_parts(place, data))


def _parts(place: str, data: Any) -> Iterator[str]:
    for part in AFTER_ONE_OF_A_LIST.split(place):
        path, _, number = part.removesuffix("]").partition("[")
        if number:
            names = path.split(".")
            data = reduce(lambda table, name: table[name], names, data)[int(number)]
            yield f"{NOUNS.get(names[-1], names[-1])} {int(number) + 1}{_id_of(data)}"
        else:
            yield path


def _id_of(part: object) -> str:
    return f" (“{part['id']}”)" if isinstance(part, Mapping) and "id" in part else ""
