"""The library over real files in a real data folder."""

import os
import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.samples import CALMER, with_examples
from workshop.clock import Clock
from workshop.library.beginning import Wanted, begun_from, copy_title
from workshop.library.entry import State
from workshop.library.library import Library
from workshop.library.reading import look
from workshop.library.trouble import trouble_with
from workshop.model.changes.plan import plan_session
from workshop.model.identity import new_id
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.paths import resources
from workshop.room.templates import templates
from workshop.storage.errors import Damaged, InUse, NewerVersion, StorageError
from workshop.storage.file import open_to_work, read

HALF_DAY = templates(resources() / "templates")[0]


@pytest.fixture
def library(data: Path) -> Iterator[Library]:
    made = Library(data)
    yield made
    made.close()


def session(title: str, **more: object) -> Session:
    wanted = Wanted(title=title, host="Harbour Museum", guests=("Seed Bank",), **more)  # type: ignore[arg-type]
    return begun_from(wanted, HALF_DAY, new_id, "2026-05-12T16:05:00+01:00")


def titles(library: Library) -> list[str]:
    return sorted(each.title for each in library.entries())


def raise_version(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version=99")
    raw.close()


def test_a_new_session_is_a_file_with_its_agenda_and_its_organisations(library: Library) -> None:
    path = library.create(session("Deciding what to keep", date="2026-06-03", starts="09:30", people=11), Run())
    assert path.name == "Deciding what to keep.workshop"
    kept = read(path).session
    assert [each.name for each in kept.organisations] == ["Harbour Museum", "Seed Bank"]
    assert [each.host for each in kept.organisations] == [True, False]
    assert [each.key for each in kept.stages][:4] == ["problem", "abstraction", "analogies", "break"]
    assert kept.steps
    assert kept.plan.template == "half-day"
    assert len(kept.plan.brief_code) == 3


def test_two_sessions_of_one_title_are_two_files(library: Library) -> None:
    first, second = (library.create(session("Same"), Run()) for _ in range(2))
    assert first != second
    assert titles(library) == ["Same", "Same"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "etc passwd"),
        ("CON", "session CON"),
        ("", "session"),
        (" . ", "session"),
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j"),
        ("手術前の不安", "手術前の不安"),
        ("\u202egnp.exe", "gnp exe"),
        ("x" * 20_000, "x" * 80),
        ("é" * 200, "é" * 40),
    ],
)
def test_any_title_becomes_a_name_that_every_file_system_takes(library: Library, title: str, name: str) -> None:
    path = library.create(session(title), Run())
    assert path.parent == library.folder
    assert path.stem == name


def test_the_index_can_be_lost_or_broken(data: Path, library: Library) -> None:
    path = library.create(session("Sofas up six floors"), Run())
    library.note_opened(path, "2026-05-20T10:00:00+01:00")
    library.archive(path, True)
    library.close()
    for content in (None, b"rubbish" * 500):
        for each in data.glob("library.sqlite*"):
            each.unlink()
        if content is not None:
            (data / "library.sqlite").write_bytes(content)
        again = Library(data)
        again.refresh()
        assert titles(again) == ["Sofas up six floors"]
        assert again.entries()[0].opened == "2026-05-20T10:00:00+01:00"
        assert again.entries()[0].archived
        assert [each.title for each in again.search("sofa")] == ["Sofas up six floors"]
        assert not again.trouble
        again.close()


def test_an_index_of_another_version_is_made_again(data: Path, library: Library) -> None:
    library.create(session("Kept"), Run())
    library.close()
    raise_version(data / "library.sqlite")
    again = Library(data)
    again.refresh()
    assert titles(again) == ["Kept"]
    again.close()


def test_only_files_that_changed_are_read_again(library: Library) -> None:
    paths = [library.create(session(f"Session {number}"), Run()) for number in range(3)]
    assert look(library.known()).readings == ()
    os.utime(paths[1], ns=(1, 1))
    assert [each.entry.path for each in look(library.known()).readings] == [paths[1]]


def test_files_that_come_and_go_are_noticed(library: Library, tmp_path: Path) -> None:
    path = library.create(session("Here"), Run())
    other = path.with_name("Put there.workshop")
    other.write_bytes(path.read_bytes())
    library.refresh()
    assert len(library.entries()) == 2
    other.unlink()
    library.refresh()
    assert [each.path for each in library.entries()] == [path]


def test_a_broken_file_is_listed_with_its_reason_and_never_stops_the_others(library: Library) -> None:
    good = library.create(session("Good"), Run())
    broken = good.with_name("Broken.workshop")
    broken.write_bytes(b"not a session")
    newer = good.with_name("Newer.workshop")
    newer.write_bytes(good.read_bytes())
    raise_version(newer)
    library.refresh()
    found = {each.path.name: each for each in library.entries()}
    assert not found["Good.workshop"].broken
    assert "not a session" in found["Broken.workshop"].broken
    assert found["Newer.workshop"].title == "Good", "what a newer version wrote is listed; opening it is another matter"
    assert broken.read_bytes() == b"not a session"


