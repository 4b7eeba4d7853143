"""`cards`: any cards of the deck as a PDF to cut."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.commands.conftest import Command, state


def test_cards_are_chosen_by_number_and_written_on_both_sides(command: Command, tmp_path: Path) -> None:
    ended = command("cards", "--to", tmp_path, "--numbers", "12, 28-31", "--paper", "letter", "--json")
    assert ended.json == {"written": [str(tmp_path / "Cards.pdf")], "cards": [12, 28, 29, 30, 31], "pages": 4}
    read = PdfReader(tmp_path / "Cards.pdf")
    assert round(read.pages[0].mediabox.width) == 612
    assert "Before curtain-up" in " ".join(read.pages[0].extract_text().split())


def test_people_are_told_how_many_they_are_and_how_to_print_them(command: Command, tmp_path: Path) -> None:
    first, second = command("cards", "--to", tmp_path, "--numbers", "12, 28-31").out.splitlines()
    assert first == str(tmp_path / "Cards.pdf")
    assert second == "  5 cards. Print them on both sides, turned over the long edge."


def test_a_trade_is_chosen_by_its_name(command: Command, tmp_path: Path) -> None:
    ended = command("cards", "--to", tmp_path, "--trade", "theatre", "--json")
    assert 12 in ended.json["cards"]


OWN = "name,suit,title,challenge,features\nBee school,teach,The first open hive,How to let a beginner do it.,\n"


def test_own_cards_are_printed_like_those_of_the_deck(command: Command, tmp_path: Path) -> None:
    (tmp_path / "bees.csv").write_text(OWN, "utf-8")
    own = ("--data", tmp_path / "data")
    assert command(*own, "deck", "import", tmp_path / "bees.csv").code == 0
    assert command(*own, "cards", "--to", tmp_path, "--trade", "bee school", "--json").json["cards"] == [9001]
    assert "The first open hive" in PdfReader(tmp_path / "Cards.pdf").pages[0].extract_text()
    assert command(*own, "cards", "--to", tmp_path, "--numbers", "9001").code == 0
    elsewhere = ("--data", tmp_path / "elsewhere")
    assert command(*elsewhere, "cards", "--to", tmp_path, "--trade", "bee school").refused(2, "“bee school”")


def test_they_go_to_standard_output_too(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    from workshop.cli import main

    assert main(["cards", "--to", "-", "--numbers", "12"]) == 0
    assert len(PdfReader(io.BytesIO(capfdbinary.readouterr().out)).pages) == 2


def test_what_cannot_be_chosen_is_said(command: Command, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert command("cards", "--to", out).refused(2, "Say which cards")
    assert command("cards", "--to", out, "--numbers", "twelve").refused(2, "“twelve”")
    assert command("cards", "--to", out, "--numbers", "999999").refused(2, "no such card")
    ended = command("cards", "--to", out, "--numbers", "12,9001,12-14,9100-9104")
    assert ended.refused(2, "There is no such card: 9001, 9100-9104.")
    assert command("cards", "--to", out, "--trade", "nobody at all").refused(2, "“nobody at all”")
    assert command("cards", "--to", out, "--suit", "hearts").refused(2, "hearts")
    assert command("cards", "--to", "-", "--all", "--json").refused(2, "--json")
    (tmp_path / "wall").write_text("")
    assert command("cards", "--to", tmp_path / "wall", "--all").refused(3, "wall: this is not a folder")
    assert sorted(state(tmp_path)) == ["wall"]


def test_a_trade_that_is_only_guessed_is_told_and_not_printed(command: Command, tmp_path: Path) -> None:
    assert command("cards", "--to", tmp_path, "--trade", "pilot").refused(2, "Airline pilots")


def test_trades_that_begin_alike_are_all_named(command: Command, tmp_path: Path) -> None:
    ended = command("cards", "--to", tmp_path, "--trade", "air")
    assert ended.refused(2, "Several trades begin with “air”", "Airline lounges", "Name one in full.")
    assert ", …" in command("cards", "--to", tmp_path, "--trade", "s").err
    assert command("cards", "--to", tmp_path, "--trade", "xyzzy").refused(2, "There is no trade “xyzzy” in the deck.")
