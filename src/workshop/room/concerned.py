"""Whom a misunderstanding concerns: whoever said or heard the word, and whoever takes a question of it along."""

from __future__ import annotations

from workshop.model.identity import OrganisationId
from workshop.model.parts import Misunderstanding


def concerns(caught: Misunderstanding, organisation: OrganisationId) -> bool:
    """Whether `organisation` had a part in `caught`, or has to find out what was asked in it."""
    asked = caught.asked_of if caught.question.strip() else None
    return organisation in (caught.said_by, *caught.heard_by, asked)
