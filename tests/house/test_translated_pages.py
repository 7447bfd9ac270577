"""A page in French and its page in English name the same settings and commands."""

import re

import pytest

from board.cli import COMMANDS
from board.settings.variables import VARIABLES
from tests.house.source import ROOT, name_of, tracked

# A block, a line that is indented as one, or code within a line.
CODE = re.compile(r"^```\n(.*?)^```$|^ {4}(.*?)$|`([^`]+)`", re.MULTILINE | re.DOTALL)
COMMENT = re.compile(r"(?:^|\s+)# .*$", re.MULTILINE)
# Each language says these in its own words: what stands in quotes, and the language itself.
OWN_WORDS = re.compile(r'"[^"/$]* [^"/$]*"|(?<=LANGUAGE=)(?:fr|en)')
SETTING = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b")
SETTING_ROW = re.compile(r"\| `(?:BOARD|FORWARDED)_\w+` \|.*\|.*\|$")
CODE_ALONE = re.compile(r"`[^`]+`")
PROGRAM = re.compile(
    r"(?:\S*/)?(?:board|make|pip|podman|docker|systemctl|systemd-analyze|yunohost|nginx|image) .*"
)
OF_OTHER_NAMES = {"docs/de-zero.fr.md": "docs/from-zero.en.md"}
FRENCH_ALONE = {
    "docs/administrer.fr.md",
    "docs/accessibility.fr.md",
    "docs/donnees-personnelles.fr.md",
}
# The board serves it in the visitor's language; test_trust_pages.py compares its languages.
SERVED = {"docs/confiance.fr.md"}
PAGES_OF_SERVERS = "docs/deploy/"


def in_english(french: str) -> str:
    beside = (french.replace(".fr.md", ".md"), french.replace(".fr.md", ".en.md"))
    names = (OF_OTHER_NAMES.get(french, ""), *beside)
    return next((name for name in names if name and (ROOT / name).is_file()), "")


TRANSLATED = sorted(
    name for page in tracked("*.fr.md") if (name := name_of(page)) not in FRENCH_ALONE | SERVED
)
EACH = pytest.mark.parametrize("french", TRANSLATED)


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def code_of(name: str) -> list[str]:
    found = ("".join(groups) for groups in CODE.findall(text_of(name)))
    return [OWN_WORDS.sub("…", COMMENT.sub("", code)) for code in found]


def settings_of(name: str) -> set[str]:
    return {setting for code in code_of(name) for setting in SETTING.findall(code)}


def commands_of(name: str) -> set[str]:
    lines = [line for code in code_of(name) for line in one_line(code)]
    return {line for line in lines if PROGRAM.fullmatch(line)}


def one_line(code: str) -> list[str]:
    """The lines of a block; code within a text may be broken anywhere."""
    joined = re.sub(r"\\\n\s*", "", code)
    lines = joined.splitlines() if joined.endswith("\n") else [re.sub(r"\n\s*", " ", joined)]
    return [line.strip() for line in lines]


def blocks_of(name: str) -> list[str]:
    return [COMMENT.sub("", block).strip() for block in text_of(name).split("```")[1::2]]


@EACH
def test_each_french_page_has_its_english_one_and_each_links_to_the_other(french):
    english = in_english(french)
    assert english, f"{french} has no English page"
    assert f"]({english.rpartition('/')[2]})" in text_of(french)
    assert f"]({french.rpartition('/')[2]})" in text_of(english)


@EACH
def test_both_name_the_same_settings_and_commands(french):
    english = in_english(french)
    assert settings_of(french) == settings_of(english)
    assert commands_of(french) == commands_of(english)


def test_the_blocks_of_pages_about_servers_are_the_same_in_both():
    """[O7] So what is tried of one is tried of the other."""
    pages = [name for name in TRANSLATED if name.startswith(PAGES_OF_SERVERS)]
    assert len(pages) > 5
    assert {name: blocks_of(name) for name in pages} == {
        name: blocks_of(in_english(name)) for name in pages
    }


def test_the_settings_stand_in_the_same_order_and_begin_alike_in_both():
    """[O7] The English table is made from the code; a default that is a value is no word."""
    french, english = (rows_of(f"docs/operations{end}.md") for end in (".fr", ""))
    assert [row[:1] for row in french] == [row[:1] for row in english]
    assert [CODE_ALONE.findall(row[1]) for row in french] == [
        CODE_ALONE.findall(row[1]) for row in english
    ]


def rows_of(name: str) -> list[list[str]]:
    lines = [line for line in text_of(name).splitlines() if SETTING_ROW.match(line)]
    assert len(lines) == len(VARIABLES)
    return [line.strip("| ").split(" | ") for line in lines]


def test_the_french_page_about_everything_names_what_exists():
    (page,) = (name for name in FRENCH_ALONE if name.endswith("administrer.fr.md"))
    known = {name for variable in VARIABLES for name in (variable.name, variable.file_name)}
    assert settings_of(page) - known == set()
    asked = [line.split()[1] for line in commands_of(page) if line.startswith("board ")]
    assert set(asked) <= COMMANDS.keys()
    assert len(asked) > 5
