"""Files as editors and shells save them."""

import codecs

import pytest

from board.text_files import UnknownEncoding, decoded

TEXT = '{"title": "Équipe — été", "rules": ["où ?"]}'


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
)
def test_a_file_of_windows_is_read_like_any_other(content):
    """[O2] Notepad adds a mark, and PowerShell writes UTF-16."""
    assert decoded(content) == TEXT


@pytest.mark.parametrize(
    ("content", "likely", "byte"),
    [
        (TEXT.encode("cp1252"), "Windows-1252 (Latin-1)", 11),
        ("Équipe".encode("latin-1"), "Windows-1252 (Latin-1)", 0),
        (codecs.BOM_UTF8 + b"ab\xe9", "UTF-8", 5),
        (codecs.BOM_UTF16_LE + b"a", "UTF-16-LE", 2),
    ],
)
def test_another_encoding_is_named_with_the_byte_that_shows_it(content, likely, byte):
    """[O2]"""
    with pytest.raises(UnknownEncoding) as unknown:
        decoded(content)
    assert (unknown.value.likely, unknown.value.byte) == (likely, byte)
