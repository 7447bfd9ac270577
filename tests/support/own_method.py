"""A method of a folder of one's own, made from a shipped one."""

from importlib.resources import files
from pathlib import Path


def own_method(folder: Path, name: str, shipped: str, *changes: tuple[str, str]) -> Path:
    """Write `name.toml`: the shipped file with its id and these texts replaced, each once."""
    content = (Path(str(files("board.methods"))) / f"{shipped}.toml").read_text(encoding="utf-8")
    for old, new in ((f'id = "{shipped}"', f'id = "{name}"'), *changes):
        assert old in content, f"{shipped}.toml does not hold {old}"
        content = content.replace(old, new, 1)
    file = folder / f"{name}.toml"
    file.write_text(content, encoding="utf-8")
    return file
