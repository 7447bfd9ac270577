"""The numbers that keep an order: an insertion changes as few of them as possible [G7]."""

import pytest

from board.domain.grouping.ordered_list import OrderedList

GONE = ("v", "w", "x", "y", "z")


@pytest.mark.parametrize(
    ("before", "wish", "orders"),
    [
        (None, None, {"a": 1, "b": 5, "c": 6, "new": 7}),
        ("a", None, {"new": 0, "a": 1, "b": 5, "c": 6}),
        ("b", None, {"a": 1, "new": 2, "b": 5, "c": 6}),
        ("c", None, {"a": 1, "b": 5, "new": 6, "c": 7}),
        ("gone", None, {"a": 1, "b": 5, "c": 6, "new": 7}),
        ("b", 4, {"a": 1, "new": 4, "b": 5, "c": 6}),
        ("b", 5, {"a": 1, "new": 2, "b": 5, "c": 6}),
        ("b", 9, {"a": 1, "new": 2, "b": 5, "c": 6}),
        ("b", 1, {"a": 1, "new": 2, "b": 5, "c": 6}),
        (None, 9, {"a": 1, "b": 5, "c": 6, "new": 9}),
    ],
)
def test_a_key_goes_before_another_and_keeps_its_number_where_that_fits(before, wish, orders):
    """[G7]"""
    row = OrderedList({"c": 6, "a": 1, "b": 5})
    row.put("new", before, wish)
    assert list(row.keys) == list(orders)
    assert row.orders == orders


def test_only_the_numbers_that_are_in_the_way_grow():
    """[G7]"""
    row = OrderedList({"a": 1, "b": 2, "c": 3, "d": 9})
    row.put("new", "b")
    assert row.orders == {"a": 1, "new": 2, "b": 3, "c": 4, "d": 9}


@pytest.mark.parametrize(
    ("order", "behind", "keys"),
    [
        (1, ("c", *GONE[:4]), ["a", "b", "new", "c"]),
        (1, ("z", "b"), ["a", "new", "b", "c"]),
        (1, GONE[:4], ["a", "b", "c", "new"]),
        (2, GONE, ["a", "b", "new", "c"]),
        (0, GONE, ["new", "a", "b", "c"]),
        (9, GONE, ["a", "b", "c", "new"]),
    ],
)
def test_a_key_goes_back_before_the_next_that_is_there_else_by_its_number(order, behind, keys):
    """[G1] Fewer than five next keys were the end of the list."""
    row = OrderedList({"a": 1, "b": 2, "c": 3})
    row.put_back("new", order, behind)
    assert list(row.keys) == keys
    assert sorted(row.orders, key=row.orders.__getitem__) == keys


def test_a_key_that_goes_back_by_its_number_keeps_it():
    """[G1]"""
    row = OrderedList({"a": 1, "b": 8})
    row.put_back("new", 4, GONE)
    assert row.orders == {"a": 1, "new": 4, "b": 8}
