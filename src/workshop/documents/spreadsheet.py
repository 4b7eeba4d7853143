"""The lists of a session as CSV, for one reader: what that reader may see, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from workshop.documents.closing import compared
from workshop.documents.counted import Count, count_of
from workshop.documents.file_name import FileNames, own_title, title_of
from workshop.documents.handed_over import handed_over
from workshop.documents.ideas import dots_told
from workshop.documents.vocabulary import meaning_words
from workshop.formula import inert
from workshop.model.identity import ROOM, Audience, organisation_of
from workshop.model.parts import Idea, Link, Meaning, Status, Term, TermStatus
from workshop.model.session import Session
from workshop.model.votes import Scale
from workshop.room.ratings import hands_by_idea, mean
from workshop.room.take_home import called
from workshop.words import tr

Rows = Iterable[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One list. `key` names it on the command line; the first of `rows` says what stands in each column."""

    key: str
    file_name: str
    rows: tuple[tuple[str, ...], ...]

    @property
    def content(self) -> bytes:
        """The file: UTF-8 with the mark by which spreadsheets know it."""
        held = io.StringIO()
        # all in quotes: where the list separator is another, nothing in a cell begins a new one
        writer = csv.writer(held, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerows([inert(each) for each in row] for row in self.rows)
        return held.getvalue().encode("utf-8-sig")


def sheets(session: Session, reader: Audience = ROOM) -> tuple[Sheet, ...]:
    """The lists of `session` that have something in them, as `reader` sees them."""
    own = handed_over(session, reader)
    organisation = own.organisation(organisation_of(reader))
    title = own_title(session, organisation.id) if organisation else title_of(session)
    names, made = FileNames(), list[Sheet]()
    for key, name, rows in _lists():
        filled = tuple(rows(own))
        if len(filled) > 1:
            file = names.free(tr("{title}, {list}", title=title, list=name), ".csv")
            made.append(Sheet(key, file, filled))
    return tuple(made)


def list_names() -> dict[str, str]:
    """What each list is called, by its key, whether a session has anything in it or not."""
    return {key: name for key, name, _ in _lists()}


def _lists() -> tuple[tuple[str, str, Callable[[Session], Rows]], ...]:
    return (
        ("ideas", tr("ideas"), _ideas),
        ("terms", tr("terms"), _terms),
        ("misunderstandings", tr("misunderstandings"), _misunderstandings),
        ("mapping", tr("mapping"), _mapping),
        ("decisions", tr("decisions"), _decisions),
        ("shared", tr("what trades share"), _shared),
    )


def _ideas(own: Session) -> Rows:
    """Dots only once the room has seen them; what hands came to where any were shown, from 1 to 5."""
    count = count_of(own)
    told = count is not None and bool(count.votes.totals)
    scales = tuple((name, hands_by_idea(own, scale)) for scale, name in _scales())
    scales = tuple((name, shown) for name, shown in scales if any(map(any, shown.values())))
    head = (tr("Letter"), tr("Idea"), tr("With it"), tr("From"), tr("Industry"), tr("Cluster"))
    yield (*head, *((tr("Dots"),) if told else ()), *(name for name, _ in scales))
    clusters = {each.id: each.name for each in own.clusters}
    for idea in own.ideas:
        analogy = own.analogy(idea.analogy)
        source = (analogy.title, analogy.industry) if analogy else ("", "")
        merged = "\n".join(each for each in idea.merged if each.strip())
        row = (idea.letter, idea.text, merged, *source, clusters.get(idea.cluster, "") if idea.cluster else "")
        dots = (_dots(count, idea),) if count is not None and told else ()
        yield (*row, *dots, *(_mean(shown.get(idea.id, ())) for _, shown in scales))


def _scales() -> tuple[tuple[Scale, str], ...]:
    return (Scale.NOVELTY, tr("How new")), (Scale.FEASIBILITY, tr("How feasible"))


def _mean(shown: Sequence[int]) -> str:
    found = mean(shown)
    return "" if found is None else f"{found:.1f}"


def _dots(count: Count, idea: Idea) -> str:
    """A number to reckon with where everybody was counted, else how far the count is."""
    return str(count.votes.totals[idea.id]) if idea.id in count.votes.done else dots_told(count, idea)


def _terms(own: Session) -> Rows:
    names = tuple(called(each) for each in own.organisations)
    yield (tr("Term"), *names, tr("In this room"), tr("Status"))
    status = {TermStatus.OPEN: tr("open"), TermStatus.AGREED: tr("agreed"), TermStatus.BOTH: tr("both kept")}
    for term in own.terms:
        found = (own.meaning(term.id, each.id) for each in own.organisations)
        meant = (_meant(each, term) if each else "" for each in found)
        yield (term.word, *meant, term.in_room, status[term.status])


def _meant(meaning: Meaning, term: Term) -> str:
    read_back = tr("read back") if meaning.read_back else ""
    return "; ".join(each for each in (meaning_words(meaning, term), read_back) if each)


def _misunderstandings(own: Session) -> Rows:
    yield (
        tr("Word"), tr("Said by"), tr("Heard by"), tr("Meant"), tr("Heard"), tr("Underneath"), tr("Status"),
        tr("How it ended"), tr("The speaker’s word"), tr("The hearer’s word"), tr("The speaker is right if"),
        tr("The hearer is right if"), tr("Open question"), tr("Asked of"),
    )  # fmt: skip
    status = {Status.OPEN: tr("open"), Status.AGREED: tr("agreed"), Status.DIFFER: tr("agreed to differ")}
    for each in own.misunderstandings:
        heard_by = ", ".join(_called(own, one) for one in each.heard_by)
        yield (
            each.word, _called(own, each.said_by), heard_by, each.meant, each.heard, each.assumption,
            status[each.status], each.settled, each.said_as, each.heard_as, each.meant_if, each.heard_if,
            each.question, _called(own, each.asked_of),
        )  # fmt: skip


def _mapping(own: Session) -> Rows:
    yield (tr("Analogy"), tr("There"), tr("Here"), tr("How they correspond"), tr("To check"))
    links = {
        Link.UNASKED: tr("not asked yet"),
        Link.CORRESPONDS: tr("corresponds"),
        Link.GAP: tr("no counterpart"),
        Link.BREAK: tr("breaks here"),
    }
    for row in own.mapping:
        analogy = own.analogy(row.analogy)
        doubt = tr("to check") if row.to_check else ""
        yield (analogy.title if analogy else "", row.theirs, row.ours, links[row.link], doubt)


def _decisions(own: Session) -> Rows:
    yield (tr("Decision"), tr("What"), tr("By when"))
    for each in own.decisions:
        yield (each.label, each.text, each.due)


def _shared(own: Session) -> Rows:
    yield (tr("One analogy"), tr("The other"), tr("What both share"))
    for pair in compared(own):
        one, other = own.analogy(pair.one), own.analogy(pair.other)
        yield (one.title if one else "", other.title if other else "", pair.shared)


def _called(own: Session, organisation: str | None) -> str:
    found = own.organisation(organisation)
    return called(found) if found else ""
