"""Which signals end a command as Ctrl+C does, so that it stops the store that it started."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread


@contextmanager
def as_by_ctrl_c() -> Iterator[None]:
    """A service ends a command by SIGTERM, a terminal that is closed by SIGHUP.

    One that is ignored stays ignored: `nohup` asks for that. Windows has no SIGHUP. Only the main
    thread may say what signals do.
    """
    before = {
        number: signal.signal(number, _as_ctrl_c)
        for name in ("SIGTERM", "SIGHUP")
        if (number := getattr(signal, name, None)) is not None
        and current_thread() is main_thread()
        and signal.getsignal(number) == signal.SIG_DFL
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _as_ctrl_c(number: int, *_: object) -> None:
    """Once: a shell and its terminal both send it, and a second would cut the ending short."""
    signal.signal(number, signal.SIG_IGN)
    signal.raise_signal(signal.SIGINT)
