"""What a server is told when it starts."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

Language = Literal["fr", "en"]
Open = Literal["anyone", "key", "oidc"]


@dataclass(frozen=True, slots=True)
class Address:
    """The address on which a server listens."""

    host: str
    port: int


@dataclass(frozen=True, slots=True)
class Logo:
    """The logo of the house that runs the board: a picture and its media type."""

    content: bytes
    media: str


@dataclass(frozen=True, slots=True)
class Limits:
    """What one address may do, so that nobody can fill the board.

    It may have `connections` open at once in each process, begin `requests` in a second, and open
    `openings` meetings and cycles in an hour; all addresses together `all_openings`. It may take
    `seats` in ten minutes.
    """

    connections: int
    requests: int
    openings: int
    all_openings: int
    seats: int


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a server. If `store` is None, the embedded store runs in `data`.

    `store_variable` named the store: `BOARD_STORE`, or what a platform set instead.
    """

    host: str
    port: int
    public_url: str | None
    store: str | None
    data: Path
    methods: Path | None
    methods_offered: tuple[str, ...]
    method: str | None
    language: Language
    workers: int
    proxies: str
    proxy_hops: int
    limits: Limits
    store_megabytes: int
    open: Open
    open_key: str | None
    oidc_issuer: str | None
    oidc_client_id: str | None
    oidc_client_secret: str | None
    oidc_claim: tuple[str, str] | None
    oidc_scope: str
    oidc_acr: str | None
    keep_hours: int
    keep_hours_max: int
    frames: tuple[str, ...]
    wifi_ssid: str | None
    wifi_password: str | None
    house: str
    logo: Logo | None
    controller: str
    contact: str
    accessibility_signed: date | None
    dpo: str
    hosting: str
    security_contact: str | None
    metrics: Address | None
    log: str
    store_variable: str


def sub_path(settings: Settings) -> str:
    """The path below which a proxy serves the board, such as `/board`; empty at the root."""
    return urlsplit(settings.public_url or "").path


def shares_figures(settings: Settings) -> bool:
    """Whether several processes write figures, which are added up."""
    return settings.metrics is not None and settings.workers > 1


def offers_wifi(settings: Settings) -> bool:
    """Whether walls show how to join the room's Wi-Fi.

    Whoever opens a meeting reads its password. At a public address anyone may do that, unless
    opening needs a key; elsewhere a visitor is in the network already.
    """
    secret = settings.wifi_password is not None
    reachable = settings.open == "anyone" and settings.public_url is not None
    return settings.wifi_ssid is not None and not (secret and reachable)
