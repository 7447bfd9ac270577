"""Anything that anyone might say, well formed, about a small world of things."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.support.cast import ANA, BEN, FAC, PAIR, WALL

CARDS = st.sampled_from([f"card-000{n}" for n in range(4)])
THEMES = st.sampled_from([f"theme-000{n}" for n in range(3)])
NOTES = st.sampled_from([f"note-000{n}" for n in range(3)])
ENTRIES = st.sampled_from([f"entry-000{n}" for n in range(4)])
LINKS = st.sampled_from(["link-0001", "link-0002"])
TEXTS = st.sampled_from(
    ["écoute", "Écoutes", "merde", "la place", "Un long détour, et du temps pour y penser"]
)
ITEMS = st.builds("card:{}".format, CARDS) | st.builds("theme:{}".format, THEMES)
THINGS = ITEMS | st.builds("note:{}".format, NOTES)
TOPICS = ITEMS.map(lambda item: f"topic:{item.partition(':')[2]}")
STEPS = st.sampled_from(["aims", "express", "group", "choose", "explore", "synthesis", "words"])
SHOWN = st.sampled_from(["report:traces", "report:elsewhere"]) | THINGS.map(
    lambda item: f"elsewhere:{item.partition(':')[2]}"
)
LABELS = st.none() | st.sampled_from(["value", "ethics"])
MAYBE = st.booleans()

PARTICIPANT = {
    "post_card": {"card": CARDS, "kind": st.just("situation"), "title": TEXTS},
    "edit_card": {"card": CARDS, "title": TEXTS, "nature": st.none() | st.just("tension")},
    "withdraw_card": {"card": CARDS},
    "resonate": {"items": st.lists(ITEMS, max_size=4)},
    "grade": {"item": ITEMS, "grade": st.none() | st.integers(-2, 2)},
    "volunteer": {},
    "withdraw_offer": {},
    "write_synthesis": {"field": st.sampled_from(["key_points", "open"]), "text": TEXTS},
    "add_note": {"note": NOTES, "topic": TOPICS, "column": st.just("insight"), "text": TEXTS},
    "edit_note": {"note": NOTES, "text": TEXTS},
    "withdraw_note": {"note": NOTES},
    "post_word": {
        "entry": ENTRIES,
        "kind": st.sampled_from(["keyword", "reflection"]),
        "text": TEXTS,
    },
    "withdraw_word": {"entry": ENTRIES},
    "not_today": {"item": ITEMS, "said": MAYBE},
    "wish_elsewhere": {"item": THINGS, "frame": TEXTS},
    "withdraw_wish": {"item": THINGS},
    "recall_frame": {},
    "remove_me": {},
}
FOR_SOMEONE = [name for name in PARTICIPANT if name not in ("recall_frame", "volunteer")]
INNER = st.sampled_from(FOR_SOMEONE).flatmap(
    lambda name: st.fixed_dictionaries(
        {"name": st.just(name), "arguments": st.fixed_dictionaries(PARTICIPANT[name])}
    )
)
FACILITATOR = {
    "go_to": {"step": STEPS},
    "undo_step": {"step": STEPS},
    "edit_step": {"step": STEPS, "minutes": st.integers(0, 240), "skipped": MAYBE},
    "move_step": {"step": STEPS, "before": st.none() | STEPS},
    "restore_plan": {},
    "set_prompt": {"text": TEXTS},
    "set_clock": {"ends_at": st.none() | st.integers(0, 10**13), "topic": st.none() | TOPICS},
    "reveal": {"what": st.sampled_from(["cards", "words"]), "shown": MAYBE},
    "project": {"item": st.none() | ITEMS | SHOWN | st.just("keeping:list")},
    "keep": {"item": THINGS, "kept": MAYBE},
    "turn_page": {"of": st.just("cards"), "view": st.just(0), "page": st.integers(0, 3)},
    "set_aside": {"card": CARDS},
    "bring_back": {"entry": ENTRIES},
    "post_for": {"command": INNER, "person": st.sampled_from(["one", "two"])},
    "seat_person": {"person": st.sampled_from(["one", "two", "pile"])},
    "accept_volunteer": {"offer": st.just("unknown-offer")},
    "release_volunteer": {"offer": st.just("unknown-offer")},
    "lock_entrance": {"locked": MAYBE},
    "change_code": {},
    "remove_seat": {"device": st.just("unknown-device")},
    "declare_trade": {"trade": st.none() | st.just("peer")},
    "withdraw_invitation": {"invitation": st.just("unknown-invitation")},
    "build_rules": {"building": MAYBE},
    "set_rules": {"rules": st.lists(TEXTS, max_size=3)},
    "end_meeting": {},
    "erase": {"code": st.sampled_from(["AAAAAA", "K7M2QX"])},
    "create_theme": {"theme": THEMES, "title": TEXTS, "cards": st.lists(CARDS, max_size=4)},
    "rename_theme": {"theme": THEMES, "title": TEXTS},
    "dissolve_theme": {"theme": THEMES},
    "merge_themes": {"from": THEMES, "into": THEMES},
    "move_cards": {
        "cards": st.lists(CARDS, max_size=4),
        "theme": st.none() | THEMES,
        "before": st.none() | CARDS,
    },
    "move_theme": {"theme": THEMES, "before": st.none() | THEMES},
    "suggest_themes": {},
    "put_away_suggestion": {"suggestion": st.just("unknown-suggestion")},
    "undo": {},
    "redo": {},
    "open_resonance": {"items": st.lists(ITEMS, max_size=4)},
    "close_resonance": {},
    "open_check": {"items": st.lists(ITEMS, max_size=4)},
    "close_check": {},
    "agree": {"items": st.lists(ITEMS, max_size=3)},
    "not_yet": {},
    "next_proposal": {"items": st.lists(ITEMS, max_size=2)},
    "reformulate": {"card": CARDS, "text": TEXTS},
    "link": {"link": LINKS, "from": THINGS, "to": THINGS, "label": LABELS},
    "unlink": {"link": LINKS},
    "take_elsewhere": {"item": THINGS, "frame": TEXTS},
    "word_elsewhere": {"item": THINGS, "wording": TEXTS},
    "leave_here": {"item": THINGS},
    "record_agreement": {"item": THINGS},
    "record_group_agreement": {"what": st.sampled_from(["cards", "notes"]), "agreed": MAYBE},
    "set_retention": {"hours": st.integers(0, 800)},
    "merge_words": {
        "from": st.sampled_from(["écoute", "place"]),
        "into": st.sampled_from(["écoute", "place"]),
    },
    "split_word": {"word": st.sampled_from(["écoute", "place"])},
    "freeze_words": {"frozen": MAYBE},
}
NAMES = PARTICIPANT | FACILITATOR
LEADING = [name for name in FACILITATOR if name not in ("erase", "end_meeting")]


def sayings() -> SearchStrategy:
    """(actor, name, arguments); ending and erasing come seldom, so that there is a meeting."""
    people = st.tuples(st.sampled_from([ANA, BEN, BEN, WALL]), st.sampled_from(sorted(PARTICIPANT)))
    leads = st.tuples(st.sampled_from([FAC, PAIR]), st.sampled_from(LEADING))
    seldom = st.tuples(st.just(FAC), st.sampled_from(["end_meeting", "erase"]))
    who = st.one_of(people, people, people, leads, leads, leads, leads, leads, seldom)
    return who.flatmap(lambda pair: _with_arguments(*pair))


def _with_arguments(actor, name: str) -> SearchStrategy:
    return st.tuples(st.just(actor), st.just(name), st.fixed_dictionaries(NAMES[name]))
