"""Each mutant that is listed as equivalent is one of a function that is there."""

import pkgutil
import tomllib
from pathlib import Path

LISTED = Path(__file__).parents[2] / "scripts/mutation/equivalent.toml"


def is_there(name: str) -> bool:
    """Whether a module has this function, or a class of it this method."""
    holder, _, function = name.rpartition(".")
    try:
        return hasattr(pkgutil.resolve_name(holder), function)
    except (ModuleNotFoundError, AttributeError):
        return False


def test_each_listed_mutant_is_of_a_function_that_is_there():
    listed = tomllib.loads(LISTED.read_text(encoding="utf-8"))
    assert listed
    assert [name for name in listed if not is_there(name)] == []
    assert not any(map(is_there, ("board.domain.gone.bare", "board.domain.board.Board.gone")))
    assert not is_there("board.domain.board.Gone.find")
    assert all(why for lines in listed.values() for why in lines.values())
