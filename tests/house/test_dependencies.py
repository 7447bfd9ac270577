"""Dependencies are locked, no file names a registry or one machine, and versions agree."""

import json
import re
import tomllib
from itertools import chain

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import board
from tests.house.source import ROOT, name_of, texts

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
    asked = [
        *project["project"]["dependencies"],
        *chain.from_iterable(project["project"]["optional-dependencies"].values()),
        *project["dependency-groups"]["dev"],
    ]
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


ADDED = {
    "supply": "scripts/supply",
    "mutants": "scripts/mutation",
    "load": "scripts/yardsticks",
}
PACKAGES = [ROOT, ROOT / "scripts/lighthouse", ROOT / "scripts/yardsticks"]


@pytest.mark.parametrize(("group", "folder"), ADDED.items())
def test_what_a_tool_adds_is_locked_with_hashes_in_versions_that_fit_the_rest(group, folder):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    added, locked = locked_versions(f"{folder}/requirements.lock"), locked_versions()
    asked = [Requirement(line).name for line in project["dependency-groups"][group]]
    assert [name for name in asked if canonicalize_name(name) not in added] == []
    assert {name for name in added if name in locked and added[name] != locked[name]} == set()


def locked_versions(name: str = "requirements.lock") -> dict[str, list[str]]:
    lock = (ROOT / name).read_text(encoding="utf-8")
    versions: dict[str, list[str]] = {}
    for entry in re.split(r"\n(?=\S)", lock.strip()):
        found = re.match(r"([a-z0-9.-]+)==(\S+)", entry)
        assert found is not None, entry
        assert "--hash=sha256:" in entry, found[1]
        versions.setdefault(canonicalize_name(found[1]), []).append(found[2])
    return versions


@pytest.mark.parametrize("folder", PACKAGES, ids=lambda path: path.name)
def test_what_package_json_asks_for_is_locked_with_hashes_and_no_address(folder):
    package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    kinds = ("dependencies", "devDependencies")
    assert [lock[""].get(kind) for kind in kinds] == [package.get(kind) for kind in kinds]
    installed = {name: entry for name, entry in lock.items() if name}
    assert [name for name, entry in installed.items() if "integrity" not in entry] == []
    assert [name for name, entry in installed.items() if "resolved" in entry] == []
