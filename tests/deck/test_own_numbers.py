"""Own cards have lasting numbers, those too that somebody wrote by hand, whose files stay as they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.deck.own_cards import SOLITAIRE, industry, numbers, put
from tests.samples import DECK
from workshop.deck.deck import with_own
from workshop.deck.own import FIRST_NUMBER
from workshop.deck.own_folder import OwnFolder


def test_a_card_that_is_written_by_hand_has_a_lasting_number_and_its_file_stays_as_it_was(folder: OwnFolder) -> None:
    (kept,) = folder.keep(industry())
    text = f"# mine\n{SOLITAIRE}[[strengths]]\ntitle = 'No challenge yet'\n"
    path = put(folder, "play/solitaire.toml", text)
    assert numbers(folder.read().industry("solitaire")) == [9003, 0]
    assert path.read_text("utf-8") == text
    put(folder, "guard/before-it.toml", SOLITAIRE.replace("The clock", "The other"))
    put(folder, "play/solitaire.toml", text.replace("[[", "[[strengths]]\ntitle='First'\nchallenge='How to.'\n[[", 1))
    found = folder.read()
    assert numbers(found.industry("before-it"), found.industry("solitaire")) == [9004, 9005, 9003, 0]
    assert folder.read() == found
    assert numbers(*folder.keep(industry(name="Third"))) == [9006, 9007]
    assert folder.read().industry(kept.id) == kept


def test_a_number_given_to_a_hand_written_card_goes_into_the_file_that_the_app_writes(folder: OwnFolder) -> None:
    path = put(folder, "play/solitaire.toml", SOLITAIRE)
    (found,) = folder.read().industries
    folder.keep(replace(found, lives_with="A quiet evening."))
    assert f"number = {FIRST_NUMBER}\n" in path.read_text("utf-8")
    assert folder.read().given.given == {}
    path.unlink()
    put(folder, "play/solitaire.toml", SOLITAIRE)
    assert numbers(*folder.read().industries) == [FIRST_NUMBER + 1]  # the first is on paper, perhaps


def test_no_other_card_takes_the_number_of_a_hand_written_one(folder: OwnFolder) -> None:
    put(folder, "play/solitaire.toml", SOLITAIRE)
    folder.read()
    put(folder, "move/early.toml", SOLITAIRE.replace("title", f"number = {FIRST_NUMBER}\ntitle"))
    found = folder.read()
    assert [(each.name, each.why) for each in found.broken] == [("move/early.toml", "a number is used twice")]
    assert numbers(folder.mend("move/early.toml")) == [FIRST_NUMBER + 1]
    assert numbers(folder.read().industry("solitaire")) == [FIRST_NUMBER]


def test_a_hand_written_number_that_was_remembered_is_its_own(folder: OwnFolder) -> None:
    put(folder, "play/solitaire.toml", SOLITAIRE)
    folder.read()
    put(folder, "play/solitaire.toml", SOLITAIRE.replace("title", f"number = {FIRST_NUMBER}\ntitle"))
    assert (folder.read().broken, numbers(*folder.read().industries)) == ((), [FIRST_NUMBER])


def test_where_nothing_can_be_written_a_hand_written_card_has_no_number_yet(
    folder: OwnFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "play/solitaire.toml", SOLITAIRE)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workshop.whole_change.write_whole", full)
    (found,) = folder.read().industries
    assert numbers(found) == [0]
    assert 0 not in with_own(DECK, folder.folder).by_number
