"""Whatever is taken out of a session, nothing is left that points at it: it can be exported and made anew."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.model.sessions import joined
from workshop.model.changes.abstraction import remove_reaction, remove_rung
from workshop.model.changes.captures import remove_jotting
from workshop.model.changes.mapping import remove_idea, remove_row
from workshop.model.changes.misunderstandings import remove_misunderstanding
from workshop.model.changes.photographs import remove_photo
from workshop.model.changes.problem import remove_organisation, remove_participant
from workshop.model.changes.translation import remove_decision, remove_term
from workshop.model.document import session_from, text
from workshop.model.identity import FACILITATOR, OrganisationId
from workshop.model.labels import audience_of
from workshop.model.session import Session
from workshop.model.table import Part

REMOVALS: dict[str, Callable[..., Session]] = {
    "organisations": remove_organisation,
    "participants": remove_participant,
    "rungs": remove_rung,
    "reactions": remove_reaction,
    "mapping": remove_row,
    "ideas": remove_idea,
    "misunderstandings": remove_misunderstanding,
    "terms": remove_term,
    "decisions": remove_decision,
    "jottings": remove_jotting,
    "photos": remove_photo,
}


def test_a_session_with_all_its_parts_joined_is_a_session() -> None:
    assert session_from(text(joined()).encode()) == joined()


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("name", REMOVALS)
def test_a_part_that_is_taken_out_leaves_a_session_that_can_be_exported_and_made_anew(name: str, number: int) -> None:
    session = joined()
    after = REMOVALS[name](session, getattr(session, name)[number].id)
    assert len(getattr(after, name)) == 1
    assert session_from(text(after).encode()) == after


def test_what_an_organisation_held_and_was_given_stays_without_it_and_its_estimates_go() -> None:
    after = remove_organisation(joined(), OrganisationId("organisations-1"))
    assert [each.organisation for each in after.issues] == ["organisations-0", None]
    assert [each.organisation for each in after.hands] == ["organisations-0", None]
    assert [each.organisation for each in after.estimates] == ["organisations-0"]


def test_what_was_meant_for_an_organisation_that_leaves_is_the_facilitators_alone() -> None:
    after = remove_organisation(joined(), OrganisationId("organisations-1"))
    left: tuple[Part, ...] = (*after.ideas, *after.terms, after.problem)
    assert {audience_of(each) for each in left} == {FACILITATOR}
