"""Changes to what is known before the session begins: its title, day and agenda."""

from __future__ import annotations

from dataclasses import replace

from workshop.model.parts import Plan
from workshop.model.session import Session
from workshop.model.table import written


def plan_session(session: Session, **values: object) -> Session:
    """Change fields of the plan, such as `title` or `date`."""
    return with_plan(session, written(session.plan, **values))


def with_plan(session: Session, plan: Plan) -> Session:
    """The session with another plan, or itself when the plan is the same."""
    return session if plan is session.plan else replace(session, plan=plan)
