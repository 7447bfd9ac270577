"""What stands in the files of a store that is being written anew."""

from pathlib import Path


def kept_in(folder: Path, words: bytes) -> bool:
    """Whether any file of the folder, however deep, holds these words."""
    return any(words in content(path) for path in folder.rglob("*") if path.is_file())


def content(path: Path) -> bytes:
    """A file that the store has put away since it was listed holds nothing."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
