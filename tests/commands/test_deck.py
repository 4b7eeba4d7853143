"""`deck import`, `deck export` and `deck check`, and what the other commands know of own cards."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Command, state
from tests.deck.own_cards import EXAMPLE, industry
from workshop.deck.own import FIRST_NUMBER
from workshop.deck.own_folder import OwnFolder
from workshop.paths import resources

TABLE = (
    "name,suit,title,challenge,features\n"
    "Bee school,teach,The first open hive,How to let a frightened beginner do the real thing.,frightened: shaky\n"
    f"Bee school,,{'The quiet frame ' * 3},How to show calm work among many small angry things.,\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table of two cards, of which one has too long a title."""
    path = tmp_path / "bees.csv"
    path.write_text(TABLE, "utf-8")
    return path


def test_imported_cards_are_suggested_exported_and_checked(command: Command, data: Path, table: Path) -> None:
    ended = command("deck", "import", table)
    assert (ended.code, ended.err) == (0, "")
    assert "2 cards are new, 0 were changed." in ended.out
    assert "title has 47 characters, 30 fit the card" in ended.out
    found = command("suggest", "How to let a frightened beginner do the real thing", "--json").json["cards"]
    assert (found[0]["industry"], found[0]["number"]) == ("Bee school", 9001)
    assert [each["own"] for each in found] == [True] + [False] * 9
    for name in ("all.csv", "all.toml"):
        written = table.with_name(name)
        assert command("deck", "export", written).out == f"{written}: 2 cards\n"
        again = command("deck", "import", written, "--json").json
        assert (again["added"], again["changed"], again["ok"]) == (0, 0, True)
    checked = command("deck", "check", "--json")
    assert (checked.code, checked.json["ok"], checked.json["faults"], len(checked.json["notes"])) == (0, True, [], 1)
    assert (data / "deck" / "vectors.npz").is_file()
    assert {"name": "own cards", "ok": True, "found": "1 industries, 2 cards"} in command("self-check", "--json").json[
        "checks"
    ]


