"""The environment: every variable, its default, and what a bad value is told."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from board.settings import Address, Settings, SettingsError, read


def test_without_a_variable_the_defaults_stand():
    settings = read({})
    assert (settings.host, settings.port) == ("0.0.0.0", 8000)  # noqa: S104  the default
    assert settings.workers == 1
    assert (settings.open, settings.keep_hours, settings.log) == ("anyone", 24, "info")
    assert settings.data.name == "resonances"
    unset = ("public_url", "store", "open_key", "wifi_ssid", "wifi_password", "metrics")
    assert {getattr(settings, name) for name in unset} == {None}


def test_every_variable_is_read():
    settings = read(
        {
            "BOARD_HOST": "127.0.0.1",
            "BOARD_PORT": "8080",
            "BOARD_PUBLIC_URL": "https://board.example.org/",
            "BOARD_STORE": "redis://localhost:6379/1",
            "BOARD_DATA": "/srv/board",
            "BOARD_WORKERS": "4",
            "BOARD_OPEN": "key",
            "BOARD_OPEN_KEY": "sixteen-or-more-of-them",
            "BOARD_KEEP_HOURS": "720",
            "BOARD_WIFI_SSID": "Salle 2",
            "BOARD_WIFI_PASSWORD": "un mot",
            "BOARD_CONTROLLER": "Association",
            "BOARD_CONTACT": "accueil",
            "BOARD_LOG": "WARNING",
        }
    )
    assert settings.public_url == "https://board.example.org"
    assert settings.data == Path("/srv/board")
    assert settings.log == "warning"
    assert (settings.wifi_ssid, settings.wifi_password) == ("Salle 2", "un mot")


def test_the_platforms_port_serves_where_ours_is_not_set():
    assert read({"PORT": "5000"}).port == 5000
    assert read({"PORT": "5000", "BOARD_PORT": "6000"}).port == 6000


def test_figures_are_served_on_an_address_of_one_process():
    assert read({"BOARD_METRICS": "127.0.0.1:9100"}).metrics == Address("127.0.0.1", 9100)
    with pytest.raises(SettingsError, match="BOARD_WORKERS=1"):
        read({"BOARD_METRICS": "127.0.0.1:9100", "BOARD_WORKERS": "2"})


def test_an_empty_value_is_none():
    assert read({"BOARD_STORE": "", "BOARD_PORT": " "}) == read({})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOARD_PORT", "0"),
        ("BOARD_PORT", "65536"),
        ("PORT", "-1"),
        ("BOARD_WORKERS", "0"),
        ("BOARD_WORKERS", "many"),
        ("BOARD_KEEP_HOURS", "0"),
        ("BOARD_KEEP_HOURS", "721"),
        ("BOARD_OPEN", "nobody"),
        ("BOARD_PUBLIC_URL", "board.example.org"),
        ("BOARD_PUBLIC_URL", "https://board.example.org/path"),
        ("BOARD_STORE", "localhost"),
        ("BOARD_STORE", "mysql://localhost"),
        ("BOARD_METRICS", "9100"),
        ("BOARD_LOG", "loud"),
        ("FORWARDED_ALLOW_IPS", "proxy.example.org"),
        ("FORWARDED_ALLOW_IPS", "10.0.0.1/8"),
        ("BOARD_PROXY_HOPS", "0"),
        ("BOARD_ADDRESS_CONNECTIONS", "9"),
        ("BOARD_STORE_MEMORY", "15"),
    ],
)
def test_a_value_that_is_not_allowed_is_named_with_what_is(name, value):
    with pytest.raises(SettingsError) as refusal:
        read({name: value})
    assert str(refusal.value).startswith(f"{name}={value}: ")
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("name", "value"), [("BOARD_OPEN_KEY", "short"), ("BOARD_STORE", "mysql://me:secret@host")]
)
def test_a_secret_is_not_repeated(name, value):
    with pytest.raises(SettingsError) as refusal:
        read({name: value})
    assert "short" not in str(refusal.value)
    assert "secret" not in str(refusal.value)


def test_every_variable_is_documented():
    root = Path(__file__).parents[1]
    code = (root / "board/settings.py").read_text(encoding="utf-8")
    documented = (root / "docs/operations.md").read_text(encoding="utf-8")
    names = set(re.findall(r'"((?:BOARD_[A-Z_]+|PORT))"', code))
    assert len(names) == 25
    assert {name for name in names if f"`{name}`" not in documented} == set()


def test_every_setting_is_used():
    root = Path(__file__).parents[1]
    sources = [path for path in root.glob("board/**/*.py") if path.name != "settings.py"]
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    read_names = set(re.findall(r"settings\.(\w+)", code))
    assert {field.name for field in fields(Settings)} - read_names == set()


def test_no_variable_is_documented_that_is_not_read():
    root = Path(__file__).parents[1]
    sources = [root / "board/settings.py", root / "tests/browser/drivers/hurried_phone.py"]
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    pages = [*root.glob("docs/*.md"), root / "README.md"]
    documented = {
        name
        for page in pages
        for name in re.findall(r"BOARD_[A-Z_]+", page.read_text(encoding="utf-8"))
    }
    assert {name for name in documented if f'"{name}"' not in code} == set()
