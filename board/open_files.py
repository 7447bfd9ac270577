"""The system's limit of open files: each phone takes one, and 1,024 is a usual limit at first."""

from importlib import import_module
from typing import Any

import structlog

resource: Any
try:
    resource = import_module("resource")
except ImportError:  # Windows has no such limit
    resource = None

log = structlog.get_logger()

WANTED = 65_536
TOO_FEW = 4_096
"""Under this many, a server that is open to the internet should be given more."""

RESERVED = 128
"""Files that the process needs besides its connections: the store, fonts, the log."""


def raise_limit() -> None:
    """Raise this process's limit as far as it may, up to `WANTED`, and log what it is."""
    if resource is None:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    allowed = WANTED if hard == resource.RLIM_INFINITY else min(WANTED, hard)
    if soft != resource.RLIM_INFINITY and soft < allowed:
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
            soft = allowed
        except (ValueError, OSError) as error:
            log.warning("open_files.not_raised", reason=type(error).__name__)
    if soft != resource.RLIM_INFINITY and soft < TOO_FEW:
        log.warning("open_files.few", limit=soft)
    else:
        log.debug("open_files", limit=soft)


def most_connections() -> int:
    """How many connections the process may have open and still open its other files."""
    if resource is None:
        return WANTED
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return WANTED if soft == resource.RLIM_INFINITY else max(soft - RESERVED, soft // 2)
