"""The files for containers: what the image is made of, and what its neighbours are told."""

import asyncio
import re
import socket
import subprocess
import tempfile
import time
import tomllib
from itertools import chain
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import hatch_build
from board.settings import read
from board.store.binary import find
from tests.house.test_dependencies import locked_versions
from tests.support.servers.board_process import Served
from tests.support.servers.command_line import typed
from tests.support.servers.ports import free_port

pytestmark = pytest.mark.long

ROOT = Path(__file__).resolve().parents[2]
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))


def instructions() -> list[tuple[str, str]]:
    lines = (ROOT / "Containerfile").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" ", 1)) for line in lines if line and not line.startswith("#")]


def test_the_board_of_the_image_is_no_root_and_has_one_volume_and_a_probe():
    last = [word for word, _ in instructions()].index("FROM", 1)
    image = dict(instructions()[last:])
    assert image["USER"] == "10001:10001"
    assert image["VOLUME"] == "/data"
    assert 'CMD ["board", "health"]' in image["HEALTHCHECK"]
    assert (image["ENTRYPOINT"], image["CMD"]) == ('["board"]', '["serve"]')
    bases = [rest.split(" ")[0] for word, rest in instructions() if word == "FROM"]
    assert set(bases) == {"debian:12-slim"}


def test_the_image_is_given_all_that_the_wheel_is_made_of():
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    given = {line[1:] for line in lines if line.startswith("!")}
    wanted = {source.split("/")[0] for source in hatch_build.SOURCES}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    built = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    wanted |= {name.split("/")[0] for name in built["sbom-files"]}
    wanted |= {f"docs/{name}" for name in hatch_build.DOCS}
    wanted |= {"board", "templates", "pyproject.toml", "hatch_build.py", "README.md"}
    assert wanted - given == set()


def test_a_server_installs_what_was_tested_and_no_tool_of_developers():
    everything, runtime = locked_versions(), locked_versions("requirements-runtime.lock")
    assert {name for name in runtime if runtime[name] != everything[name]} == set()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = project["project"]["dependencies"]
    needed += chain.from_iterable(project["project"]["optional-dependencies"].values())
    assert {canonicalize_name(Requirement(line).name) for line in needed} - runtime.keys() == set()
    assert "pytest" not in runtime


def test_every_neighbour_is_unable_to_write_and_without_rights_it_does_not_need():
    for name, service in COMPOSE["services"].items():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
    assert COMPOSE["networks"]["inside"]["internal"] is True
    published = {name for name, service in COMPOSE["services"].items() if "ports" in service}
    assert published == {"caddy"}


def test_no_neighbour_writes_what_people_wrote_into_the_swap_or_a_core_dump():
    """`memswap_limit` is memory and swap together; without `mem_limit` it is refused."""
    for name, service in COMPOSE["services"].items():
        assert service["memswap_limit"] == service["mem_limit"], name
        assert service["ulimits"]["core"] == 0, name


def test_the_settings_of_compose_exist():
    told = COMPOSE["services"]["board"]["environment"]
    password = {"STORE_PASSWORD": "word", "BOARD_DOMAIN": "board.example.org"}
    text = {name: filled(value, password) for name, value in told.items()}
    settings = read(text)
    assert settings.store == "redis://:word@store:6379"
    assert settings.public_url == "https://board.example.org"


def test_the_store_of_compose_is_safe_for_a_meeting():
    """[S1] With the arguments as they stand there, on a Valkey of this computer."""
    port, word = free_port(), "a-word-of-the-test"
    command = [filled(each, {"STORE_PASSWORD": word}) for each in store_command()]
    with tempfile.TemporaryDirectory(prefix="board-compose-") as folder:
        own = ["--port", str(port), "--bind", "127.0.0.1", "--dir", folder]
        store = subprocess.Popen([find(), *command[1:], *own], stdout=subprocess.DEVNULL)
        try:
            wait_for(port)
            said, status = typed("doctor", BOARD_STORE=f"redis://:{word}@127.0.0.1:{port}")
        finally:
            store.terminate()
            store.wait()
    assert status == 0, said
    assert "✗" not in said


def store_command() -> list[str]:
    command: list[str] = COMPOSE["services"]["store"]["command"]
    assert command[0] == "valkey-server"
    return command


def filled(value: str, variables: dict[str, str]) -> str:
    return re.sub(r"\$\{(\w+)[^}]*\}", lambda found: variables[found[1]], str(value))


def wait_for(port: int) -> None:
    give_up = time.monotonic() + 10
    while True:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert time.monotonic() < give_up
        time.sleep(0.02)


@pytest.mark.parametrize("name", ["servers", "browsers", "venv", "lock"])
def test_scripts_of_the_shell_are_sound(name):
    run = subprocess.run(
        ["shellcheck", f"scripts/{name}"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout) == (0, "")


async def test_the_probe_asks_the_board_of_its_own_settings():
    served = Served()
    await served.start()
    where = {"BOARD_HOST": "127.0.0.1", "BOARD_PORT": str(served.port)}
    said, status = await asyncio.to_thread(typed, "health", **where)
    await served.close()
    assert (said, status) == ("The board accepts commands.\n", 0)


def test_nobody_answers_where_no_board_is():
    said, status = typed("health", BOARD_HOST="127.0.0.1", BOARD_PORT=str(free_port()))
    assert status == 2
    assert said.startswith("✗ No board answers at http://127.0.0.1:")
