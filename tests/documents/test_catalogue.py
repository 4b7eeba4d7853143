"""Which documents there are, what they are called, and what is said of them before they are printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.documents.calmer import EVENKEEL, HALCYON, calmer
from workshop.documents.catalogue import Document, documents_of, make
from workshop.documents.contents import Held, contents
from workshop.documents.style import Paper
from workshop.model.identity import OrganisationId, SessionId
from workshop.model.parts import Organisation, Plan
from workshop.model.session import Session


def of(session: Session, organisation: str) -> Document:
    return next(each for each in documents_of(session) if each.organisation == organisation)


def test_there_is_one_for_each_organisation_the_brief_and_what_the_session_has_something_for() -> None:
    assert [(each.key, each.organisation) for each in documents_of(calmer())] == [
        ("translation", "sb"),
        ("translation", "hl"),
        ("translation", "lp"),
        ("translation", "ek"),
        ("brief", None),
        ("summary", None),
        ("log", None),
        ("wall", None),
        ("mapping", None),
        ("tent-cards", None),
        ("script", None),
    ]
    assert of(calmer(), HALCYON).file_name == "Calmer before surgery, for Halcyon Lounges.pdf"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("a/b\\c:d*e", "x?y"),
        ("CON", "NUL"),
        ("../..", ".."),
        ("", ""),
        ("\x00\n\t", "\u202egpj.exe"),
        ("T" * 500, "é" * 500),
        ("😀" * 60, "名" * 60),
    ],
)
def test_file_names_are_safe_everywhere(title: str, name: str) -> None:
    organisations = (Organisation(id=OrganisationId("a"), rank="a", name=name),)
    plan = Plan(id=SessionId("s"), title=title, brief_code="CON")
    for each in documents_of(Session(plan=plan, organisations=organisations)):
        stem = each.file_name.removesuffix(".pdf")
        assert each.file_name.endswith(".pdf")
        assert stem == stem.strip(" .")
        assert stem
        assert stem.upper() not in ("CON", "NUL")
        assert stem.isprintable()
        assert not set(each.file_name) & set('<>:"/\\|?*')
        assert len(each.file_name.encode()) <= 120


def test_two_organisations_of_one_name_get_two_files() -> None:
    named = (("a", "Bo"), ("b", "BO"))
    twins = tuple(Organisation(id=OrganisationId(each), rank=each, name=name) for each, name in named)
    session = Session(plan=Plan(id=SessionId("s")), organisations=twins)
    names = [each.file_name.casefold() for each in documents_of(session)]
    assert len(set(names)) == len(names) == 5


def test_an_organisation_that_is_gone_has_no_document() -> None:
    with pytest.raises(LookupError):
        make(calmer(), replace(of(calmer(), HALCYON), organisation=OrganisationId("gone")), Paper.A4)


def test_what_a_document_holds_and_leaves_out_is_told_before_it_is_printed() -> None:
    told = contents(calmer(), of(calmer(), HALCYON))
    assert told.holds == (
        Held("The abstraction", core=True),
        Held("Ideas", 5, core=True),
        Held("Agreed terms", 4, core=True),
        Held("Decisions and dates", 2, core=True),
        Held("Misunderstandings with Halcyon Lounges", 2),
    )
    assert told.left_out == (
        Held("Misunderstandings between others", 2),
        Held("Restricted to others", 2),
        Held("Parking lot and notes", 2),
    )
    assert told.gaps == (
        "“Guest” has no agreed word yet. It prints as a blank line to fill in.",
        "Empty: Must hear it first. It prints as a line to write on.",
    )


def test_several_empty_fields_make_one_line() -> None:
    gaps = contents(calmer(), of(calmer(), EVENKEEL)).gaps
    assert gaps[-1].startswith("Empty: Why it matters, What it brought, Asked of it")
    assert gaps[-1].endswith("Each prints as a line to write on.")
