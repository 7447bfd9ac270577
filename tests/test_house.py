"""The house keeps its own rules: sizes, locks, versions, rules cited, nothing of one machine."""

import ast
import json
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import board

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE = 250
LONGEST_FUNCTION = 25
WRITTEN_BY_HAND = {".py", ".ts", ".mjs", ".css", ".html", ".lua", ".toml", ".sh"}
# In pieces, so that this file does not hold what it looks for.
OF_ONE_MACHINE = re.compile(
    "|".join(
        [
            "registry" + r"\.npmjs|registry" + r"\.yarnpkg",
            "pypi" + r"\.org|files\." + "pythonhosted",
            "deb" + r"\.debian\.org",
            r"/(?:work|farm|root|opt/pypi|opt/wheels)/",
        ]
    )
)


def tracked(*patterns: str) -> list[Path]:
    """Files that git keeps and that are there: a deletion may not be committed yet."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = (ROOT / name for name in listing.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


def texts() -> Iterator[tuple[Path, str]]:
    for path in tracked():
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_file_written_by_hand_is_over_250_lines():
    sizes = {
        name_of(path): len(text.splitlines())
        for path, text in texts()
        if path.suffix in WRITTEN_BY_HAND and not name_of(path).startswith("board/methods/")
    }
    assert len(sizes) > 0
    assert {name: size for name, size in sizes.items() if size > LONGEST_FILE} == {}


def test_no_function_of_the_package_is_over_25_lines():
    long = [
        f"{name_of(path)}:{function.lineno} {function.name} ({size})"
        for path in tracked("board/*.py")
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        and (size := lines_of(function)) > LONGEST_FUNCTION
    ]
    assert long == []


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of what it does: its docstring and signature say, they do not do."""
    first = function.body[0]
    says = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    body = function.body[1:] if says else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_no_tracked_file_names_a_registry_or_a_folder_of_one_machine():
    found = [
        f"{name_of(path)}: {hit[0]}"
        for path, text in texts()
        if (hit := OF_ONE_MACHINE.search(text))
    ]
    assert found == []


def test_the_newest_entry_of_the_changelog_is_the_version_of_the_package():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[?(\d+\.\d+\.\d+)", changelog, re.MULTILINE)
    assert newest is not None
    assert newest[1] == board.__version__


def test_what_pyproject_asks_for_is_locked_with_hashes():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    locked = locked_versions()
    missing = [
        line
        for line in asked
        if not any(
            version in Requirement(line).specifier
            for version in locked.get(canonicalize_name(Requirement(line).name), [])
        )
    ]
    assert missing == []


def locked_versions() -> dict[str, list[str]]:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    versions: dict[str, list[str]] = {}
    for entry in re.split(r"\n(?=\S)", lock.strip()):
        found = re.match(r"([a-z0-9.-]+)==(\S+)", entry)
        assert found is not None, entry
        assert "--hash=sha256:" in entry, found[1]
        versions.setdefault(canonicalize_name(found[1]), []).append(found[2])
    return versions


@pytest.mark.parametrize("folder", [ROOT, ROOT / "scripts/lighthouse"], ids=lambda path: path.name)
def test_what_package_json_asks_for_is_locked_with_hashes_and_no_address(folder):
    package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    kinds = ("dependencies", "devDependencies")
    assert [lock[""].get(kind) for kind in kinds] == [package.get(kind) for kind in kinds]
    installed = {name: entry for name, entry in lock.items() if name}
    assert [name for name, entry in installed.items() if "integrity" not in entry] == []
    assert [name for name, entry in installed.items() if "resolved" in entry] == []


SPEC_RULE = re.compile(r"^- \*\*([A-Z]+\d+[a-z]?)\*\*", re.MULTILINE)
CITATION = re.compile(r"\[([A-Z]+\d+[a-z]?)\]")


def rules_of_the_spec() -> list[str]:
    return SPEC_RULE.findall((ROOT / "docs/spec.md").read_text(encoding="utf-8"))


def test_each_rule_of_the_spec_stands_once_and_is_cited_by_a_test():
    rules = rules_of_the_spec()
    assert len(rules) == len(set(rules)) > 0
    cited = set(cited_rules())
    assert [rule for rule in rules if rule not in cited] == []


def test_no_test_cites_a_rule_that_the_spec_does_not_hold():
    rules = rules_of_the_spec()
    letters = {rule.rstrip("0123456789abcdefghijklmnopqrstuvwxyz") for rule in rules}
    unknown = {
        rule
        for rule in cited_rules()
        if rule not in rules and rule.rstrip("0123456789abcdefghijklmnopqrstuvwxyz") in letters
    }
    assert unknown == set()


def cited_rules() -> Iterator[str]:
    for path in tracked("tests/*.py", "tests/*.ts"):
        if path != Path(__file__).resolve():
            yield from CITATION.findall(path.read_text(encoding="utf-8"))
