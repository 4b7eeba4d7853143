"""`export`: PDFs and JSON, whole or not at all."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.commands.conftest import Command, Ended, state
from tests.held_open import hold_open
from tests.samples import CALMER, sample
from workshop.model.document import session_from
from workshop.model.identity import PhotoId
from workshop.model.paper import Photo
from workshop.model.run import Run
from workshop.storage.file import create
from workshop.storage.pictures import digest_of
from workshop.storage.undisturbed import pictures_in

TRANSLATIONS = [
    f"Calmer before surgery, for {name}.pdf"
    for name in ("St Brannock Hospital", "Halcyon Lounges", "Larkfield Park", "Evenkeel")
]
FOR_EVERYBODY = ("summary", "misunderstandings and glossary", "idea wall", "mapping sheets", "tent cards")
SCRIPT = "Calmer before surgery, agenda and script, for the facilitator.pdf"
GIVEN = [*TRANSLATIONS, "Brief 7K2.pdf", *(f"Calmer before surgery, {name}.pdf" for name in FOR_EVERYBODY)]
EVERYTHING = [*GIVEN, SCRIPT]
LISTS = [
    f"Calmer before surgery, {name}.csv"
    for name in ("ideas", "terms", "misunderstandings", "mapping", "decisions", "what trades share")
]


def words_of(pdf: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def test_every_document_is_written_and_named(command: Command, calmer: Path, tmp_path: Path) -> None:
    ended = command("export", calmer, "--to", tmp_path / "out")
    assert ended.code == 0
    assert ended.out.splitlines() == [str(tmp_path / "out" / name) for name in GIVEN]
    assert sorted(state(tmp_path / "out")) == sorted(GIVEN)
    assert "Promise the next update, never the start time" in words_of(tmp_path / "out" / TRANSLATIONS[1])
    assert "Halcyon" not in words_of(tmp_path / "out" / "Brief 7K2.pdf")


def test_what_is_for_the_facilitator_alone_is_asked_for_by_name(command: Command, calmer: Path, tmp_path: Path) -> None:
    ended = command("export", calmer, "--to", tmp_path / "out", "--document", "script")
    (made,) = (Path(each) for each in ended.out.splitlines())
    assert made.name == "Calmer before surgery, agenda and script, for the facilitator.pdf"
    assert "Could the letter at home name the person who will be there?" in words_of(made)


@pytest.mark.parametrize("name", ["Halcyon Lounges", "halcyon", "HL", "org-halcyon"])
def test_one_organisation_may_be_named_in_several_ways(
    command: Command, calmer: Path, tmp_path: Path, name: str
) -> None:
    ended = command("export", calmer, "--to", tmp_path / "out", "--for", name, "--json")
    assert ended.json == {"written": [str(tmp_path / "out" / TRANSLATIONS[1])]}


@pytest.mark.parametrize(
    ("names", "made"),
    [
        (["brief"], ["Brief 7K2.pdf"]),
        (["translation"], TRANSLATIONS),
        (["Brief 7K2.pdf", "calmer before surgery, for evenkeel"], [TRANSLATIONS[3], "Brief 7K2.pdf"]),
    ],
)
def test_documents_may_be_named(
    command: Command, calmer: Path, tmp_path: Path, names: list[str], made: list[str]
) -> None:
    asked = [word for name in names for word in ("--document", name)]
    ended = command("export", calmer, "--to", tmp_path / "out", *asked)
    assert [Path(each).name for each in ended.out.splitlines()] == made


def test_an_unknown_organisation_or_document_is_named_with_those_there_are(
    command: Command, calmer: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    ended = command("export", calmer, "--to", out, "--for", "Nordhus")
    assert ended.refused(2, "“Nordhus”", "Halcyon Lounges, Larkfield Park")
    assert command("export", calmer, "--to", out, "--for", "").refused(2)
    assert command("export", calmer, "--to", out, "--document", "invoice").refused(2, "“invoice”", "translation, brief")
    assert not out.exists()


@pytest.fixture
def young(command: Command, tmp_path: Path) -> Path:
    """A session that was made of next to nothing."""
    source, file = tmp_path / "young.json", tmp_path / "young.workshop"
    source.write_text('{"format": "analogy-workshop", "version": 1, "plan": {"id": "s", "title": "Young"}}')
    assert command("new", file, "--from", source).code == 0
    return file


@pytest.mark.parametrize(
    ("name", "lacking"),
    [
        ("photographs", "This session has no photographs."),
        ("changes", "This session has no changes to what was given out."),
        ("translation", "This session has no organisations."),
        ("cards", "This session has no cards."),
    ],
)
def test_what_a_session_has_not_got_is_said_to_be_lacking(
    command: Command, young: Path, tmp_path: Path, name: str, lacking: str
) -> None:
    assert command("export", young, "--to", tmp_path / "out", "--document", name).refused(2, lacking)
    assert command("export", young, "--preflight", "--document", name).refused(2, lacking)


def test_a_young_session_has_no_list_and_nothing_for_word_yet(command: Command, young: Path, tmp_path: Path) -> None:
    def asked(*rest: object) -> Ended:
        return command("export", young, "--to", tmp_path / "out", "--format", *rest)

    assert asked("csv").refused(2, "no list yet: this session has no ideas, terms, misunderstandings, mapping")
    assert asked("csv", "--document", "ideas").refused(2, "This session has no ideas yet.")
    assert asked("csv", "--document", "brief").refused(2, "no list “brief”. There are: ideas, terms")
    assert asked("docx").refused(2, "This session has no organisations, so no translation document can be had as docx.")


def test_the_preflight_of_a_young_session_counts_no_documents_and_says_how_a_brief_gets_its_code(
    command: Command, young: Path
) -> None:
    lines = command("export", young, "--preflight").out.splitlines()
    assert lines[-1] == "Core: no organisation has a document yet."
    (code,) = (each for each in lines if "no code" in each)
    assert "plan.brief_code" in code


def test_one_document_goes_to_standard_output(calmer: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    from workshop.cli import main

    assert main(["export", str(calmer), "--to", "-", "--document", "brief", "--paper", "letter"]) == 0
    page = PdfReader(io.BytesIO(capfdbinary.readouterr().out)).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (612, 792)
    assert main(["export", str(calmer), "--to", "-", "--format", "json"]) == 0
    assert capfdbinary.readouterr().out == CALMER.read_bytes()


def test_several_documents_do_not_fit_on_standard_output(command: Command, calmer: Path) -> None:
    assert command("export", calmer, "--to", "-").refused(2, "there are 10")
    assert command("export", calmer, "--to", "-", "--document", "brief", "--json").refused(2, "--json")


def test_json_has_no_single_documents(command: Command, calmer: Path, tmp_path: Path) -> None:
    ended = command("export", calmer, "--to", tmp_path, "--format", "json", "--document", "brief")
    assert ended.refused(2, "JSON is always the whole session")


def test_json_for_an_organisation_is_what_it_may_see(command: Command, calmer: Path, tmp_path: Path) -> None:
    ended = command("export", calmer, "--to", tmp_path / "out", "--format", "json", "--for", "HL", "--json")
    (written,) = ended.json["written"]
    assert Path(written).name == "Calmer before surgery, for Halcyon Lounges.json"
    assert session_from(Path(written).read_bytes()).jottings == ()


@pytest.mark.parametrize(
    ("form", "asked", "made"),
    [
        ("md", ["--for", "HL"], [TRANSLATIONS[1].replace(".pdf", ".md")]),
        ("md", ["--document", "brief"], ["Brief 7K2.md"]),
        ("docx", [], [each.replace(".pdf", ".docx") for each in TRANSLATIONS]),
        ("csv", ["--document", "ideas", "--document", "terms"], LISTS[:2]),
        ("csv", [], LISTS),
    ],
)
def test_other_formats_are_written_and_named(
    command: Command, calmer: Path, tmp_path: Path, form: str, asked: list[str], made: list[str]
) -> None:
    ended = command("export", calmer, "--to", tmp_path / "out", "--format", form, *asked)
    assert ended.code == 0
    assert sorted(state(tmp_path / "out")) == sorted(made)
    again = command("export", calmer, "--to", tmp_path / "again", "--format", form, *asked)
    assert again.code == 0
    assert state(tmp_path / "again") == state(tmp_path / "out")


def test_what_cannot_be_had_in_a_format_is_said(command: Command, calmer: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    ended = command("export", calmer, "--to", out, "--format", "docx", "--document", "brief")
    assert ended.refused(2, "Only translation documents can be had as docx.")
    ended = command("export", calmer, "--to", out, "--format", "csv", "--document", "brief")
    assert ended.refused(2, "“brief”", "ideas, terms")
    assert not out.exists()


def test_with_pseudonyms_nobody_is_named(command: Command, peopled: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert command("export", peopled, "--to", out, "--for", "HL", "--pseudonyms").code == 0
    said = words_of(out / TRANSLATIONS[1])
    assert "Table 2-P2" in said
    assert "Duarte" not in said


def test_the_preflight_tells_and_writes_nothing(command: Command, peopled: Path, tmp_path: Path) -> None:
    before = state(tmp_path)
    ended = command("export", peopled, "--preflight", "--for", "HL", "--json")
    (told,) = ended.json["documents"]
    assert told["file"] == TRANSLATIONS[1]
    assert told["for"] == "Halcyon Lounges"
    assert told["pages"] >= 2
    assert told["people"] == [{"name": "Inês Duarte", "pseudonym": "Table 2-P2"}]
    assert told["open_terms"] == ["ready", "guest", "soon"]
    assert {"what": "Ideas", "count": 1, "for": "Larkfield Park", "audience": "organisation:org-larkfield"} in told[
        "withheld"
    ]
    assert state(tmp_path) == before


def test_the_preflight_tells_once_whether_the_core_is_the_same_in_all(command: Command, calmer: Path) -> None:
    told = command("export", calmer, "--preflight", "--json").json
    assert told["core"] == {"same": True, "documents": 4, "facts": told["core"]["facts"], "differences": []}
    assert told["core"]["facts"] > 10
    assert {each["changes_since_given_out"] for each in told["documents"]} == {None}
    lines = command("export", calmer, "--preflight").out.splitlines()
    assert lines.count("Core: the same in all 4 documents.") == 1


def test_the_preflight_can_be_read_by_people(command: Command, peopled: Path) -> None:
    documents = ("--document", "brief", "--document", "translation")
    ended = command("export", peopled, "--preflight", *documents, "--pseudonyms")
    assert ended.out.splitlines()[0] == TRANSLATIONS[0]
    assert "  Inês Duarte goes by Table 2-P2." in ended.out
    assert "Names people" not in ended.out
    assert "Brief 7K2.pdf\n  1 page\n" in ended.out


def test_the_preflight_goes_nowhere_and_an_export_somewhere(command: Command, calmer: Path, tmp_path: Path) -> None:
    assert command("export", calmer, "--preflight", "--to", tmp_path / "out").refused(2, "--preflight")
    assert command("export", calmer).refused(2, "--to")
    assert not (tmp_path / "out").exists()


def test_the_preflight_tells_of_every_document_and_of_those_that_are_made_together(
    command: Command, calmer: Path, tmp_path: Path
) -> None:
    def told(*asked: object) -> list[str]:
        return [each["file"] for each in command("export", calmer, "--preflight", *asked, "--json").json["documents"]]

    before = state(tmp_path)
    assert sorted(told()) == sorted([*EVERYTHING, *TABLES])
    assert sorted(told("--everything")) == sorted([*EVERYTHING, *TABLES])
    assert sorted(told("--pack")) == sorted([*TABLES, "Brief 7K2.pdf", SCRIPT])
    assert sorted(told("--pack", tmp_path / "pack")) == sorted(told("--pack"))
    assert f"{SCRIPT}\n" in command("export", calmer, "--preflight", "--pack").out
    assert command("export", calmer, "--preflight", "--pack", "--document", "cards").refused(2, "--document")
    assert state(tmp_path) == before
    assert command("export", calmer, "--pack").refused(2, "names no folder")


def test_the_same_session_gives_the_same_pdfs(command: Command, calmer: Path, tmp_path: Path) -> None:
    command("export", calmer, "--to", tmp_path / "a", "--for", "EK")
    command("export", calmer, "--to", tmp_path / "b", "--for", "EK")
    assert state(tmp_path / "a") == state(tmp_path / "b")


def test_an_older_pdf_is_replaced_whole(command: Command, calmer: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "Brief 7K2.pdf").write_text("an older one")
    assert command("export", calmer, "--to", out, "--document", "brief").code == 0
    assert (out / "Brief 7K2.pdf").read_bytes().startswith(b"%PDF")
    assert [each.name for each in out.iterdir()] == ["Brief 7K2.pdf"]


def test_a_place_that_cannot_be_written_is_said(command: Command, calmer: Path, tmp_path: Path) -> None:
    wall = tmp_path / "wall"
    wall.write_text("")
    assert command("export", calmer, "--to", wall, "--document", "brief").refused(3, "wall: this is not a folder")
    assert command("export", calmer, "--to", "", "--document", "brief").refused(2, "names no folder")
    (tmp_path / "out" / "Brief 7K2.pdf").mkdir(parents=True)
    before = state(tmp_path)
    assert command("export", calmer, "--to", tmp_path / "out", "--document", "brief").refused(3, "Brief 7K2.pdf")
    assert state(tmp_path) == before


def test_a_file_that_is_open_elsewhere_is_said_and_the_others_are_made(
    command: Command, calmer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    held = out / "Brief 7K2.pdf"
    held.write_text("an older one")
    hold_open(monkeypatch, held)
    for asked in ((), ("--json",)):
        ended = command("export", calmer, "--to", out, *asked)
        assert ended.code == 3
        held_back = "Brief 7K2.pdf is open in another program, or must not be changed. Close it there, then try again."
        assert ended.err.splitlines() == [f"analogy-workshop: {held_back}"]
        made = ended.json["written"] if asked else ended.out.splitlines()
        assert sorted(made) == sorted(str(out / name) for name in GIVEN if name != held.name)
    assert held.read_text() == "an older one"
    assert sorted(state(out)) == sorted(GIVEN)


def test_a_file_that_cannot_be_used_is_said(command: Command, unusable: dict[str, Path], tmp_path: Path) -> None:
    for name, path in unusable.items():
        if name != "newer":
            assert command("export", path, "--to", tmp_path / "out").refused(3, path.name), name
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("wrong", [["--format", "odt"], ["--paper", "a3"], ["--nonsense"]])
def test_an_unknown_choice_is_a_matter_of_usage(command: Command, calmer: Path, wrong: list[str]) -> None:
    assert command("export", calmer, "--to", "-", *wrong).refused(2, wrong[-1])


TABLES = [
    f"Calmer before surgery, {name}.pdf"
    for name in ("cards", "printer test", "worksheets", "misunderstanding slips", "idea slips")
]


def test_what_is_for_the_tables_is_made_when_it_is_named(command: Command, calmer: Path, tmp_path: Path) -> None:
    ended = command("export", calmer, "--to", tmp_path / "out", "--document", "cards", "--document", "slips")
    assert [Path(each).name for each in ended.out.splitlines()] == [TABLES[0], TABLES[3]]


def test_the_print_pack_is_what_is_needed_the_day_before(command: Command, calmer: Path, tmp_path: Path) -> None:
    ended = command("export", calmer, "--pack", tmp_path / "pack", "--paper", "letter", "--json")
    assert sorted(Path(each).name for each in ended.json["written"]) == sorted([*TABLES, "Brief 7K2.pdf", SCRIPT])
    page = PdfReader(tmp_path / "pack" / TABLES[0]).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (612, 792)


def test_everything_is_a_folder_that_another_computer_can_open(command: Command, calmer: Path, tmp_path: Path) -> None:
    ended = command("export", calmer, "--everything", tmp_path / "stick")
    folder = tmp_path / "stick" / "Calmer before surgery"
    named = [f"For the facilitator/Calmer before surgery.{ending}" for ending in ("workshop", "json")]
    own = [*named, f"For the facilitator/{SCRIPT}"]
    editable = [f"To edit/{each.removesuffix('pdf')}{form}" for form in ("docx", "md") for each in TRANSLATIONS]
    assert ended.out.splitlines() == [str(folder / name) for name in [*own, *GIVEN, *TABLES, *LISTS, *editable]]
    assert (folder / named[1]).read_bytes() == CALMER.read_bytes()
    assert command("check", folder / named[0]).code == 0
    assert command("export", calmer, "--everything", tmp_path / "stick").code == 0
    everything = [each for each in folder.rglob("*") if each.is_file()]
    assert len(everything) == 2 + len(EVERYTHING) + len(TABLES) + len(LISTS) + len(editable)


def test_everything_has_pseudonyms_but_for_what_is_the_facilitators(
    command: Command, peopled: Path, tmp_path: Path
) -> None:
    ended = command("export", peopled, "--everything", tmp_path / "stick", "--pseudonyms")
    assert ended.code == 0
    assert "What is under “For the facilitator” has the names all the same." in ended.err
    folder = tmp_path / "stick" / "Calmer before surgery"
    assert "Inês Duarte" in (folder / "For the facilitator/Calmer before surgery.json").read_text("utf-8")
    for file in (folder / TRANSLATIONS[1], folder / "To edit" / TRANSLATIONS[1].replace(".pdf", ".md")):
        said = words_of(file) if file.suffix == ".pdf" else file.read_text("utf-8")
        assert "Table 2-P2" in said
        assert "Duarte" not in said
    lists = "".join(each.read_text("utf-8-sig") for each in folder.glob("*.csv"))
    assert lists
    assert "Duarte" not in lists


def test_the_preflight_of_everything_tells_names_where_they_stay(command: Command, peopled: Path) -> None:
    asked = ("export", peopled, "--preflight", "--pseudonyms", "--json")
    told = {each["file"]: each for each in command(*asked, "--everything").json["documents"]}
    assert (told[TRANSLATIONS[1]]["people"], told[TRANSLATIONS[1]]["hidden_people"][0]["name"]) == ([], "Inês Duarte")
    assert (bool(told[SCRIPT]["people"]), told[SCRIPT]["hidden_people"]) == (True, [])
    script = next(each for each in command(*asked).json["documents"] if each["file"] == SCRIPT)
    assert script["people"] == [], "by itself it has pseudonyms as any other"


def test_one_place_at_a_time_and_no_choice_among_what_belongs_together(
    command: Command, calmer: Path, tmp_path: Path
) -> None:
    assert command("export", calmer).refused(2, "--to")
    assert command("export", calmer, "--to", tmp_path, "--pack", tmp_path).refused(2, "--pack")
    assert command("export", calmer, "--pack", tmp_path / "out", "--document", "cards").refused(2, "--document")
    assert command("export", calmer, "--everything", tmp_path / "out", "--format", "json").refused(2, "--format")
    (tmp_path / "wall").write_text("")
    assert command("export", calmer, "--everything", tmp_path / "wall").refused(3, "wall: this is not a folder")
    assert not (tmp_path / "out").exists()


def test_photographs_are_printed_from_the_file_and_are_in_the_copy_on_the_stick(
    command: Command, tmp_path: Path
) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (300, 200), "#804020").save(drawn, "JPEG")
    digest = digest_of(drawn.getvalue())
    photo = Photo(id=PhotoId("one"), rank="i00000", digest=digest, read="Warm socks", stage="mapping")
    file = tmp_path / "Calmer.workshop"
    session = replace(sample(CALMER), photos=(photo,))
    create(file, session, Run(), "2026-05-27T09:00:00+01:00", {digest: drawn.getvalue()})
    ended = command("export", file, "--to", tmp_path / "out", "--document", "photographs")
    (made,) = (Path(each) for each in ended.out.splitlines())
    assert len(PdfReader(made).pages[0].images) == 1
    assert "Warm socks" in words_of(made)
    command("export", file, "--everything", tmp_path)
    (copy,) = (tmp_path / "Calmer before surgery").rglob("*.workshop")
    assert pictures_in(copy) == {digest: drawn.getvalue()}
