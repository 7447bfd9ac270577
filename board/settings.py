"""The settings, read once from the environment; docs/operations.md lists the variables."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from ipaddress import ip_network
from pathlib import Path
from typing import Any, Literal, TypeVar, cast
from urllib.parse import urlsplit

from platformdirs import user_data_path

T = TypeVar("T")
Open = Literal["anyone", "key"]

STORES = ("redis", "rediss", "unix", "redis+cluster", "rediss+cluster")
LEVELS = ("debug", "info", "warning", "error")
SHORTEST_KEY = 16
"""Characters."""


class SettingsError(Exception):
    """A variable has a value that is not allowed; the message is one line for the terminal."""


@dataclass(frozen=True, slots=True)
class Address:
    """The address on which a server listens."""

    host: str
    port: int


@dataclass(frozen=True, slots=True)
class Limits:
    """What one address may do, so that nobody can fill the board.

    It may have `connections` open at once in each process, and open `openings` meetings and cycles
    in an hour; all addresses together `all_openings`. It may take `seats` in ten minutes.
    """

    connections: int
    openings: int
    all_openings: int
    seats: int


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a server. If `store` is None, the embedded store runs in `data`."""

    host: str
    port: int
    public_url: str | None
    store: str | None
    data: Path
    methods: Path | None
    workers: int
    proxies: str
    proxy_hops: int
    limits: Limits
    store_megabytes: int
    open: Open
    open_key: str | None
    keep_hours: int
    wifi_ssid: str | None
    wifi_password: str | None
    controller: str
    contact: str
    dpo: str
    hosting: str
    metrics: Address | None
    log: str


def read(environ: Mapping[str, str]) -> Settings:
    """The settings of this environment; an empty value counts as not set.

    Raises `SettingsError` for the first value that is not allowed.
    """
    values = {name: value.strip() for name, value in environ.items() if value.strip()}

    def take(name: str, parse: Callable[[str], T], default: T) -> T:
        return _taken(values, name, parse, default)

    settings = Settings(
        host=values.get("BOARD_HOST", "0.0.0.0"),  # noqa: S104  phones in the room must reach it
        port=take("BOARD_PORT", _port, take("PORT", _port, 8000)),
        public_url=take("BOARD_PUBLIC_URL", _public_url, None),
        store=take("BOARD_STORE", _store, None),
        data=Path(values["BOARD_DATA"]) if "BOARD_DATA" in values else user_data_path("resonances"),
        methods=take("BOARD_METHODS", _folder, None),
        workers=take("BOARD_WORKERS", _between(1, 64), 1),
        **_visitors(values),
        store_megabytes=take("BOARD_STORE_MEMORY", _between(16, 1_000_000), 512),
        open=take("BOARD_OPEN", _open, "anyone"),
        open_key=take("BOARD_OPEN_KEY", _open_key, None),
        keep_hours=take("BOARD_KEEP_HOURS", _between(1, 720), 24),
        wifi_ssid=values.get("BOARD_WIFI_SSID"),
        wifi_password=values.get("BOARD_WIFI_PASSWORD"),
        **_notice(values),
        metrics=take("BOARD_METRICS", _address, None),
        log=take("BOARD_LOG", _level, "info"),
    )
    return _checked(settings)


def _visitors(values: Mapping[str, str]) -> dict[str, Any]:
    """How the address of a visitor is known, and what one address may do."""

    def take(name: str, parse: Callable[[str], T], default: T) -> T:
        return _taken(values, name, parse, default)

    return {
        "proxies": take("FORWARDED_ALLOW_IPS", _proxies, "127.0.0.1,::1"),
        "proxy_hops": take("BOARD_PROXY_HOPS", _between(1, 9), 1),
        "limits": Limits(
            connections=take("BOARD_ADDRESS_CONNECTIONS", _between(10, 60_000), 2_000),
            openings=take("BOARD_ADDRESS_OPENINGS", _between(1, 100_000), 60),
            all_openings=take("BOARD_OPENINGS", _between(1, 100_000), 1_000),
            seats=take("BOARD_ADDRESS_SEATS", _between(1, 100_000), 300),
        ),
    }


