"""Compares the results of a played meeting with the expected ones."""

from typing import Any

from board.demo.play import Cast

Found = dict[str, Any]


def found(cast: Cast, after: str) -> Found:
    """What the wall shows after a chapter, with the keys of `expected` in `meeting.json`."""
    choice = cast.wall.records["choice"]
    if after == "check":
        return {"shortlist": [_bare(item) for item in choice["shortlist"]]}
    if after == "choose":
        statuses = {_bare(item): status for item, status in choice["statuses"].items()}
        return {"statuses": statuses, "proposed": [_bare(item) for item in choice["proposed"]]}
    if after == "words":
        words = cast.wall.of("word").values()
        counts = {word["text"]: word["count"] for word in words}
        return {"words": counts, "lines": len(cast.wall.of("line"))}
    return {}


def written(cast: Cast) -> Found:
    """How much of what people wrote stands on the wall."""
    closing = [*cast.wall.of("word").values(), *cast.wall.of("line").values()]
    entries = sum(int(one.get("count", 1)) for one in closing)
    return {
        "cards": len(cast.wall.of("card")),
        "notes": len(cast.wall.of("note")),
        "words": entries,
    }


def to_be_written(cast: Cast) -> Found:
    """How much people wrote."""
    return {part: len(cast.meeting[part]) for part in ("cards", "notes", "words")}


def differences(seen: Found, expected: Found) -> list[str]:
    """One line for each result that is not the expected one."""
    return [
        f"{name}: {value!r} instead of {expected[name]!r}"
        for name, value in seen.items()
        if value != expected[name]
    ]


def phones_that_differ(cast: Cast) -> list[str]:
    """One line for each phone whose records are not those of the first phone."""
    first = cast.phones[0].records
    numbered = enumerate(cast.phones, 1)
    return [f"phone {n} differs" for n, phone in numbered if phone.records != first]


def _bare(item: str) -> str:
    return item.partition(":")[2]
