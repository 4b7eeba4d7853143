"""Names for new session files."""

from pathlib import Path

import pytest

from workshop.library.file_name import free_path


def test_in_a_folder_that_may_not_be_listed_a_name_is_free_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(_folder: Path) -> None:
        raise PermissionError

    (tmp_path / "Calm.workshop").touch()
    monkeypatch.setattr(Path, "iterdir", forbidden)
    assert free_path(tmp_path, "Calm").name == "Calm 2.workshop"
