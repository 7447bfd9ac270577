"""A class name is defined once in each language, so that a name means one thing."""

import ast
import re
from collections import Counter
from collections.abc import Iterator

from tests.house.source import tracked

CLASS = re.compile(r"^(?:export )?(?:abstract )?(?:class|interface|type) (\w+)", re.MULTILINE)


def test_a_class_of_the_package_has_a_name_of_its_own():
    assert twice(classes_in_python()) == set()


def test_a_class_or_type_of_the_browser_has_a_name_of_its_own():
    assert twice(types_in_typescript()) == set()


def twice(names: Iterator[str]) -> set[str]:
    counts = Counter(names)
    assert len(counts) > 0
    return {name for name, count in counts.items() if count > 1}


def classes_in_python() -> Iterator[str]:
    for path in tracked("board/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                yield node.name


def types_in_typescript() -> Iterator[str]:
    for path in tracked("static/src/*.ts"):
        yield from CLASS.findall(path.read_text(encoding="utf-8"))
