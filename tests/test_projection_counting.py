"""The revealed wall when not everybody was counted."""

from __future__ import annotations

from tests import calmer
from workshop.model.changes.voting import count_dots, reveal, set_voting
from workshop.model.identity import IdeaId
from workshop.model.run import Run
from workshop.projection import Shown, plain_text, view
from workshop.projection.views import Ideas


def test_a_count_that_some_are_missing_from_does_not_look_final() -> None:
    session = set_voting(calmer.session(), by_organisation=True)
    homes = [each.id for each in session.organisations]
    for home in homes:
        session = count_dots(session, IdeaId("idea0"), 0, home)
    session = count_dots(session, IdeaId("idea1"), 1, homes[0])
    session = reveal(count_dots(session, IdeaId("idea1"), 1, homes[1]))
    seen = view(session, Run(), Shown("ideas"))
    assert isinstance(seen.body, Ideas)
    assert [(each.dots, each.foot) for each in seen.body.cards][:3] == [
        (2, f"{len(homes) - 2} to go"),
        (0, "no dots"),
        (None, "not counted"),
    ]
    assert seen.body.count == "2 dots so far, 11 people"
    assert f"2 dots, {len(homes) - 2} to go" in plain_text(seen)
