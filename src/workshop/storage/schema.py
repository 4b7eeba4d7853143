"""The tables of a session file, as migrations: append-only, each named by its effect."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

migrations = Migrations("session")

Columns = dict[str, type]


def _text(*names: str) -> Columns:
    return dict.fromkeys(names, str)


def _number(*names: str) -> Columns:
    return dict.fromkeys(names, int)


@migrations()
def session_with_five_stages(db: Database) -> None:
    """The first schema: everything from the problem to what is taken home."""
    item = _text("id", "rank", "audience")
    tables: dict[str, Columns] = {
        "plan": _text("id", "title", "date", "starts", "template", "language", "brief_code", "made")
        | _number("people"),
        "ground_rules": _text("id", "may_leave", "names", "ideas", "audience") | _number("names_agreed"),
        "problem": _text(
            "id", "statement", "lives_with_it", "tried", "cannot_change", "success", "decides", "audience"
        ),
        "organisations": item
        | _text("name", "industry", "tile", "spokesperson", "wants", "brings", "cannot", "success", "words")
        | _number("host", "people"),
        "participants": item | _text("organisation", "name", "trade", "second_trade"),
        "stages": _text("id", "rank", "key") | _number("minutes", "on"),
        "steps": item | _text("stage", "say", "do") | _number("minutes"),
        "ladder": _text("id", "working", "makes_it_hard", "must_stay_true", "features", "with_it", "audience"),
        "rungs": item | _text("text", "note", "candidate", "earlier"),
        "reactions": item | _text("who", "said", "stopped_at", "verdict") | _number("fresh"),
        "analogies": item
        | _text("strength", "industry", "suit", "title", "scene", "challenge", "mechanism", "works_because")
        | _text("ask", "breaks_when", "features", "speaker", "speaker_organisation", "their_place", "our_place")
        | _number("number", "shortlisted"),
        "mapping": item | _text("analogy", "kind", "theirs", "ours", "link") | _number("to_check"),
        "ideas": item | _text("letter", "text", "analogy", "row", "made"),
        "misunderstandings": item
        | _text("word", "said_by", "heard_by", "meant", "heard", "assumption", "kind", "status")
        | _text("settled", "settled_at", "caught_at", "stage", "context", "term"),
        "terms": item | _text("word", "in_room", "status"),
        "meanings": _text("id", "term", "organisation", "text", "audience") | _number("unused"),
        "decisions": item | _text("label", "text", "due"),
        "take_home": _text("id", "title", "why", "brought", "asked", "not_asked", "gets")
        | _text("ideas_and_names", "person", "hears_first"),
        "jottings": item | _text("kind", "text", "made", "stage"),
    }
    for name, columns in tables.items():
        db.table(name).create(columns, pk="id")


@migrations()
def journal_and_run(db: Database) -> None:
    """What happened, and what goes on in the room."""
    db.table("journal").create(
        _number("seq", "step") | _text("kind", "at", "label", "place", "patch", "total", "chain"), pk="seq"
    )
    db.table("run").create(_text("id", "value"), pk="id")


@migrations()
def ladder_with_plain_words(db: Database) -> None:
    """Words that the room finds plain enough; in older sessions none."""
    db.execute("ALTER TABLE ladder ADD COLUMN plain_words TEXT NOT NULL DEFAULT '[]'")
