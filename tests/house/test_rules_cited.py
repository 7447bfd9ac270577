"""Each rule of the spec is cited by a test; nothing cites a rule or a page that is not there."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.source import ROOT, name_of, tracked

SPEC_RULE = re.compile(r"^- \*\*([A-Z]+\d+[a-z]?)\*\*", re.MULTILINE)
CODE = {".py", ".ts", ".js", ".mjs", ".css", ".html", ".lua", ".toml", ""}
PAGE = re.compile(r"(?<=[\s(])(?:[\w-]+/)*([\w.-]+\.md)\b")
SECTION = re.compile(
    r"[(\[][a-z][a-z-]*(?:\.md,?)? \d\.\d{1,2}[)\],;]|[\"\s]\[\d\.\d{1,2}\](?=[\s\"])"
)
CITATION = re.compile(r"\[([A-Z]+\d+[a-z]?)\]")


def rules_of_the_spec() -> list[str]:
    return SPEC_RULE.findall((ROOT / "docs/spec.md").read_text(encoding="utf-8"))


def test_each_rule_of_the_spec_stands_once_and_is_cited_by_a_test():
    rules = rules_of_the_spec()
    assert len(rules) == len(set(rules)) > 0
    cited = set(cited_rules())
    assert [rule for rule in rules if rule not in cited] == []


def test_nothing_cites_a_rule_that_the_spec_does_not_hold():
    rules = rules_of_the_spec()
    letters = {letters_of(rule) for rule in rules}
    cited = [
        (name_of(path), rule) for path in sources() for rule in CITATION.findall(text_of(path))
    ]
    assert len(cited) > 0
    unknown = {(name, rule) for name, rule in cited if rule not in rules}
    assert {(name, rule) for name, rule in unknown if letters_of(rule) in letters} == set()


def test_no_source_names_a_page_that_is_not_here():
    pages = {path.name for path in tracked("*.md")}
    assert {(name, page) for name, page in found(PAGE) if page not in pages} == set()


def test_no_source_cites_a_page_by_the_number_of_a_section():
    """Rules have ids; sections of other pages move. ASVS, WCAG and RFC are cited in capitals."""
    assert found(SECTION) == []


def cited_rules() -> Iterator[str]:
    for path in sources("tests"):
        yield from CITATION.findall(text_of(path))


def found(what: re.Pattern[str]) -> list[tuple[str, str]]:
    return [(name_of(path), hit) for path in sources() for hit in what.findall(text_of(path))]


def sources(*folders: str) -> Iterator[Path]:
    """Code and its comments; this file alone speaks of citations."""
    for path in tracked(*(folders or ("board", "static", "templates", "tests", "scripts"))):
        if path.suffix in CODE and path != Path(__file__).resolve():
            yield path


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def letters_of(rule: str) -> str:
    return rule.rstrip("0123456789abcdefghijklmnopqrstuvwxyz")
