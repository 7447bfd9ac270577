"""How the text of a setting becomes a value; raises `NotAllowed` with the reason."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from ipaddress import ip_address, ip_network
from pathlib import Path
from stat import S_ISDIR
from urllib.parse import SplitResult, urlsplit

from platformdirs import user_data_path

from board.settings.settings import Address

STORES = ("redis", "rediss", "unix", "redis+cluster", "rediss+cluster")
SQLITE = "sqlite:"
SHORTEST_KEY = 16
"""Characters."""

LAST_PORT = 65_535
HOST_NAME = re.compile(r"[^\W_]([\w.-]*\w)?")
ASCII_HOST = re.compile(r"[a-z0-9]([a-z0-9_.-]*[a-z0-9])?")
PATH = re.compile(r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*")
NUMBER = re.compile(r"/?|/\d+")
"""What follows the host of a store: the number of a database, or nothing."""


class NotAllowed(Exception):
    """The key of the text that says what is allowed, and its places."""

    def __init__(self, key: str, **places: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.places = places


def between(least: int, most: int) -> Callable[[str], int]:
    """A whole number from `least` to `most`."""

    def parse(value: str) -> int:
        if not (value.isdecimal() and least <= int(value) <= most):
            raise NotAllowed("setting.whole_number", least=least, most=most)
        return int(value)

    return parse


port = between(1, LAST_PORT)


def day(value: str) -> date:
    """A day as ISO 8601 writes it."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise NotAllowed("setting.day") from None


def one_of(*allowed: str) -> Callable[[str], str]:
    """One of these words, in any case."""

    def parse(value: str) -> str:
        if value.lower() not in allowed:
            raise NotAllowed("setting.one_of", allowed=", ".join(allowed))
        return value.lower()

    return parse


def public_url(value: str) -> str:
    """The scheme, host, port, and the path below which a proxy serves the board, if any."""
    parts = _split(value)
    path = parts.path.rstrip("/")
    plain = PATH.fullmatch(path) and not parts.query and not parts.fragment
    if parts.username is not None or parts.password is not None:
        raise NotAllowed("setting.public_url_password")
    if parts.scheme not in ("http", "https") or not _is_host(parts.hostname) or not plain:
        raise NotAllowed("setting.public_url")
    _check_port(parts)
    return f"{parts.scheme}://{parts.netloc}{path}"


def origins(value: str) -> tuple[str, ...]:
    """Sites, with commas: the scheme and host of each, and its port if it has one of its own.

    They stand in a header, and a policy of pages knows no IPv6 address.
    """
    return tuple(_origin(one.strip()) for one in value.split(",") if one.strip())


def _origin(value: str) -> str:
    parts = _split(value)
    _check_port(parts)
    port = f":{parts.port}" if parts.port else ""
    origin = f"{parts.scheme}://{parts.hostname}{port}"
    plain = value.lower().removesuffix("/") == origin and ASCII_HOST.fullmatch(parts.hostname or "")
    if parts.scheme not in ("http", "https") or not plain:
        raise NotAllowed("setting.origins")
    return origin


def issuer(value: str) -> str:
    """The address of an OpenID Connect provider: https, or http on this computer alone."""
    parts = _split(value)
    _check_port(parts)
    local = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost", "::1")
    plain = not (parts.query or parts.fragment or parts.username or parts.password)
    if not (parts.scheme == "https" or local) or not _is_host(parts.hostname) or not plain:
        raise NotAllowed("setting.issuer")
    return value.rstrip("/")


def contact(value: str) -> str:
    """An address of the web, of a telephone, or of electronic mail; the last as `mailto:`."""
    if value.startswith(("https://", "tel:", "mailto:")) and not re.search(r"\s", value):
        return value
    if re.fullmatch(r"[^\s@]+@[^\s@]+", value):
        return f"mailto:{value}"
    raise NotAllowed("setting.security_contact")


def claim(value: str) -> tuple[str, str]:
    """`name=value`."""
    name, equals, wanted = (part.strip() for part in value.partition("="))
    if not (name and equals and wanted):
        raise NotAllowed("setting.claim")
    return name, wanted


def scope(value: str) -> str:
    """Words with spaces; `openid` is one of them."""
    if "openid" not in value.split():
        raise NotAllowed("setting.scope")
    return value


def store(value: str) -> str:
    """The address of a store; each node of a cluster has its own host and port."""
    if value.startswith(SQLITE):
        return value
    scheme, separator, rest = value.partition("://")
    schemes = ", ".join([*(f"{name}://" for name in STORES), SQLITE])
    if scheme not in STORES or not separator or not rest:
        raise NotAllowed("setting.store", schemes=schemes)
    if scheme != "unix":
        for node in _nodes(value):
            _check_port(node)
            if not _is_host(node.hostname) or not NUMBER.fullmatch(node.path):
                raise NotAllowed("setting.store", schemes=schemes)
    return value


def _nodes(value: str) -> Iterator[SplitResult]:
    """The servers of an address, each as an address of its own."""
    parts = _split(value)
    for node in parts.netloc.rpartition("@")[2].split(","):
        yield _split(f"redis://{node}{parts.path}")


def _split(value: str) -> SplitResult:
    try:
        return urlsplit(value)
    except ValueError:
        raise NotAllowed("setting.no_address") from None


def _check_port(parts: SplitResult) -> None:
    try:
        allowed = parts.port is None or parts.port > 0
    except ValueError:
        allowed = False
    if not allowed:
        raise NotAllowed("setting.port", most=LAST_PORT)


def _is_host(host: str | None) -> bool:
    try:
        ip_address(host or "")
    except ValueError:
        return HOST_NAME.fullmatch(host or "") is not None
    return True


def words(value: str) -> tuple[str, ...]:
    """Words with commas, each once."""
    return tuple(dict.fromkeys(word.strip() for word in value.split(",") if word.strip()))


def networks(value: str) -> str:
    """Addresses or networks with commas, or `*`."""
    for one in value.split(",") if value != "*" else ():
        try:
            ip_network(one.strip())
        except ValueError:
            raise NotAllowed("setting.networks") from None
    return value


def folder(value: str) -> Path:
    """A folder that exists."""
    found = Path(value)
    try:
        mode = found.stat().st_mode  # from Python 3.14 on, `is_dir` is false where stat fails
    except (FileNotFoundError, NotADirectoryError):
        raise NotAllowed("setting.folder") from None
    except OSError as error:  # one of the folders above it must not be searched
        raise NotAllowed("setting.file", reason=error.strerror or "?") from None
    if not S_ISDIR(mode):
        raise NotAllowed("setting.folder")
    return found


def data_folder() -> Path:
    """The folder for the data of this account's programs; an account of a service may have none."""
    try:
        return user_data_path("resonances")
    except RuntimeError:
        raise NotAllowed("setting.no_home") from None


def key(value: str) -> str:
    """A key long enough that nobody guesses it."""
    if len(value) < SHORTEST_KEY:
        raise NotAllowed("setting.key", least=SHORTEST_KEY)
    return value


def address(value: str) -> Address:
    """`host:port`."""
    host, colon, number = value.rpartition(":")
    if not (host and colon):
        raise NotAllowed("setting.host_and_port")
    return Address(host, port(number))
