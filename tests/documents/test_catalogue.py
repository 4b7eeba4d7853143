"""Which documents there are, what they are called, and what is said of them before they are printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.documents.calmer import EVENKEEL, HALCYON, calmer
from workshop.documents.catalogue import Document, documents_of, make, pack_lacks, print_pack
from workshop.documents.contents import Held, contents
from workshop.documents.formats import json_file, list_files
from workshop.documents.style import Paper
from workshop.model.identity import (
    FACILITATOR,
    ROOM,
    DecisionId,
    MisunderstandingId,
    OrganisationId,
    SessionId,
    only,
)
from workshop.model.parts import Ladder, Organisation, Plan
from workshop.model.session import Session


def of(session: Session, organisation: str) -> Document:
    return next(each for each in documents_of(session) if each.organisation == organisation)


def test_there_is_one_for_each_organisation_the_brief_and_what_the_tables_get() -> None:
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
        ("cards", None),
        ("printer-test", None),
        ("worksheets", None),
        ("slips", None),
        ("idea-slips", None),
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


def test_a_title_that_is_cut_leaves_no_comma_of_its_own() -> None:
    before = calmer()
    session = replace(before, plan=replace(before.plan, title="Mixed scripts and signs, all in one line, 👍 and more"))
    assert not [each.file_name for each in documents_of(session) if ",," in each.file_name]


def test_two_organisations_of_one_name_get_two_files() -> None:
    named = (("a", "Bo"), ("b", "BO"))
    twins = tuple(Organisation(id=OrganisationId(each), rank=each, name=name) for each, name in named)
    session = Session(plan=Plan(id=SessionId("s")), organisations=twins)
    names = [each.file_name.casefold() for each in documents_of(session)]
    assert len(set(names)) == len(names)


JAPANESE = "手術を待つ人の不安を和らげるために他の業界から学ぶ一日のワークショップ"


def eight() -> Session:
    """A Japanese title, and eight organisations whose names begin alike."""
    homes = tuple(
        Organisation(id=OrganisationId(f"o{n}"), rank=f"{n}", name=f"株式会社東京国際空港ラウンジサービス第{n}")
        for n in range(8)
    )
    before = calmer()
    return replace(before, plan=replace(before.plan, title=JAPANESE), organisations=homes)


def test_no_two_files_share_a_name_whatever_the_script() -> None:
    session = eight()
    readers = [ROOM, *(only(each.id) for each in session.organisations)]
    lists = [file.file_name for reader in readers for file in list_files(session, reader)]
    names = [each.file_name for each in documents_of(session)] + lists
    names += [json_file(session, reader=reader).file_name for reader in readers]
    assert len(lists) > 8
    assert len({each.casefold() for each in names}) == len(names)
    assert all(len(each.encode()) <= 120 for each in names)
    assert all(each.startswith(JAPANESE[:13]) for each in names if not each.startswith("Brief"))
    assert any(each.endswith(", ideas.csv") for each in lists)


def test_the_lists_of_two_organisations_of_one_name_are_two_files() -> None:
    named = (("a", "Bo"), ("b", "BO"))
    twins = tuple(Organisation(id=OrganisationId(each), rank=each, name=name) for each, name in named)
    session = replace(calmer(), organisations=twins)
    readers = [only(each.id) for each in twins]
    for made in (list_files(session, readers[0]), [json_file(session, reader=readers[0])]):
        assert made
        assert ", for Bo" in made[0].file_name
    assert {each.file_name.casefold() for each in list_files(session, readers[0])}.isdisjoint(
        each.file_name.casefold() for each in list_files(session, readers[1])
    )
    assert json_file(session, readers[0]).file_name.casefold() != json_file(session, readers[1]).file_name.casefold()


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
        Held("Ideas for others", 1, marked=True),
        Held("Ideas", 1, marked=True),
        Held("Parking lot and notes", 2, marked=True),
    )
    assert told.gaps == (
        "“Guest” has no agreed word yet. It prints as a blank line to fill in.",
        "Empty: Must hear it first. It prints as a line to write on.",
    )


def test_what_says_nothing_is_not_counted_and_what_is_marked_is_counted_once() -> None:
    before = calmer()
    empty = replace(before.decisions[0], id=DecisionId("empty"), label="", text="", due="")
    marked = replace(before.misunderstandings[-1], id=MisunderstandingId("marked"), audience=FACILITATOR)
    session = replace(
        before, decisions=(*before.decisions, empty), misunderstandings=(*before.misunderstandings, marked)
    )
    told = contents(session, of(session, HALCYON))
    assert Held("Decisions and dates", 2, core=True) in told.holds
    assert Held("Misunderstandings between others", 2) in told.left_out
    assert Held("Misunderstandings", 1, marked=True) in told.left_out
    summary = next(each for each in documents_of(session) if each.key == "summary")
    assert Held("Decisions and dates", 2) in contents(session, summary).holds
    alone = replace(empty, audience=only(OrganisationId(HALCYON)))
    session = replace(before, decisions=(*before.decisions, alone))
    assert contents(session, of(session, HALCYON)).holds == contents(before, of(before, HALCYON)).holds


def test_several_empty_fields_make_one_line() -> None:
    gaps = contents(calmer(), of(calmer(), EVENKEEL)).gaps
    assert gaps[-1].startswith("Empty: Why it matters, What it brought, Asked of it")
    assert gaps[-1].endswith("Each prints as a line to write on.")


def test_before_there_is_a_rung_the_print_pack_has_no_empty_brief_and_says_so() -> None:
    bare = replace(calmer(), rungs=(), ladder=Ladder())
    assert "brief" in [each.key for each in print_pack(calmer())]
    assert "brief" not in [each.key for each in print_pack(bare)]
    assert pack_lacks(calmer()) == ()
    assert [each.split(":")[0] for each in pack_lacks(bare)] == ["No brief"]
    uncarded = replace(calmer(), hands=(), analogies=())
    assert [each.split(":")[0] for each in pack_lacks(uncarded)] == ["No cards"]