def test_a_session_that_is_open_is_read_beside_its_writer(library: Library) -> None:
    path = library.create(session("Open"), Run())
    opened = open_to_work(path)
    try:
        os.utime(path, ns=(1, 1))
        library.refresh()
        assert not library.entries()[0].broken
        with pytest.raises(InUse):
            library.delete(path)
    finally:
        opened.db.close()
        opened.lock.release()
    assert path.exists()


@pytest.mark.parametrize("text", ["scared", "SCARED wait", "zünd", "zund", "lounge", "手術", '"', "<img", "(a OR"])
def test_search_finds_titles_terms_and_ideas_in_any_script(library: Library, text: str) -> None:
    found = session("Scared while waiting, Zündung")
    found = plan_session(found, title=found.plan.title + ' "half" <img src=x> (a OR b) 深夜の手術')
    library.create(found, Run())
    library.create(session("Something else entirely"), Run())
    hits = [each.title for each in library.search(text)]
    assert ("Scared" in "".join(hits)) is (text != "lounge")
    assert "Something else entirely" not in hits


def test_duplicating_the_plan_leaves_behind_what_the_room_said(library: Library) -> None:
    (example,) = with_examples(library)[:1]
    copy = read(library.duplicate(example, plan_only=True)).session
    whole = read(example).session
    assert copy.plan.title == f"{whole.plan.title} (copy)"
    assert copy.plan.id != whole.plan.id
    assert copy.stages == whole.stages
    assert copy.steps == whole.steps
    assert [each.title for each in copy.analogies] == [each.title for each in whole.analogies]
    assert not any(each.speaker or each.speaker_organisation for each in copy.analogies)
    assert not any((copy.mapping, copy.ideas, copy.organisations, copy.participants, copy.problem.statement))


def test_duplicating_everything_keeps_everything_under_another_id(library: Library) -> None:
    (example,) = with_examples(library)[:1]
    copy, whole = read(library.duplicate(example, plan_only=False)).session, read(example).session
    assert (copy.ideas, copy.mapping, copy.terms) == (whole.ideas, whole.mapping, whole.terms)
    assert copy.plan.id != whole.plan.id


def test_copies_and_copies_of_copies_are_numbered(library: Library) -> None:
    path = library.create(session("Plan (B)"), Run())
    first = library.duplicate(path, plan_only=False)
    second = library.duplicate(first, plan_only=True)
    library.duplicate(path, plan_only=False)
    library.delete(second)
    library.duplicate(first, plan_only=False)
    assert titles(library) == ["Plan (B)", "Plan (B) (copy 2)", "Plan (B) (copy 3)", "Plan (B) (copy)"]
    assert copy_title("Old (copy) (copy)", ["Old (copy)"]) == "Old (copy 2)"


def test_a_deleted_session_comes_back_as_it_was(library: Library) -> None:
    path = library.create(session("Back again"), Run())
    library.note_opened(path, "2026-05-20T10:00:00+01:00")
    before = path.read_bytes()
    deletion = library.delete(path)
    assert not path.exists()
    assert library.entries() == ()
    assert library.undelete(deletion) == path
    assert path.read_bytes() == before
    assert library.entries()[0].opened == "2026-05-20T10:00:00+01:00"


def test_undelete_never_replaces_what_took_the_place(library: Library) -> None:
    deletion = library.delete(library.create(session("Place"), Run()))
    other = library.create(session("Place"), Run())
    back = library.undelete(deletion)
    assert back != other
    assert titles(library) == ["Place", "Place"]


def test_the_trash_is_emptied_after_a_month(data: Path) -> None:
    clock = Clock()
    library = Library(data, clock)
    deletion = library.delete(library.create(session("Gone"), Run()))
    clock.shift(timedelta(days=29))
    library.empty_trash()
    assert deletion.folder.exists()
    clock.shift(timedelta(days=2))
    library.empty_trash()
    assert not deletion.folder.exists()
    with pytest.raises(StorageError):
        library.undelete(deletion)
    library.close()


def test_a_deleted_example_stays_away_until_it_is_asked_for(data: Path, library: Library) -> None:
    (path, *_) = with_examples(library)
    assert library.entry(path) is not None
    assert all(each.example for each in library.entries())
    library.delete(path)
    library.close()
    again = Library(data)
    assert path not in with_examples(again)
    assert again.example(CALMER.parent) is not None
    assert again.example(CALMER.parent) == again.example(CALMER.parent)
    again.close()


