"""The program finds what it brought along, and keeps what people make where they said."""

from pathlib import Path

import pytest

from workshop import paths


def test_the_deck_is_found_in_a_checkout() -> None:
    assert (paths.resources() / "deck").is_dir()


def test_resources_inside_the_package_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site" / "workshop"
    (package / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.resources() == package / "resources"


def test_a_named_data_folder_wins_over_everything(tmp_path: Path) -> None:
    assert paths.data_folder(tmp_path) == tmp_path


def test_without_a_name_the_environment_says_where(home: Path) -> None:
    assert paths.data_folder() == home / "data"
    assert paths.documents_folder() == home / "documents"


def test_without_either_data_stays_out_of_documents(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.DATA_VARIABLE)
    monkeypatch.delenv(paths.DOCUMENTS_VARIABLE)
    assert paths.data_folder().name == "analogy-workshop"
    assert paths.documents_folder().name == "Analogy Workshop"
    assert paths.documents_folder() not in paths.data_folder().parents


def test_asking_for_a_place_makes_nothing(home: Path) -> None:
    data = paths.data_folder()
    assert {paths.sessions_folder(data).parent, paths.log_folder(data).parent, paths.settings_file(data).parent} == {
        data
    }
    assert not list(home.iterdir())


def test_one_file_has_one_name_however_it_was_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stick" / "days").mkdir(parents=True)
    (tmp_path / "short").symlink_to(tmp_path / "stick" / "days", target_is_directory=True)
    monkeypatch.chdir(tmp_path / "stick")
    file = tmp_path / "stick" / "day.workshop"
    for typed in (file, Path("day.workshop"), Path("days/../day.workshop"), tmp_path / "short" / ".." / "day.workshop"):
        assert paths.straight(typed) == file
    assert paths.straight(Path("nowhere/../day.workshop")) == file
    assert paths.straight(tmp_path / "short" / "day.workshop") == tmp_path / "short" / "day.workshop", "a link stays"
