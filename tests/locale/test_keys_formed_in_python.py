"""The server forms some keys from closed lists. Each key that it can form is in both catalogues.

The browser's keys are a type, so that `tsc` checks those.
"""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from board.domain.change import Code
from board.domain.receipt import KINDS
from board.domain.records.meeting import USUAL
from board.domain.records.report import Part, Which
from board.domain.vocabulary import ChoosingMode
from board.locale import LANGUAGES, SCREENS, catalogue
from board.methods.phones import PHONES
from board.report.document import LABELS
from board.report.table import COLUMNS
from board.store.sqlite.jobs import REASONS as OF_FILES
from board.store.valkey.doctor import Weakness
from board.store.valkey.reasons import REASONS
from board.web.http.answers import MESSAGES, PAGES
from board.web.http.local_addresses import Kind
from board.web.opening.provider import Reason
from board.web.pages.screen_pages import TEXTS

BOARD = Path(__file__).parents[2] / "board"
COMMANDS = ("export.", "import.", "erase.", "doctor.", "method.")
FAULTS = ("start.", "setting.")
"""Keys that any module may name, since a fault is said by whoever typed the command."""


@cache
def trees() -> tuple[tuple[str, ast.Module], ...]:
    paths = sorted(BOARD.rglob("*.py"))
    names = (path.relative_to(BOARD).as_posix() for path in paths)
    return tuple(
        (name, ast.parse(path.read_text(encoding="utf-8")))
        for name, path in zip(names, paths, strict=True)
    )


def begins_with_a_screen(words: str) -> bool:
    return words.startswith(tuple(f"{screen}." for screen in SCREENS))


def template(formed: ast.JoinedStr) -> str:
    """The text of an f-string, with `*` for each hole."""
    return "".join(part.value if isinstance(part, ast.Constant) else "*" for part in formed.values)


def templates() -> Iterator[str]:
    """Those of the f-strings that are keys, and of the beginnings of keys."""
    for _, tree in trees():
        inner = {
            id(part)
            for node in ast.walk(tree)
            if isinstance(node, ast.JoinedStr)
            for part in node.values
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                yield template(node)
            elif isinstance(node, ast.Constant) and id(node) not in inner:
                words = node.value
                if isinstance(words, str) and words.endswith(".") and " " not in words:
                    yield f"{words}*"


def given_to(name: str, position: int = 0) -> set[str]:
    """The strings that calls of this function or class name in an argument."""
    calls = (node for _, tree in trees() for node in ast.walk(tree) if isinstance(node, ast.Call))
    arguments = (
        call.args[position]
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == name and len(call.args) > position
    )
    return {
        node.value
        for argument in arguments
        for node in (
            [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
        )
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def is_a_command(name: str) -> bool:
    return name.startswith("cli/") or name == "upkeep.py"


def named_by_commands() -> set[str]:
    """What `board export` and the other commands name: keys without their `server.`."""
    constants = (
        (name, node.value)
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    beginnings = (*COMMANDS, *FAULTS)
    return {
        *(
            key
            for name, key in constants
            if key.startswith(FAULTS if not is_a_command(name) else beginnings)
            and key not in beginnings
        ),
        *(f"start.{key}" for key in given_to("_say")),
        *(f"store.{reason}" for reason in REASONS | {*OF_FILES.values(), "files_gone"}),
        *(f"import.{why}" for why in given_to("Unsound")),
        *(f"doctor.{weakness}" for weakness in Weakness),
    }


FORMED = {
    "common.kind.*": (*(card.id for card in USUAL.cards), "rule"),
    "common.nature.*": [nature for card in USUAL.cards for nature in card.natures],
    "common.column.*": USUAL.columns,
    "common.column_helper.*": USUAL.columns,
    "common.label.*": USUAL.labels,
    "common.synthesis_field.*": USUAL.synthesis,
    "common.closing.*": USUAL.closing,
    "common.report.*": (*get_args(Which), *get_args(Part)),
    "common.error.*": get_args(Code),
    "server.error.*": (*PAGES.values(), "failure"),
    "server.error.*_title": (*PAGES.values(), "failure"),
    "server.title.*": TEXTS.keys() - {"home", "cycle"},
    "server.report.column_*": COLUMNS,
    "server.address.*": get_args(Kind),
    "server.sign_in.*": get_args(Reason),
    "server.method.phones.*": PHONES.values(),
    "server.method.choosing.*": get_args(ChoosingMode),
    "server.*": named_by_commands(),
}
"""Template → all that can stand in its hole."""


def test_every_template_of_a_key_has_its_list():
    assert {found for found in templates() if begins_with_a_screen(found)} == set(FORMED)
    assert all(FORMED.values())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("formed", FORMED)
def test_every_key_that_the_server_can_form_is_in_the_catalogue(formed: str, language: str):
    keys = {formed.replace("*", part) for part in FORMED[formed]}
    assert keys - catalogue(language, *SCREENS).keys() == set()


def test_every_kind_that_a_report_labels_is_in_a_list():
    """[R1] The other parts hold items without a kind."""
    assert {f"{beginning}*" for beginning in LABELS.values()} <= set(FORMED)
    assert set(LABELS) == {"synthesis", "notes", "links", "words", "lines", "cards"}


def test_every_refusal_of_a_request_has_its_sentence():
    refused = given_to("RequestRefused", 1) | given_to("RequestRefused", 2)
    assert refused - MESSAGES.keys() - set(get_args(Code)) == set() != refused


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_that_a_receipt_counts_is_in_the_catalogue(language: str):
    """[T4] Only the console names these, by the server's word for each."""
    counted = {f"console.receipt.{kind.name}" for kind in KINDS}
    assert counted - catalogue(language, "console").keys() == set()
