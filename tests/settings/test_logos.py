"""A logo is a small picture, known by its content and not by its name."""

import pytest

from board.settings import SettingsError, read

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1z"/></svg>'
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)


def logo(tmp_path, content, name="logo"):
    file = tmp_path / name
    file.write_bytes(content)
    return read({"BOARD_HOUSE": "Maison", "BOARD_LOGO": str(file)}).logo


@pytest.mark.parametrize(
    ("content", "media"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "image/jpeg"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (SVG, "image/svg+xml"),
    ],
)
def test_each_kind_of_picture_is_known_by_its_content(tmp_path, content, media):
    assert logo(tmp_path, content, "logo.txt").media == media


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"<html></html>", "logo_type"),
        (b"GIF89a", "logo_type"),
        (b"", "logo_type"),
        (b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + SVG, "logo_type"),
        (PNG + bytes(200_000), "logo_size"),
    ],
)
def test_what_is_no_small_picture_is_refused(tmp_path, content, key):
    with pytest.raises(SettingsError, match=key):
        logo(tmp_path, content, "logo.svg")


def test_a_logo_needs_a_file_and_the_name_that_stands_for_it(tmp_path):
    with pytest.raises(SettingsError, match=r"setting\.file"):
        read({"BOARD_HOUSE": "Maison", "BOARD_LOGO": str(tmp_path / "none.png")})
    (tmp_path / "logo.png").write_bytes(PNG)
    with pytest.raises(SettingsError, match="BOARD_HOUSE"):
        read({"BOARD_LOGO": str(tmp_path / "logo.png")})