def test_a_file_opened_from_elsewhere_stays_in_the_list(data: Path, library: Library, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    inside = library.create(session("On a stick"), Run())
    outside = stick / "session.workshop"
    inside.replace(outside)
    library.note_opened(outside, "2026-05-20T10:00:00+01:00")
    library.close()
    again = Library(data)
    again.refresh()
    assert [each.path for each in again.entries()] == [outside]
    outside.unlink()
    again.refresh()
    assert again.entries() == ()
    again.close()


def test_what_a_newer_or_damaged_file_holds_can_be_opened_as_a_copy(library: Library) -> None:
    (example, *_) = with_examples(library)
    newer, damaged = example.with_name("newer.workshop"), example.with_name("damaged.workshop")
    for path in (newer, damaged):
        path.write_bytes(example.read_bytes())
    raise_version(newer)
    raw = sqlite3.connect(damaged)
    raw.execute("UPDATE ideas SET text = 'changed by nobody' WHERE rank = (SELECT min(rank) FROM ideas)")
    raw.execute("DELETE FROM rungs WHERE id = (SELECT working FROM ladder)")
    raw.execute("UPDATE terms SET status = 'unheard of' WHERE rank = (SELECT min(rank) FROM terms)")
    raw.commit()
    raw.close()
    for path, error in ((newer, NewerVersion), (damaged, Damaged)):
        before = path.read_bytes()
        with pytest.raises(error):
            open_to_work(path)
        copy = library.open_a_copy(path)
        opened = open_to_work(copy)
        opened.db.close()
        opened.lock.release()
        assert len(opened.session.ideas) == len(read(example).session.ideas)
        assert (opened.session.ladder.working is None) == (path == damaged)
        assert path.read_bytes() == before


def test_a_file_with_broken_pages_gives_what_is_left(library: Library) -> None:
    (example, *_) = with_examples(library)
    content = bytearray(example.read_bytes())
    raw = sqlite3.connect(example)
    first = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'misunderstandings'").fetchone()[0] - 1
    raw.close()
    content[first * 4096 : (first + 3) * 4096] = bytes(3 * 4096)
    example.write_bytes(bytes(content))
    with pytest.raises(StorageError):
        read(example)
    assert read(library.open_a_copy(example)).session.plan.title


def test_a_file_that_holds_nothing_says_so(library: Library) -> None:
    library.folder.mkdir(parents=True)
    path = library.folder / "nothing.workshop"
    path.write_bytes(b"SQLite format 3\x00" + bytes(5000))
    with pytest.raises(Damaged):
        library.open_a_copy(path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_folder_that_cannot_be_written_is_told_and_listed_all_the_same(data: Path, library: Library) -> None:
    path = library.create(session("Read only"), Run())
    library.close()
    for each in data.glob("library.*"):
        each.unlink()
    for folder in (data, library.folder):
        folder.chmod(0o500)
    try:
        again = Library(data)
        again.refresh()
        assert titles(again) == ["Read only"]
        again.note_opened(path, "2026-05-20T10:00:00+01:00")
        assert str(data) in again.trouble
        with pytest.raises(StorageError) as caught:
            again.create(session("Another"), Run())
        assert trouble_with(caught.value).sentence
        with pytest.raises(StorageError):
            again.delete(path)
        again.close()
    finally:
        for folder in (data, library.folder):
            folder.chmod(0o700)
    assert path.exists()


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    library = Library(tmp_path / "data")
    library.refresh()
    assert library.entries() == ()
    with pytest.raises(StorageError) as caught:
        library.create(session("Nowhere"), Run())
    assert "Nothing was changed" in trouble_with(caught.value).sentence
    assert library.trouble
    library.close()


def test_an_unwritable_index_is_kept_in_memory(data: Path) -> None:
    (data / "library.sqlite").mkdir()
    library = Library(data)
    library.create(session("In memory"), Run())
    assert [each.title for each in library.search("memory")] == ["In memory"]
    assert library.trouble
    library.close()


def test_how_far_a_session_is(library: Library) -> None:
    begun = "2026-05-27T09:30:00+01:00"
    path = library.create(session("Stages", date="2026-05-27"), Run())
    today = date(2026, 5, 27)

    def state(run: Run, day: date = today) -> State:
        library.note_session(path, read(path).session, run)
        entry = library.entry(path)
        assert entry is not None
        return entry.state(day)

    assert state(Run()) is State.PLANNED
    assert state(Run(stage="mapping", begun=begun)) is State.IN_PROGRESS
    assert state(Run(stage="translation", begun=begun)) is State.IN_PROGRESS
    assert state(Run(stage="translation", begun=begun), date(2026, 5, 28)) is State.FINISHED


def test_counts_are_those_of_the_session(library: Library) -> None:
    (path, *_) = with_examples(library)
    entry, whole = library.entry(path), read(path).session
    assert entry is not None
    assert entry.ideas == len(whole.ideas)
    assert entry.open + entry.agreed + entry.differ == len(whole.misunderstandings)
    assert entry.organisations == tuple(each.name for each in whole.organisations)
    assert whole.working_rung is not None
    assert entry.altitude == whole.working_rung.text


def test_a_session_that_was_left_needs_no_reading(library: Library) -> None:
    path = library.create(session("Left"), Run())
    os.utime(path, ns=(1, 1))
    library.note_put_away(path)
    assert look(library.known()).readings == ()
