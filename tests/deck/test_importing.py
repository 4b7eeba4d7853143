"""Import and export: what was written is read again, and what is broken changes nothing and says where and why."""

from __future__ import annotations

import csv
import io
import time
import tracemalloc
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.deck.own_cards import industry
from tests.samples import DECK
from workshop.deck.import_fault import BrokenImportError
from workshop.deck.importing import LARGEST, read_import
from workshop.deck.industry import Industry, IndustryError
from workshop.deck.own_folder import OwnFolder
from workshop.deck.own_import import take_over
from workshop.deck.spreadsheet import COLUMNS, spreadsheet
from workshop.deck.toml_text import industries_toml, industry_toml

FEATURES: Collection[str] = DECK.feature.keys()
HEAD = "name,title,challenge"
CELL = "line 2: a cell is far too long; perhaps the quotation mark at its end is missing"


def read(text: str, name: str = "cards.csv") -> tuple[Industry, ...]:
    return read_import(name, text.encode(), FEATURES)


def faults(text: str | bytes, name: str = "cards.csv") -> list[str]:
    with pytest.raises(BrokenImportError) as caught:
        read_import(name, text.encode() if isinstance(text, str) else text, FEATURES)
    return [str(each) for each in caught.value.faults]


def as_csv(industries: Collection[Industry]) -> bytes:
    return spreadsheet(industries)


def as_toml(industries: Collection[Industry]) -> bytes:
    return industries_toml(industries).encode()


def test_three_columns_are_a_deck_and_rows_of_one_name_one_industry() -> None:
    found = read(f"{HEAD}\nBees,The hive,How to a.\nbees,The frame,How to b.\nTides,The chart,How to c.\n")
    assert [(each.name, len(each.strengths), each.suit) for each in found] == [("Bees", 2, ""), ("Tides", 1, "")]


@pytest.mark.parametrize("name", ["cards.md", "cards.docx", "table.json"])
def test_a_file_of_another_kind_is_refused_though_it_reads_like_a_table(name: str) -> None:
    assert faults(f"{HEAD}\nBees,a,b\n", name) == ["cards are read from a .csv or a .toml file"]


@pytest.mark.parametrize("name", ["cards.txt", "cards", "-"])
def test_a_name_without_a_kind_may_hold_either(name: str) -> None:
    assert [each.name for each in read(f"{HEAD}\nBees,a,b\n", name)] == ["Bees"]


@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_whatever_a_spreadsheet_puts_between_its_cells_is_understood(between: str) -> None:
    rows = [["\ufeffName", "Title", "Challenge", "also"], ["Bees", "The hive", "How to a.", '"keepers\nhives"']]
    (found,) = read("\r\n".join(between.join(each) for each in rows))
    assert found.also == ("keepers", "hives")


