"""The files of `static/src/replica` that are made from the server's types."""

import re
from collections.abc import Sequence
from typing import Annotated, Any, get_args, get_origin

from board.domain.change import Code
from board.domain.command import Command
from board.domain.decide.table import FACILITATOR, PARTICIPANT
from board.domain.records.catalogue import told_to
from board.domain.records.cycle import Cycle, CycleLink, CycleSession
from board.domain.records.record import Record
from board.domain.views.mine import Farewell
from board.domain.vocabulary import Length
from board.live.presence import Showing, WallImage

from .names import ARRAYS, browser_name, closed_lists, constants, domain_modules
from .typescript import Writer, comment, literal, literals

HEAD = "// Made by `make protocol` from the server's types. Change those, then run it again.\n"
PAGES = re.compile("CLOSINGS_PAGE|JOIN_PAGE|KEEPING_PAGE|RULES_LIST")
NUMBERS = re.compile("(HOURS|MINUTES|SESSIONS)_AT_MOST")
"""The limits, besides those of texts, that a screen says or keeps to."""

CARRIED = "Carried"
OF_A_CYCLE = (Cycle, CycleSession, CycleLink)
APART = {
    "FacilitatorRecord": ("facilitator-records.ts", ("facilitators", "paper")),
    "ChoosingRecord": ("choosing-records.ts", ("choosing",)),
    "ClosingRecord": ("closing-records.ts", ("closing",)),
    "OutgoingRecord": ("outgoing-records.ts", ("carried", "agreements", "report")),
}
"""The server's modules whose records have a file of their own, so that no file is too long."""

UNION = """
export type AnyRecord = {all};
export type RecordType = AnyRecord["type"];
export type RecordOf<T extends RecordType> = Extract<AnyRecord, {{ type: T }}>;
export type Records = ReadonlyMap<string, AnyRecord>;
"""


def contract() -> dict[str, str]:
    """Each file by its name: TypeScript that is not formatted yet."""
    made = Contract()
    content = {file: made.records(file, union, kinds) for file, (union, kinds) in _files().items()}
    content["cycle-records.ts"] = made.records("cycle-records.ts", "CycleRecord", OF_A_CYCLE)
    content["records.ts"] = _records()
    content["commands.ts"] = made.commands()
    content["events.ts"] = made.events()
    content["limits.ts"] = limits()
    content["vocabulary.ts"] = made.vocabulary()
    return {name: f"{HEAD}\n{written}\n" for name, written in content.items()}


def _files() -> dict[str, tuple[str, Sequence[type[Record]]]]:
    """The records that a screen of a meeting may be told, by file, each with its union's name."""
    apart = {file: (union, told_in(modules)) for union, (file, modules) in APART.items()}
    others = [kind for _, kinds in apart.values() for kind in kinds]
    board = [kind for kind in told_to("screens") if kind not in others]
    return {
        "board-records.ts": ("BoardRecord", board),
        **apart,
        "own-records.ts": ("OwnRecord", told_to("seat")),
    }


def _records() -> str:
    """Every record in one place: what the code that reads records imports."""
    unions = {union: file for file, (union, _) in _files().items()}
    given = "\n".join(f'export type * from "./{file}";' for file in unions.values())
    return f"{imports(unions)}\n{given}\n{UNION.format(all=' | '.join(unions))}"


def told_in(modules: Sequence[str]) -> list[type[Record]]:
    """The records of these modules that screens are told."""
    return [kind for kind in told_to("screens") if kind.__module__.rpartition(".")[2] in modules]


