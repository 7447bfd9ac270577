"""Each mutant that is listed as equivalent is one of a function that is there."""

import importlib
import tomllib
from pathlib import Path

LISTED = Path(__file__).parents[2] / "scripts/mutation/equivalent.toml"


def is_there(name: str) -> bool:
    module, _, function = name.rpartition(".")
    try:
        return hasattr(importlib.import_module(module), function)
    except ModuleNotFoundError:
        return False


def test_each_listed_mutant_is_of_a_function_that_is_there():
    listed = tomllib.loads(LISTED.read_text(encoding="utf-8"))
    assert listed
    assert [name for name in listed if not is_there(name)] == []
    assert all(why for lines in listed.values() for why in lines.values())