def test_names_on_one_line_are_parted_by_semicolons() -> None:
    assert read(f"{HEAD},also\nBees,The hive,How to a.,keepers; hives;\n")[0].also == ("keepers", "hives")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ["there is no card in it"]),
        ("\n\n", ["there is no card in it"]),
        (HEAD, ["there is no card in it"]),
        (
            "Gewerbe;Titel;Aufgabe\nBienen;a;b",
            ["line 1: this line must name the columns, in English: name, title, challenge among them"],
        ),
        (f'{HEAD}\nBees,"The "hive"",b', ['line 2: a quotation mark inside a cell must be written twice ("")']),
        (
            f"{HEAD}\nBees,{'x' * 200_000},b",
            [CELL],
        ),
        ("name,title\nBees,The hive", ["line 1, challenge: this column is missing"]),
        (f"{HEAD},mood\n", ["line 1, mood: is no column of cards"]),
        (f"{HEAD},title\n", ["line 1, title: is there twice"]),
        (f"{HEAD}\n\nBees,,How to a.\n", ["line 3, title: is missing"]),
        (f"{HEAD}\nBees,a,b\n,The hive,How to a.\n", ["line 3, name: is missing"]),
        (
            f"{HEAD}\nBees,a,b,c\n",
            ["line 2: has more cells than there are columns; a text with a comma stands in quotation marks"],
        ),
        (f'{HEAD}\nBees,"The\nhive",b\nBees,,c', ["line 4, title: is missing"]),
        (f'{HEAD}\nBees,"a,b\n', ['line 2: a cell that begins with " in this row does not end with " anywhere']),
        (f"{HEAD},number\nBees,a,b,12\n", ["line 2, number: must be from 9001 to 99999, or left out"]),
        (f"{HEAD},number\nBees,a,b,-9001\n", ["line 2, number: must be a whole number above 0"]),
        (f"{HEAD},number\nBees,a,b,9\u0660\n", ["line 2, number: must be a whole number above 0"]),
        (f"{HEAD},number\nBees,a,b,9001\nX,c,d,9001\n", ["line 3, number: 9001 is used twice"]),
        (f"{HEAD},id\nBees,a,b,x\nBees,c,d,x\n", ["line 3, id: x is used twice"]),
        (f"{HEAD},id\nBees,a,b,../x\n", ["line 2, id: must be small letters with hyphens"]),
        (f"{HEAD},industry_id\nBees,a,b,../../x\n", ["line 2, id: must be small letters with hyphens"]),
        (
            f"{HEAD},suit\nBees,a,b,games\n",
            ["line 2, suit: must be one of move, make, care, host, guard, teach, play, grow"],
        ),
        (f"{HEAD},suit\nBees,a,b,make\nBees,c,d,care\n", ["line 3, suit: is not the same here as in line 2"]),
        (f"{HEAD},features\nBees,a,b,bored: yes\n", ["line 2, features: there is no feature bored"]),
        (f"{HEAD}\nBees,{'x' * 20_001},b\n", ["line 2, title: has 20001 characters, at most 20000"]),
    ],
)
def test_a_broken_table_says_in_which_line_and_field_and_why(text: str, told: list[str]) -> None:
    assert faults(text) == told


def test_every_fault_of_a_table_is_told_at_once() -> None:
    assert len(faults(f"{HEAD}\nBees,,a\nTides,b,\nX,c,d\n")) == 2


def test_what_is_no_text_is_told_with_its_line() -> None:
    assert faults(HEAD.encode() + b"\nBees,\xff,b") == [
        "line 2: is not text in UTF-8: save the file again, and choose UTF-8 as its encoding"
    ]
    assert faults(b'name = "A"\n\xff', "cards.toml") == [
        "line 2: is not text in UTF-8: save the file again, and choose UTF-8 as its encoding"
    ]
    assert faults(b"PK\x03\x04\xff\xfe", "cards.toml")[0].startswith("this is a workbook or an archive, not text")
    assert faults("\ufeff<!DOCTYPE html><html>", "cards.toml")[0].startswith("this is a web page, not a file of cards")
    assert faults("Bees".encode("utf-16")) == ["this is text in UTF-16: save it in UTF-8"]
    assert faults('{"name": "Bees"}', "cards.toml") == ["this is JSON: cards are written as TOML or CSV"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "there is no card in it"),
        ("name = 'Bees'\nname = 'X'", "line 2: this stands in the file a second time"),
        ("industries = 3", "industries: must be tables, and nothing beside them"),
        ("industries = [3]", "line 1, industries: must be tables"),
        ("name = 'Bees'", "line 1, strengths: there is no card in it"),
        ("[[industries]]\nname='A'\n[[industries.strengths]]\ntitle='b'", "line 3, challenge: is missing"),
        ("[[industries]]\nname='A'\n\n[[industries.strengths]]\ntitle=3", "line 4, title: must be text"),
        ("name='A'\nstrengths=[{title='a'}]", "challenge: is missing"),
        ("id='../x'\nname='A'\n[[strengths]]\ntitle='a'\nchallenge='b'", "line 1, id: must be small letters"),
        ("id=7\nname='A'\n[[strengths]]\ntitle='a'\nchallenge='b'", "line 1, id: must be small letters"),
        ("name='A'\nmood='b'", "line 1, mood: is not a field here"),
        ("name='A'\n[[strengths]]\nTitel='b'", "line 2, Titel: is not a field here; perhaps title is meant"),
        ("name='A'\n[strengths]\ntitle='b'", "line 1, strengths: must be tables, each headed [[strengths]]"),
        (f"a = {'[' * 100_000}", "is nested too deeply"),
        (f"{'a.' * 300_000}b = 1", "a name is nested too deeply"),
        (f"x = {{{'a.' * 300_000}b = 1}}", "a name is nested too deeply"),
        (f"[{'a . ' * 100_000}b]", "a name is nested too deeply"),
        (f"""x = {{{"'a'." * 100_000}b = 1}}""", "a name is nested too deeply"),
        (f"\nnumber = {'9' * 100_000}", "line 2: a number is far too long"),
    ],
)
def test_broken_toml_says_what_is_wrong(text: str, told: str) -> None:
    begun = time.process_time()
    assert faults(text, "cards.toml")[0].startswith(told)
    assert time.process_time() - begun < 2


