"""The shipped deck from one file is the same as from its many, and never an old one."""

from __future__ import annotations

import shutil
from dataclasses import fields
from pathlib import Path

import pytest

from tests.samples import DECK
from workshop import __version__
from workshop.deck.deck import read_deck
from workshop.deck.industry import Industry, IndustryError, Showing, Strength, Transfer
from workshop.deck.kept_deck import _FORM, KEPT_FILE, read_kept
from workshop.deck.question import Question
from workshop.paths import resources


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A deck of two industries."""
    for name in ("features.toml", "play/theatre.toml", "guard/courts.toml"):
        target = tmp_path / "deck" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(resources() / "deck" / name, target)
    return tmp_path / "deck"


def test_the_whole_deck_is_the_same_from_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "data" / KEPT_FILE
    first = read_kept(resources() / "deck", kept)
    assert (first.industries, first.features) == (DECK.industries, DECK.features)

    def not_again(_: Path) -> None:
        pytest.fail("the files were read again")

    monkeypatch.setattr("workshop.deck.kept_deck.read_deck", not_again)
    again = read_kept(resources() / "deck", kept)
    assert (again.industries, again.features, again.broken) == (DECK.industries, DECK.features, ())


def test_a_reworded_a_new_and_a_removed_file_count_at_once(folder: Path, tmp_path: Path) -> None:
    kept = tmp_path / KEPT_FILE
    read_kept(folder, kept)
    theatre = folder / "play" / "theatre.toml"
    theatre.write_text(theatre.read_text("utf-8").replace('name = "Theatre"', 'name = "Playhouse"'), "utf-8")
    assert [each.name for each in read_kept(folder, kept).industries] == ["Courts", "Playhouse"]
    (folder / "guard" / "courts.toml").unlink()
    assert [each.name for each in read_kept(folder, kept).industries] == ["Playhouse"]
    shutil.copy(resources() / "deck" / "move" / "shipping.toml", folder / "play" / "shipping.toml")
    assert len(read_kept(folder, kept).industries) == 2


def test_a_broken_file_is_named_each_time(folder: Path, tmp_path: Path) -> None:
    (folder / "play" / "theatre.toml").write_text("name =", "utf-8")
    for _ in range(2):
        assert [each.name for each in read_kept(folder, tmp_path / KEPT_FILE).broken] == ["play/theatre.toml"]


@pytest.mark.parametrize("content", [b"", b"{", b"[" * 90_000, b"3", b'{"digest": 1}', b"\xff"])
def test_a_damaged_file_is_made_anew(folder: Path, tmp_path: Path, content: bytes) -> None:
    kept = tmp_path / KEPT_FILE
    read_kept(folder, kept)
    whole = kept.read_bytes()
    kept.write_bytes(content)
    assert read_kept(folder, kept) == read_deck(folder)
    assert kept.read_bytes() == whole
    kept.write_bytes(whole.replace(b'"Theatre"', b"7, 8"))
    assert read_kept(folder, kept).industries == read_deck(folder).industries


def test_where_nothing_can_be_kept_the_deck_is_read(folder: Path) -> None:
    assert read_kept(folder, folder / "features.toml" / KEPT_FILE) == read_deck(folder)


def test_without_its_features_there_is_no_deck(folder: Path, tmp_path: Path) -> None:
    read_kept(folder, tmp_path / KEPT_FILE)
    (folder / "features.toml").unlink()
    with pytest.raises((OSError, IndustryError)):
        read_kept(folder, tmp_path / KEPT_FILE)


def test_what_cannot_be_read_as_a_file_is_named_and_the_rest_works(folder: Path, tmp_path: Path) -> None:
    (folder / "play" / "aaa.toml").mkdir()
    deck = read_kept(folder, tmp_path / KEPT_FILE)
    assert len(deck.industries) == 2
    assert [each.name for each in deck.broken] == ["play/aaa.toml"]


def test_features_that_are_no_text_are_told_as_broken(folder: Path, tmp_path: Path) -> None:
    (folder / "features.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(IndustryError, match=r"features\.toml"):
        read_kept(folder, tmp_path / KEPT_FILE)


def test_what_another_program_kept_is_read_anew(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / KEPT_FILE
    read_kept(folder, kept)
    before = kept.read_bytes()
    monkeypatch.setattr("workshop.deck.kept_deck._FORM", ("another version",))
    assert read_kept(folder, kept) == read_deck(folder)
    assert kept.read_bytes() != before


def test_the_form_that_is_kept_counts_every_kind_of_part_and_the_version() -> None:
    assert _FORM[0] == __version__
    for kind in (Industry, Strength, Question, Showing, Transfer):
        assert tuple(each.name for each in fields(kind)) in _FORM
