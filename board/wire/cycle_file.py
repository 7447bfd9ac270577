"""A cycle as one JSON file, with what goes from one meeting to the next [O1].

It holds no key, no code and nothing that anybody wrote. Times are in milliseconds since the epoch.
"""

from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

from board.domain.board import Board
from board.domain.decide.cycle.restoring import RestoreCycle, RestoreThemes
from board.domain.records.cycle import Cycle, CycleSession, KeptThemes, RestoredSession
from board.domain.records.plan import PlanStep
from board.text_files import UnknownEncoding, decoded

FORMAT: Final = "resonances-cycle"
VERSION: Final = 1
"""The version that is written and read; a file of any other version is refused [O2]."""

LATEST = 253_402_300_799_999
"""The last moment of the year 9999."""

Time = Annotated[int, Meta(ge=0, le=LATEST)]
Name = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{1,40}$")]


class Unsound(Exception):
    """A file that is refused: `why` names a text of the catalogue, `places` its values."""

    def __init__(self, why: str, **places: str | int) -> None:
        super().__init__(why)
        self.why = why
        self.places = places


class FileHead(msgspec.Struct):
    """The fields that say whether a file is of this format."""

    format: str = ""
    version: int = 0


class FileStep(msgspec.Struct, forbid_unknown_fields=True):
    """One step of the group's plan; `minutes` is None if they are the method's own."""

    id: Name
    minutes: Annotated[int, Meta(ge=0, le=1440)] | None = None
    skipped: bool = False


class FileSession(msgspec.Struct, forbid_unknown_fields=True):
    """A meeting that was opened."""

    number: Annotated[int, Meta(ge=1)]
    date: Time
    ended: bool


class FileKept(msgspec.Struct, forbid_unknown_fields=True):
    """The titles that the meeting of this number keeps for the next one."""

    number: Annotated[int, Meta(ge=0)]
    titles: list[Annotated[str, Meta(min_length=1, max_length=60)]]
    erase_at: Time


class CycleFile(msgspec.Struct, forbid_unknown_fields=True):
    """The whole file.

    `addresses` is left out where there are none: earlier releases, which do not know it, read such
    a file too.
    """

    id: Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{16}$")]
    title: Annotated[str, Meta(min_length=1, max_length=80)]
    method: Name
    language: Literal["fr", "en"]
    number: Annotated[int, Meta(ge=1, le=40)]
    opened_at: Time
    erase_at: Time
    dates: list[Time | None] = []
    rules: list[Annotated[str, Meta(min_length=1, max_length=140)]] = []
    plan: list[FileStep] = []
    led_by: Annotated[int, Meta(ge=0)] = 0
    sessions: list[FileSession] = []
    kept: FileKept | None = None
    addresses: list[Annotated[str, Meta(max_length=500)]] | msgspec.UnsetType = msgspec.UNSET
    format: Literal["resonances-cycle"] = FORMAT
    version: Literal[1] = VERSION


def written(
    cycle_id: str, board: Board, kept: KeptThemes | None, under_way: tuple[int, ...]
) -> bytes:
    """The file of a cycle, from its board and the titles that it keeps for the next meeting.

    `under_way` has the numbers of meetings that have not ended. The latest of them are left out, so
    that the imported cycle opens the first of them again, with all that they handed over.
    """
    cycle = board.need(Cycle)
    sessions = sorted(board.of(CycleSession).values(), key=lambda session: session.number)
    while sessions and sessions[-1].number in under_way:
        sessions.pop()
    held = len(sessions)
    file = CycleFile(
        id=cycle_id,
        title=cycle.title,
        method=cycle.method,
        language=cycle.language,
        number=cycle.number,
        opened_at=cycle.opened_at,
        erase_at=cycle.erase_at,
        dates=list(cycle.dates),
        rules=list(cycle.rules),
        plan=[FileStep(step.id, step.minutes, step.skipped) for step in cycle.plan],
        led_by=min(cycle.led_by, held),
        sessions=[FileSession(one.number, one.date, one.ended) for one in sessions],
        kept=_kept(kept, held) if kept else None,
        addresses=list(cycle.addresses) if any(cycle.addresses) else msgspec.UNSET,
    )
    return msgspec.json.format(msgspec.json.encode(file), indent=2) + b"\n"


def _kept(kept: KeptThemes, held: int) -> FileKept:
    return FileKept(min(kept.number, held), [theme.title for theme in kept.themes], kept.erase_at)


def read(content: bytes) -> CycleFile:
    """The content of a valid file, in UTF-8 or UTF-16; raises `Unsound`."""
    try:
        text = decoded(content)
    except UnknownEncoding as error:
        raise Unsound("encoding", encoding=error.likely, byte=error.byte) from error
    try:
        head = msgspec.json.decode(text, type=FileHead)
    except msgspec.ValidationError as error:
        raise Unsound("not_ours") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unsound("not_json", reason=str(error)) from error
    if head.format != FORMAT:
        raise Unsound("not_ours")
    if head.version != VERSION:
        raise Unsound("version", version=head.version, known=VERSION)
    try:
        return msgspec.json.decode(text, type=CycleFile)
    except msgspec.ValidationError as error:
        raise Unsound("shape", reason=str(error)) from error


def commands(file: CycleFile, key: str) -> tuple[RestoreCycle, RestoreThemes]:
    """The commands that restore the cycle; `key` is the SHA-256 (hex) of its first link's key."""
    kept = file.kept or FileKept(1, [], 0)
    return (
        RestoreCycle(
            key=key,
            title=file.title,
            method=file.method,
            language=file.language,
            number=file.number,
            opened_at=file.opened_at,
            erase_at=file.erase_at,
            dates=tuple(file.dates),
            rules=tuple(file.rules),
            plan=tuple(PlanStep(s.id, s.minutes, skipped=s.skipped) for s in file.plan),
            led_by=file.led_by,
            sessions=tuple(RestoredSession(s.number, s.date, s.ended) for s in file.sessions),
            addresses=tuple(file.addresses or ()),
        ),
        RestoreThemes(kept.number, tuple(kept.titles), kept.erase_at),
    )
