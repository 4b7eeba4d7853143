"""`docs/format.schema.json` says what the program reads and writes, no more and no less."""

import copy
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests import document_schema
from tests.samples import CALMER, SAMPLES
from workshop.cli import main
from workshop.model import document
from workshop.model.document import DEEPEST, LARGEST, MOST, DocumentError, session_from
from workshop.model.table import TABLES
from workshop.model.text import LONGEST_FIELD
from workshop.storage.file import read

DOCS = document_schema.SCHEMA_FILE.parent
VALIDATOR = Draft202012Validator(json.loads(document_schema.SCHEMA_FILE.read_text("utf-8")))
SMALLEST = {"format": "analogy-workshop", "version": 1, "plan": {"id": "a-first-session"}}

Content = dict[str, Any]


def encoded(content: Content) -> bytes:
    return json.dumps(content).encode()


def test_the_schema_is_that_of_the_tables() -> None:
    Draft202012Validator.check_schema(VALIDATOR.schema)
    written = document_schema.SCHEMA_FILE.read_text("utf-8")
    assert written == document_schema.text(), "python -m tests.document_schema writes it"


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_worked_examples_are_valid(path: Path) -> None:
    VALIDATOR.validate(json.loads(path.read_bytes()))


def test_the_smallest_document_is_valid() -> None:
    VALIDATOR.validate(SMALLEST)
    VALIDATOR.validate(json.loads(document.text(session_from(encoded(SMALLEST)))))


def test_a_list_without_ranks_keeps_its_order() -> None:
    rungs = [{"id": each, "text": each} for each in ("wide", "middle", "narrow")]
    content = {**SMALLEST, "rungs": rungs}
    VALIDATOR.validate(content)
    session = session_from(encoded(content))
    assert [each.text for each in session.rungs] == ["wide", "middle", "narrow"]
    assert session_from(document.text(session).encode()) == session
    rungs[0]["rank"] = "i00000"
    with pytest.raises(DocumentError, match="rank is missing"):
        session_from(encoded(content))


def test_the_page_names_every_part_and_its_example_can_be_read() -> None:
    page = (DOCS / "format.md").read_text("utf-8")
    assert [table.name for table in TABLES if f"`{table.name}`" not in page] == []
    for limit in (
        f"{LARGEST // 1024 // 1024} MB",
        f"{MOST:,} lists",
        f"{DEEPEST} deep",
        f"{LONGEST_FIELD:,} characters",
    ):
        assert limit in page
    smallest, filled = (session_from(each.encode()) for each in _examples())
    assert smallest.plan.title == "A first session"
    assert filled.plan.title == "Returns at the desk"


def _examples() -> list[str]:
    return re.findall(r"```json\n(.*?)```", (DOCS / "format.md").read_text("utf-8"), re.DOTALL)


def test_the_pages_filled_example_is_valid_and_becomes_a_session_with_its_documents(tmp_path: Path) -> None:
    _, filled = _examples()
    VALIDATOR.validate(json.loads(filled))
    (tmp_path / "by-hand.json").write_text(filled, "utf-8")
    made, out = tmp_path / "by-hand.workshop", tmp_path / "out"
    assert main(["new", str(made), "--from", str(tmp_path / "by-hand.json")]) == 0
    session = read(made).session
    for part in ("rungs", "analogies", "mapping", "ideas", "terms", "meanings", "misunderstandings", "decisions"):
        assert getattr(session, part), part
    assert [each.text for each in session.rungs] == [each["text"] for each in json.loads(filled)["rungs"]]
    assert session.ladder.working == "middle"
    assert main(["export", str(made), "--to", str(out), "--document", "translation"]) == 0
    assert sorted(each.name for each in out.iterdir()) == [
        "Returns at the desk, for Playhouse.pdf",
        "Returns at the desk, for Town Library.pdf",
    ]


def _without_plan(content: Content) -> None:
    del content["plan"]


def _of_another_program(content: Content) -> None:
    content["format"] = "something-else"


def _of_a_later_version(content: Content) -> None:
    content["version"] = 2


def _with_an_unknown_part(content: Content) -> None:
    content["experiments"] = []


def _with_an_unknown_field(content: Content) -> None:
    content["ideas"][0]["colour"] = "red"


def _with_a_list_for_an_object(content: Content) -> None:
    content["problem"] = []


def _with_an_object_for_a_list(content: Content) -> None:
    content["ideas"] = {}


def _with_text_for_a_number(content: Content) -> None:
    content["plan"]["people"] = "eleven"


def _with_a_number_too_large(content: Content) -> None:
    content["plan"]["people"] = 10**20


def _with_a_number_for_a_truth(content: Content) -> None:
    content["organisations"][0]["host"] = 1


def _with_nothing_for_text(content: Content) -> None:
    content["problem"]["statement"] = None


