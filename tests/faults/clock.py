"""A clock that a fault sets for one process, by means of libfaketime."""

from pathlib import Path

from tests.faults.not_possible import NotPossible

LIBRARIES = ("/usr/lib", "/usr/local/lib")


class Clock:
    """It begins by `offset` from what it really is. Timers keep running as they did."""

    def __init__(self, file: Path, offset: str) -> None:
        self._file = file
        self.set(offset)

    def set(self, offset: str) -> None:
        """Move the clock to be off by this much, for example `+37h`."""
        self._file.write_text(offset)

    def environment(self) -> dict[str, str]:
        """The variables that give a process this clock; raises `NotPossible`."""
        return {
            "LD_PRELOAD": str(library()),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }


def library() -> Path:
    for folder in LIBRARIES:
        for path in Path(folder).glob("**/faketime/libfaketimeMT.so.1"):
            return path
    raise NotPossible("a wrong clock needs libfaketime")
