"""Texts that several people may write: what one of them stored is not replaced unseen [N20]."""

from collections.abc import Collection

from board.domain.change import Rejected


def refuse_overtaken(replaces: Collection[object], stored: object, text: object) -> None:
    """`changed` if the stored text is none that the screen knew of, nor the new one.

    `replaces` holds the text from which the screen began and the one it sent last, which may not
    have arrived. Without any, as an older screen sends the command, nothing is refused.
    """
    if replaces and stored != text and stored not in replaces:
        raise Rejected("changed")
