"""What the terminal says once the server takes connections."""

import pytest

from board.locale import text
from tests.support.servers.own_networks import run_with

pytestmark = pytest.mark.long

WELCOME = """
import os
os.environ |= {environment}
from board.cli.serve import _welcome
from board.settings import read
_welcome(read({variables}), {trouble!r})
"""


def welcomed(*networks, trouble=None, environment=(), **variables):
    """The lines on a computer that is on these networks."""
    given = {"BOARD_DATA": "/srv/board", **variables}
    code = WELCOME.format(variables=given, trouble=trouble, environment=dict(environment))
    return run_with(networks, code).splitlines()


def test_each_address_is_printed_with_what_it_is():
    assert welcomed("eno1 10.1.2.3/24", "wlp2s0 10.42.0.1/24") == [
        "Résonances is ready.",
        "For the phones in the room: http://10.42.0.1:8000",
        text("en", "server.start.addresses"),
        "  http://10.42.0.1:8000  hotspot of this computer, wlp2s0",
        "  http://10.1.2.3:8000  cable, eno1",
        "Data kept in /srv/board",
        "Ctrl+C to stop",
    ]


def test_a_single_address_is_printed_once():
    lines = welcomed("eno1 10.1.2.3/24")
    assert [line for line in lines if "10.1.2.3" in line] == [
        "For the phones in the room: http://10.1.2.3:8000"
    ]


def test_without_a_network_the_terminal_says_what_to_do():
    lines = welcomed()
    assert lines[1] == "On this computer: http://127.0.0.1:8000"
    assert "alone. Connect it to a network" in lines[2]


def test_a_public_address_is_the_only_one():
    lines = welcomed("eno1 10.1.2.3/24", BOARD_PUBLIC_URL="https://board.example.org")
    assert not any("10.1.2.3" in line for line in lines)


def test_a_store_that_does_not_answer_is_told_with_its_reason():
    assert (
        "✗ The store refuses the name or the password. The board waits and keeps trying;"
        " “board doctor” says when all is well."
    ) in welcomed("eno1 10.1.2.3/24", trouble="password")


def test_a_board_that_listens_on_loopback_says_why_only_this_computer_reaches_it():
    lines = welcomed("eno1 10.1.2.3/24", BOARD_HOST="127.0.0.1")
    assert lines[2] == "This address opens on this computer alone, as BOARD_HOST asks."


def test_a_store_that_a_platform_names_is_told_by_its_variable_and_not_by_its_address():
    lines = welcomed("eno1 10.1.2.3/24", REDIS_URL="redis://me:word@store.internal")
    assert "Data kept in the store that REDIS_URL names" in lines
    assert not any("word" in line for line in lines)


def test_a_disk_that_a_platform_empties_is_told():
    lines = welcomed("eno1 10.1.2.3/24", environment={"DYNO": "web.1"})
    told = text("en", "server.start.throw_away_disk", platform="Heroku")
    assert f"✗ {told}" in lines
    lines = welcomed("eno1 10.1.2.3/24", environment={"DYNO": "web.1"}, REDIS_URL="redis://one")
    assert not any("Heroku" in line for line in lines)
