"""The file `.env` of the current folder: it may be missing, and what cannot be read is told."""

from pathlib import Path

from board.settings import read
from tests.settings.refusals import told


def test_a_dotenv_that_cannot_be_read_is_told(tmp_path):
    file = tmp_path / ".env"
    file.write_bytes(b"BOARD_CONTACT=\xff\n")
    assert told({}, {}, file) == ("setting.file", str(file))


def test_a_dotenv_or_a_folder_that_nobody_can_look_for_is_told():
    """As in a folder that this account must not search, which root may."""
    nowhere = "x" * 300
    assert told({}, {}, Path(nowhere)) == ("setting.file", nowhere)
    assert told({"BOARD_METHODS": nowhere}) == ("setting.file", f"BOARD_METHODS={nowhere}")


def test_a_dotenv_that_is_not_there_sets_nothing(tmp_path):
    (tmp_path / "file").touch()
    assert read({}, {}, tmp_path / ".env") == read({}, {}, tmp_path / "file" / ".env") == read({})
