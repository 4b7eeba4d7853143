"""What is chosen stays chosen, and a damaged file never keeps the program from starting."""

from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from workshop.settings import Geometry, Loaded, RememberedScreen, Settings, load, save

CHOSEN = Settings(
    scale=115,
    language="de",
    projector_theme="dark",
    projector_screen=RememberedScreen("Épson", "EB-2250U", "X4", Geometry(1366, 0, 1920, 1080)),
    window=Geometry(-8, 0, 1366, 700, maximised=True),
    paper="letter",
    pseudonyms=True,
)


def test_everything_chosen_is_there_at_the_next_start(tmp_path: Path) -> None:
    file = tmp_path / "not yet made" / "settings.json"
    save(file, CHOSEN)
    assert load(file) == Loaded(CHOSEN)
    assert all(getattr(CHOSEN, one.name) != getattr(Settings(), one.name) for one in fields(Settings))


def test_the_first_start_has_defaults_and_complains_of_nothing(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.json") == Loaded(Settings())


@pytest.mark.parametrize("content", ["", "{", "[]", "null", "[" * 100_000, "\ud800"])
def test_a_file_that_is_no_settings_file_gives_defaults_and_is_named(tmp_path: Path, content: str) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content.encode("utf-8", "surrogatepass"))
    assert load(file) == Loaded(Settings(), ("settings.json",))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("scale", "99"),
        ("scale", "[]"),
        ("language", "7"),
        ("projector_theme", '"pink"'),
        ("projector_screen", '{"manufacturer": "Epson"}'),
        ("window", '{"x": 0, "y": 0, "width": 0, "height": 700}'),
        ("window", '{"x": 0, "y": 0, "width": 1e999, "height": 700}'),
        ("paper", "null"),
    ],
)
def test_one_damaged_field_has_its_default_and_the_rest_is_kept(tmp_path: Path, name: str, value: str) -> None:
    file = tmp_path / "settings.json"
    kept = '"scale": 130' if name != "scale" else '"paper": "letter"'
    file.write_text(f'{{{kept}, "{name}": {value}}}', encoding="utf-8")
    expected = replace(Settings(), scale=130) if name != "scale" else replace(Settings(), paper="letter")
    assert load(file) == Loaded(expected, (name,))


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=200) | st.text(alphabet='{}[]":,0129eE-tfnulrasc ', max_size=200).map(str.encode))
def test_no_bytes_keep_the_program_from_starting(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    assert load(file).settings == Settings()


def test_a_failed_write_leaves_the_old_settings_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.json"
    save(file, CHOSEN)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        save(file, Settings())
    assert load(file) == Loaded(CHOSEN)
    assert list(tmp_path.iterdir()) == [file]
