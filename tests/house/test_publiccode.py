"""`publiccode.yml` follows its published form but for what its owner alone can fill in."""

import re

import pytest
import yaml

import board
from tests.house.source import ROOT

# Of publiccode.yml 0.4, "The Standard (core)".
REQUIRED = {
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
}
LEFT_TO_THE_OWNER = {"url", "legal"}
STATUSES = {"concept", "development", "beta", "stable", "obsolete"}
SCOPES = {"education", "employment", "healthcare", "society", "welfare"}
CATEGORIES = {"collaboration", "knowledge-management", "productivity-suite", "survey"}


@pytest.fixture(scope="module")
def told():
    return yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))


def test_only_what_its_owner_decides_is_missing(told):
    """When a licence is chosen, `LEFT_TO_THE_OWNER` becomes empty."""
    assert REQUIRED - told.keys() == LEFT_TO_THE_OWNER
    assert told["softwareVersion"] == board.__version__


def test_each_value_is_one_of_the_lists(told):
    assert told["developmentStatus"] in STATUSES
    assert told["softwareType"] == "standalone/web"
    assert set(told["categories"]) <= CATEGORIES
    assert set(told["intendedAudience"]["scope"]) <= SCOPES
    assert told["maintenance"]["type"] in {"none", "internal", "contract", "community"}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_description_is_as_long_as_it_may_be(told, language):
    assert language in told["localisation"]["availableLanguages"]
    words = told["description"][language]
    assert 0 < len(words["shortDescription"]) <= 150
    assert 150 <= len(words["longDescription"]) <= 10_000
    assert all(0 < len(feature) <= 100 for feature in words["features"])
    assert not re.search(r"[!]", words["longDescription"])
