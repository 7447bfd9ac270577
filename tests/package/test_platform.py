"""A platform that builds from a checkout finds Python, the package, and the command that serves."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.support.servers.ports import free_port

ROOT = Path(__file__).resolve().parents[2]


def lines_of(name: str) -> list[str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_the_package_with_its_documents_is_what_a_platform_installs():
    assert lines_of("requirements.txt") == [".[documents]"]


def test_the_version_of_python_is_the_one_that_developers_use():
    (version,) = lines_of(".python-version")
    assert re.findall(r"python (\d+\.\d+)", (ROOT / ".tool-versions").read_text()) == [version]


def test_no_build_pack_takes_the_application_for_one_of_node():
    project = tomllib.loads((ROOT / "project.toml").read_text(encoding="utf-8"))
    named = [group["id"] for group in project["io"]["buildpacks"]["group"]]
    assert named == ["heroku/python", "heroku/procfile"]
    assert [line.rpartition("/")[2] for line in lines_of(".buildpacks")] == [
        "heroku-buildpack-python.git"
    ]


def test_the_procfile_serves_what_is_installed_and_not_the_checkout_beside_it(tmp_path):
    """A platform puts the checkout, which has no built screens, on Python's path."""
    (tmp_path / "board").mkdir()
    (tmp_path / "board/__init__.py").write_text("raise ImportError('the checkout is imported')")
    (line,) = lines_of("Procfile")
    kind, _, command = line.partition(": ")
    assert kind == "web"
    program, *arguments = shlex.split(command)
    assert program == "python"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PORT": str(free_port())}
    run = subprocess.run(
        [sys.executable, *arguments, "--help"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "BOARD_PORT" in run.stdout, run.stderr
