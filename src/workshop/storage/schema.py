"""The tables of a session file, as migrations: append-only, each named by its effect."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

migrations = Migrations("session")

Columns = dict[str, type]


def _text(*names: str) -> Columns:
    return dict.fromkeys(names, str)


def _number(*names: str) -> Columns:
    return dict.fromkeys(names, int)


def _more(db: Database, table: str, **standards: str | int) -> None:
    """Columns more, the rows that are there with the value given for each."""
    for name, standard in standards.items():
        db.table(table).add_column(name, type(standard), not_null_default=standard)


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
def votes_hands_photos_probe_and_issues(db: Database) -> None:
    """What the room's hands make, what comes in on paper, and what was given out."""
    item = _text("id", "rank", "audience")
    tables: dict[str, Columns] = {
        "clusters": item | _text("name"),
        "voting": _text("id", "audience") | _number("by_organisation", "budget", "revealed", "ended", "rated"),
        "dots": _text("id", "idea", "organisation", "audience") | _number("count"),
        "ratings": _text("id", "idea", "scale", "audience") | _number("ones", "twos", "threes", "fours", "fives"),
        "hands": item | _text("holder", "organisation", "analogies"),
        "photos": item | _text("digest", "name", "stage", "analogy", "read", "taken") | _number("width", "height"),
        "statements": item | _text("text"),
        "estimates": _text("id", "statement", "organisation", "audience") | _number("before", "after"),
        "issues": item | _text("document", "organisation", "to", "at", "facts") | _number("version"),
    }
    for name, columns in tables.items():
        db.table(name).create(columns, pk="id")
    off = ("by_organisation", "revealed", "ended", "rated")
    if db.table("plan").count:  # a file that is being made has no rows yet
        db.table("voting").insert({"id": "voting", "audience": "room", **dict.fromkeys(off, 0), "budget": 3})
    _more(db, "steps", clock=0, view="")
    _more(db, "meanings", says="", stands_in=0, read_back=0)
    _more(db, "plan", probed=0)
    _more(db, "ideas", merged="[]")
    db.table("ideas").add_column("cluster", str)


@migrations()
def cards_passed_over_and_compared(db: Database) -> None:
    """Cards of which somebody said "not this one", and what two analogies share."""
    item = _text("id", "rank", "audience")
    passed_over = item | _text("strength", "industry", "suit", "title", "reason", "made") | _number("number")
    db.table("passed_over").create(passed_over, pk="id")
    db.table("comparisons").create(item | _text("one", "other", "shared"), pk="id")


@migrations()
def ladder_with_plain_words(db: Database) -> None:
    """Words that the room finds plain enough; in older sessions none."""
    db.execute("ALTER TABLE ladder ADD COLUMN plain_words TEXT NOT NULL DEFAULT '[]'")


@migrations()
def misunderstandings_with_conditions_and_questions(db: Database) -> None:
    """What makes each side right, the word that each keeps, and what has to be found out, by whom."""
    _more(db, "misunderstandings", meant_if="", heard_if="", said_as="", heard_as="", question="")
    db.table("misunderstandings").add_column("asked_of", str)


@migrations()
def pictures_of_photographs(db: Database) -> None:
    """The photographs' bytes under their digests; older sessions have none."""
    db.execute("CREATE TABLE pictures (digest TEXT PRIMARY KEY NOT NULL, content BLOB NOT NULL)")
