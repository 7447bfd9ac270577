"""A folder of one's own adds methods; a file that is not sound is refused with its line."""

import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from board import methods
from board.methods.reading import MethodError
from board.settings import SettingsError, read


@pytest.fixture
def folder(tmp_path: Path):
    """A folder with one method, made from a shipped one."""
    shipped = Path(str(files("board.methods"))) / "intervision.toml"
    content = shipped.read_text(encoding="utf-8")
    (tmp_path / "quartier.toml").write_text(
        content.replace('id = "intervision"', 'id = "quartier"', 1), encoding="utf-8"
    )
    yield tmp_path
    methods.use(None)


def test_a_method_of_ones_own_is_served_beside_the_shipped_ones(folder: Path):
    """[Y1]"""
    methods.use(folder)
    assert methods.names()[-1] == "quartier"
    assert methods.load("quartier").minutes == 40
    methods.use(None)
    assert "quartier" not in methods.names()


def test_a_bad_file_is_refused_with_its_line_and_the_reason(folder: Path):
    """[Y1] The line where the fault stands, as an editor counts it."""
    number = rewritten(folder, 'kind = "speak"', 'kind = "dance"')
    with pytest.raises(methods.MethodError) as refused:
        methods.use(folder)
    assert str(refused.value).startswith(f"quartier.toml, line {number}: step ")
    assert "“dance” is none of" in str(refused.value)


def test_the_name_of_a_shipped_method_is_taken(folder: Path):
    """[Y1]"""
    shutil.copy(Path(str(files("board.methods"))) / "rpp.toml", folder / "rpp.toml")
    said = r"rpp\.toml, line \d+: id: .* is shipped already"
    with pytest.raises(methods.MethodError, match=said):
        methods.use(folder)


def test_a_name_that_is_not_the_files_own_is_refused_with_its_line(folder: Path):
    """[Y1]"""
    number = rewritten(folder, "id = ", 'id = "voisins"')
    with pytest.raises(methods.MethodError) as refused:
        methods.use(folder)
    assert str(refused.value).startswith(f"quartier.toml, line {number}: id: “voisins”")


def rewritten(folder: Path, begins: str, words: str) -> int:
    """The first line that begins so says something else; its number, as an editor counts."""
    path = folder / "quartier.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith(begins))
    lines[at] = words
    path.write_text("\n".join(lines), encoding="utf-8")
    return at + 1


def test_a_folder_that_is_not_there_stops_the_start(tmp_path: Path):
    """[Y1]"""
    with pytest.raises(SettingsError, match="BOARD_METHODS"):
        read({"BOARD_METHODS": str(tmp_path / "nowhere")})
    assert read({"BOARD_METHODS": str(tmp_path)}).methods == tmp_path


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_method_that_windows_has_saved_is_read(folder: Path, encoding: str):
    """[Y1] With a byte order mark, or in UTF-16."""
    file = folder / "quartier.toml"
    file.write_text(file.read_text(encoding="utf-8"), encoding=encoding)
    methods.use(folder)
    assert methods.load("quartier").minutes == 40


def test_a_method_in_another_encoding_is_refused_with_what_to_do(folder: Path):
    """[Y1]"""
    file = folder / "quartier.toml"
    file.write_text(file.read_text(encoding="utf-8"), encoding="cp1252", errors="replace")
    with pytest.raises(MethodError, match=r"quartier\.toml.*Latin-1.*UTF-8"):
        methods.use(folder)
