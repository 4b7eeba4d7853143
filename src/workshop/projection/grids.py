"""The two tables: one analogy's mapping, and the term matrix."""

from __future__ import annotations

from workshop.model.parts import Link, MappingRow, RowKind, Term, TermStatus
from workshop.model.session import Session
from workshop.projection.questions import card_name
from workshop.projection.views import Blank, Labelled, Mapping, Match, Section, TermRow, Terms
from workshop.room.speaker import spoken_for
from workshop.words import tr

_ICON = {Link.CORRESPONDS: "link-corresponds", Link.GAP: "link-gap", Link.BREAK: "link-breaks", Link.UNASKED: ""}
_STATUS = {TermStatus.OPEN: "open", TermStatus.AGREED: "agreed", TermStatus.BOTH: "differ"}


def mapping(session: Session, item: str) -> Mapping | Blank:
    """The grid of the analogy `item`."""
    analogy = next((each for each in session.analogies if each.id == item), None)
    if analogy is None:
        return Blank()
    rows = [each for each in session.rows_of(analogy.id) if each.theirs or each.ours]
    labels = ((RowKind.ROLE, tr("Roles")), (RowKind.RELATION, tr("Relations")))
    sections = tuple(
        Section(label=label, rows=tuple(_match(each) for each in rows if each.kind is kind)) for kind, label in labels
    )
    hold = sum(each.link is Link.CORRESPONDS for each in rows)
    host = session.host
    return Mapping(
        name=card_name(analogy),
        speaks=spoken_for(session, analogy, with_person=session.ground_rules.names_agreed),
        theirs=analogy.their_place or analogy.industry,
        ours=analogy.our_place or (host.name if host else "") or tr("Here"),
        holds=tr("{n} rows of {all} hold", n=hold, one="{n} row of {all} holds", all=len(rows)) if rows else "",
        sections=tuple(each for each in sections if each.rows),
    )


def terms(session: Session) -> Terms | Blank:
    """Every term, what each organisation means by it, and the room's wording. Nobody's name stands in a gap."""
    rows = tuple(_term(session, each) for each in session.terms if each.word)
    if not rows:
        return Blank()
    return Terms(
        term=tr("Term"),
        columns=tuple(Labelled(each.name, each.industry) for each in session.organisations),
        room=Labelled(tr("In this room"), tr("from now on")),
        unused=tr("not a word they use"),
        rows=rows,
    )


def _match(row: MappingRow) -> Match:
    words = {Link.CORRESPONDS: tr("corresponds"), Link.GAP: tr("no counterpart"), Link.BREAK: tr("breaks here")}
    return Match(
        theirs=row.theirs,
        link=_ICON[row.link],
        word=words.get(row.link, ""),
        ours=row.ours,
        check=tr("to check") if row.to_check else "",
    )


def _term(session: Session, term: Term) -> TermRow:
    meanings: list[str | None] = []
    for each in session.organisations:
        found = session.meaning(term.id, each.id)
        meanings.append("" if found is None else None if found.unused else found.text)
    room = term.in_room or ("" if term.status is TermStatus.AGREED else tr("both kept"))
    if term.status is TermStatus.OPEN:
        room = tr("still open")
    return TermRow(word=term.word, meanings=tuple(meanings), status=_STATUS[term.status], room=room)
