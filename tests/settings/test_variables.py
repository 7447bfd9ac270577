"""The table of settings names each setting once, and each is used, documented and an option."""

import re
from dataclasses import fields
from pathlib import Path

from click.testing import CliRunner

from board.cli import main
from board.settings import Limits, Settings
from board.settings.variables import VARIABLES

ROOT = Path(__file__).parents[2]


def test_each_setting_has_one_variable():
    wanted = [field.name for kind in (Settings, Limits) for field in fields(kind)]
    assert sorted(each.field for each in VARIABLES) == sorted(
        set(wanted) - {"limits", "store_variable"}
    )
    assert len({each.name for each in VARIABLES}) == len(VARIABLES)


def test_every_setting_is_used():
    sources = [
        path for path in ROOT.glob("board/**/*.py") if ROOT / "board/settings" not in path.parents
    ]
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    read_names = set(re.findall(r"settings\.(\w+)", code))
    assert {field.name for field in fields(Settings)} - read_names == set()


def test_the_help_names_each_setting_with_its_option():
    told = CliRunner().invoke(main, ["serve", "--help"], terminal_width=300).output
    for each in VARIABLES:
        line = rf"^ +{each.option} [A-Z]+ .*\[{each.file_name if each.secret else each.name};"
        assert re.search(line, told, re.MULTILINE), each.name


def test_no_variable_is_documented_that_is_not_read():
    of_tests = ROOT / "tests/browser/drivers/hurried_phone.py"
    known = {each.name for each in VARIABLES} | {each.file_name for each in VARIABLES}
    known |= set(re.findall(r"BOARD_[A-Z_]+", of_tests.read_text(encoding="utf-8")))
    pages = [*ROOT.glob("docs/*.md"), ROOT / "README.md"]
    documented = {
        name
        for page in pages
        for name in re.findall(r"BOARD_[A-Z_]+", page.read_text(encoding="utf-8"))
    }
    assert documented - known == set()