def offers_wifi(settings: Settings) -> bool:
    """Whether walls show how to join the room's Wi-Fi.

    Whoever opens a meeting reads its password. At a public address anyone may do that, unless
    opening needs a key; elsewhere a visitor is in the network already.
    """
    secret = settings.wifi_password is not None
    reachable = settings.open == "anyone" and settings.public_url is not None
    return settings.wifi_ssid is not None and not (secret and reachable)


def _notice(values: Mapping[str, str]) -> dict[str, Any]:
    """The texts of the privacy notice."""
    return {
        "controller": values.get("BOARD_CONTROLLER", ""),
        "contact": values.get("BOARD_CONTACT", ""),
        "dpo": values.get("BOARD_DPO", ""),
        "hosting": values.get("BOARD_HOSTING", ""),
    }


def _checked(settings: Settings) -> Settings:
    """The same settings; raises `SettingsError` for values that do not go together."""
    if settings.open == "key" and settings.open_key is None:
        raise SettingsError("BOARD_OPEN=key: needs BOARD_OPEN_KEY")
    if settings.wifi_password is not None and settings.wifi_ssid is None:
        raise SettingsError("BOARD_WIFI_PASSWORD: needs BOARD_WIFI_SSID")
    if settings.metrics is not None and settings.workers > 1:
        raise SettingsError("BOARD_METRICS: needs BOARD_WORKERS=1, since each worker has its own")
    return settings


def _taken(values: Mapping[str, str], name: str, parse: Callable[[str], T], default: T) -> T:
    return _parsed(name, values[name], parse) if name in values else default


def _parsed(name: str, value: str, parse: Callable[[str], T]) -> T:
    try:
        return parse(value)
    except ValueError as error:
        shown = "…" if name == "BOARD_OPEN_KEY" or "@" in value else value
        raise SettingsError(f"{name}={shown}: {error}") from None


def _between(least: int, most: int) -> Callable[[str], int]:
    def parse(value: str) -> int:
        if not (value.isdecimal() and least <= int(value) <= most):
            raise ValueError(f"must be a whole number from {least} to {most}")
        return int(value)

    return parse


def _port(value: str) -> int:
    return _between(1, 65535)(value)


def _public_url(value: str) -> str:
    parts = urlsplit(value)
    plain = parts.path in ("", "/") and not parts.query and not parts.fragment
    if parts.scheme not in ("http", "https") or not parts.hostname or not plain:
        raise ValueError("must be an address such as https://board.example.org, without a path")
    return f"{parts.scheme}://{parts.netloc}"


def _store(value: str) -> str:
    if urlsplit(value).scheme not in STORES or "://" not in value:
        raise ValueError(f"must be an address that begins with one of {_list(STORES, '://')}")
    return value


def _proxies(value: str) -> str:
    for one in value.split(",") if value != "*" else ():
        try:
            ip_network(one.strip())
        except ValueError:
            raise ValueError("must be addresses or networks, with commas, or *") from None
    return value


def _folder(value: str) -> Path:
    folder = Path(value)
    if not folder.is_dir():
        raise ValueError("must be a folder that exists")
    return folder


def _open(value: str) -> Open:
    return cast("Open", _one_of("anyone", "key")(value))


def _open_key(value: str) -> str:
    if len(value) < SHORTEST_KEY:
        raise ValueError(f"must have {SHORTEST_KEY} random characters or more")
    return value


def _level(value: str) -> str:
    return _one_of(*LEVELS)(value.lower())


def _one_of(*allowed: str) -> Callable[[str], str]:
    def parse(value: str) -> str:
        if value not in allowed:
            raise ValueError(f"must be one of {_list(allowed)}")
        return value

    return parse


def _list(words: tuple[str, ...], end: str = "") -> str:
    return ", ".join(f"{word}{end}" for word in words)


def _address(value: str) -> Address:
    host, colon, port = value.rpartition(":")
    if not (host and colon and port.isdecimal()):
        raise ValueError("must be host:port, for example 127.0.0.1:9100")
    return Address(host, _port(port))
