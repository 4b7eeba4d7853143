"""The lists of a session: what stands in each column, and for whom."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from tests.samples import CALMER, CLICK, sample
from workshop.documents.spreadsheet import sheets
from workshop.model.identity import OrganisationId, only
from workshop.model.parts import Status

HALCYON = OrganisationId("org-halcyon")


def test_the_list_of_terms_says_what_each_would_say_and_who_has_read_it_back() -> None:
    session = sample(CALMER)
    (first, *rest) = session.meanings
    session = replace(session, meanings=(replace(first, text="lounge time", says="fog", read_back=True), *rest))
    terms = next(each for each in sheets(session) if each.key == "terms")
    assert any("lounge time; there they say “fog”; read back" in row for row in terms.rows)


def test_the_list_of_ideas_says_what_went_into_each() -> None:
    session = sample(CALMER)
    (first, *rest) = session.ideas
    session = replace(session, ideas=(replace(first, merged=("A bell", "A gong")), *rest))
    ideas = next(each for each in sheets(session) if each.key == "ideas")
    place = ideas.rows[0].index("With it")
    assert "A bell\nA gong" in [row[place] for row in ideas.rows]


def test_the_list_of_what_trades_share_calls_analogies_what_it_names() -> None:
    session = sample(CALMER)
    shared = next(each for each in sheets(session) if each.key == "shared")
    assert shared.rows[0] == ("One analogy", "The other", "What both share")
    assert set(shared.rows[1][:2]) <= {each.title for each in session.analogies}


def test_lists_read_back_as_they_were_typed() -> None:
    before = sample(CALMER)
    typed = replace(before.ideas[0], text='say "hold";=1+1,\nthen wait')
    session = replace(before, ideas=(typed, *before.ideas[1:]))
    ideas = next(each for each in sheets(session) if each.key == "ideas")
    rows = list(csv.reader(io.StringIO(ideas.content.decode("utf-8-sig"), newline="")))
    assert rows[0][:2] == ["Letter", "Idea"]
    assert rows[1][1] == 'say "hold";=1+1,\nthen wait'
    assert ideas.file_name == "Calmer before surgery, ideas.csv"


def test_an_organisation_has_its_own_misunderstandings_in_its_list() -> None:
    found = {each.key: each for each in sheets(sample(CALMER), only(HALCYON))}["misunderstandings"]
    assert found.file_name == "Calmer before surgery, for Halcyon Lounges, misunderstandings.csv"
    assert len(found.rows) == 4
    assert all("Halcyon Lounges" in f"{row[1]} {row[2]}" for row in found.rows[1:])


def test_the_list_of_misunderstandings_says_which_word_either_side_keeps() -> None:
    session = sample(CALMER)
    (first, *rest) = session.misunderstandings
    kept = replace(first, status=Status.DIFFER, settled="", said_as="felt calm", heard_as="seen calm")
    found = sheets(replace(session, misunderstandings=(kept, *rest)))
    (head, row, *_) = {each.key: each for each in found}["misunderstandings"].rows
    told = dict(zip(head, row, strict=True))
    assert (told["The speaker’s word"], told["The hearer’s word"]) == ("felt calm", "seen calm")


def test_dots_stand_in_the_list_only_once_the_room_has_seen_them() -> None:
    before = sample(CALMER)
    hidden = replace(before, voting=replace(before.voting, revealed=False))
    assert "Dots" not in {each.key: each for each in sheets(hidden)}["ideas"].rows[0]


def test_what_hands_came_to_stands_in_the_list_where_any_were_shown() -> None:
    (ideas,) = (each for each in sheets(sample(CLICK)) if each.key == "ideas")
    head, *rows = ideas.rows
    novelty, feasible = head.index("How new"), head.index("How feasible")
    (first,) = (each for each in rows if each[0] == "A")
    assert (first[novelty], first[feasible]) == ("3.8", "4.5")
    (other,) = (each for each in sheets(replace(sample(CLICK), ratings=())) if each.key == "ideas")
    assert "How new" not in other.rows[0]
