"""Restore points as the library offers them, over real files."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from workshop.clock import Clock
from workshop.library.beginning import Wanted, begun_from
from workshop.library.library import Library
from workshop.model.changes.problem import state_problem
from workshop.model.identity import new_id
from workshop.model.place import Place
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.paths import resources
from workshop.room.templates import templates
from workshop.storage.file import read
from workshop.workbench import Workbench


@pytest.fixture
def library(data: Path) -> Iterator[Library]:
    made = Library(data)
    yield made
    made.close()


def session(title: str) -> Session:
    template = templates(resources() / "templates")[0]
    return begun_from(Wanted(title=title, host="Harbour Museum"), template, new_id, "2026-05-12T16:05:00+01:00")


def test_a_deletion_makes_a_restore_point_first_unless_there_is_one_of_the_same(
    library: Library, qapp: QApplication
) -> None:
    path = library.create(session("Kept"), Run())
    assert library.restore_points(path) == ()
    path = library.undelete(library.delete(path))
    (point,) = library.restore_points(path)
    assert read(point.path).session == read(path).session
    path = library.undelete(library.delete(path))
    assert library.restore_points(path) == (point,)
    bench = Workbench.open(path, Clock())
    bench.edit("Edit problem", partial(state_problem, text="said since"), Place("problem"))
    assert bench.close()
    path = library.undelete(library.delete(path))
    assert [read(each.path).session.problem.statement for each in library.restore_points(path)] == ["said since", ""]


def test_a_restore_point_is_opened_beside_the_file_and_nothing_is_overwritten(
    data: Path, library: Library, tmp_path: Path
) -> None:
    path = library.create(session("Kept"), Run())
    outside = tmp_path / "stick" / "Kept.workshop"
    outside.parent.mkdir()
    path.replace(outside)
    library.note_opened(outside, "2026-05-20T10:00:00+01:00")
    library.refresh()
    outside = library.undelete(library.delete(outside))
    before = outside.read_bytes()
    first, second = (library.restore(outside, library.restore_points(outside)[0]) for _ in range(2))
    assert first != second
    assert {first.parent, second.parent} == {outside.parent}
    assert outside.read_bytes() == before
    assert sum(each.title.startswith("Kept (as of 20") for each in library.entries()) == 2
    library.close()
    again = Library(data)
    again.refresh()
    assert len(again.entries()) == 3
    again.close()


def test_a_damaged_file_is_deleted_all_the_same_and_its_restore_points_are_found(library: Library) -> None:
    path = library.undelete(library.delete(library.create(session("Spoilt"), Run())))
    content = path.read_bytes()
    path.write_bytes(content[:5_000] + bytes(len(content) - 9_000) + content[-4_000:])
    library.refresh()
    entry = library.entry(path)
    assert entry is not None
    assert entry.broken
    (point,) = library.restore_points(path)
    assert library.newest_good(path) == point
    assert read(library.restore(path, point)).session.plan.title.startswith("Spoilt (as of ")
    library.delete(path)
    assert not path.exists()


def test_a_spoilt_restore_point_does_not_keep_a_deletion_from_making_a_good_one(library: Library) -> None:
    path = library.undelete(library.delete(library.create(session("Kept"), Run())))
    library.restore_points(path)[0].path.write_bytes(b"not a session any more")
    path = library.undelete(library.delete(path))
    assert len(library.restore_points(path)) == 2
    good = library.newest_good(path)
    assert good is not None
    assert read(good.path).session == read(path).session
