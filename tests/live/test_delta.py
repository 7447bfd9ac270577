"""The two forms of a delta."""

from board.domain.records.contributions import Theme
from board.live.delta import Delta
from board.store.lineage import Revision

BEFORE = {"theme:a": Theme("Alpha", 1), "theme:b": Theme("Bêta", 2)}
RECORDS = {"theme:a": Theme("Alpha", 3), "theme:b": None, "theme:c": Theme("Gamma", 2)}
DELTA = Delta(Revision(4, "four"), Revision(6, "six"), RECORDS, BEFORE, 1000)


def test_a_delta_of_records_holds_each_whole():
    """[P6]"""
    assert DELTA.with_records() == {
        "since": 4,
        "since_mark": "four",
        "version": 6,
        "mark": "six",
        "records": {
            "theme:a": {"type": "theme", "title": "Alpha", "order": 3},
            "theme:b": None,
            "theme:c": {"type": "theme", "title": "Gamma", "order": 2},
        },
        "now": 1000,
    }


def test_a_delta_of_fields_holds_those_that_changed_of_a_record_that_was_told():
    """[P17]"""
    narrow = DELTA.with_fields()
    assert narrow["fields"] == {"theme:a": {"order": 3}}
    assert narrow["records"] == {
        "theme:b": None,
        "theme:c": {"type": "theme", "title": "Gamma", "order": 2},
    }


def test_neither_form_tells_in_which_order_its_records_changed():
    """[V17] They stand by their ids, which are random."""
    turned = dict(reversed(RECORDS.items()))
    late = Delta(DELTA.since, DELTA.revision, turned, BEFORE, 1000)
    assert [*late.with_records()["records"]] == ["theme:a", "theme:b", "theme:c"]
    assert [*late.with_fields()["records"]] == ["theme:b", "theme:c"]
