"""What is taken for the address of a meeting, and what may be offered as a link."""

import pytest

from board.domain.room_address import is_link, is_room_address


@pytest.mark.parametrize("link", ["https://visio.example", "HTTPS://visio.example/j/19?a=b#c"])
def test_a_link_is_https_with_a_host(link):
    """[K11]"""
    assert is_link(link)
    assert is_room_address(link)


@pytest.mark.parametrize(
    "other",
    [
        "http\u017f://visio.example",  # Python takes “ſ” for an “s” where case does not matter
        "https://visio.example/\x07",
        "https://visio.example\x1f/",
        "https://me:secret@visio.example",
        "javascript://visio.example/%0aalert(1)",
    ],
)
def test_another_kind_of_address_is_neither_a_link_nor_taken(other):
    """[K11]"""
    assert not is_link(other)
    assert not is_room_address(other)
