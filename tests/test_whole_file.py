"""Whoever looks at a file finds the old one or the new one, and nothing else beside it."""

from pathlib import Path

import pytest

from workshop.whole_file import write_whole


def test_the_new_content_takes_the_place_of_the_old(tmp_path: Path) -> None:
    file = tmp_path / "not yet made" / "brief.pdf"
    write_whole(file, b"old")
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(file.parent.iterdir()) == [file]


def test_a_name_may_be_as_long_as_names_can_be(tmp_path: Path) -> None:
    file = tmp_path / ("n" * 251 + ".pdf")
    write_whole(file, b"%PDF")
    assert file.read_bytes() == b"%PDF"


def test_what_could_not_be_written_leaves_nothing_behind_and_is_named(tmp_path: Path) -> None:
    taken = tmp_path / "taken.pdf"
    taken.mkdir()
    with pytest.raises(OSError, match=r"taken\.pdf") as refused:
        write_whole(taken, b"%PDF")
    assert refused.value.filename == str(taken)
    assert list(tmp_path.iterdir()) == [taken]


def test_what_was_there_stays_when_the_disk_takes_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.json"
    write_whole(file, b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
