"""What a start loads: each library that it does without would make it slower."""

import subprocess
import sys
from importlib.util import find_spec

import pytest

from tests.support.servers.environment import without_settings
from tests.support.servers.ports import free_port

NOT_TO_START = (
    "aiohttp",
    "authlib",
    "httpx2",
    "icalendar",
    "itsdangerous",
    "markdown_it",
    "packaging",
    "py_mini_racer",
    "simplemma",
    "typst",
    "valkey",
)
NOT_FOR_THE_VERSION = (*NOT_TO_START, "babel", "board.app", "redis", "socketio", "starlette")
TOLD_AT_THE_END = """
import atexit, sys
from board.cli import main
def tell():
    print("loaded", *sys.modules, file=sys.stderr)
atexit.register(tell)
main()
"""
READY = "Ctrl+C"
"""The last line of a start tells how to stop it."""


@pytest.mark.parametrize("name", sorted({*NOT_TO_START, *NOT_FOR_THE_VERSION}))
def test_what_a_start_does_without_is_installed(name):
    """Else the tests below could not fail."""
    assert find_spec(name) is not None


def test_the_version_is_told_without_loading_the_server(tmp_path):
    program = [sys.executable, "-c", TOLD_AT_THE_END, "--version"]
    told = subprocess.run(program, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert loaded(told.stderr) & set(NOT_FOR_THE_VERSION) == set()
    assert "board.cli" in loaded(told.stderr)


@pytest.mark.long
@pytest.mark.parametrize("store", ["", "sqlite:"])
def test_a_start_loads_no_library_that_it_can_do_without(tmp_path, store):
    """A fifth of its time, and a third in a checkout, went into these."""
    known = until_ready(tmp_path, store)
    assert known & set(NOT_TO_START) == set()
    assert "board.app" in known


def test_a_library_that_was_hidden_is_found_afterwards():
    program = "from board.cli.loading import load; load('board.app'); import aiohttp, valkey"
    subprocess.run([sys.executable, "-c", program], check=True)


def until_ready(folder, store):
    """Starts the board, and ends it when it is ready; the modules that it loaded."""
    environment = without_settings(
        BOARD_HOST="127.0.0.1",
        BOARD_PORT=str(free_port()),
        BOARD_DATA=str(folder / "data"),
        BOARD_STORE=store,
    )
    program = [sys.executable, "-c", TOLD_AT_THE_END, "serve"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    process = subprocess.Popen(program, env=environment, cwd=folder, text=True, **pipes)
    assert any(READY in line for line in process.stdout)
    process.terminate()
    return loaded(process.communicate()[1])


def loaded(told):
    """The names after the word `loaded`."""
    return set(told.splitlines()[-1].removeprefix("loaded ").split())
