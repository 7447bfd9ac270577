"""What is said once the server takes connections."""

from collections.abc import Callable

import structlog

from board.store.store import Store, Unavailable

log = structlog.get_logger()

OnStart = Callable[[str | None], None]
"""Given the reason why the store does not answer; None if it does."""


def say_started(on_start: OnStart, trouble: str | None) -> None:
    """Let the terminal say it first, then the log."""
    on_start(trouble)
    if trouble is not None:
        log.error("store.unavailable", reason=trouble)


async def trouble_of(store: Store) -> str | None:
    """The reason why a store does not answer; None if it does."""
    try:
        await store.probe()
    except Unavailable as fault:
        return fault.reason
    return None
