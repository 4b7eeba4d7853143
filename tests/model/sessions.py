"""Sessions for tests: one with something in every table, and random ones."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, cast

from hypothesis import strategies as st

from workshop.model import rank
from workshop.model.identity import OrganisationId, SessionId, only
from workshop.model.keys import BREAK, STAGES, SUITS
from workshop.model.parts import Plan
from workshop.model.session import Session
from workshop.model.table import TABLES, Column, Part, Table, order
from workshop.model.votes import Scale

ODD = ("", "plain", "Ö, ł, ß", "שלום", "手術前", "a\nb", "<b>R&D</b>", "x" * 300, "a'; DROP TABLE ideas; --", "👩🏽‍⚕️")


def empty() -> Session:
    """A session of which nothing is known."""
    return Session(plan=Plan(id=SessionId("s")))


def full() -> Session:
    """A session with two parts in every table, every field of each away from its default."""
    values: dict[str, Any] = {}
    for table in TABLES:
        items = tuple(_filled(table, number) for number in (0, 1))
        values[table.name] = items[0] if table.single else tuple(sorted(items, key=order))
    return Session(**values)


def joined() -> Session:
    """`full()`, with every pointer of it leading to a part that is there: a session as a document may describe it."""
    session = _meant_for_the_guest(full())
    guest = replace(session.organisations[1], host=False)
    values: dict[str, Any] = {
        "plan": replace(session.plan, date="2026-05-27", starts="09:30"),
        "organisations": (session.organisations[0], guest),
        "ladder": replace(session.ladder, working=session.rungs[0].id, with_it=(guest.id,)),
    }
    for name, pointers in _POINTERS.items():
        values[name] = tuple(
            replace(cast(Any, each), **{field: lead(number) for field, lead in pointers.items()})
            for number, each in enumerate(getattr(session, name))
        )
    return replace(session, **values)


def _meant_for_the_guest(session: Session) -> Session:
    """`session` with all that has a label meant for its second organisation alone."""
    values: dict[str, Any] = {}
    for table in TABLES:
        if any(each.name == "audience" for each in table.columns):
            items = tuple(
                replace(cast(Any, each), audience=only(OrganisationId("organisations-1")))
                for each in table.items(session)
            )
            values[table.name] = items[0] if table.single else items
    return replace(session, **values)


def _to(name: str) -> Callable[[int], str]:
    return lambda number: f"{name}-{number}"


def _to_both(name: str) -> Callable[[int], tuple[str, ...]]:
    return lambda _: (f"{name}-0", f"{name}-1")


def _between(one: str, other: str) -> Callable[[int], str]:
    return lambda number: f"{one}-{number}.{other}-{number}"


_POINTERS: dict[str, dict[str, Callable[[int], object]]] = {
    "participants": {"organisation": _to("organisations")},
    "steps": {"stage": _to("stages")},
    "stages": {"key": lambda number: (*STAGES, BREAK)[-1 - number]},
    "analogies": {"speaker_organisation": _to("organisations"), "suit": lambda number: SUITS[number]},
    "passed_over": {"suit": lambda number: ("", *SUITS)[number]},
    "mapping": {"analogy": _to("analogies")},
    "ideas": {"analogy": _to("analogies"), "row": _to("mapping"), "cluster": _to("clusters")},
    "misunderstandings": {
        "said_by": _to("organisations"),
        "heard_by": _to_both("organisations"),
        "asked_of": _to("organisations"),
        "term": _to("terms"),
    },
    "meanings": {
        "id": _between("terms", "organisations"),
        "term": _to("terms"),
        "organisation": _to("organisations"),
    },
    "take_home": {"id": _to("organisations")},
    "dots": {
        "id": _between("ideas", "organisations"),
        "idea": _to("ideas"),
        "organisation": _to("organisations"),
    },
    "ratings": {"id": lambda number: f"ideas-{number}.{list(Scale)[-1]}", "idea": _to("ideas")},
    "hands": {"organisation": _to("organisations"), "analogies": _to_both("analogies")},
    "photos": {"analogy": _to("analogies")},
    "estimates": {
        "id": _between("statements", "organisations"),
        "statement": _to("statements"),
        "organisation": _to("organisations"),
    },
    "issues": {"organisation": _to("organisations")},
    "comparisons": {"one": lambda _: "analogies-0", "other": lambda _: "analogies-1"},
}
"""Of each table, which fields point somewhere or hold a key, and what they hold in its first and its second part."""


def _filled(table: Table, number: int) -> Part:
    return table.item({each.name: _value(table, each, number) for each in table.columns})


def _value(table: Table, column: Column, number: int) -> object:
    if column.name == "id":
        return f"{table.name}-{number}"
    if column.name == "rank":
        return f"i0000{number}"
    if column.choices is not None:
        return list(column.choices)[-1].value
    if column.kind is tuple:
        return [f"{column.name} a", ODD[number + 3]]
    if column.kind is bool:
        return not next(each for each in fields(table.part) if each.name == column.name).default
    if column.kind is int:
        return 7 + number
    return f"{table.name} {column.name} {number}"


def changed(session: Session, dice: random.Random) -> Session:
    """`session` after one random change, as a stage's change would make it."""
    table = dice.choice(TABLES)
    items = list(table.items(session))
    act = "change" if table.single else dice.choice(("add", "change", "remove", "move"))
    if act == "add" or not items:
        items.append(_random(table, dice, f"n{dice.randrange(1 << 30)}"))
    elif act == "remove":
        items.pop(dice.randrange(len(items)))
    elif act == "move" and hasattr(items[0], "rank"):
        place = dice.randrange(len(items))
        items[place] = cast(Part, replace(cast(Any, items[place]), rank=rank.between(None, order(items[0])[0])))
    else:
        place = dice.randrange(len(items))
        items[place] = _random(table, dice, items[place].id)
    new = items[0] if table.single else tuple(sorted(items, key=order))
    values: dict[str, Any] = {table.name: new}
    return replace(session, **values)


def _random(table: Table, dice: random.Random, key: str) -> Part:
    row = {each.name: _value(table, each, dice.randrange(2)) for each in table.columns} | {"id": key}
    texts = [each.name for each in table.columns if each.kind is str and each.choices is None and each.name != "id"]
    for name in texts:
        row[name] = f"i{dice.randrange(10**5):05}" if name == "rank" else dice.choice(ODD)
    return table.item(row)


def random_sessions() -> st.SearchStrategy[tuple[Session, ...]]:
    """A session's life: sessions that each come of the one before by a few changes."""
    return st.tuples(st.integers(0, 1 << 32), st.lists(st.integers(1, 4), min_size=1, max_size=8)).map(_life)


def _life(drawn: tuple[int, list[int]]) -> tuple[Session, ...]:
    dice = random.Random(drawn[0])
    life = [full() if drawn[0] % 2 else empty()]
    for count in drawn[1]:
        session = life[-1]
        for _ in range(count):
            session = changed(session, dice)
        life.append(session)
    return tuple(life)
