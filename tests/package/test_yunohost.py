"""The package for YunoHost: its manifest, its scripts, and what it sets up."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

import board
from board.settings import read
from tests.support.servers import nginx
from tests.support.servers.boards_at import boards, holds_a_meeting
from tests.support.servers.ports import free_port

pytestmark = pytest.mark.long

PACKAGE = Path(__file__).resolve().parents[2] / "packaging/yunohost"
SCRIPTS = ("install", "remove", "upgrade", "backup", "restore")
OF_YUNOHOST = "SC1091,SC2154"
"""Its helpers are not here, and it sets the variables of the settings."""


def filled(name: str, **values: str) -> str:
    """A template as YunoHost writes it: `__NAME__` is replaced, for a path `/` by nothing."""
    text = (PACKAGE / "conf" / name).read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace(f"__{key}__", value)
    return text.replace("#sub_path_only ", "" if values.get("PATH") else "#")


def test_the_manifest_says_what_a_package_must_say():
    manifest = tomllib.loads((PACKAGE / "manifest.toml").read_text(encoding="utf-8"))
    assert manifest["packaging_format"] == 2
    assert re.fullmatch(r"[a-z0-9]+", manifest["id"])
    assert manifest["version"] == f"{board.__version__}~ynh1"
    assert manifest["description"].keys() == {"en", "fr"}
    assert all(len(text) < 150 for text in manifest["description"].values())
    wanted = {"yunohost", "architectures", "multi_instance", "ldap", "sso", "disk", "ram"}
    assert wanted <= manifest["integration"].keys()
    assert {"domain", "path", "init_main_permission"} <= manifest["install"].keys()
    wanted = {"system_user", "install_dir", "data_dir", "permissions", "ports", "apt"}
    assert wanted == manifest["resources"].keys()
    for question in manifest["install"].values():
        assert question.get("ask", {"en": 1, "fr": 1}).keys() == {"en", "fr"}


@pytest.mark.parametrize("name", [*SCRIPTS, "_common.sh", "../prepare"])
def test_each_script_is_sound(name):
    run = subprocess.run(
        ["shellcheck", f"--exclude={OF_YUNOHOST}", str(PACKAGE / "scripts" / name)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout) == (0, "")


@pytest.mark.parametrize("name", SCRIPTS)
def test_each_script_is_there_and_uses_the_helpers(name):
    script = PACKAGE / "scripts" / name
    assert script.stat().st_mode & 0o111
    assert "source /usr/share/yunohost/helpers\n" in script.read_text(encoding="utf-8")


def test_a_backup_leaves_the_meetings_out_says_why_and_keeps_the_keys():
    """[S4] Of the data it takes the keys for opening alone; they are there after a restore."""
    text, restoring = ((PACKAGE / f"scripts/{name}").read_text() for name in ("backup", "restore"))
    taken = re.findall(r"^\s*ynh_backup (.+)$", text, re.MULTILINE)
    assert [each for each in taken if "data_dir" in each] == ['"$data_dir/open-keys"']
    assert 'ynh_restore "$data_dir/open-keys"' in restoring
    assert "would outlive the hour" in text


def test_the_command_that_a_backup_names_exports_the_cycles_of_this_board():
    """[O5] Its settings are read by systemd alone: without the folder it would find nothing."""
    (command,) = re.findall(r"board export .+\"", (PACKAGE / "scripts/backup").read_text())
    assert command == 'board export --all --to FOLDER --data $data_dir"'


@pytest.mark.parametrize(("path", "key"), [("", ""), ("/resonances", "sixteen-or-more-of-them")])
def test_the_settings_are_those_of_a_board(path, key):
    given = {"DOMAIN": "example.org", "PATH": path or "/", "PORT": "8123", "LANGUAGE": "fr"}
    given |= {"DATA_DIR": "/home/yunohost.app/resonances", "OPEN_KEY": key}
    text = filled("board.env", **given, OPEN="key" if key else "anyone")
    settings = read(dict(line.split("=", 1) for line in text.splitlines()))
    assert settings.public_url == f"https://example.org{path}"
    assert (settings.port, settings.host, settings.open_key) == (8123, "127.0.0.1", key or None)


@pytest.mark.parametrize("path", ["", "/resonances"])
async def test_its_nginx_serves_a_board_and_writes_nothing_down(path):
    """[O7] [E24] At the root of a domain and below a path."""
    port = free_port()
    address = f"http://127.0.0.1:{port}{path}"
    async with boards(address) as (served,):
        text = filled("nginx.conf", PATH=path, PORT=str(served.port))
        with nginx.serving(port, text.replace("/var/log/nginx/", "")) as proxy:
            assert await holds_a_meeting(address) not in proxy.logged()
