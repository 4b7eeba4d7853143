"""What is told of a file that cannot be used."""

from pathlib import Path

from workshop.library.trouble import trouble_with
from workshop.storage.errors import NotASession


def test_a_file_that_has_the_right_name_is_not_told_how_sessions_are_named(tmp_path: Path) -> None:
    assert ".workshop" in trouble_with(NotASession(tmp_path / "Sofas.docx")).sentence
    assert ".workshop" not in trouble_with(NotASession(tmp_path / "Sofas.workshop")).sentence