def test_the_example_can_be_imported_as_it_stands_and_its_card_is_suggested(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "example.toml"
    file.write_text(EXAMPLE, "utf-8")
    ended = command("deck", "import", file)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == f"{file}: 1 card is new, 0 were changed.\n"  # nothing is too long for its card either
    asked = "How to give each of many strangers back their own within minutes, when all come at once"
    found = command("suggest", asked, "--json").json["cards"][0]
    assert (found["id"], found["number"], found["own"]) == ("cloakrooms/ticket-torn-in-two", FIRST_NUMBER, True)
    assert "A ticket torn in two, Cloakrooms (own card; " in command("suggest", asked).out
    file.write_text(EXAMPLE.replace("A ticket torn in two", "A ticket torn across"), "utf-8")
    assert command("deck", "import", file).out == f"{file}: 0 cards are new, 1 was changed.\n"
    assert command("deck", "check").code == 0


def test_a_broken_import_changes_nothing_and_says_where_and_why(command: Command, data: Path, table: Path) -> None:
    command("deck", "import", table)
    before = state(data)
    table.write_text(f"{TABLE}Bee school,,,How to x.,bored: yes\nTides,games,A,B,\n", "utf-8")
    ended = command("deck", "import", table)
    assert ended.code == 1
    assert ended.out.splitlines()[0].endswith("nothing was imported.")
    assert "line 5, suit: must be one of" in ended.out
    table.write_text(f"{TABLE}Bee school,,,How to x.,bored: yes\n", "utf-8")
    assert command("deck", "import", table, "--json").json["faults"] == [
        {"line": 4, "field": "title", "why": "is missing"},
        {"line": 4, "field": "features", "why": "there is no feature bored"},
    ]
    assert state(data) == before


BROKEN = {
    "latin.csv": "name,title,challenge\nCaf\xe9,a,b\n".encode("latin-1"),
    "utf-16.csv": TABLE.encode("utf-16"),
    "workbook.xlsx": b"PK\x03\x04" + bytes(range(256)),
    "page.csv": b"<!DOCTYPE html>\n<html></html>",
    "page.toml": b"<html></html>",
    "letter.txt": b"Dear all,\nhere are my cards.",
    "empty.csv": b"",
    "empty.toml": b"\n",
    "half.csv": b"name,title\nBees,The hive\n",
    "german.csv": b"Gewerbe;Titel\nBienen;Der Stock\n",
    "quotes.csv": b'name,title,challenge\nBees,"The "hive"",b\n',
    "numbers.csv": b"name,title,challenge,number\nBees,a,b,9001\nBees,c,d,9001\n",
    "ids.toml": b"name='A'\n" + 2 * b"[[strengths]]\nid='x'\ntitle='a'\nchallenge='b'\n",
    "bare.toml": b"name = Bees",
    "curly.toml": "name = “Bees”".encode(),
    "twice.toml": b"name = 'A'\nname = 'B'",
    "noise.toml": bytes(range(256)),
    "list.json": b'{"name": "Bees"}',
    "good-then-bad.csv": f"{TABLE}Tides,games,A,B,\n".encode(),
}


@pytest.mark.parametrize("name", BROKEN)
def test_whatever_is_broken_in_a_file_is_told_in_words_and_changes_nothing(
    command: Command, data: Path, tmp_path: Path, name: str
) -> None:
    OwnFolder(data / "deck").keep(industry())
    before = state(data)
    (tmp_path / name).write_bytes(BROKEN[name])
    ended = command("deck", "import", tmp_path / name)
    first, *faults, last = ended.out.splitlines()
    assert (ended.code, ended.err, first) == (1, "", f"{tmp_path / name}: nothing was imported.")
    assert last == "Your own cards are as they were. Put this right in the file, and import it again."
    assert faults
    python = ("Error", "codec", "Invalid", "Cannot", "Expected", "Illegal", "delimiter", "namespace", "()", "\\x")
    assert [word for word in python if any(word in each for each in faults)] == []
    assert state(data) == before


def test_what_cannot_be_read_at_all_is_told_in_words_and_changes_nothing(
    command: Command, data: Path, tmp_path: Path
) -> None:
    OwnFolder(data / "deck").keep(industry())
    before = state(data)
    (tmp_path / "loop.csv").symlink_to(tmp_path / "loop.csv")
    (tmp_path / "folder.csv").mkdir()
    for name, why in (
        ("loop.csv", "this is a link that leads back to itself"),
        ("folder.csv", "this is a folder, not a file"),
        ("nothing.csv", "there is no such file"),
    ):
        ended = command("deck", "import", tmp_path / name)
        assert ended.refused(3, f"{name}: {why}. Your own cards are as they were.")
    assert state(data) == before


def test_a_file_of_a_hundred_megabytes_is_refused_at_once(command: Command, data: Path, tmp_path: Path) -> None:
    large = tmp_path / "large.toml"
    with large.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    ended = command("deck", "import", large)
    assert (ended.code, ended.out.splitlines()[1]) == (1, "  the file is larger than 2 MB")
    assert state(data) == {}


def test_what_is_not_there_and_what_is_no_table_is_refused(command: Command, tmp_path: Path) -> None:
    assert command("deck", "import", tmp_path / "nothing.csv").refused(3, "nothing.csv")
    assert command("deck", "export", tmp_path / "cards.xlsx").refused(2, "a .csv or a .toml file")
    assert command("deck").refused(2, "import|export|check")
    assert not (tmp_path / "cards.xlsx").exists()


def test_own_cards_go_to_standard_output_as_toml(command: Command, table: Path) -> None:
    command("deck", "import", table)
    told = command("deck", "export", "-").out
    assert told.startswith("[[industries]]\n")
    assert told.count("[[industries.strengths]]") == 2


def test_the_check_names_what_keeps_a_card_from_being_dealt(command: Command, data: Path) -> None:
    folder = data / "deck" / "play"
    folder.mkdir(parents=True)
    (folder / "a.toml").write_text('name = "A"\n[[strengths]]\ntitle = "One"\n', "utf-8")
    (folder / "b.toml").write_text("name = \n", "utf-8")
    ended = command("deck", "check")
    assert ended.code == 1
    assert "play/a.toml: strength 1, challenge is missing" in ended.out
    assert "play/b.toml: line 1: what stands behind = must be in straight quotation marks" in ended.out
    assert command("self-check").code == 1


def test_a_check_writes_nothing(command: Command, data: Path, tmp_path: Path) -> None:
    for folder in (data / "deck" / "play", tmp_path / "mine" / "play"):
        folder.mkdir(parents=True)
        (folder / "a.toml").write_text('name = "A"\n[[strengths]]\ntitle = "B"\nchallenge = "How to c."\n', "utf-8")
    before = state(data), state(tmp_path / "mine")
    assert command("deck", "check").code == 0
    assert command("deck", "check", tmp_path / "mine").code == 0
    assert (state(data), state(tmp_path / "mine")) == before


@pytest.mark.parametrize("placed", [("--data", "{}", "deck", "{act}"), ("deck", "--data", "{}", "{act}"),
                                    ("deck", "{act}", "--data", "{}")])  # fmt: skip
def test_the_data_folder_can_be_named_wherever_it_is_typed(
    command: Command, data: Path, table: Path, placed: tuple[str, ...]
) -> None:
    other = data.with_name("other")

    def typed(act: str, *rest: object) -> tuple[object, ...]:
        return (*(each.format(other, act=act) for each in placed), *rest)

    assert command(*typed("import", table)).code == 0
    assert command(*typed("export", table.with_name("all.toml"))).out.endswith(": 2 cards\n")
    assert command(*typed("check")).out.startswith(f"{other / 'deck'} is all right.\n")
    assert state(data) == {}


def test_a_named_folder_is_checked_and_the_own_cards_of_a_named_data_folder_too(
    command: Command, data: Path, tmp_path: Path
) -> None:
    for folder, name in ((data / "deck" / "play", "mine"), (tmp_path / "theirs" / "play", "yours")):
        folder.mkdir(parents=True)
        (folder / f"{name}.toml").write_text('name = "A"\n[[strengths]]\ntitle = "One"\n', "utf-8")
    assert "mine" not in command("deck", "check", tmp_path / "theirs").out
    both = command("deck", "check", tmp_path / "theirs", "--data", data)
    assert (both.code, both.out.count("one thing is wrong")) == (1, 2)
    assert "play/yours.toml" in both.out
    assert "play/mine.toml" in both.out
    assert len(command("deck", "check", tmp_path / "theirs", "--data", data, "--json").json["faults"]) == 2


def test_a_hand_written_card_is_suggested_with_its_own_number(command: Command, data: Path) -> None:
    folder = data / "deck" / "play"
    folder.mkdir(parents=True)
    told = 'name = "Bees"\n[[strengths]]\ntitle = "The hive"\nchallenge = "How to open a hive of bees."\n'
    (folder / "bees.toml").write_text(told, "utf-8")
    assert f"  {FIRST_NUMBER} The hive, Bees" in command("suggest", "How to open a hive of bees").out
    assert command("cards", "--numbers", FIRST_NUMBER, "--to", data.with_name("made"), "--json").json["cards"] == [
        FIRST_NUMBER
    ]


def test_a_whole_deck_is_checked_strictly(command: Command, tmp_path: Path) -> None:
    deck = tmp_path / "deck"
    deck.mkdir()
    (deck / "features.toml").write_bytes((resources() / "deck" / "features.toml").read_bytes())
    (deck / "play").mkdir()
    (deck / "play" / "x.toml").write_text('name = "X"', "utf-8")
    ended = command("deck", "check", deck)
    assert (ended.code, "play/x.toml: strengths is missing" in ended.out) == (1, True)


def test_an_empty_folder_of_own_cards_is_all_right_and_stays_as_it_is(command: Command, data: Path) -> None:
    assert command("deck", "check").out.endswith("is all right.\n")
    assert OwnFolder(data / "deck").read().industries == ()
    assert state(data) == {}


def test_a_named_folder_without_a_card_is_not_all_right(command: Command, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "deck.md").write_text("About cards", "utf-8")
    ended = command("deck", "check", tmp_path / "docs")
    assert (ended.code, ended.out) == (1, f"{tmp_path / 'docs'}: one thing is wrong\n  no cards in it\n")
    assert command("deck", "check", tmp_path / "docs", "--json").json["faults"] == ["no cards in it"]


def test_a_folder_that_is_not_there_is_not_all_right(command: Command, tmp_path: Path) -> None:
    ended = command("deck", "check", tmp_path / "typo")
    assert ended.code == 3
    assert "typo: there is no such folder" in ended.err
