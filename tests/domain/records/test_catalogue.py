"""The catalogue knows every kind of record, so that none is forgotten by store or contract."""

import pkgutil

import board.domain.records
from board.domain.records import private
from board.domain.records.catalogue import KINDS, MODULES, STORED, kinds_in, told_to
from board.domain.records.record import Record
from board.domain.views.visibility import KINDS as SEEN


def test_every_module_of_records_is_in_the_catalogue():
    found = {module.name for module in pkgutil.iter_modules(board.domain.records.__path__)}
    named = {module.__name__.rpartition(".")[2] for module in MODULES}
    assert found - named == {"catalogue", "record"}


def test_the_catalogue_holds_each_kind_of_its_modules_once_and_no_class_without_a_name():
    kinds = kinds_in([private, private])
    assert set(kinds) < set(KINDS) == set(kinds_in(MODULES))
    assert len(kinds) == len(set(kinds))
    assert private.Keys in kinds and private.PrivateRecord not in kinds


def test_a_kind_of_record_is_told_to_someone_or_kept():
    assert [kind for kind in KINDS if kind.told == "nobody" and not kind.stored] == []


def test_no_two_kinds_are_stored_under_one_name():
    assert len(STORED) == len([kind for kind in KINDS if kind.stored])


def test_whatever_a_view_may_tell_is_in_the_contract():
    contract = {kind.name for kind in told_to("screens")}
    assert contract >= SEEN["console"]


def test_every_record_is_declared_in_records():
    assert {kind for kind in _below(Record) if hasattr(kind, "name")} <= _and_remade(KINDS)


def _below(kind: type) -> set[type]:
    return {one for below in kind.__subclasses__() for one in (below, *_below(below))}


def _and_remade(kinds):
    """With the classes that `slots=True` made anew, which live on as subclasses of `Record`."""
    names = {(kind.__module__, kind.__qualname__) for kind in kinds}
    return {kind for kind in _below(Record) if (kind.__module__, kind.__qualname__) in names}
