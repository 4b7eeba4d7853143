"""Which font draws what: the design's own where they can, one that came along for every other script."""

from __future__ import annotations

import pytest

from workshop.documents.fonts import missing, runs
from workshop.documents.style import Face
from workshop.paths import resources


@pytest.mark.parametrize(
    ("text", "file"),
    [
        ("Čekárna", "AtkinsonHyperlegibleNext_400Regular"),
        ("Ἡ ὥρα", "NotoSans-Regular"),
        ("Час", "NotoSans-Regular"),
        ("שעה", "NotoSansHebrew-Regular"),
        ("الساعة", "NotoSansArabic-Regular"),
        ("घंटा", "NotoSansDevanagari-Regular"),
        ("ชั่วโมง", "NotoSansThai-Regular"),
        ("手术前的一小时", "DroidSansFallbackFull"),
        ("手術の一時間", "DroidSansFallbackFull"),
        ("수술", "NanumSquareR"),
    ],
)
def test_every_script_of_the_promise_has_a_font_that_came_along(text: str, file: str) -> None:
    assert missing(text) == frozenset()
    drawn = {run.font.path for run in runs(text, Face.SANS) if run.text.strip()}
    assert {each.stem for each in drawn} == {file}
    assert all(each.is_relative_to(resources() / "fonts") for each in drawn)


def test_what_is_bold_or_serif_stays_so_in_greek_and_cyrillic() -> None:
    assert [run.font.path.stem for run in runs("Час", Face.BOLD)] == ["NotoSans-Bold"]
    assert [run.font.path.stem for run in runs("Час", Face.SERIF)] == ["SourceSerif4_400Regular"]
    assert [run.font.path.stem for run in runs("ώρα", Face.SERIF_SEMIBOLD)] == ["SourceSerif4_600SemiBold"]


def test_every_bundled_font_has_its_licence_beside_it_or_above() -> None:
    licences = {each.name for each in (resources() / "fonts").rglob("*.txt")}
    assert {"OFL-Noto.txt", "OFL-NanumSquare.txt", "LICENSE-Apache-2.0.txt"} <= licences
