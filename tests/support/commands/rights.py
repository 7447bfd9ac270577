"""Who may ask for what, at which step and of whose things, as docs/spec.md has it.

It is written by hand: the tests compare the code with it, so nothing here is read from the code. A
command of screens that is not named here is a facilitator's alone, at any step, until the end.
"""

from dataclasses import dataclass

GROUP_ALONE = frozenset(
    {
        *("resonate", "grade", "volunteer", "withdraw_offer", "post_word", "withdraw_word"),
        *("not_today", "wish_elsewhere", "withdraw_wish", "recall_frame", "remove_me"),
        "withdraw_reservation",
    }
)
BOTH = frozenset(
    {
        *("post_card", "edit_card", "withdraw_card", "write_synthesis"),
        *("add_note", "edit_note", "withdraw_note"),
    }
)
"""Participants' commands [A1]: facilitators have the second half of them too."""

NO_SCREEN: dict[str, frozenset[str]] = {
    **dict.fromkeys(("arrive", "leave"), frozenset({"participant", "facilitator", "wall"})),
    "invite": frozenset({"facilitator"}),
    **dict.fromkeys(
        ("edit_cycle", "open_session", "give_link", "take_link", "forget_closing"),
        frozenset({"link_holder"}),
    ),
    **dict.fromkeys(
        (
            *(
                "open_meeting",
                "enter",
                "nobody_here",
                "tell_devices",
                "tell_knock",
                "open_cycle",
                "carry_over",
                "keep_themes",
            ),
            "follow_clock",
            *(
                "keep_closing",
                "shorten_closing",
                "take_closing",
                "leave_closings",
                "drop_overdue_closings",
                "restore_cycle",
                "restore_themes",
                "erase_all",
                "forget_session",
            ),
        ),
        frozenset({"server"}),
    ),
}
"""Commands that no screen sends, and for whom the server sends them."""

KINDS: dict[str, frozenset[str]] = {
    "post_card": frozenset({"rules", "collect", "group", "choose"}),
    "resonate": frozenset({"group", "choose"}),
    "grade": frozenset({"group", "choose", "rules"}),
    **dict.fromkeys(
        ("volunteer", "write_synthesis"), frozenset({"notes", "volunteer_text", "words"})
    ),
    "add_note": frozenset({"notes"}),
    "post_word": frozenset({"words"}),
    "not_today": frozenset(
        {
            *("aims", "info", "rules", "quiet", "prompt", "collect", "group", "choose"),
            *("pause", "speak"),
        }
    ),
}
"""The kinds of step at which participants may ask for this [A2] [B1] [C7]; any, if not named."""

AFTER_THE_END = frozenset(
    {
        *(
            "project",
            "turn_page",
            "withdraw_invitation",
            "end_meeting",
            "undo_end",
            "erase",
            "leave_here",
        ),
        *("record_agreement", "record_group_agreement", "set_retention", "keep", "acknowledge"),
    }
)
"""For passing on and erasing [A5]."""

OWNERS = {
    **dict.fromkeys(("post_card", "edit_card", "withdraw_card"), "not_yours"),
    **dict.fromkeys(("add_note", "edit_note", "withdraw_note"), "not_yours"),
    **dict.fromkeys(("post_word", "withdraw_word", "wish_elsewhere"), "not_yours"),
    "write_synthesis": "forbidden",
}
"""The answer to whoever asks this of another's card, note, word or pen [A3] [X3]."""

ROUNDS = {"resonate": "resonance", "grade": "check"}
"""The round that must be open for this [C2]."""

CODES = frozenset({"forbidden", "unknown", "closed", "wrong_step", "not_yours"})
"""The codes that say that somebody may not ask for this, or not now."""


@dataclass(frozen=True)
class Sender:
    """Who asks: their role, whether they have a seat, and whether the things are theirs."""

    role: str
    seated: bool = True
    owns: bool = False


@dataclass(frozen=True)
class State:
    """When they ask: the kind of the present step, the open round, and whether all has ended."""

    kind: str
    round: str | None = None
    ended: bool = False


def roles_of(name: str) -> frozenset[str]:
    if name in NO_SCREEN:
        return NO_SCREEN[name]
    group = {"participant"} if name in GROUP_ALONE | BOTH else set()
    lead = {"facilitator"} if name not in GROUP_ALONE else set()
    return frozenset(group | lead | ({"server"} if name == "erase" else set()))


def refusal(name: str, sender: Sender, state: State) -> str | None:
    """The code with which this is refused for want of a right; None if the rule itself answers."""
    if sender.role not in roles_of(name):
        return "forbidden"
    if sender.role == "server":
        return None
    if not sender.seated or (sender.role == "participant" and state.ended):
        return "forbidden"
    return _untimely(name, sender, state) or _of_others(name, sender)


def _untimely(name: str, sender: Sender, state: State) -> str | None:
    if state.ended and name not in AFTER_THE_END:
        return "closed"
    if sender.role == "participant" and state.kind not in KINDS.get(name, {state.kind}):
        return "wrong_step"
    return "closed" if name in ROUNDS and state.round != ROUNDS[name] else None


def _of_others(name: str, sender: Sender) -> str | None:
    free = name == "write_synthesis" and sender.role == "facilitator"
    return None if sender.owns or free else OWNERS.get(name)


def for_paper(name: str, sender: Sender, state: State) -> str | None:
    """The same for a person without a phone, whose commands a facilitator sends [A6]."""
    if state.ended:
        return "closed"
    return "bad_request" if name not in GROUP_ALONE | BOTH else refusal(name, sender, state)
