"""What platforms set that run programs for their users: where a store is, and who they are."""

from collections.abc import Mapping
from pathlib import Path

STORE_VARIABLES = (
    "VALKEY_URL",
    "REDIS_URL",
    "REDIS_TLS_URL",
    "REDISCLOUD_URL",
    "SCALINGO_REDIS_URL",
    "STACKHERO_VALKEY_URL_TLS",
    "STACKHERO_REDIS_URL_TLS",
    "OPENREDIS_URL",
    "REDISGREEN_URL",
)
"""The variables in which platforms and their stores write the address of a store."""

MARKERS = {
    "DYNO": "Heroku",
    "CONTAINER_VERSION": "Scalingo",
    "RAILWAY_PROJECT_ID": "Railway",
    "RENDER": "Render",
    "FLY_APP_NAME": "Fly.io",
    "KOYEB_APP_NAME": "Koyeb",
    "K_SERVICE": "Cloud Run",
    "VCAP_APPLICATION": "Cloud Foundry",
    "ECS_CONTAINER_METADATA_URI_V4": "Amazon ECS",
    "KUBERNETES_SERVICE_HOST": "Kubernetes",
}
"""A variable that each of these platforms sets, and the platform's name."""


def throw_away_disk(environ: Mapping[str, str], folder: Path) -> str | None:
    """The platform that will empty this folder at the next restart; None if it is kept.

    A folder on a volume of its own is kept, so far as anyone can tell from inside.
    """
    platform = next((name for marker, name in MARKERS.items() if environ.get(marker)), None)
    return platform if platform and _on_the_root_disk(folder) else None


def _on_the_root_disk(folder: Path) -> bool:
    there = next(each for each in (folder.absolute(), *folder.absolute().parents) if each.exists())
    return there.stat().st_dev == Path(there.anchor).stat().st_dev
