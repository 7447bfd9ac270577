"""Faults planted in a recorded history: each function gives back a history that has one."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

from tests.history.history import Answered, Called, Event, History, Told

Plants = Callable[[list[Event]], list[Event]]


def answer_before_the_commit(events: list[Event]) -> list[Event]:
    """A card was acknowledged, and no frame ever held it: the server died before it was stored."""
    answered = next(answer for answer, _ in _changes(events, "post_card"))
    card = _call_of(events, answered).arguments["card"]
    return [_without(event, {f"card:{card}", f"mine:{card}"}) for event in events]


def lost_delta(events: list[Event]) -> list[Event]:
    lost = _deltas(events, "console")[2]
    return [event for event in events if event is not lost]


def lost_content_of_a_delta(events: list[Event]) -> list[Event]:
    """Its revisions still fit those of its neighbours."""
    changes = [_call_of(events, answer) for answer, _ in _changes(events, "post_card")]
    posted = {f"card:{call.arguments['card']}" for call in changes}
    lost = next(one for one in _deltas(events, "console") if posted & one.payload["records"].keys())
    emptied = replace(lost, payload={**lost.payload, "records": {}})
    return [emptied if event is lost else event for event in events]


def delta_twice(events: list[Event]) -> list[Event]:
    doubled = _deltas(events, "console")[2]
    at = events.index(doubled)
    return [*events[: at + 1], doubled, *events[at + 1 :]]


def version_used_twice(events: list[Event]) -> list[Event]:
    """Two changes were stored under one version: its mark says so, or who comes later."""
    answer, _ = _changes(events)[0]
    return [_renamed(event, answer, {"mark": "another"}) for event in events]


def frame_that_goes_back(events: list[Event]) -> list[Event]:
    earlier, *_, later = [one for one in _told(events, "console") if one.event == "delta"]
    at = events.index(later) + 1
    payload = {**earlier.payload, "records": {}, "you": {}}
    return [*events[:at], Told(later.tab, "welcome", payload), *events[at:]]


def answer_with_the_version_of_an_earlier_change(events: list[Event]) -> list[Event]:
    (first, _), *_, (last, _) = _changes(events)
    return [_renamed(event, last, first.answer) for event in events]


def answer_with_the_version_of_a_later_change(events: list[Event]) -> list[Event]:
    (first, call), *rest = _changes(events, "post_card")
    card = f"card:{call.arguments['card']}"
    shown = next(one for one in _deltas(events, "console") if card in one.payload["records"])
    later = next(answer for answer, _ in rest if answer.answer["ok"] > shown.payload["version"])
    return [_renamed(event, first, later.answer) for event in events]


def command_carried_out_twice(events: list[Event]) -> list[Event]:
    """It was sent again, and the server did not see that it was the same."""
    answer, call = _changes(events, "post_card")[0]
    at = events.index(answer) + 1
    later = Answered(call.tab, 10**6, {"ok": 10**6, "changed": True, "mark": "later"})
    return [*events[:at], replace(call, number=10**6), later, *events[at:]]


PLANTED: dict[Plants, str] = {
    answer_before_the_commit: "missing",
    lost_delta: "missing",
    lost_content_of_a_delta: "missing",
    delta_twice: "doubled",
    command_carried_out_twice: "doubled",
    version_used_twice: "used twice",
    frame_that_goes_back: "went back",
    answer_with_the_version_of_an_earlier_change: "out of order",
    answer_with_the_version_of_a_later_change: "out of order",
}
"""Each fault, and the kind of finding that names it."""


def planted(history: History, plants: Plants) -> History:
    return History(plants(history.events))


def _changes(events: list[Event], *names: str) -> list[tuple[Answered, Called]]:
    """The answers to commands that changed something, in order, with their commands."""
    answers = [
        one for one in events if isinstance(one, Answered) and one.answer.get("changed", False)
    ]
    both = [(answer, _call_of(events, answer)) for answer in answers]
    return [(answer, call) for answer, call in both if not names or call.name in names]


def _call_of(events: list[Event], answer: Answered) -> Called:
    calls = (one for one in events if isinstance(one, Called))
    return next(call for call in calls if call.number == answer.number)


def _told(events: list[Event], kind: str) -> list[Told]:
    """What one screen of this kind was told."""
    all_told = [one for one in events if isinstance(one, Told) and one.tab.startswith(kind)]
    return [one for one in all_told if one.tab == all_told[0].tab]


def _deltas(events: list[Event], kind: str) -> list[Told]:
    """Those that another delta follows on the same connection."""
    told = [one for one in _told(events, kind) if one.event in ("delta", "welcome")]
    return [one for one, then in pairwise(told) if one.event == then.event == "delta"]


def _without(event: Event, records: set[str]) -> Event:
    if not isinstance(event, Told):
        return event
    fields: dict[str, Any] = {
        name: {key: one for key, one in value.items() if key not in records}
        for name, value in event.payload.items()
        if name in ("records", "you")
    }
    return replace(event, payload={**event.payload, **fields})


def _renamed(event: Event, one: Answered, answer: dict[str, Any]) -> Event:
    return replace(one, answer={**one.answer, **answer}) if event is one else event
