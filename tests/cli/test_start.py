"""A start that fails: one line in the terminal's language, and an exit code of its own."""

import os
import socket
from contextlib import closing

import pytest
from click.testing import CliRunner

from board.cli import main
from board.cli.wording import VARIABLES
from board.faults import WRONG_SETTINGS
from tests.support.servers.ports import free_port
from tests.web.conftest import logged  # noqa: F401 - a fixture

pytestmark = pytest.mark.long


@pytest.fixture
def started(tmp_path, monkeypatch, logged):  # noqa: F811
    """Runs `board serve` in an empty folder; its exit code, and all it says."""

    def start(*options, language="en_GB.UTF-8", **variables):
        for name in (*VARIABLES, *(name for name in os.environ if name.startswith("BOARD_"))):
            monkeypatch.delenv(name, raising=False)
        own = {"BOARD_HOST": "127.0.0.1", "BOARD_PORT": str(free_port()), "LANG": language}
        for name, value in ({"BOARD_DATA": str(tmp_path / "data")} | own | variables).items():
            monkeypatch.setenv(name, value)
        monkeypatch.chdir(tmp_path)
        run = CliRunner().invoke(main, ["serve", *options])
        return run.exit_code, run.output

    return start


@pytest.mark.parametrize(
    ("variables", "line"),
    [
        ({"BOARD_PORT": "abc"}, "BOARD_PORT=abc: must be a whole number from 1 to 65535."),
        (
            {"BOARD_WIFI_PASSWORD": "word"},
            "BOARD_WIFI_PASSWORD: needs BOARD_WIFI_SSID.",
        ),
        (
            {"BOARD_METHOD": "gapp", "BOARD_METHODS_OFFERED": "rpp, codev"},
            "BOARD_METHOD=gapp: must be one of rpp, codev.",
        ),
        ({"BOARD_PRT": "25099"}, "BOARD_PRT: there is no such setting. Is it BOARD_PORT?"),
        (
            {"BOARD_STORE": "redis://127.0.0.1:notaport"},
            (
                "BOARD_STORE=redis://127.0.0.1:notaport: the port of this address must be a whole"
                " number from 1 to 65535."
            ),
        ),
        (
            {"BOARD_PUBLIC_URL": "https://me:word@board.example.org"},
            (
                "BOARD_PUBLIC_URL=…: this address is shown to everyone and must hold neither a name"
                " nor a password."
            ),
        ),
    ],
)
def test_a_bad_setting_stops_the_start_with_one_line(started, variables, line):
    assert started(**variables) == (WRONG_SETTINGS, f"✗ {line}\n")


def test_the_line_is_in_the_language_of_the_terminal(started, tmp_path):
    line = "✗ BOARD_PRT\u00a0: ce réglage n’existe pas. Est-ce BOARD_PORT\u202f?\n"
    assert started(language="fr_FR.UTF-8", BOARD_PRT="1") == (WRONG_SETTINGS, line)


def test_a_setting_of_the_file_is_read_and_an_option_goes_before(started, tmp_path):
    (tmp_path / ".env").write_text("BOARD_WORKERS=none\n")
    assert started() == (
        WRONG_SETTINGS,
        "✗ BOARD_WORKERS=none (.env): must be a whole number from 1 to 64.\n",
    )
    said = started("--workers", "65")
    line = "✗ --workers 65: must be a whole number from 1 to 64.\n"
    assert said == (WRONG_SETTINGS, line)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_port_that_is_taken_says_what_to_do(started, tmp_path, workers):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        said = started(BOARD_PORT=str(port), BOARD_WORKERS=workers)
    assert said == (
        3,
        (
            f"✗ Port {port} is already taken on 127.0.0.1. Stop the program that uses it, or choose"
            " another port: --port (BOARD_PORT).\n"
        ),
    )


def test_a_port_of_the_metrics_that_is_taken_is_told_likewise(started, tmp_path):
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        port = other.getsockname()[1]
        status, said = started(BOARD_METRICS=f"127.0.0.1:{port}")
    assert status == 3
    assert said.startswith(f"✗ Port {port} is already taken") and said.endswith(
        "--metrics (BOARD_METRICS).\n"
    )
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("host", "beginning"),
    [("192.0.2.9", "192.0.2.9 is not an address of"), ("no.such.invalid", "The name no.such.inv")],
)
def test_a_host_that_is_not_this_computers_is_told(started, tmp_path, host, beginning):
    status, said = started(BOARD_HOST=host)
    assert status == 3
    assert said.startswith(f"✗ {beginning}") and said.count("\n") == 1 and "BOARD_HOST" in said


def test_a_folder_that_cannot_be_one_is_told(started, tmp_path):
    (tmp_path / "file").write_text("")
    status, said = started(BOARD_DATA=str(tmp_path / "file"))
    assert status == 2
    assert said == (
        f"✗ {tmp_path}/file/store cannot be a folder: a file has that name. Name another folder:"
        " BOARD_DATA.\n"
    )


def test_a_folder_where_nothing_can_be_made_is_told(started, tmp_path):
    status, said = started(BOARD_DATA="/proc/board")
    assert status == 2
    assert said.startswith("✗ The folder /proc/board/store cannot be used (")
    assert said.count("\n") == 1
