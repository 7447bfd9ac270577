"""The cloud: entries counted as words, and lines, as walls and as consoles see them."""

from dataclasses import replace

from board.domain.board import Board
from board.domain.records.closing import ClosingLine, Word
from board.domain.records.private import ClosingEntry, Merge
from board.domain.records.record import Record
from board.domain.views.cloud import cloud, root


def entry(text: str, order: int, *, key: str | None = None, **fields: object) -> ClosingEntry:
    return replace(ClosingEntry("keyword", text, key or text.lower(), order), **fields)


def board(*entries: ClosingEntry, merges: dict[str, str] | None = None) -> Board:
    """The entries under ids whose order is not the order of their arrival."""
    records: dict[str, Record] = {
        f"entry:entry-{9 - number}": one for number, one in enumerate(entries)
    }
    for key, into in (merges or {}).items():
        records[f"merge:{key}"] = Merge(key, into)
    return Board(1, records)


def seen(made: Board, *, held: bool) -> list[Record]:
    return list(cloud(made, held=held).values())


def test_entries_of_one_key_are_a_word_as_it_was_typed_most_often_since_the_first_came():
    """[X5] [X7]"""
    made = board(entry("Écoute", 4, key="ecoute"), entry("écoute", 7, key="ecoute"))
    assert cloud(made, held=False) == {"word:ecoute": Word("écoute", 2, "keyword", 4)}


def test_entries_stand_in_the_order_of_their_ids_which_does_not_tell_when_each_came():
    """[X5] [V12]"""
    made = board(entry("joie", 1), entry("joie", 2), entry("joie", 3))
    (word,) = seen(made, held=True)
    assert word.entries == ("entry-7", "entry-8", "entry-9")


def test_a_word_has_the_kind_that_most_of_its_entries_have():
    """[X5]"""
    kinds = ("keyword", "feeling", "feeling")
    made = board(*(entry("calme", number, kind=kind) for number, kind in enumerate(kinds)))
    assert seen(made, held=False) == [Word("calme", 3, "feeling", 0)]


def test_what_waits_or_is_set_aside_is_for_facilitators_alone():
    """[V3] [D2] A word counts its shown entries; a word of none of them is held."""
    made = board(
        entry("calme", 1),
        entry("Calme", 2, key="calme", set_aside=True, rephrased=True),
        entry("merde", 3, held=True),
    )
    assert cloud(made, held=False) == {"word:calme": Word("calme", 1, "keyword", 1)}
    found = cloud(made, held=True)
    assert found["word:calme"] == Word(
        "calme", 1, "keyword", 1, entries=("entry-8", "entry-9"), waiting=("entry-8",)
    )
    assert found["word:merde"] == Word(
        "merde", 1, "keyword", 3, held=True, entries=("entry-7",), waiting=("entry-7",)
    )


def test_lines_stand_alone_and_those_that_are_not_shown_are_for_facilitators():
    """[X6] [V3]"""
    made = Board(
        1,
        {
            "entry:a": ClosingEntry("reflection", "Tenir.", None, 1),
            "entry:b": ClosingEntry("reflection", "Trop.", None, 2, set_aside=True),
            "entry:c": ClosingEntry("reflection", "Encore.", None, 3, held=True),
        },
    )
    place = {key[-1]: line.order for key, line in cloud(made, held=True).items()}
    assert cloud(made, held=False) == {"line:a": ClosingLine("Tenir.", "reflection", place["a"])}
    assert cloud(made, held=True) == {
        "line:a": ClosingLine("Tenir.", "reflection", place["a"]),
        "line:b": ClosingLine("Trop.", "reflection", place["b"], held=True),
        "line:c": ClosingLine("Encore.", "reflection", place["c"], held=True, waiting=True),
    }


def test_the_order_of_lines_does_not_tell_when_each_came():
    """[V12] It is the same whichever came first, and not that of their ids."""
    ids = [f"ligne-{number}" for number in range(9)]
    orders = [
        {
            key: line.order
            for key, line in cloud(
                Board(
                    1,
                    {
                        f"entry:{one}": ClosingEntry("reflection", "Tenir.", None, at)
                        for at, one in enumerate(came)
                    },
                ),
                held=True,
            ).items()
        }
        for came in (ids, ids[::-1])
    ]
    assert orders[0] == orders[1]
    assert len(set(orders[0].values())) == len(ids)
    assert list(orders[0]) == list(orders[1]) == sorted(orders[0], key=orders[0].__getitem__)
    assert list(orders[0]) != sorted(orders[0])


def test_facilitators_are_told_which_words_may_be_the_same():
    """[X5] Each of three names the two others; a word apart names none."""
    same = ("resonance", "resonante", "resonanse")
    texts = (*same, "fatigue")
    made = board(*(entry(text, number) for number, text in enumerate(texts)))
    near = {word.text: set(word.near) for word in seen(made, held=True)}
    assert near["fatigue"] == set()
    assert {text: near[text] for text in same} == {text: {*same} - {text} for text in same}
    assert all(word.near == () for word in seen(made, held=False))


def test_merged_words_are_counted_under_the_last_and_a_circle_ends():
    """[X5]"""
    made = board(entry("un", 1), entry("deux", 2), merges={"un": "deux", "deux": "trois"})
    assert set(cloud(made, held=False)) == {"word:trois"}
    assert root("un", {"un": "deux", "deux": "un"}) == "deux"
    assert root("a", {"a": "b", "b": "c", "c": "b"}) == "c"
