"""What a document says, what it withholds and what it leaves blank, told before it is printed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from workshop.audience import seen_by
from workshop.documents import brief
from workshop.documents.addressee import Addressee, addressee, settled_terms
from workshop.documents.catalogue import Document, drafted
from workshop.documents.closing import abstraction, compared, told_decisions
from workshop.documents.given_away import What, given_away, warnings
from workshop.documents.ideas import told_ideas
from workshop.documents.issued import changed_since_last
from workshop.documents.keys import CHANGES, TRANSLATION
from workshop.documents.record import Record
from workshop.documents.rendering import Rendering
from workshop.documents.style import Paper
from workshop.documents.table_papers import BY_KEY, TablePaper
from workshop.documents.withheld import withheld
from workshop.model.identity import FACILITATOR, ROOM, only
from workshop.model.session import Session
from workshop.words import tr


@dataclass(frozen=True, slots=True)
class Held:
    """One line: what it is, how many, and whether it is the core that every organisation gets alike.

    `marked` is left out because somebody marked it as for others, which `withheld` tells with whom it is for.
    """

    words: str
    count: int | None = None
    core: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Contents:
    """What a document holds and leaves out, its gaps as sentences, and what became of the room's words in it.

    `renderings` are the words that read otherwise, or stay as they are because the reader's do not fit there.
    `betrayed` are those of the gaps that say what should have stayed in the room.
    """

    holds: tuple[Held, ...]
    left_out: tuple[Held, ...]
    gaps: tuple[str, ...]
    renderings: tuple[Rendering, ...] = ()
    betrayed: tuple[str, ...] = ()


def contents(session: Session, document: Document, paper: Paper = Paper.A4, record: Record | None = None) -> Contents:
    """What `document`, made with `record`, holds, leaves out, and prints as a blank."""
    drawn_up = drafted(session, document, paper, record)
    if drawn_up:
        return Contents(tuple(Held(words, count) for words, count in drawn_up.holds if count != 0), (), ())
    organisation = session.organisation(document.organisation)
    if document.key in BY_KEY:
        return _of_table_paper(session, BY_KEY[document.key])
    if organisation is None:
        return _of_brief(session, paper)
    if document.key == CHANGES:
        return _of_change_slip(session, document)
    reader = addressee(session, organisation)
    return Contents(_held(reader), _left_out(session, reader), _gaps(reader), reader.renderings)


def _of_change_slip(session: Session, document: Document) -> Contents:
    found = changed_since_last(session, TRANSLATION, document.organisation)
    if found is None:
        return Contents((), (), ())
    issue, changes = found
    return Contents((Held(tr("Changes since version {n}", n=issue.version), len(changes)),), (), ())


def _of_table_paper(session: Session, paper: TablePaper) -> Contents:
    """How many pieces; what is printed for tables is as the room may see it."""
    return Contents((Held(paper.counted(), paper.count(session)),), (), ())


def _held(reader: Addressee) -> tuple[Held, ...]:
    core = reader.core
    common = (
        Held(tr("Ideas"), len(told_ideas(core)), core=True),
        Held(tr("What two trades share"), len(compared(core)), core=True),
        Held(tr("Agreed terms"), len(settled_terms(core)), core=True),
        Held(tr("Decisions and dates"), len(told_decisions(core)), core=True),
        Held(tr("Misunderstandings with {organisation}", organisation=reader.name), len(reader.misunderstandings)),
        Held(tr("For {organisation} alone", organisation=reader.name), _told(reader.own) - _told(core)),
    )
    told = (Held(tr("The abstraction"), core=True),) if abstraction(core) else ()
    return (*told, *(each for each in common if each.count))


def _left_out(session: Session, reader: Addressee) -> tuple[Held, ...]:
    others = len(reader.own.misunderstandings) - len(reader.misunderstandings)
    counted = (
        Held(tr("Misunderstandings between others"), others),
        Held(tr("Further places where a comparison stops"), len(reader.all_stops) - len(reader.stops)),
        *_marked(session, reader),
    )
    return tuple(each for each in counted if each.count)


def _marked(session: Session, reader: Addressee) -> tuple[Held, ...]:
    """What is for others alone, kind by kind: for other organisations, then for the facilitator."""
    counted: Counter[str] = Counter()
    for each in withheld(session, only(reader.organisation.id)):
        plain = each.reader == FACILITATOR or each.part == "take_home"
        counted[each.words if plain else tr("{what} for others", what=each.words)] += each.count
    return tuple(Held(words, count, marked=True) for words, count in counted.items())


def _told(seen: Session) -> int:
    """How many ideas, terms, decisions and shared lines of two trades a document tells of what its reader may see."""
    return len(told_ideas(seen)) + len(seen.terms) + len(told_decisions(seen)) + len(compared(seen))


def _gaps(reader: Addressee) -> tuple[str, ...]:
    gaps = [] if abstraction(reader.core) else [tr("There is no abstraction yet.")]
    gaps += [
        tr("“{word}” has no agreed word yet. It prints as a blank line to fill in.", word=_capital(each.word))
        for each in reader.open_terms
        if each.word.strip()
    ]
    empty = _empty_fields(reader)
    if empty:
        gaps.append(
            tr(
                "Empty: {fields}. Each prints as a line to write on.",
                n=len(empty),
                one="Empty: {fields}. It prints as a line to write on.",
                fields=", ".join(empty),
            )
        )
    return tuple(gaps)


def _empty_fields(reader: Addressee) -> list[str]:
    home = reader.home
    fields = (
        (tr("Why it matters"), home.why),
        (tr("What it brought"), home.brought if not reader.organisation.host else "-"),
        (tr("Asked of it"), home.asked),
        (tr("Not asked"), home.not_asked),
        (tr("Ideas and names"), home.ideas_and_names),
        (tr("What it gets"), home.gets),
        (tr("Its person"), home.person),
        (tr("Must hear it first"), home.hears_first),
    )
    return [name for name, text in fields if not (text or "").strip()]


def _of_brief(session: Session, paper: Paper) -> Contents:
    core = seen_by(session, ROOM)
    said = brief.said(core)
    parts = (
        (tr("The abstraction"), said.statement),
        (tr("What makes it hard"), said.hard),
        (tr("What must stay true"), said.true),
    )
    gaps: list[str] = []
    if not said.statement:
        gaps.append(tr("There is no abstraction yet. The brief prints lines to write it on."))
    gaps += _code_gaps(session)
    if not brief.fits(session, paper):
        gaps.append(tr("The abstraction is longer than the page. Its end is cut off."))
    text = "\n".join(text for _, text in parts)
    found = given_away(session, text)
    betrayed = warnings(text, found)
    told = {each.what for each in found}
    held = tuple(Held(name) for name, text in parts if text)
    return Contents(held, _kept_back(told), (*gaps, *betrayed), betrayed=betrayed)


def _code_gaps(session: Session) -> list[str]:
    if brief.tells(session):
        code = session.plan.brief_code.strip()
        return [
            tr("The code “{code}” says what it is to stand for, so the brief goes without. JSON gives it another as "
               "plan.brief_code.", code=code)
        ]  # fmt: skip
    if not session.plan.brief_code.strip():
        return [tr("The brief has no code: a session begun in the app gets one, JSON gives it as plan.brief_code.")]
    return []


def _kept_back(told: set[What]) -> tuple[Held, ...]:
    """What the brief says nothing of, as far as its words were found to say it (`told`)."""
    words = {
        What.TITLE: tr("Title"),
        What.TRADE: tr("Trades"),
        What.NAME: tr("Names of the organisations"),
        What.PERSON: tr("Names of people"),
    }
    kept = tuple(Held(each) for what, each in words.items() if what not in told)
    return kept or (Held(tr("The rest of the session")),)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
