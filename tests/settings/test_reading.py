"""The settings: every variable, its default, where it may stand, and what a bad value is told."""

from pathlib import Path

import pytest

from board.settings import Address, SettingsError, read, shares_figures, sub_path
from tests.settings.refusals import told


def test_without_a_variable_the_defaults_stand():
    settings = read({})
    assert (settings.host, settings.port) == ("", 8000)
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


def test_a_store_that_a_platform_names_is_taken_where_ours_is_not_set():
    address = "redis://default:word@redis.internal:6379"
    settings = read({"REDIS_URL": address, "REDISCLOUD_URL": "redis://other"})
    assert (settings.store, settings.store_variable) == (address, "REDIS_URL")
    settings = read({"REDISCLOUD_URL": "rediss://other"})
    assert (settings.store, settings.store_variable) == ("rediss://other", "REDISCLOUD_URL")
    settings = read({"REDIS_URL": address, "BOARD_STORE": "redis://own"})
    assert (settings.store, settings.store_variable) == ("redis://own", "BOARD_STORE")


def test_a_store_of_a_platform_that_is_not_allowed_is_named_without_its_password():
    with pytest.raises(SettingsError) as refusal:
        read({"REDIS_URL": "https://me:word@rest.example.org"})
    assert refusal.value.places["setting"] == "REDIS_URL=…"


def test_figures_are_served_on_an_address_of_their_own():
    settings = read({"BOARD_METRICS": "127.0.0.1:9464"})
    assert settings.metrics == Address("127.0.0.1", 9464)
    assert not shares_figures(settings)
    assert shares_figures(read({"BOARD_METRICS": "127.0.0.1:9464", "BOARD_WORKERS": "2"}))


def test_a_group_may_not_keep_its_meeting_longer_than_the_host_allows():
    assert read({}).keep_hours_max == 720
    assert read({"BOARD_KEEP_HOURS_MAX": "24"}).keep_hours_max == 24
    with pytest.raises(SettingsError, match="at_least"):
        read({"BOARD_KEEP_HOURS_MAX": "24", "BOARD_KEEP_HOURS": "25"})


def test_an_account_without_a_home_must_name_a_folder_for_the_data(monkeypatch):
    def homeless(_):
        raise RuntimeError

    monkeypatch.setattr("board.settings.values.user_data_path", homeless)
    assert told({}) == ("setting.no_home", "BOARD_DATA")
    assert read({"BOARD_DATA": "/data"}).data == Path("/data")


def test_an_empty_value_is_none():
    assert read({"BOARD_STORE": "", "BOARD_PORT": " "}) == read({})


@pytest.mark.parametrize(
    "url",
    [
        "redis://one",
        "rediss://board:p%40ss@one:6380/2?ssl_cert_reqs=none",
        "unix:///run/valkey.sock",
        "redis+cluster://one:7000,two:7000",
        "redis://[::1]:6379",
    ],
)
def test_the_address_of_a_store_is_taken_as_it_is(url):
    assert read({"BOARD_STORE": url}).store == url


@pytest.mark.parametrize("url", ["https://tableau.hôpital.fr:8443", "http://[2001:db8::1]:8000"])
def test_a_public_address_may_have_a_port_and_any_letters(url):
    assert read({"BOARD_PUBLIC_URL": f"{url}/"}).public_url == url


def test_a_public_address_may_end_in_a_path():
    settings = read({"BOARD_PUBLIC_URL": "https://example.org/tools/board/"})
    assert settings.public_url == "https://example.org/tools/board"
    assert sub_path(settings) == "/tools/board"
    assert sub_path(read({"BOARD_PUBLIC_URL": "https://example.org/"})) == ""
    assert sub_path(read({})) == ""


def test_an_option_goes_before_the_environment_and_this_before_a_file(tmp_path):
    file = tmp_path / ".env"
    file.write_text("# of this folder\nBOARD_PORT=1\nBOARD_LOG='error'\nexport BOARD_WORKERS=3\n")
    settings = read({"BOARD_PORT": "2", "BOARD_LOG": "debug"}, {"BOARD_PORT": "3"}, file)
    assert (settings.port, settings.log, settings.workers) == (3, "debug", 3)


def test_a_file_that_is_missing_is_no_fault(tmp_path):
    assert read({}, {}, tmp_path / ".env") == read({})


def test_a_secret_may_stand_in_a_file(tmp_path):
    file = tmp_path / "key"
    file.write_text("sixteen-or-more-of-them\n")
    settings = read({"BOARD_OPEN_KEY_FILE": str(file)})
    assert settings.open_key == "sixteen-or-more-of-them"


def test_an_option_goes_before_a_secret_of_the_environment(tmp_path):
    file = tmp_path / "key"
    file.write_text("the-key-of-the-option")
    environment = {"BOARD_OPEN_KEY": "the-key-of-the-environment"}
    settings = read(environment, {"BOARD_OPEN_KEY_FILE": str(file)})
    assert settings.open_key == "the-key-of-the-option"


