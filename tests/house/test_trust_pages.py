"""docs/confiance.fr.md and docs/trust.en.md say the same, name real tests, and omit nothing."""

import re
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader

import pytest

from board.domain import code
from board.report.typography import typeset
from board.web.http.attempts import ALL_ADDRESSES, PER_ADDRESS
from board.web.pages.trust import VERDICTS
from scripts.contract.kept_names import kept, sources
from scripts.contract.kept_table import PAGES, NotTold, kept_tables
from tests.house.source import ROOT, name_of, tracked
from tests.house.test_security_page import is_a_test

KEPT = kept()
TEXT = {language: (ROOT / name).read_text(encoding="utf-8") for language, name in PAGES.items()}
SECTION = re.compile(r"^### (\d+)\. (.+?)$(.*?)(?=^##)", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
TESTS = re.compile(r"`(tests/[\w./]+)`")
NOBODY_NAMED = ("1", "8")
"""Observers of whom nothing is denied: no test can show that somebody can do a thing elsewhere."""


def sections(language):
    """By the number of each observer: who it is, and the rows with an answer."""
    return {number: (who, rows(body)) for number, who, body in SECTION.findall(TEXT[language])}


def rows(text):
    return [row for row in ROW.findall(text) if row[1] in VERDICTS]


@pytest.fixture(scope="module")
def script():
    """`scripts/protocol`, which `make protocol` runs."""
    loader = SourceFileLoader("protocol_script", str(ROOT / "scripts/protocol"))
    found = module_from_spec(spec_from_loader("protocol_script", loader))
    loader.exec_module(found)
    return found


@pytest.mark.parametrize("language", PAGES)
def test_what_is_kept_is_made_of_the_code_as_it_is(script, language):
    """[T10] If this fails: a row in scripts/contract/kept.toml, and `make protocol`."""
    assert script.with_kept(TEXT[language], language) == TEXT[language]
    tables = kept_tables(language, KEPT)
    assert all(table in TEXT[language] for table in tables.values())


@pytest.mark.parametrize("place", KEPT)
def test_a_thing_without_a_row_and_a_row_without_a_thing_are_found(place):
    """[T10] A record, a cookie, a key of a browser’s storage, a field of the log, a figure."""
    for names in (KEPT[place] | {"new"}, KEPT[place] - {min(KEPT[place])}):
        with pytest.raises(NotTold):
            kept_tables("en", KEPT | {place: names})


def test_nothing_is_kept_by_a_way_that_is_not_looked_at():
    """[T10] One module knows the storage of a browser, and these set cookies."""
    storage = re.compile(r"\b(?:indexedDB|caches|localStorage|sessionStorage)\.|This\.\w+Storage")
    assert users("static/src/*.ts", storage) == {"static/src/helpers/platform/device-storage.ts"}
    cookie = re.compile(r"set_cookie\(|SessionMiddleware,|document\.cookie =|cookies\.give\(")
    assert users("static/src/*.ts", cookie) | users("board/*.py", cookie) == {
        "static/src/helpers/text/language.ts",
        "board/web/access/cookies.py",
        "board/web/access/entrance.py",
        "board/web/access/opener.py",
        "board/web/opening/cycles.py",
        "board/web/opening/sign_in.py",
    }


def users(pattern, of):
    files = tracked(pattern)
    return {name_of(path) for path in files if of.search(path.read_text(encoding="utf-8"))}


def test_the_storage_of_a_browser_is_read_by_keys_that_are_found():
    """[T10] Each call names a key, or what made one."""
    calls = re.compile(r"\b(?:storage|tab)\??\.set\((.+?), ")
    names = {call for text in sources("static/src", "ts") for call in calls.findall(text)}
    assert names == {
        *(
            "KEY",
            "TAB",
            "under",
            "key",
            "this.#key(name)",
            "this.#key(cycle)",
            "entered(code)",
            "mark(code)",
        ),
        *("command.key", "roleKey(code)", "`board:${code}:lost`"),
    }


def test_both_languages_have_the_same_rows_with_the_same_answers_and_tests():
    """[T10]"""
    french, english = (answers(language) for language in ("fr", "en"))
    assert list(french) == [str(number) for number in range(1, 11)]
    assert french == english


def answers(language):
    """By the number of each observer: the answers, each with the tests that show it."""
    return {
        number: [(VERDICTS[verdict], sorted(TESTS.findall(why))) for _, verdict, why in rows]
        for number, (_, rows) in sections(language).items()
    }


@pytest.mark.parametrize("language", PAGES)
def test_the_summary_says_what_the_first_two_rows_of_each_observer_say(language):
    """[T10] It reads the same to whoever reads no further."""
    summary = [row for row in ROW.findall(TEXT[language]) if re.match(r"\d+\. ", row[0])]
    assert summary == [
        (f"{number}. {who}", rows[0][1], rows[1][1])
        for number, (who, rows) in sections(language).items()
    ]


@pytest.mark.parametrize("language", PAGES)
def test_each_test_that_is_named_is_one_and_each_answer_has_a_reason(language):
    """[T10]"""
    for number, (_, rows) in sections(language).items():
        for what, verdict, why in rows:
            assert all(is_a_test(name) for name in TESTS.findall(why)), what
            assert why.strip(), what
            assert number not in NOBODY_NAMED or VERDICTS[verdict] == "can", what
    named = set(TESTS.findall(TEXT[language]))
    assert {name for name in named if not (ROOT / name).is_file()} == set()


def test_the_chance_to_find_a_code_is_that_of_the_code():
    """[T10] [E8] In three hours: thirty tries, then one a second; or all that all may."""
    codes, hours = len(code.ALPHABET) ** code.LENGTH, 3 * 3_600
    of_one = codes / (PER_ADDRESS.events + hours)
    of_all = codes / (ALL_ADDRESSES.events * hours / ALL_ADDRESSES.seconds)
    french = TEXT["fr"].replace("\u202f", " ")
    assert f"sur {of_one / 1000:.0f} 000 en trois" in french
    assert f"une sur {of_all / 1000:.0f} 000 environ" in french
    assert f"in {of_one / 1000:.0f},000 in three" in TEXT["en"]
    assert f"one in some {of_all / 1000:.0f},000" in TEXT["en"]


def test_the_french_page_has_french_typography():
    assert typeset(TEXT["fr"], "fr") == TEXT["fr"]
