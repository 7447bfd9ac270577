"""Files and functions are short in both languages."""

import ast
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.house.source import ROOT, name_of, texts, tracked

LONGEST_FILE = 250
LONGEST_FUNCTION = 25
WRITTEN_BY_HAND = {".py", ".ts", ".mjs", ".css", ".html", ".lua", ".toml", ".sh"}


def test_no_file_written_by_hand_is_over_250_lines():
    sizes = {
        name_of(path): len(text.splitlines())
        for path, text in texts()
        if path.suffix in WRITTEN_BY_HAND and not path.match("board/methods/*.toml")
    }
    assert len(sizes) > 0
    assert {name: size for name, size in sizes.items() if size > LONGEST_FILE} == {}


def test_no_function_of_the_package_is_over_25_lines():
    long = [
        f"{name_of(path)}:{function.lineno} {function.name} ({size})"
        for path in tracked("board/*.py")
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        and (size := lines_of(function)) > LONGEST_FUNCTION
    ]
    assert long == []


def test_no_function_of_the_browser_is_over_25_lines_with_its_templates():
    assert long_functions(tracked("static/src/*.ts")) == []


def test_the_lines_of_a_template_count(tmp_path: Path):
    planted = tmp_path / "planted.ts"
    for lines, long in ((LONGEST_FUNCTION, []), (LONGEST_FUNCTION + 1, [f"{planted}:2 (26)"])):
        template = ["  return html`<ul>", *["    <li></li>"] * (lines - 2), "  </ul>`;"]
        planted.write_text("\n".join(["function list() {", *template, "}"]), encoding="utf-8")
        assert long_functions([planted]) == long


def long_functions(paths: Sequence[Path]) -> list[str]:
    """Biome's own rule hardly counts the lines within a template."""
    run = [".venv/node/node", "tests/house/function-sizes.mjs", *map(str, paths)]
    told = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [
        f"{function['file'].removeprefix(f'{ROOT}/')}:{function['line']} ({function['lines']})"
        for function in json.loads(told)
        if function["lines"] > LONGEST_FUNCTION
    ]


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of what it does: its docstring and signature say, they do not do."""
    first = function.body[0]
    says = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    body = function.body[1:] if says else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0
