"""What is kept, and until when: the tables of docs/confiance.fr.md and docs/trust.en.md."""

import re
import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from board.domain.decide.closing.ending import GONE_AT_THE_END
from board.domain.durations import DAY, END_UNDONE_WITHIN, HOUR, HOURS_AT_MOST, MINUTE, REHEARSAL
from board.domain.erasure_hour import UNSTARTED
from board.domain.records import cycle
from board.domain.vocabulary import Language
from board.settings.variables import VARIABLES
from board.store.valkey.store import KNOWN_ERASED_FOR
from board.web.access import cookies, opener, openings
from board.web.http.attempts import PER_ADDRESS
from board.web.opening import sign_in

ROOT = Path(__file__).parents[2]
ROWS = Path(__file__).with_name("kept.toml")
UNTIL = Path(__file__).with_name("kept_until.toml")
PAGES: Mapping[Language, str] = {"fr": "docs/confiance.fr.md", "en": "docs/trust.en.md"}
HEADS: Mapping[Language, str] = {
    "fr": "| Quoi | Jusqu’à quand | Dans le code |\n|---|---|---|",
    "en": "| What | Until when | In the code |\n|---|---|---|",
}
MAX_AGE = re.compile(r"MAX_AGE = (\d+) \* 3_600_000;")
AT_THE_END = {kind.name for kind in GONE_AT_THE_END} | {"seat"}
"""Records that the end of a meeting deletes, or (seats that lead, and walls') empties."""

ENDING = {"end", "round"}


class NotTold(Exception):
    """The rows and the code differ: something is kept that no row names, or the other way round."""


def kept_tables(language: Language, names: Mapping[str, Collection[str]]) -> dict[str, str]:
    """The table of each place, in a language; raises `NotTold`. `names` are those of the code."""
    rows = tomllib.loads(ROWS.read_text(encoding="utf-8"))["row"]
    check(rows, names)
    found = facts()
    lengths = tomllib.loads(UNTIL.read_text(encoding="utf-8"))
    until = {name: texts[language].format(**found) for name, texts in lengths.items()}
    return {place: _table(language, _of(place, rows), until) for place in names}


def check(rows: list[dict[str, Any]], names: Mapping[str, Collection[str]]) -> None:
    for place, there in names.items():
        named = [name for row in _of(place, rows) for name in row["names"]]
        if sorted(named) != sorted(there):
            raise NotTold(place, set(there) ^ set(named) or "a name stands in two rows")
    ending = {
        name for row in _of("meeting", rows) if row["until"] in ENDING for name in row["names"]
    }
    if ending != AT_THE_END:
        raise NotTold("end", ending ^ AT_THE_END)


def facts() -> dict[str, int]:
    """The figures of the rows."""
    (keep,) = (each.default for each in VARIABLES if each.name == "BOARD_KEEP_HOURS")
    storage = (ROOT / "static/src/helpers/platform/device-storage.ts").read_text(encoding="utf-8")
    (device,) = MAX_AGE.findall(storage)
    return {
        "keep": keep,
        "most": HOURS_AT_MOST // 24,
        "unstarted": UNSTARTED // DAY,
        "rehearsal": REHEARSAL // HOUR,
        "rehearsal_end": END_UNDONE_WITHIN // MINUTE,
        "after_cycle": cycle.AFTER_THE_END // DAY,
        "carried": cycle.KEPT_AT_MOST // DAY,
        "cookie": cookies.TWELVE_HOURS // 3_600,
        "opener": opener.SECONDS // 60,
        "sign_in": sign_in.PAGE_SECONDS // 60,
        "device": int(device),
        "erased": KNOWN_ERASED_FOR // 60_000,
        "window": int(PER_ADDRESS.seconds) // 60,
        "opening": openings.DAY_SECONDS // 3_600,
    }


def _of(place: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in rows if row["of"] == place]


def _table(language: Language, rows: list[dict[str, Any]], until: dict[str, str]) -> str:
    """Each row says until when: “as above” would leave open which of several times it means.

    A row like the one above it may have shorter words for that, `…_again`.
    """
    lines, above = [HEADS[language]], ""
    for row in rows:
        how_long = until[row["until"]]
        if row["until"] == above:
            how_long = until.get(f"{above}_again", how_long)
        names = " ".join(f"`{name}`" for name in row["names"])
        lines.append(f"| {row[language]} | {how_long} | {names} |")
        above = row["until"]
    return "\n".join(lines)
