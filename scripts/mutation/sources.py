"""The copy of sources and tests, in `mutants/`, in which the rules have their faults."""

import os
import shutil
from contextlib import redirect_stdout
from pathlib import Path

from mutmut import __main__ as mutmut
from mutmut.mutation.data import SourceFileMutationData
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.utils.file_utils import walk_mutatable_files

ROOT = Path(__file__).parents[2]
COPY = ROOT / "mutants"


def mutated(parts: list[str]) -> list[SourceFileMutationData]:
    """The mutants of these parts and what is known of them, in the order of the parts."""
    with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere):
        _make()
    found = [SourceFileMutationData(path=path) for path in walk_mutatable_files()]
    for source in found:
        source.load()
    return [source for part in parts for source in found if _is_within(source, Path(part))]


def _make() -> None:
    """Make mutants of each file that changed; functions that did not keep their results."""
    set_mutant_under_test("mutant_generation")
    shutil.rmtree(COPY / "tests", ignore_errors=True)
    COPY.mkdir(exist_ok=True)
    _remove_what_moved()
    mutmut.copy_src_dir()
    mutmut.copy_also_copy_files()
    mutmut.setup_source_paths()
    mutmut.create_mutants(max_children=1)
    set_mutant_under_test("")


def _remove_what_moved() -> None:
    """A file whose source is gone, with what mutmut knows of it; data is copied anew."""
    for path in (path for path in COPY.glob("board/**/*") if path.is_file()):
        source = path.with_suffix("") if path.suffix in {".meta", ".spans"} else path
        if source.suffix != ".py" or not (ROOT / source.relative_to(COPY)).exists():
            path.unlink()


def _is_within(source: SourceFileMutationData, part: Path) -> bool:
    path = Path(source.path)
    return part == path or part in path.parents