def test_dots_in_what_people_wrote_are_no_depth() -> None:
    text = f"name = 'A'\n[[strengths]]\ntitle = 'Wait. {'. . . ' * 40}'\nchallenge = '{'word. ' * 40}'"
    assert len(read(text, "cards.toml")) == 1


def test_what_is_too_large_is_not_read() -> None:
    assert faults(b"x" * (LARGEST + 1)) == ["the file is larger than 2 MB"]


def test_the_largest_files_take_two_seconds_and_256_mb_at_the_most() -> None:
    rows = "".join(f"Bees {each},title {each},How to {'x' * 60}.\n" for each in range(20_000))
    tables = "[[industries]]\n" * (LARGEST // 15)
    for name, text in (("cards.csv", f"{HEAD}\n{rows}"[:LARGEST]), ("cards.toml", tables)):
        begun = time.process_time()
        with pytest.raises(BrokenImportError) if name == "cards.toml" else _nothing():
            read_import(name, text.encode(), FEATURES)
        assert time.process_time() - begun < 4, name  # twice as long as promised: the machine is shared
    tracemalloc.start()
    with pytest.raises(BrokenImportError):
        read_import("cards.toml", tables[: LARGEST // 4].encode(), FEATURES)
    assert tracemalloc.get_traced_memory()[1] < 64 * 1024 * 1024
    tracemalloc.stop()


class _nothing:  # noqa: N801  reads like `pytest.raises`
    def __enter__(self) -> None: ...

    def __exit__(self, *_: object) -> None: ...


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=40).map(
    lambda text: " ".join(text.split()) or "x"
)


@given(name=TEXT, title=TEXT, other=st.lists(TEXT, max_size=3), source=TEXT)
def test_whatever_people_typed_is_read_again_as_it_was(name: str, title: str, other: list[str], source: str) -> None:
    one = industry(
        name=name,
        also=other,
        also_knows=other,
        strengths=[
            {
                "title": title,
                "challenge": source,
                "also_asked": other,
                "features": [{"feature": "frightened", "shows": title}],
                "transfers": [{"to": title, "what": source, "source": name}],
            }
        ],
    )
    one = replace(one, id="own-1", strengths=tuple(replace(each, id="card-1", number=9001) for each in one.strengths))
    assert read_import("x.toml", as_toml([one]), FEATURES) == (one,)
    assert read_import("x.toml", industry_toml(one).encode(), FEATURES) == (one,)
    assert read_import("x.csv", as_csv([one]), FEATURES) == (one,)


@pytest.mark.parametrize("lead", ["=1+1", "+1", "-1", "@sum", "\uff1d1", "'=1", "''", "'tis", "\u200b=1", "\ufe62 1"])
def test_no_cell_of_an_export_is_a_formula(lead: str) -> None:
    one = industry(name=lead, strengths=[{"title": lead, "challenge": lead}])
    rows = list(csv.reader(io.StringIO(as_csv([one]).decode("utf-8-sig"))))
    assert rows[0] == list(COLUMNS)
    assert not any(each.startswith(("=", "+", "-", "@", "\uff1d")) for row in rows for each in row)
    assert read_import("x.csv", as_csv([one]), FEATURES)[0].name == lead


def test_an_export_goes_to_another_laptop_with_ids_and_numbers(folder: OwnFolder, tmp_path: Path) -> None:
    kept = folder.keep(industry(), industry(name="Tides"))
    other = OwnFolder(tmp_path / "other")
    done = take_over(other, read_import("x.csv", as_csv(kept), FEATURES))
    assert other.read().industries == tuple(sorted(kept, key=lambda each: each.id))
    assert (done.added, done.changed, done.renumbered) == (4, 0, ())
    again = take_over(other, read_import("x.toml", as_toml(kept), FEATURES))
    assert (again.added, again.changed) == (0, 0)


@pytest.mark.parametrize(("name", "made"), [("x.csv", as_csv), ("x.toml", as_toml)])
def test_what_is_unfinished_comes_back_in_from_an_export_of_all(
    folder: OwnFolder, tmp_path: Path, name: str, made: Callable[[Collection[Industry]], bytes]
) -> None:
    untitled = {"title": "", "challenge": "How to wait.", "scene": "A quay at four."}
    kept = folder.keep(
        industry(),
        industry(name="Tides", strengths=[]),
        industry(name="", strengths=[untitled, {"title": "Only a title"}, {}]),
        industry(name="", strengths=[]),
    )
    other = OwnFolder(tmp_path / "other")
    take_over(other, read_import(name, made(kept), FEATURES))
    assert other.read().industries == folder.read().industries
    assert other.read().broken == ()


def test_a_number_that_was_given_here_before_is_told_with_the_new_one(folder: OwnFolder, tmp_path: Path) -> None:
    other = OwnFolder(tmp_path / "other")
    (mine,) = other.keep(industry(name="Tides"))
    folder.keep(gone=(folder.keep(industry())[0].id,))
    done = take_over(folder, read_import("x.toml", as_toml([mine]), FEATURES))
    assert done.renumbered == ((9001, 9003), (9002, 9004))


def test_a_table_that_is_imported_again_changes_its_cards_and_takes_nothing_away(folder: OwnFolder) -> None:
    first = f"{HEAD},suit,scene\nBees,The hive,How to a.,teach,A scene\nBees,The frame,How to b.,,\n"
    take_over(folder, read(first))
    before = folder.read().industries[0]
    done = take_over(folder, read(f"{HEAD}\nBEES,the hive,How to c.\nBees,New,How to d.\n"))
    after = folder.read().industries[0]
    assert (done.added, done.changed) == (1, 1)
    assert [each.number for each in after.strengths] == [9001, 9002, 9003]
    assert (after.id, after.suit, after.strengths[0].scene) == (before.id, "teach", "A scene")
    assert (after.strengths[0].challenge, after.strengths[1]) == ("How to c.", before.strengths[1])


def test_a_shipped_industry_that_is_imported_becomes_an_own_one(folder: OwnFolder) -> None:
    theatre = next(each for each in DECK.industries if each.id == "theatre")
    again = replace(theatre, strengths=tuple(replace(each, number=0) for each in theatre.strengths))
    incoming = read_import("theatre.toml", industry_toml(again).encode(), FEATURES)
    assert take_over(folder, incoming).added == len(theatre.strengths)
    assert take_over(folder, incoming).added == 0
    (own,) = folder.read().industries
    assert own.id.startswith("own-")
    assert own.strengths[0].mechanism == theatre.strengths[0].mechanism


def test_an_industry_whose_file_cannot_be_used_is_not_imported_beside_it(folder: OwnFolder) -> None:
    folder.folder.joinpath("play").mkdir(parents=True)
    path = folder.folder / "play" / "bees.toml"
    path.write_text("name = ", "utf-8")
    incoming = read(f"industry_id,{HEAD},suit\nbees,Bees,The hive,How to a.,teach\n")
    with pytest.raises(IndustryError, match=r"play/bees\.toml"):
        take_over(folder, incoming)
    assert path.read_text("utf-8") == "name = "
    assert folder.read().industries == ()


def test_an_industry_without_a_suit_is_told(folder: OwnFolder) -> None:
    done = take_over(folder, read(f"{HEAD}\nBees,The hive,How to a.\n"))
    assert done.unsuited == ("Bees",)
    assert folder.read().industries[0].suit == "move"


def test_words_of_ten_thousand_characters_and_other_scripts_are_kept(folder: OwnFolder) -> None:
    long, other = "x" * 10_000, "\u0645\u0631\u062d\u0628\u0627 \u4f60\u597d"
    take_over(folder, read(f"{HEAD}\n{other},{long},{other}\n"))
    (found,) = folder.read().industries
    assert (found.name, found.strengths[0].title, found.strengths[0].challenge) == (other, long, other)


def test_control_characters_do_not_come_in(folder: OwnFolder) -> None:
    take_over(
        folder, read('name = "Be\\u0007es"\n[[strengths]]\ntitle = "a\\u0000\\u001bb"\nchallenge = "c\\nd"', "x.toml")
    )
    (found,) = folder.read().industries
    assert (found.name, found.strengths[0].title, found.strengths[0].challenge) == ("Be es", "a b", "c d")
