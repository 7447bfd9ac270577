"""Makes small faults in the rules, one at a time, and says which of them no test notices.

    python scripts/mutation [part of board/domain] ...

Each fault is a mutant. A mutant that a test noticed is killed; it is run again only when its
function changes, or after `make clean`. Answers 1 when too few are killed, or when one survives
that `equivalent.toml` does not list.
"""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tomllib import loads

import sources
from mutmut.mutation.data import SourceFileMutationData
from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.utils.format_utils import orig_function_and_class_names_from_key
from session import NO_TEST, SURVIVED, run

LISTED = Path(__file__).with_name("equivalent.toml")
ENOUGH = 0.95


def main() -> int:
    os.chdir(sources.ROOT)
    parts = sys.argv[1:] or ["board/domain"]
    mutated = sources.mutated(parts)
    run(mutated)
    return report(mutated)


def report(mutated: list[SourceFileMutationData]) -> int:
    """Print each survivor that is not listed and the figures of each part."""
    listed = loads(LISTED.read_text(encoding="utf-8"))
    total, killed, equivalent = Counter(), Counter(), Counter()
    for source in mutated:
        part = Path(source.path).parts[2].removesuffix(".py")
        left = dict(survivors(source))
        new = {name: diff for name, diff in left.items() if not is_listed(listed, name, diff)}
        total[part] += len(source.exit_code_by_key)
        killed[part] += len(source.exit_code_by_key) - len(left)
        equivalent[part] += len(left) - len(new)
        for name, diff in new.items():
            print(
                "survived:" if reached(source, name) else "no test runs it:", name, diff, sep="\n"
            )
    for part in sorted(part for part in total if total[part]):
        print(figures(part, total[part], killed[part], equivalent[part]))
    print(figures("all", total.total(), killed.total(), equivalent.total()))
    missed = total.total() - killed.total() - equivalent.total()
    return int(missed > 0 or killed.total() < ENOUGH * total.total())


def survivors(source: SourceFileMutationData) -> Iterator[tuple[str, str]]:
    """The names of mutants that no test noticed, and what each changes."""
    for name, code in source.exit_code_by_key.items():
        if code in (SURVIVED, NO_TEST):
            yield name, get_diff_for_mutant(name, path=source.path)


def reached(source: SourceFileMutationData, name: str) -> bool:
    return source.exit_code_by_key[name] != NO_TEST


def is_listed(listed: dict[str, dict[str, str]], name: str, diff: str) -> bool:
    """Whether this mutation of this function, as its changed line reads, is listed."""
    module = name.rpartition(".")[0]
    function, of_class = orig_function_and_class_names_from_key(name)
    key = ".".join(filter(None, (module, of_class, function)))
    return changed_line(diff) in listed.get(key, {})


def changed_line(diff: str) -> str:
    """What the mutated lines read; of a line that is only removed, the line after a minus."""
    lines = [line for line in diff.splitlines() if not line.startswith(("+++", "---"))]
    added = " ".join(line[1:].strip() for line in lines if line.startswith("+"))
    return added or " ".join(f"- {line[1:].strip()}" for line in lines if line.startswith("-"))


def figures(part: str, total: int, killed: int, equivalent: int) -> str:
    share = f"{killed / total:.1%}" if total else "none"
    return f"{part:15}{killed:6} of {total:5} killed, {share}; {equivalent:3} listed"


if __name__ == "__main__":
    sys.exit(main())
