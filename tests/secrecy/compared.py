"""What differs between a meeting and the same one in which two people have exchanged what they say.

Once one of the two leaves for good, facilitators are told which phone has gone: from then on the
two phones' own names are exchanged as well, and nothing else.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from tests.secrecy.performance import Performance, performed
from tests.secrecy.screenplay import EXCHANGED, Screenplay, exchanged, screenplay

Message = tuple[float, str, bytes]
PAYLOAD = re.compile(rb"\[\".*\]\Z", re.DOTALL)


def differences(seed: int, *, drawn: bool = False) -> list[str]:
    """What anyone but the two could tell the meetings of this seed apart by; empty if nothing."""
    play = screenplay(seed)
    return differences_from(performed(play, seed, drawn=drawn), play, seed, drawn=drawn)


def differences_from(
    as_it_is: Performance, play: Screenplay, seed: int, *, drawn: bool = False
) -> list[str]:
    """The same, of a meeting that was performed already."""
    swapped = performed(exchanged(play), seed, drawn=drawn)
    return [f"seed {seed}: {found}" for found in _between(as_it_is, swapped)]


def _between(one: Performance, other: Performance) -> Iterator[str]:
    yield from (f"the store holds {name} after the end" for name in one.traces)
    for what in ("log", "figures", "store", "moments"):
        if getattr(one, what) != getattr(other, what):
            yield f"{what}: {first_difference(getattr(one, what), getattr(other, what))}"
    for screen in sorted((one.heard.keys() | other.heard.keys()) - EXCHANGED.keys()):
        heard = _known(one, one.heard.get(screen, []))
        again = _known(other, other.heard.get(screen, []), exchanged_names=True)
        if heard != again:
            yield f"{screen}: {first_difference(heard, again)}"


def _known(of: Performance, heard: list[Message], *, exchanged_names: bool = False) -> list[Any]:
    """Every byte as it is; after one of the two has left, with their phones' names exchanged."""
    if of.parted_at is None:
        return heard
    return [
        message
        if message[0] < of.parted_at
        else _told(of, message, exchanged_names=exchanged_names)
        for message in heard
    ]


def _told(of: Performance, message: Message, *, exchanged_names: bool) -> Any:
    """Records stand in the order of their ids, which is another one once two are exchanged."""
    second, event, content = message
    mine, theirs = of.devices[:2]
    if mine not in content and theirs not in content:
        return message
    if exchanged_names:
        content = content.replace(mine, b"\0").replace(theirs, mine).replace(b"\0", theirs)
    if event == "resumed":
        return second, event, _without_devices(json.loads(content), mine, theirs)
    found = PAYLOAD.search(content)
    return second, event, len(message[2]), json.loads(found[0]) if found else content


def _without_devices(answer: dict[str, Any], *devices: bytes) -> dict[str, Any]:
    """It may begin before one of the two left: which phone came then is not exchanged."""
    keys = {f"device:{device.decode()}" for device in devices}
    return {
        event: {**told, "records": {k: r for k, r in told["records"].items() if k not in keys}}
        for event, told in answer.items()
    }


def first_difference(ones: Any, others: Any) -> tuple[Any, Any]:
    """What the two have at the first place at which they differ; of a record, only what differs."""
    if isinstance(ones, dict) and isinstance(others, dict):
        differing = {key for key in ones | others if ones.get(key, "no") != others.get(key, "no")}
        pairs = [first_difference(ones.get(key), others.get(key)) for key in sorted(differing)]
        return dict(zip(sorted(differing), pairs, strict=True)), ""
    if isinstance(ones, list | tuple) and isinstance(others, list | tuple):
        pairs = zip(ones, others, strict=False)
        place = next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(ones), len(others)))
        if place < min(len(ones), len(others)):
            return first_difference(ones[place], others[place])
        return ones[place : place + 1], others[place : place + 1]
    return ones, others
