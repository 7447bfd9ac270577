"""The text of a file as editors save it: UTF-8, with a byte order mark or not, and UTF-16."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks and their encodings; that of UTF-32 begins with that of UTF-16."""


class UnknownEncoding(Exception):
    """The file is in another encoding: the likely one, and the first byte that shows it."""

    def __init__(self, likely: str, byte: int) -> None:
        super().__init__(f"not UTF-8: byte {byte} is of {likely}; save the file as UTF-8")
        self.likely = likely
        self.byte = byte


def decoded(content: bytes) -> str:
    """The text of a file, without its byte order mark; raises `UnknownEncoding`."""
    mark, encoding = next((one for one in _MARKS if content.startswith(one[0])), (b"", ""))
    try:
        return content.removeprefix(mark).decode(encoding or _unmarked(content))
    except UnicodeDecodeError as error:
        likely = "Windows-1252 (Latin-1)" if not mark else encoding.upper()
        raise UnknownEncoding(likely, error.start + len(mark)) from error


def _unmarked(content: bytes) -> str:
    """The encoding of a file without a mark; in UTF-16 every other byte is mostly zero."""
    first, second = (content[start::2].count(0) * 4 > len(content) for start in (0, 1))
    if first == second:
        return "utf-8"
    return "utf-16-be" if first else "utf-16-le"
