"""A wheel built from this checkout holds all that is served, and runs from where it lands."""

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

ROOT = Path(__file__).resolve().parents[2]
SCREENS = ("home", "phone", "wall", "console")


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """The folder that an installer would make of the wheel."""
    target = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", target],
        cwd=ROOT,
        check=True,
    )
    (wheel,) = target.glob("*.whl")
    site = target / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def run_in(site: Path, *arguments: str) -> str:
    answer = subprocess.run(
        [sys.executable, *arguments], cwd=site, capture_output=True, text=True, check=True
    )
    return answer.stdout


def files_under(folder: Path) -> set[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in files}


def test_the_wheel_holds_every_file_of_the_package(unpacked):
    listing = subprocess.run(
        ["git", "ls-files", "board"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    kept = {name for name in listing.stdout.splitlines() if (ROOT / name).is_file()}
    assert kept - files_under(unpacked) == set()


def test_the_wheel_holds_each_screen_that_its_manifest_names(unpacked):
    static = unpacked / "board/_static"
    manifest = json.loads((static / "manifest.json").read_text(encoding="utf-8"))
    screens = {f"{name}.{kind}" for name in SCREENS for kind in ("css", "js")}
    assert screens <= manifest.keys()
    there = files_under(static) - {"manifest.json", "texts.json", "THIRD-PARTY-NOTICES.txt"}
    packed = {name for name in there if name.endswith((".gz", ".br"))}
    assert set(manifest.values()) == there - packed
    texts = {name for name in manifest.values() if name.endswith((".css", ".js", ".svg"))}
    assert packed == {name + ending for name in texts for ending in (".gz", ".br")}


def test_the_wheel_holds_the_pages_of_the_documentation_that_it_serves(unpacked):
    """[T10] [H38]"""
    folder = unpacked / "board/_docs"
    served = {"confiance.fr.md", "trust.en.md", "guide.fr.md", "guide.en.md"}
    assert files_under(folder) == served
    for name in files_under(folder):
        assert (folder / name).read_bytes() == (ROOT / "docs" / name).read_bytes()


def test_no_style_sheet_of_the_wheel_asks_for_what_the_oldest_browsers_lack(unpacked):
    sheets = {
        path.name: path.read_text(encoding="utf-8")
        for path in (unpacked / "board/_static").glob("*.css")
    }
    assert len(sheets) > len(SCREENS)
    assert [name for name, sheet in sheets.items() if "light-dark(" in sheet] == []


NOTICE = re.compile(r"^-{80}\n(\S+) (\S+) \(.+\)\nin (.+)\n-{80}\n\n(?=\S)", re.MULTILINE)
IMPORTED = re.compile(
    r"""(?:from |import |import\(|url\()["']((?:@[\w-]+/)?[a-z][\w.-]*)(?:/[^"']*)?["']"""
)


def test_the_wheel_holds_the_notice_of_each_package_in_what_is_served(unpacked):
    static = unpacked / "board/_static"
    text = (static / "THIRD-PARTY-NOTICES.txt").read_text(encoding="utf-8")
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    noticed = {name: files.split(", ") for name, _, files in NOTICE.findall(text)}
    assert {name: lock[f"node_modules/{name}"]["version"] for name in noticed} == {
        name: version for name, version, _ in NOTICE.findall(text)
    }
    sources = [*ROOT.glob("static/src/**/*.ts"), *ROOT.glob("static/src/**/*.css")]
    imported = {
        name for source in sources for name in IMPORTED.findall(source.read_text(encoding="utf-8"))
    }
    assert "lit-html" in imported
    assert imported - noticed.keys() == set()
    served = json.loads((static / "manifest.json").read_text(encoding="utf-8"))
    fonts = {name for name in served if name.endswith((".woff2", ".ttf"))}
    assert fonts - {name for files in noticed.values() for name in files} == set() != fonts


def test_the_wheel_holds_the_list_of_what_it_is_made_of(unpacked):
    """[H34] In the folder in which tools look for it."""
    (folder,) = unpacked.glob("*.dist-info/sboms")
    assert (
        files_under(folder)
        == files_under(ROOT / "sbom")
        == {
            "browser.cdx.json",
            "python.cdx.json",
        }
    )


def test_the_wheel_claims_no_licence_and_says_what_it_is(unpacked):
    """No owner has chosen one; an upload by mistake is refused."""
    (file,) = unpacked.glob("*.dist-info/METADATA")
    told = file.read_text(encoding="utf-8").partition("\n\n")[0]
    assert "License" not in told
    assert "Classifier: Private :: Do Not Upload" in told
    for field in ("Summary", "Keywords", "Requires-Python", "Description-Content-Type"):
        assert f"\n{field}: " in told


def test_the_wheel_holds_the_templates(unpacked):
    assert files_under(unpacked / "board/_templates") == files_under(ROOT / "templates") != set()


def test_the_code_of_the_wheel_finds_its_own_files(unpacked):
    found = run_in(unpacked, "-c", "from board.paths import *; print(STATIC, TEMPLATES, sep='\\n')")
    assert found.splitlines() == [f"{unpacked}/board/_static", f"{unpacked}/board/_templates"]


def test_the_wheel_answers_on_the_command_line(unpacked):
    assert "serve" in run_in(unpacked, "-m", "board", "--help")
