"""Whose the files are that lie in the way."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.documents.calmer import calmer
from workshop.documents.own_place import place_for


def _damaged_word_file() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("docProps/core.xml", "<identifier>analogy-workshop</identifier>" * 20)
    whole = file.getvalue()
    start = 30 + len("docProps/core.xml")
    return whole[:start] + b"\xff" * 8 + whole[start + 8 :]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("brief.docx", _damaged_word_file()),
        ("brief.docx", b"PK and nothing more"),
        ("brief.json", b'{"format": "analogy-workshop", "version": 1, "plan": {"id": "a\nb"'),
        ("brief.csv", b""),
    ],
)
def test_a_damaged_file_in_the_way_is_nobodys(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert place_for(calmer(), [name], tmp_path) == tmp_path
