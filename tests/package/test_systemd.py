"""The unit for systemd: what it allows, and that the page's commands make what it needs."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from board.faults import WRONG_SETTINGS
from board.settings import read
from tests.support.servers.environment import without_settings
from tests.support.servers.pages import block

pytestmark = pytest.mark.long

ROOT = Path(__file__).resolve().parents[2]
ONE, OF_SEVERAL = "packaging/systemd/board.service", "packaging/systemd/board@.service"
UNITS = (ONE, OF_SEVERAL, "packaging/yunohost/conf/systemd.service")
FILLED = {"__APP__": "board", "__INSTALL_DIR__": "/opt/board", "__DATA_DIR__": "/var/lib/board"}


def exposure(unit: Path) -> float:
    run = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", str(unit)],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(re.search(r"exposure level for \S+: ([\d.]+)", run.stdout)[1])


@pytest.fixture(params=UNITS)
def unit(request, tmp_path):
    """Each unit, as it is installed, with a program that exists."""
    text = (ROOT / request.param).read_text(encoding="utf-8")
    for name, value in FILLED.items():
        text = text.replace(name, value)
    text = re.sub(r"ExecStart=\S+", f"ExecStart={shutil.which('true')}", text)
    file = tmp_path / ("board@8001.service" if request.param == OF_SEVERAL else "board.service")
    file.write_text(text)
    return file


def test_the_unit_leaves_little_to_an_intruder(unit):
    """[O8]"""
    assert exposure(unit) < 3


def test_systemd_finds_nothing_wrong_with_the_unit(unit):
    """[O8]"""
    run = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(unit)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert [line for line in run.stderr.splitlines() if unit.name in line] == []


def test_a_unit_is_not_started_again_with_settings_that_are_not_allowed(unit):
    """[O8] After a crash it is: Python then ends with 1."""
    text = unit.read_text()
    assert "Restart=on-failure" in text
    assert f"RestartPreventExitStatus={WRONG_SETTINGS}\n" in text
    assert WRONG_SETTINGS not in {0, 1, 2}


def test_what_people_write_stays_out_of_swap_and_core_dumps(unit):
    """[S4]"""
    assert {"MemorySwapMax=0", "LimitCORE=0"} <= set(unit.read_text().splitlines())


def test_the_unit_of_several_boards_differs_in_what_each_has_of_its_own():
    """[O7] Its port, its installation, and settings of its own."""
    one, several = ((ROOT / name).read_text().splitlines() for name in (ONE, OF_SEVERAL))
    assert [line for line in several if line not in one] == [
        "Description=Résonances on port %i",
        "# What this board alone needs, such as an address of its own for its figures.",
        "EnvironmentFile=-/etc/board/board-%i.env",
        "Environment=BOARD_PORT=%i BOARD_DATA=/var/lib/board",
        "ExecStart=/opt/board-%i/bin/board serve",
    ]
    assert [line for line in one if line not in several] == [
        "Description=Résonances",
        "Environment=BOARD_DATA=/var/lib/board",
        "ExecStart=/opt/board/bin/board serve",
    ]


def test_the_figure_on_the_page_is_that_of_the_unit():
    page = (ROOT / "docs/deploy/systemd.md").read_text(encoding="utf-8")
    told = float(re.search(r"rates it ([\d.]+) of 10", page)[1])
    assert exposure(ROOT / ONE) == told


def test_the_commands_of_the_page_make_account_folders_unit_and_settings(tmp_path):
    """[O7] In a root of their own, as they stand on the page."""
    root = tmp_path / "root"
    for folder in ("etc/tmpfiles.d", "etc/systemd/system", "var/lib"):  # as on Debian 12
        (root / folder).mkdir(parents=True)
    for name in ("# account, folders, unit", "# settings", "# with documents"):
        script = re.sub(r"(?<= )/etc/", f"{root}/etc/", block("systemd", name))
        script = script.replace("-g board", "")  # the account is not one of this computer
        script = re.sub(r"^(systemd-\w+)", rf"\1 --root={root}", script, flags=re.MULTILINE)
        subprocess.run(["sh", "-ec", script], cwd=ROOT, check=True, capture_output=True)
    assert re.search(r"^board:", (root / "etc/passwd").read_text(), re.MULTILINE)
    assert (root / "etc/board").stat().st_mode & 0o777 == 0o750
    assert (root / "var/lib/board").stat().st_mode & 0o777 == 0o700
    assert (root / "etc/board/board.env").stat().st_mode & 0o777 == 0o640
    assert "BOARD_PUBLIC_URL=https://" in (root / "etc/board/board.env").read_text()
    settings = read({}, {}, root / "etc/board/.env")
    assert (settings.data, settings.host) == (Path("/var/lib/board"), "127.0.0.1")
    dropped = (root / "etc/systemd/system/board.service.d/documents.conf").read_text()
    assert "MemoryDenyWriteExecute=no" in dropped


def test_the_commands_of_the_page_about_several_boards_enable_two(tmp_path):
    """[O7] In a root of their own; nothing of it is running, so nothing is started."""
    root = tmp_path / "root"
    (root / "etc/systemd/system").mkdir(parents=True)
    script = re.sub(r"(?<= )/etc/", f"{root}/etc/", block("several", "# two boards"))
    script = script.replace("systemctl daemon-reload\n", "")
    script = script.replace("systemctl enable --now", f"systemctl --root={root} enable")
    subprocess.run(["sh", "-ec", script], cwd=ROOT, check=True, capture_output=True)
    wanted = root / "etc/systemd/system/multi-user.target.wants"
    assert {each.name for each in wanted.iterdir()} == {"board@8001.service", "board@8002.service"}


def test_another_command_reads_the_settings_of_the_service(tmp_path):
    """[O7] As it stands on the page, with a folder and a program of this computer."""
    settings, data = tmp_path / "etc", tmp_path / "data"
    settings.mkdir()
    given = block("systemd", "# settings").replace("-g board", "")
    given = given.replace("/etc/board", str(settings)).replace("/var/lib/board", str(data))
    subprocess.run(["sh", "-ec", given], check=True, capture_output=True)
    command = block("systemd", "# another command").replace("/etc/board", str(settings))
    command = command.replace(
        "runuser -u board -- /opt/board/bin/board", f"{sys.executable} -m board"
    )
    run = subprocess.run(
        ["sh", "-ec", command], env=without_settings(), capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert (data / "store").is_dir()
