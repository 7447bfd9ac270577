"""Runs the tests on each mutant.

The tests are collected once and run once without a fault, to learn which functions each of them
reaches. Each mutant is then run in a fork of that process by the tests that reach its function,
until one fails: first those of the file named after its module, then the fastest. Starting pytest
for each mutant takes ten times as long.
"""

import gc
import os
import resource
import signal
import sys
import time
from contextlib import chdir
from functools import partial
from typing import Any

import pytest
import sources
from _pytest.runner import runtestprotocol
from mutmut.configuration import config
from mutmut.mutation.data import SourceFileMutationData
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.state import state
from mutmut.utils.format_utils import mangled_name_from_mutant_name

SURVIVED, KILLED, NO_TEST = 0, 1, 33
"""What mutmut keeps of a mutant. Below zero: the signal that ended it, as when it never ended."""

DICTIONARY = "board.domain.words.dictionary"
"""The module whose caches hold what takes half a second to load."""

MEMORY = 4 << 30
EXAMPLES = 10


def run(mutated: list[SourceFileMutationData]) -> None:
    """Run what is not known to be killed; what becomes of it is kept beside the copies."""
    quiet = ["--rootdir=.", "--tb=short", "-q", "-s"]
    asked = config().pytest_add_cli_args + config().pytest_add_cli_args_test_selection
    with chdir(sources.COPY):
        status = pytest.main(quiet + asked, plugins=[Mutation(mutated)])
    if status != pytest.ExitCode.OK:
        sys.exit("The tests must pass without a fault first.")


class Mutation:
    """A pytest plugin that runs the collected tests on mutants."""

    def __init__(self, mutated: list[SourceFileMutationData]) -> None:
        self.mutated = mutated
        self.seconds: dict[pytest.Item, float] = {}
        self.reaching: dict[str, list[pytest.Item]] = {}

    def pytest_configure(self) -> None:
        """The same examples for each mutant; an example that fails is not made smaller."""
        from hypothesis import Phase, settings  # noqa: PLC0415 (pytest must import it first)

        phases = [Phase.explicit, Phase.generate]
        settings.register_profile("mutants", settings.get_profile("ci"), phases=phases)
        settings.load_profile("mutants")

    def pytest_itemcollected(self, item: Any) -> None:
        """Properties get few examples: a rule has a test of its own, which fails at once."""
        from hypothesis import settings  # noqa: PLC0415 (as above)

        function = getattr(item, "function", None)
        if hasattr(function, "_hypothesis_internal_use_settings"):
            few = settings(settings.get_profile("mutants"), max_examples=EXAMPLES)
            function._hypothesis_internal_use_settings = few

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._learn(session)
        if not session.testsfailed:
            gc.collect()
            gc.freeze()  # forks share this memory as long as nobody counts references in it
            for source in self.mutated:
                self._run(source)
        return True

    def _learn(self, session: pytest.Session) -> None:
        """Which tests reach which function, and in how many seconds of the processor."""
        set_mutant_under_test("stats")
        for item, after in zip(session.items, [*session.items[1:], None], strict=True):
            start = time.process_time()
            for found in runtestprotocol(item, nextitem=after, log=False):
                if found.failed:
                    session.testsfailed += 1
                    print(item.nodeid, found.longreprtext, sep="\n")
            if session.testsfailed:
                return
            self.seconds[item] = time.process_time() - start
            for function in state()._stats:
                self.reaching.setdefault(function, []).append(item)
            state()._stats.clear()
        for function, items in self.reaching.items():
            items.sort(key=partial(self._place, function.split(".")[-2]))

    def _place(self, module: str, item: pytest.Item) -> tuple[bool, float]:
        return module not in item.path.name, self.seconds[item]

    def _run(self, source: SourceFileMutationData) -> None:
        results = source.exit_code_by_key
        for number, (name, known) in enumerate(results.items()):
            if known in (None, SURVIVED, NO_TEST):
                results[name] = self._try(name)
            if number % 20 == 0:
                self._keep(source)
        self._keep(source)
        left = sum(code in (SURVIVED, NO_TEST) for code in results.values())
        print(f"{source.path}: {len(results) - left} of {len(results)} killed", flush=True)

    def _keep(self, source: SourceFileMutationData) -> None:
        with chdir(sources.ROOT):
            source.save()

    def _try(self, name: str) -> int:
        items = self.reaching.get(mangled_name_from_mutant_name(name), [])
        if not items:
            return NO_TEST
        told, telling = os.pipe()
        child = os.fork()
        if child == 0:
            os._exit(self._outcome(name, items, telling))
        os.close(telling)
        with os.fdopen(told, "rb") as numbers:
            last = int(numbers.read().split()[-1])
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code != SURVIVED:  # the mutants beside it are likely to be killed by the same test
            items.insert(0, items.pop(last))
        return code

    def _outcome(self, name: str, items: list[pytest.Item], telling: int) -> int:
        """In the fork, the first test that fails kills; one that never ends, by a signal."""
        _be_silent()
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        set_mutant_under_test(name)
        _forget_caches(name)
        for number, item in enumerate(items):
            os.write(telling, b"%d " % number)
            signal.setitimer(signal.ITIMER_PROF, 2 + 10 * self.seconds[item])
            if not _passes(item):
                return KILLED
        return SURVIVED


def _passes(item: Any) -> bool:
    """Run a test without pytest's reports, which take longer than the test."""
    stack = item.session._setupstate
    item._initrequest()
    try:
        stack.setup(item)
        item.runtest()
        stack.teardown_exact(None)
    except BaseException:  # noqa: BLE001 (whatever ends a test early, the mutant was noticed)
        return False
    return True


def _be_silent() -> None:
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    signal.signal(signal.SIGPROF, signal.SIG_DFL)


def _forget_caches(mutant: str) -> None:
    """What was remembered without the fault must be found again with it."""
    for name, module in list(sys.modules.items()):
        kept = name == DICTIONARY and not mutant.startswith(DICTIONARY)
        if name.startswith(("board", "tests")) and not kept:
            for value in vars(module).values():
                if clear := getattr(value, "cache_clear", None):
                    clear()