class Contract:
    """Writes one file after the other; a type is declared in the first that needs it."""

    def __init__(self) -> None:
        self._lists: dict[str, Any] = {}
        self._declared: dict[str, str] = {}

    def records(self, file: str, union: str, kinds: Sequence[type[Record]]) -> str:
        """The types of these records, of their parts, and the union of the records."""
        writer = Writer(closed_lists())
        records = [type_of(kind, writer.object_type(kind, tag=kind.name)) for kind in kinds]
        parts = self._parts(file, writer)
        names = " | ".join(browser_name(kind) for kind in kinds)
        return "\n".join(
            [
                f"{self._imports(file, writer)}\n",
                *records,
                *parts,
                f"export type {union} = {names};",
            ]
        )

    def _parts(self, file: str, writer: Writer) -> list[str]:
        """What records are made of; a part may itself have parts."""
        written: dict[str, str] = {}
        while missing := writer.classes.keys() - self._declared.keys():
            for name in sorted(missing):
                kind = writer.classes[name]
                self._declared[name] = file
                written[name] = type_of(kind, writer.object_type(kind))
        return [written[name] for name in sorted(written)]

    def _imports(self, file: str, writer: Writer) -> str:
        """The closed lists, and the parts that another file declares."""
        self._lists |= writer.lists
        places = {name: self._declared[name] for name in writer.classes}
        places |= dict.fromkeys(writer.lists, "vocabulary.ts")
        return imports({name: place for name, place in places.items() if place != file})

    def commands(self) -> str:
        """The arguments of each command, and its name."""
        writer = Writer(closed_lists(), unknown=CARRIED)
        participant = _arguments("ParticipantArguments", PARTICIPANT, writer)
        facilitator = _arguments("FacilitatorArguments", FACILITATOR, writer)
        return f"{self._imports('commands.ts', writer)}\n{participant}\n{facilitator}\n{COMMANDS}"

    def events(self) -> str:
        """What goes over a socket besides records; why a screen must go, a command was refused."""
        writer = Writer(closed_lists())
        shown = [type_of(kind, writer.object_type(kind)) for kind in (Showing, WallImage)]
        for named in (Farewell, Code):
            writer.type_of(named)
        self._lists |= writer.lists
        return "\n\n".join(shown)

    def vocabulary(self) -> str:
        """The closed lists that the other files name, and the pages that are no records."""
        pages = sorted(constants(str, PAGES).items())
        return "\n".join(
            [
                *(_closed_list(name, self._lists[name]) for name in sorted(self._lists)),
                *(f"export const {name} = {literal(value)};" for name, value in pages),
            ]
        )


COMMANDS = """
export type CommandArguments = ParticipantArguments & FacilitatorArguments;
export type ParticipantCommandName = keyof ParticipantArguments;
export type CommandName = keyof CommandArguments;

/** A command as `post_for` carries it: a name with its own arguments. */
export type Carried<N extends ParticipantCommandName = ParticipantCommandName> = {
  [K in N]: { name: K; arguments: ParticipantArguments[K] };
}[N];
"""


def imports(places: dict[str, str]) -> str:
    """The lines that import each of these types from its file."""
    files: dict[str, list[str]] = {}
    for name, file in sorted(places.items()):
        files.setdefault(file, []).append(name)
    return "\n".join(
        f'import type {{ {", ".join(names)} }} from "./{file}";'
        for file, names in sorted(files.items())
    )


def _arguments(name: str, by_name: dict[str, type[Command]], writer: Writer) -> str:
    fields = (f"{comment(kind)}{key}: {writer.arguments(kind)};" for key, kind in by_name.items())
    return f"export type {name} = {{\n{chr(10).join(fields)}\n}};\n"


def _closed_list(name: str, hint: Any) -> str:
    array = ARRAYS.get(name)
    if array is None:
        return f"export type {name} = {literals(hint)};"
    values = ", ".join(literal(value) for value in get_args(hint))
    member = f"(typeof {array})[number]"
    return f"export const {array} = [{values}] as const;\nexport type {name} = {member};"


def limits() -> str:
    """The most characters of each kind of text, and the numbers that screens keep to."""
    texts = {f"{_capitals(name)}_LIMIT": most for name, most in _lengths().items()}
    found = texts | constants(int, NUMBERS)
    return "\n".join(f"export const {name} = {value};" for name, value in sorted(found.items()))


def _lengths() -> dict[str, int]:
    return {
        name: rule.most
        for module in domain_modules()
        for name, hint in vars(module).items()
        if get_origin(hint) is Annotated and isinstance(rule := get_args(hint)[1], Length)
    }


def _capitals(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).upper()


def type_of(kind: type, written: str) -> str:
    return f"{comment(kind)}export type {browser_name(kind)} = {written};\n"