@pytest.mark.parametrize(
    ("name", "value", "key"),
    [
        ("BOARD_PORT", "0", "whole_number"),
        ("BOARD_PORT", "65536", "whole_number"),
        ("PORT", "-1", "whole_number"),
        ("BOARD_WORKERS", "many", "whole_number"),
        ("BOARD_KEEP_HOURS", "721", "whole_number"),
        ("BOARD_PROXY_HOPS", "0", "whole_number"),
        ("BOARD_ADDRESS_CONNECTIONS", "9", "whole_number"),
        ("BOARD_STORE_MEMORY", "15", "whole_number"),
        ("BOARD_OIDC_ISSUER", "http://sso.example.org", "issuer"),
        ("BOARD_OIDC_ISSUER", "https://sso.example.org?realm=x", "issuer"),
        ("BOARD_OIDC_CLAIM", "groups", "claim"),
        ("BOARD_OIDC_CLAIM", "=facilitators", "claim"),
        ("BOARD_OIDC_SCOPE", "profile", "scope"),
        ("BOARD_OPEN", "nobody", "one_of"),
        ("BOARD_KEEP_HOURS_MAX", "0", "whole_number"),
        ("BOARD_LANGUAGE", "de", "one_of"),
        ("BOARD_LOG", "loud", "one_of"),
        ("BOARD_PUBLIC_URL", "board.example.org", "public_url"),
        ("BOARD_PUBLIC_URL", "https://board.example.org/a/../b", "public_url"),
        ("BOARD_PUBLIC_URL", "https://board.example.org//board", "public_url"),
        ("BOARD_PUBLIC_URL", "https://board.example.org/a b", "public_url"),
        ("BOARD_PUBLIC_URL", "https://board.example.org/board?a", "public_url"),
        ("BOARD_PUBLIC_URL", "https://bo ard.org", "public_url"),
        ("BOARD_PUBLIC_URL", "https://", "public_url"),
        ("BOARD_PUBLIC_URL", "https://board.example.org:99999", "port"),
        ("BOARD_PUBLIC_URL", "https://[::1", "no_address"),
        ("BOARD_FRAMES", "intranet.example.org", "origins"),
        ("BOARD_FRAMES", "https://intranet.example.org/page", "origins"),
        ("BOARD_FRAMES", "https://*.example.org", "origins"),
        ("BOARD_FRAMES", "https://a.example.org,*", "origins"),
        ("BOARD_FRAMES", "https://a.example.org;script-src *", "origins"),
        ("BOARD_FRAMES", "https://a.example.org:99999", "port"),
        ("BOARD_FRAMES", "https://a.example.org:", "origins"),
        ("BOARD_FRAMES", "https://a.example.org?b", "origins"),
        ("BOARD_FRAMES", "https://例え.jp", "origins"),
        ("BOARD_FRAMES", "https://[::1]:8443", "origins"),
        ("BOARD_STORE", "localhost", "store"),
        ("BOARD_STORE", "mysql://localhost", "store"),
        ("BOARD_STORE", "redis://", "store"),
        ("BOARD_STORE", "redis://one/name", "store"),
        ("BOARD_STORE", "redis://127.0.0.1:notaport", "port"),
        ("BOARD_STORE", "redis+cluster://one:7000,two:notaport", "port"),
        ("BOARD_METRICS", "9464", "host_and_port"),
        ("FORWARDED_ALLOW_IPS", "proxy.example.org", "networks"),
        ("FORWARDED_ALLOW_IPS", "10.0.0.1/8", "networks"),
        ("BOARD_METHODS", "/no/such/folder", "folder"),
    ],
)
def test_a_value_that_is_not_allowed_is_named_with_what_is(name, value, key):
    assert told({name: value}) == (f"setting.{key}", f"{name}={value}")


def test_a_value_is_named_with_the_place_where_it_stands(tmp_path):
    file = tmp_path / ".env"
    file.write_text("BOARD_PORT=many\n")
    assert told({}, {}, file)[1] == f"BOARD_PORT=many ({file})"
    assert told({}, {"BOARD_PORT": "many"})[1] == "--port many"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOARD_OPEN_KEY", "short"),
        ("BOARD_STORE", "mysql://me:short@host"),
        ("BOARD_PUBLIC_URL", "https://me:short@host"),
        ("BOARD_FRAMES", "https://me:short@host"),
    ],
)
def test_a_secret_is_not_repeated(name, value):
    with pytest.raises(SettingsError) as refusal:
        read({name: value})
    assert "short" not in str(refusal.value)


def test_a_variable_that_does_not_exist_is_told_with_the_nearest():
    with pytest.raises(SettingsError) as refusal:
        read({"BOARD_PRT": "25099"})
    assert refusal.value.places == {"setting": "BOARD_PRT", "nearest": "BOARD_PORT"}
    assert told({"BOARD_SOMETHING_ELSE": "1"}) == ("setting.unknown", "BOARD_SOMETHING_ELSE")
    assert read({"OTHER_PRT": "1"}) == read({})


def test_a_file_of_a_secret_that_is_missing_empty_or_beside_its_value_is_told(tmp_path):
    name, empty = "BOARD_OPEN_KEY_FILE", tmp_path / "empty"
    empty.write_text("\n")
    assert told({name: "/no/such/file"}) == ("setting.file", f"{name}=/no/such/file")
    assert told({name: str(empty)})[0] == "setting.file_empty"
    assert told({name: str(empty), "BOARD_OPEN_KEY": "sixteen-or-more-of-them"})[0] == (
        "setting.twice"
    )
