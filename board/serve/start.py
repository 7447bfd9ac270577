"""What is said once the server takes connections."""

from collections.abc import Callable

import structlog

from board.store.store import Unavailable
from board.store.valkey import ValkeyStore

log = structlog.get_logger()

OnStart = Callable[[str | None], None]
"""Given the reason why the store does not answer; None if it does."""


def say_started(on_start: OnStart, trouble: str | None) -> None:
    """Let the terminal say it first, then the log."""
    on_start(trouble)
    if trouble is not None:
        log.error("store.unavailable", reason=trouble)


async def trouble_of(url: str) -> str | None:
    """The reason why a store does not answer; None if it does."""
    store = ValkeyStore(url)
    try:
        await store.probe()
    except Unavailable as fault:
        return fault.reason
    finally:
        await store.close()
    return None
