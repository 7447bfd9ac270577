"""The id of a cycle as it stands in an address, on the command line."""

import pytest
from click.testing import CliRunner

from board.cli import main
from tests.web.conftest import logged  # noqa: F401 - a fixture

CYCLE = "-D3kQ8nVfWb1xYzA0pLmRtUv"


@pytest.mark.usefixtures("logged")
@pytest.mark.parametrize("words", [["export", CYCLE], ["erase", CYCLE, "--yes"]])
def test_an_id_that_begins_with_a_dash_is_no_option(tmp_path, words):
    run = CliRunner().invoke(main, [*words, "--store", f"sqlite:{tmp_path}/store/boards.sqlite"])
    assert run.exit_code == 1
    assert CYCLE in run.output and "option" not in run.output
