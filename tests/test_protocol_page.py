"""The page of the protocol, and the browser's types, say what the code does."""

import re
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

import pytest

from board.wire.schema import protocol

ROOT = Path(__file__).parents[1]


def test_the_tables_of_the_page_are_made_of_the_code_as_it_is():
    """`make protocol` writes them."""
    loader = SourceFileLoader("protocol_page", str(ROOT / "scripts/protocol"))
    script = module_from_spec(spec_from_loader("protocol_page", loader))
    loader.exec_module(script)
    page = (ROOT / "docs/protocol.md").read_text(encoding="utf-8")
    assert script.written(page) == page


@pytest.mark.parametrize("name", protocol()["records"])
def test_the_browser_knows_every_field_of_a_record(name):
    types = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "static/src/replica").glob("*.ts")
    )
    (said,) = re.findall(rf'= {{\s*type: "{name}";(.*?)\n?}};', types, flags=re.DOTALL)
    fields = set(re.findall(r"(\w+)\??:", said))
    assert set(protocol()["records"][name]["properties"]) - {"type"} <= fields
