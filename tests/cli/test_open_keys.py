"""`board keys`: keys for opening meetings are made, listed and taken back."""

import re
from errno import ENOSPC

import pytest
from click.testing import CliRunner

from board.cli import main
from board.cli.serve import _welcome
from board.settings import read
from board.web.access.open_keys import OpenKeys

SHAPE = re.compile(r"([2-9A-HJKMNP-TV-Z]{4}-){5}[2-9A-HJKMNP-TV-Z]{4}")


@pytest.fixture
def board(tmp_path, monkeypatch):
    """Runs `board keys …`; its exit code, what is for programs, and what is for people."""
    monkeypatch.setenv("BOARD_DATA", str(tmp_path))
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)

    def run(*words):
        done = CliRunner().invoke(main, ["keys", *words])
        return done.exit_code, done.stdout, done.stderr

    return run


def test_a_key_is_made_listed_and_taken_back(board, tmp_path):
    """[E25] Taken back, it opens nothing more."""
    code, key, _ = board("add", "Anne, équipe  mobile")
    assert code == 0 and SHAPE.fullmatch(key.strip())
    found = OpenKeys(tmp_path)
    assert found.opens(key.strip()) and found.opens(f" {key.lower().replace('-', ' ')}")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d  Anne, équipe mobile\n", board("list")[1])
    assert board("remove", "Anne, équipe mobile")[0] == 0
    assert not found.opens(key.strip())
    assert board("list") == (0, "", "No key. “board keys add NAME” makes one.\n")


def test_only_the_digest_of_a_key_is_kept_where_its_owner_alone_reads(board, tmp_path):
    """[E25]"""
    key = board("add", "Anne")[1].strip()
    (folder,) = tmp_path.iterdir()
    (file,) = folder.iterdir()
    kept = f"{file.name} {file.read_text(encoding='utf-8')}"
    assert key not in kept and key.replace("-", "") not in kept
    assert (folder.stat().st_mode & 0o777, file.stat().st_mode & 0o777) == (0o700, 0o600)


def test_a_name_is_given_once(board):
    """[E25] Who is named can be told apart."""
    board("add", "Anne")
    code, key, told = board("add", "Anne")
    assert (code, key) == (1, "")
    assert told.startswith("✗ A key is already called “Anne”.")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("add", " "), "✗ The name of a key has 1 to 80 characters.\n"),
        (("add", "n" * 81), "✗ The name of a key has 1 to 80 characters.\n"),
        (("remove", "Anne"), "✗ No key is called “Anne”. “board keys list” names them.\n"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(board, words, line):
    assert board(*words) == (1, "", line)


def test_a_file_that_is_no_key_is_named(board, tmp_path):
    board("add", "Anne")
    (tmp_path / "open-keys" / "notes").write_text("by hand", encoding="utf-8")
    code, _, told = board("list")
    assert code == 1 and f"{tmp_path}/open-keys/notes is no key" in told


def test_the_start_says_that_nobody_can_open_yet(board, tmp_path, capsys):
    """[E25] A board that asks for a key starts without one: `board keys add` may come later."""
    settings = read({"BOARD_OPEN": "key", "BOARD_DATA": str(tmp_path), "BOARD_HOST": "127.0.0.1"})
    line = "Nobody can open a session yet: “board keys add NAME” makes a key."
    _welcome(settings, None)
    assert line in capsys.readouterr().out
    board("add", "Anne")
    _welcome(settings, None)
    assert line not in capsys.readouterr().out


def test_a_key_whose_file_could_not_be_written_is_none(board, tmp_path, monkeypatch):
    """[E25] The disk is full: the other keys are listed, and open."""
    key = board("add", "Anne")[1].strip()

    def full(_):
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    code, printed, _ = board("add", "Paul")
    assert (code, printed) == (1, "")
    assert [each.name for each in OpenKeys(tmp_path).all()] == ["Anne"]
    assert len([*(tmp_path / "open-keys").iterdir()]) == 1
    assert OpenKeys(tmp_path).opens(key)


def test_a_file_that_was_never_finished_is_no_key(board, tmp_path):
    """[E25] The board was killed while it wrote."""
    board("add", "Anne")
    (tmp_path / "open-keys" / ".unfinished").write_bytes(b"{")
    assert [each.name for each in OpenKeys(tmp_path).all()] == ["Anne"]
