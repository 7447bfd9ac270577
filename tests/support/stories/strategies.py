"""Anything that anyone might say, well formed, about a small world of things."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.support.commands.arguments import COMMANDS, FACILITATOR, PARTICIPANT, Argument, filled
from tests.support.stories.cast import ANA, BEN, FAC, PAIR, WALL

A = Argument
CARDS = st.sampled_from([f"card-000{n}" for n in range(4)])
THEMES = st.sampled_from([f"theme-000{n}" for n in range(3)])
NOTES = st.sampled_from([f"note-000{n}" for n in range(3)])
ENTRIES = st.sampled_from([f"entry-000{n}" for n in range(4)])
TEXTS = st.sampled_from(
    ["écoute", "Écoutes", "merde", "la place", "Un long détour, et du temps pour y penser"]
)
ITEMS = st.builds("card:{}".format, CARDS) | st.builds("theme:{}".format, THEMES)
THINGS = ITEMS | st.builds("note:{}".format, NOTES)
TOPICS = ITEMS.map(lambda item: f"topic:{item.partition(':')[2]}")
STEPS = st.sampled_from(["aims", "express", "group", "choose", "explore", "synthesis", "words"])
SHOWN = st.sampled_from(
    ["report:traces", "report:elsewhere", "keeping:list", "entrance:large"]
) | THINGS.map(lambda item: f"elsewhere:{item.partition(':')[2]}")
FOR_SOMEONE = [name for name in PARTICIPANT if name not in ("recall_frame", "volunteer")]
INNER = st.sampled_from(FOR_SOMEONE).flatmap(
    lambda name: st.fixed_dictionaries({"name": st.just(name), "arguments": arguments(name)})
)
OF: dict[Argument, SearchStrategy] = {
    A.OWN_CARD: CARDS,
    A.CARD: CARDS,
    A.CARDS: st.lists(CARDS, max_size=4),
    A.OWN_NOTE: NOTES,
    A.NOTE: NOTES,
    A.OWN_ENTRY: ENTRIES,
    A.ENTRY: ENTRIES,
    A.THEME: THEMES,
    A.ITEM: ITEMS,
    A.ITEMS: st.lists(ITEMS, max_size=4),
    A.OWN_THING: THINGS,
    A.THING: THINGS,
    A.TOPIC: TOPICS,
    A.LINK: st.sampled_from(["link-0001", "link-0002"]),
    A.STEP: STEPS,
    A.SHOWN: st.none() | ITEMS | SHOWN,
    A.TEXT: TEXTS,
    A.TEXTS: st.lists(TEXTS, max_size=3),
    A.WORD: TEXTS,
    A.FLAG: st.booleans(),
    A.CARD_KIND: st.sampled_from(["situation", "situation", "rule"]),
    A.NATURE: st.none() | st.just("tension"),
    A.GRADE: st.none() | st.integers(-2, 2),
    A.FIELD: st.sampled_from(["key_points", "open"]),
    A.CLOSING_KIND: st.sampled_from(["keyword", "reflection"]),
    A.MINUTES: st.integers(0, 240),
    A.MOMENT: st.none() | st.integers(0, 10**13),
    A.REVEALED: st.sampled_from(["cards", "words"]),
    A.PAGE: st.integers(0, 3),
    A.PERSON: st.sampled_from(["one", "two", "pile"]),
    A.INNER: INNER,
    A.TRADE: st.none() | st.just("peer"),
    A.LABEL: st.none() | st.sampled_from(["value", "ethics"]),
    A.AGREED_ON: st.sampled_from(["cards", "notes"]),
    A.HOURS: st.integers(0, 800),
    A.CODE: st.sampled_from(["AAAAAA", "K7M2QX"]),
    A.ONCE: st.sampled_from(["once-0001", "once-0002"]),
    A.BEFORE_CARD: st.none() | CARDS,
    A.BEFORE_THEME: st.none() | THEMES,
    A.BEFORE_STEP: st.none() | STEPS,
    A.SOME_THEME: st.none() | THEMES,
    A.SOME_TOPIC: st.none() | TOPICS,
}
LEADING = [name for name in FACILITATOR if name not in ("erase", "end_meeting")]


def arguments(name: str) -> SearchStrategy:
    """All that this command may be given in this world."""
    return st.one_of(
        [st.fixed_dictionaries(filled_with_strategies(given)) for given in COMMANDS[name]]
    )


def filled_with_strategies(given) -> dict[str, SearchStrategy]:
    found = filled(given, OF.__getitem__)
    return {
        name: one if isinstance(one, SearchStrategy) else st.just(one)
        for name, one in found.items()
    }


def sent_commands() -> SearchStrategy:
    """(actor, name, arguments); ending and erasing come seldom, so that there is a meeting."""
    people = st.tuples(st.sampled_from([ANA, BEN, BEN, WALL]), st.sampled_from(sorted(PARTICIPANT)))
    facilitators = st.tuples(st.sampled_from([FAC, PAIR]), st.sampled_from(LEADING))
    seldom = st.tuples(st.just(FAC), st.sampled_from(["end_meeting", "erase"]))
    senders = st.one_of(*3 * [people], *5 * [facilitators], seldom)
    return senders.flatmap(lambda pair: _with_arguments(*pair))


def _with_arguments(actor, name: str) -> SearchStrategy:
    return st.tuples(st.just(actor), st.just(name), arguments(name))
