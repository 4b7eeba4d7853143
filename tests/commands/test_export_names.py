"""`export` is told a folder, a document and a list by name."""

from __future__ import annotations

from pathlib import Path

from tests.commands.conftest import Command


def test_a_folder_that_is_missing_and_a_document_too_many_are_told_with_the_option(
    command: Command, calmer: Path
) -> None:
    assert command("export", calmer, "--pack").refused(2, "--pack names no folder", "--pack DIR", "--preflight")
    assert command("export", calmer, "--everything").refused(2, "--everything names no folder")
    assert command("export", calmer, "--to", "-").refused(2, "--document, --for", "--help")
    ended = command("export", calmer, "--to", "-", "--format", "csv")
    assert ended.refused(2, "by --document;")


def test_a_list_goes_by_the_name_of_its_file_too(command: Command, calmer: Path, tmp_path: Path) -> None:
    told = ("export", calmer, "--to", tmp_path, "--format", "csv", "--json", "--document")
    (written,) = command(*told, "terms").json["written"]
    name = Path(written).name
    assert command(*told, name).json["written"] == [written]
    assert command(*told, name.removesuffix(".csv")).json["written"] == [written]
    listed = command("export", "--help").out
    assert "decisions, shared" in " ".join(listed.split())
