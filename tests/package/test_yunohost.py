"""The package for YunoHost: its manifest, its scripts, and what it sets up."""

import asyncio
import os
import re
import subprocess
import tomllib
from pathlib import Path

import httpx
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

ODD_KEY = "a&b\"c\\d#e f'g@$HOME 123"

OF_THE_DOMAIN = """
more_set_headers "Content-Security-Policy : upgrade-insecure-requests";
more_set_headers "Permissions-Policy : interest-cohort=()";
"""

HELPERS = """
[ "$YNH_APP_ACTION" = remove ] || set -eu
ynh_hide_warnings() { "$@"; }
ynh_safe_rm() { rm -r "$1"; }
for each in yunohost ynh_script_progression ynh_systemctl ynh_config_remove_{systemd,nginx}; do
    eval "$each() { :; }"
done
"""


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


@pytest.mark.parametrize(("path", "key"), [("", ""), ("/resonances", ODD_KEY)])
def test_the_settings_are_those_of_a_board(path, key, tmp_path):
    """[O7] A key may hold what a file of settings, or a template, would read otherwise."""
    choose = 'source _common.sh; choose_who_opens; echo "$open"; echo "$open_key_file"'
    who, file = run_bash(choose, install_dir=tmp_path, open_key=key).stdout.splitlines()
    given = {"DOMAIN": "example.org", "PATH": path or "/", "PORT": "8123", "LANGUAGE": "fr"}
    given |= {"DATA_DIR": "/home/yunohost.app/resonances", "OPEN_KEY_FILE": file}
    text = filled("board.env", **given, OPEN=who)
    settings = read(dict(line.split("=", 1) for line in text.splitlines()))
    assert settings.public_url == f"https://example.org{path}"
    assert (settings.port, settings.host, settings.open_key) == (8123, "127.0.0.1", key or None)


@pytest.mark.parametrize("path", ["", "/resonances"])
async def test_its_nginx_serves_a_board_and_writes_nothing_down(path):
    """[O7] [E24] At the root of a domain and below a path, with the headers that YunoHost sets."""
    port = free_port()
    address = f"http://127.0.0.1:{port}{path}"
    async with boards(address) as (served,):
        text = OF_THE_DOMAIN + filled("nginx.conf", PATH=path, PORT=str(served.port))
        text = text.replace("/var/log/nginx/", "")
        with nginx.serving(port, text, "headers_more_filter") as proxy:
            assert await holds_a_meeting(address) not in proxy.logged()
            headers = (await asyncio.to_thread(httpx.get, f"{address}/")).headers
    assert "script-src 'self';" in headers["content-security-policy"]
    assert "camera=()" in headers["permissions-policy"]


def test_an_upgrade_that_fails_leaves_the_meetings_and_a_removal_does_not(tmp_path):
    """YunoHost then removes the app and restores it."""
    store = tmp_path / "data/store"
    store.mkdir(parents=True)
    assert carried_out("upgrade", tmp_path).returncode != 0
    assert carried_out("remove", tmp_path).returncode == 0
    assert store.is_dir()
    (tmp_path / "data/upgrading").unlink()
    assert carried_out("remove", tmp_path).returncode == 0
    assert not store.exists()


def carried_out(name, folder):
    """One script with helpers that do nothing, on a computer without Python."""
    (folder / "python3").write_text("#!/bin/sh\nexit 1\n")
    (folder / "python3").chmod(0o755)
    (folder / "helpers").write_text(HELPERS)
    script = (PACKAGE / "scripts" / name).read_text()
    return run_bash(
        script.replace("/usr/share/yunohost/helpers", f"{folder}/helpers"),
        PATH=f"{folder}:{os.environ['PATH']}",
        YNH_APP_ACTION=name,
        app="resonances",
        install_dir=folder / "program",
        data_dir=folder / "data",
    )


def run_bash(script, **variables):
    given = {name: str(value) for name, value in variables.items()}
    return subprocess.run(
        ["bash", "-c", script],
        cwd=PACKAGE / "scripts",
        env=os.environ | given,
        capture_output=True,
        text=True,
        check=False,
    )
