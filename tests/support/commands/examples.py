"""One well-formed example of every command, for tests that need to say each of them once."""

from typing import Any

from tests.support.commands.arguments import COMMANDS, Argument, Arguments, filled
from tests.support.stories.cast import CODE

A = Argument
CARD, THEME = "card-0001", "theme-0001"
VALUES: dict[Argument, Any] = {
    A.OWN_CARD: CARD,
    A.CARD: CARD,
    A.CARDS: [CARD],
    A.OWN_NOTE: "note-0001",
    A.NOTE: "note-0001",
    A.OWN_ENTRY: "entry-0001",
    A.ENTRY: "entry-0001",
    A.THEME: THEME,
    A.ITEM: f"card:{CARD}",
    A.ITEMS: [f"card:{CARD}"],
    A.OWN_THING: f"card:{CARD}",
    A.THING: f"card:{CARD}",
    A.TOPIC: f"topic:{CARD}",
    A.LINK: "link-0001",
    A.STEP: "words",
    A.SHOWN: None,
    A.TEXT: "t",
    A.TEXTS: ["Ce qui se dit ici reste ici."],
    A.WORD: "écoute",
    A.FLAG: True,
    A.CARD_KIND: "theme",
    A.NATURE: None,
    A.GRADE: 1,
    A.FIELD: "open",
    A.CLOSING_KIND: "keyword",
    A.MINUTES: 5,
    A.MOMENT: None,
    A.REVEALED: "cards",
    A.PAGE: 1,
    A.PERSON: "one",
    A.INNER: {"name": "withdraw_offer", "arguments": {}},
    A.TRADE: "peer",
    A.LABEL: None,
    A.AGREED_ON: "cards",
    A.HOURS: 48,
    A.CODE: CODE,
    A.ONCE: "once-0001",
    A.BEFORE_CARD: None,
    A.BEFORE_THEME: None,
    A.BEFORE_STEP: None,
    A.SOME_THEME: None,
    A.SOME_TOPIC: None,
}


def example(name: str) -> Arguments:
    """What this command is usually given."""
    return filled(COMMANDS[name][0], VALUES.__getitem__)
