"""What the wheel says that it is made of is what the locks say."""

import json
import re

import pytest

import board
from tests.house.source import ROOT


def components(part):
    bill = json.loads((ROOT / f"sbom/{part}.cdx.json").read_text(encoding="utf-8"))
    assert (bill["bomFormat"], bill["metadata"]["component"]["version"]) == (
        "CycloneDX",
        board.__version__,
    )
    return {(each["name"], each["version"]) for each in bill["components"]}


def locked(path):
    text = (ROOT / path).read_text(encoding="utf-8")
    return set(re.findall(r"^([\w.-]+)==([\w.+-]+)", text, re.MULTILINE))


def test_what_is_installed_with_the_board_is_listed_in_the_versions_of_the_lock():
    """If this fails, run `make lock sbom`."""
    assert components("python") == locked("requirements-runtime.lock")
    assert components("python") <= locked("requirements.lock")


def test_what_the_browsers_files_are_made_of_is_listed_in_the_versions_of_the_lock():
    """If this fails, run `make sbom`."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    versions = {
        (path.rpartition("node_modules/")[2], package["version"])
        for path, package in lock.items()
        if path and not package.get("dev") and not package.get("optional")
    }
    assert components("browser") == versions
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert set(asked.items()) <= components("browser")


@pytest.mark.parametrize("part", ["python", "browser"])
def test_the_list_says_nothing_of_the_computer_that_made_it(part):
    """The same locks make the same wheel."""
    text = (ROOT / f"sbom/{part}.cdx.json").read_text(encoding="utf-8")
    assert not re.search(r'"timestamp"|"serialNumber"|"url"', text)
