"""The page of the protocol, and the types of the browser, are made from the server's types."""

from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

import pytest

from scripts.contract.files import contract

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def script():
    """`scripts/protocol`, which `make protocol` runs."""
    loader = SourceFileLoader("protocol_page", str(ROOT / "scripts/protocol"))
    found = module_from_spec(spec_from_loader("protocol_page", loader))
    loader.exec_module(found)
    return found


def test_the_tables_of_the_page_are_made_of_the_code_as_it_is(script):
    page = script.PAGE.read_text(encoding="utf-8")
    assert script.written(page) == page


def test_the_table_of_settings_is_made_of_the_code_as_it_is(script):
    page = script.SETTINGS.read_text(encoding="utf-8")
    assert script.with_settings(page) == page


@pytest.mark.parametrize("name", contract())
def test_the_types_of_the_browser_are_made_of_the_code_as_it_is(script, name):
    """After a change of a record, a command or a limit: `make protocol`."""
    kept = (script.REPLICA / name).read_text(encoding="utf-8")
    assert kept == script.formatted(name, contract()[name])
