"""The names of all that the product keeps, as the code has them."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import get_args

from board.domain.records.catalogue import STORED
from board.domain.vocabulary import Role
from board.store.valkey import keys as store_keys
from board.web.access import cookies, open_keys

ROOT = Path(__file__).parents[2]
COOKIE = re.compile(r'^COOKIE = "(\w+)"', re.MULTILINE)
STORAGE = re.compile(r"""["`](board:[^"`]*)["`]""")
PLACEHOLDER = re.compile(r"\$\{(?:code|old)\}")
FIGURE = re.compile(r'(?:_counter|_gauge|_histogram|metrics\.watch)\(\s*"(\w+)"')
OF_EACH_LINE = {"timestamp", "level", "event", "fault", "at"}
"""What `board.web.http.logs` adds to every line."""

IN_MEMORY = "address"


def kept() -> dict[str, set[str]]:
    """The names of what is kept, by where it is."""
    of_cycles = {name for name, kind in STORED.items() if kind.told == "cycle"}
    return {
        "meeting": STORED.keys() - of_cycles,
        "cycle": of_cycles,
        "device": cookie_names() | storage_keys(),
        "process": store_prefixes() | {IN_MEMORY, open_keys.FOLDER},
        "log": log_fields(),
        "metrics": figures(),
    }


def cookie_names() -> set[str]:
    """The cookies of seats and cycles, and each that a module calls its `COOKIE`."""
    seats = {cookies.seat_cookie("CODE", role) for role in get_args(Role)}
    others = {name for text in sources("board", "py") for name in COOKIE.findall(text)}
    return seats | others | {cookies.cycle_cookie("ID")}


def storage_keys() -> set[str]:
    """The keys in the storage of a browser, without those that only begin others."""
    written = [
        PLACEHOLDER.sub("CODE", key)
        for text in sources("static/src", "ts")
        for key in STORAGE.findall(text)
    ]
    found = {key for key in written if "${" not in key}
    return {
        key
        for key in found
        if "…" not in key and not any(other != key and other.startswith(key) for other in found)
    }


def store_prefixes() -> set[str]:
    """The first part of each key of a store."""
    named = [made for name, made in vars(store_keys).items() if name.endswith("_key")]
    return {made("CODE").partition(":")[0] for made in named}


def log_fields() -> set[str]:
    return OF_EACH_LINE | {
        str(keyword.arg)
        for text in sources("board", "py")
        for call in _calls_of_the_log(ast.walk(ast.parse(text)))
        for keyword in call.keywords
    }


def _calls_of_the_log(nodes: Iterable[ast.AST]) -> Iterator[ast.Call]:
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            of = node.func.value
            if isinstance(of, ast.Name) and of.id == "log":
                yield node


def figures() -> set[str]:
    """The board's own, without those of its process that every program has."""
    return {f"board_{name}" for text in sources("board", "py") for name in FIGURE.findall(text)}


def sources(folder: str, ending: str) -> Iterator[str]:
    for path in sorted((ROOT / folder).rglob(f"*.{ending}")):
        yield path.read_text(encoding="utf-8")
