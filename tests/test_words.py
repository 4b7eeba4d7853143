"""Words on screen: counted, filled in literally, and dated the same on every machine."""

import contextlib
import datetime
import locale
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop import words
from workshop.words import tr


@pytest.mark.parametrize(("n", "said"), [(0, "0 ideas"), (1, "1 idea"), (2, "2 ideas")])
def test_ideas_are_counted_in_the_singular_and_the_plural(n: int, said: str) -> None:
    assert tr("{n} ideas", n=n, one="{n} idea") == said


@given(st.text())
def test_what_people_typed_is_filled_in_as_it_is(typed: str) -> None:
    assert tr("{who} said {word}", who="Anna", word=typed) == f"Anna said {typed}"


def test_braces_in_one_value_are_not_filled_with_another() -> None:
    assert tr("{first} {second}", first="{second}", second="{first}") == "{second} {first}"


def test_a_placeholder_without_a_value_stays_as_it_stands() -> None:
    assert tr("Saved {when}") == "Saved {when}"


def test_a_value_may_be_called_text() -> None:
    assert tr("On screen: {text}", text="Problem") == "On screen: Problem"


def test_dates_read_as_they_are_spoken() -> None:
    moment = datetime.datetime(2026, 5, 27, 9, 2)
    assert words.clock_time(moment) == "09:02"
    assert words.day(moment) == "Wednesday 27 May"
    assert words.short_day(moment) == "27 May"
    assert words.full_date(moment.date()) == "27 May 2026"


def test_dates_do_not_ask_the_machine_for_its_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    before = locale.setlocale(locale.LC_TIME)
    with contextlib.suppress(locale.Error):  # a machine without German still has an environment that asks for it
        locale.setlocale(locale.LC_TIME, "")
    try:
        assert words.day(datetime.date(2026, 5, 27)) == "Wednesday 27 May"
    finally:
        locale.setlocale(locale.LC_TIME, before)


def test_the_long_pseudo_language_is_a_third_longer_and_keeps_its_placeholders() -> None:
    words.use(words.PSEUDO_LONG)
    text = "{n} moments of misunderstanding, {n} open"
    said = tr(text, n=12, one="{n} moment")
    assert said.count("12") == 2
    assert len(said) >= len(text.replace("{n}", "12")) * 1.3
    assert "moments" not in said


def test_the_mirrored_pseudo_language_runs_from_right_to_left() -> None:
    assert not words.right_to_left()
    words.use(words.PSEUDO_RTL)
    assert words.right_to_left()
    assert tr("Saved {when}", when="09:42").strip("\u200f") == "Saved 09:42"


@pytest.mark.parametrize(("code", "expected"), [("he", True), ("ar-EG", True), ("en", False), ("pt_BR", False)])
def test_scripts_from_right_to_left_are_known(code: str, expected: bool) -> None:
    words.use(code)
    assert words.right_to_left() is expected


def test_a_language_without_a_catalogue_speaks_english() -> None:
    words.use("tlh")
    assert tr("Problem") == "Problem"


def test_a_catalogue_is_spoken_with_its_own_plurals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = "nplurals=3; plural=n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2;"
    catalogue = {
        "": f"Content-Type: text/plain; charset=UTF-8\nPlural-Forms: {rule}\n",
        "{n} idea\0{n} ideas": "{n} pomysł\0{n} pomysły\0{n} pomysłów",
    }
    folder = tmp_path / "i18n" / "pl" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "workshop.mo").write_bytes(_compiled(catalogue))
    monkeypatch.setattr(words, "resources", lambda: tmp_path)
    words.use("pl")
    assert [tr("{n} ideas", n=n, one="{n} idea") for n in (1, 3, 5)] == ["1 pomysł", "3 pomysły", "5 pomysłów"]


def test_names_in_a_row_are_one_phrase() -> None:
    assert words.in_a_row([]) == ""
    assert words.in_a_row(["A"]) == "A"
    assert words.in_a_row(["A", "B"]) == "A and B"
    assert words.in_a_row(("A", "B", "C")) == "A, B and C"


def _compiled(catalogue: dict[str, str]) -> bytes:
    """`catalogue` in gettext's binary form: two tables of (length, offset), then the texts, each ended by NUL."""
    texts = [*sorted(catalogue), *(catalogue[key] for key in sorted(catalogue))]
    count, table, body = len(catalogue), b"", b""
    start = 28 + 8 * len(texts)
    for text in (one.encode() for one in texts):
        table += struct.pack("<2I", len(text), start + len(body))
        body += text + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, count, 28, 28 + 8 * count, 0, start) + table + body