def _with_an_unknown_choice(content: Content) -> None:
    content["misunderstandings"][0]["kind"] = "mood"


def _with_a_number_among_texts(content: Content) -> None:
    content["ladder"]["features"] = ["frightened", 4]


def _without_an_id(content: Content) -> None:
    del content["terms"][0]["id"]


def _with_an_empty_id(content: Content) -> None:
    content["jottings"][0]["id"] = ""


def _with_a_rank_of_its_own(content: Content) -> None:
    content["rungs"][0]["rank"] = "first"


def _with_a_day_as_it_is_spoken(content: Content) -> None:
    content["plan"]["date"] = "27.5.2026"


def _with_an_hour_as_it_is_spoken(content: Content) -> None:
    content["plan"]["starts"] = "half past"


def _with_a_stage_that_there_is_not(content: Content) -> None:
    content["stages"][0]["key"] = "dessert"


def _with_a_suit_that_there_is_not(content: Content) -> None:
    content["analogies"][0]["suit"] = "hots"


def _with_an_analogy_of_no_suit(content: Content) -> None:
    content["analogies"][0]["suit"] = ""


def _with_a_suit_passed_over_that_there_is_not(content: Content) -> None:
    content["passed_over"] = [{"id": "passed", "strength": "inns/a-bed", "suit": "hots"}]


def _for_an_audience_that_there_is_not(content: Content) -> None:
    content["ideas"][0]["audience"] = "everybody"


WRONG = (
    _without_plan,
    _of_another_program,
    _of_a_later_version,
    _with_an_unknown_part,
    _with_an_unknown_field,
    _with_a_list_for_an_object,
    _with_an_object_for_a_list,
    _with_text_for_a_number,
    _with_a_number_too_large,
    _with_a_number_for_a_truth,
    _with_nothing_for_text,
    _with_an_unknown_choice,
    _with_a_number_among_texts,
    _without_an_id,
    _with_an_empty_id,
    _with_a_rank_of_its_own,
    _with_a_day_as_it_is_spoken,
    _with_an_hour_as_it_is_spoken,
    _with_a_stage_that_there_is_not,
    _with_a_suit_that_there_is_not,
    _with_an_analogy_of_no_suit,
    _with_a_suit_passed_over_that_there_is_not,
    _for_an_audience_that_there_is_not,
)


@pytest.mark.parametrize("spoil", WRONG, ids=lambda spoil: spoil.__name__.strip("_"))
def test_what_the_schema_refuses_the_program_refuses(spoil: Callable[[Content], None]) -> None:
    content = copy.deepcopy(json.loads(CALMER.read_bytes()))
    spoil(content)
    assert not VALIDATOR.is_valid(content)
    with pytest.raises(DocumentError):
        session_from(encoded(content))


@pytest.mark.parametrize(
    ("part", "place", "value", "where"),
    [
        ("participants", "organisation", "org-nobody", "participants.person-sb-1.organisation"),
        ("steps", "stage", "stage-none", "steps.step-problem-1.stage"),
        ("mapping", "analogy", "analogy-9", "mapping.row-theatre-1.analogy"),
        ("ideas", "row", "row-9", "ideas.idea-a.row"),
        ("misunderstandings", "heard_by", ["org-nobody"], "misunderstandings.mis-guest"),
        ("meanings", "id", "wait", "meanings.wait.id"),
        ("take_home", "id", "org-nobody", "take_home.org-nobody"),
        ("ideas", "audience", "organisation:org-nobody", "ideas.idea-a.audience"),
    ],
)
def test_what_points_nowhere_is_named(part: str, place: str, value: object, where: str) -> None:
    content = json.loads(CALMER.read_bytes())
    content[part][0][place] = value
    VALIDATOR.validate(content)
    with pytest.raises(DocumentError) as caught:
        session_from(encoded(content))
    assert caught.value.where == where


def test_what_may_stay_empty_is_taken_empty() -> None:
    content = json.loads(CALMER.read_bytes())
    content["plan"].update(date="", starts="")
    content["analogies"][0]["number"] = 0
    content["passed_over"] = [{"id": "passed", "strength": "inns/a-bed"}]
    VALIDATOR.validate(content)
    assert session_from(encoded(content)).passed_over[0].suit == ""


def test_a_day_that_no_calendar_has_is_refused() -> None:
    content = {**SMALLEST, "plan": {"id": "a-first-session", "date": "2026-02-30"}}
    with pytest.raises(DocumentError, match=r"plan\.date: is in no calendar"):
        session_from(encoded(content))


def test_a_wrong_suit_is_answered_with_those_that_there_are() -> None:
    content = json.loads(CALMER.read_bytes())
    content["analogies"][0]["suit"] = "hots"
    with pytest.raises(DocumentError, match=r"analogies\[0\]: suit must be one of: move, make, care"):
        session_from(encoded(content))
