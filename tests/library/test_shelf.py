"""What the library remembers besides the files, over a disk that fails and one that does not."""

from pathlib import Path

import pytest

from workshop.library.shelf import load


def test_what_is_remembered_takes_the_place_of_what_was_only_once_it_is_on_disk(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = data / "library.json"
    shelf = load(file, data / "sessions")
    shelf.on_console = "Kept.workshop"
    assert shelf.save()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    shelf.on_console = ""
    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        assert not shelf.save()
    assert load(file, data / "sessions").on_console == "Kept.workshop"
    assert list(data.iterdir()) == [file]
    assert shelf.save()
    assert load(file, data / "sessions").on_console == ""
