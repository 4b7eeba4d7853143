"""A session with something in every part: the hospital that asked, three guests, and what must not leak."""

from __future__ import annotations

from workshop.model.identity import (
    FACILITATOR,
    AnalogyId,
    DecisionId,
    IdeaId,
    JottingId,
    MisunderstandingId,
    OrganisationId,
    RowId,
    RungId,
    SessionId,
    TermId,
    only,
)
from workshop.model.jottings import Jotting, JottingKind
from workshop.model.parts import (
    Analogy,
    Decision,
    GroundRules,
    Idea,
    Kind,
    Ladder,
    Link,
    MappingRow,
    Meaning,
    Misunderstanding,
    Organisation,
    Plan,
    Problem,
    Rung,
    Status,
    TakeHome,
    Term,
    TermStatus,
)
from workshop.model.session import Session, meaning_id

BRANNOCK = OrganisationId("sb")
HALCYON = OrganisationId("hl")
LARKFIELD = OrganisationId("lp")
EVENKEEL = OrganisationId("ek")

_STATEMENT = (
    "Patients on the surgical day ward become more and more anxious in the last hour before their operation, and "
    "nothing that we print or say seems to reach them."
)
_ABSTRACTION = "Help someone who is frightened and has little say get through a wait that nobody can shorten."
_HARD = (
    "They did not choose the moment. They know roughly what follows, and that it matters. The people who could "
    "reassure them are busy getting it ready."
)
_TRUE = (
    "The wait is about an hour and will not get shorter. Nobody may leave. Whatever helps has to work for someone "
    "who would rather not talk."
)


def organisations() -> tuple[Organisation, ...]:
    """The hospital and its three guests."""
    return (
        Organisation(
            id=BRANNOCK, rank="a", name="St Brannock Hospital", industry="hospital", tile="SB", host=True, people=4,
            spokesperson="Miriam Adeyemi", wants="Fewer people who ask for a sedative because nobody spoke to them.",
            cannot="No new staff, and nothing that delays a list.",
        ),
        Organisation(
            id=HALCYON, rank="b", name="Halcyon Lounges", industry="airline lounges", tile="HL", people=2,
            spokesperson="Inês Duarte",
            wants="You know it as the hour when every flight is on hold, the board is empty, and a guest asks you for "
            "a time that does not exist.",
            brings="Something in the hand: A warm drink arrives with every update. It marks the minute.",
            cannot="No guest data, no staff on the ward, no money.",
        ),
        Organisation(
            id=LARKFIELD, rank="c", name="Larkfield Park", industry="theme park", tile="LP", people=2,
            wants="Queues that people remember kindly.",
        ),
        Organisation(id=EVENKEEL, rank="d", name="Evenkeel", industry="breathing app", tile="EK", people=3),
    )  # fmt: skip


def analogies() -> tuple[Analogy, ...]:
    """Three cards, two of them spoken for."""
    return (
        Analogy(
            id=AnalogyId("hold"), rank="a", number=12, strength="update", industry="Airline lounges", suit="host",
            title="Promise the update", mechanism="When there is no departure time, hosts promise the next "
            "announcement instead, and keep to it even when there is nothing new to say.", speaker="Lounge host",
            speaker_organisation=HALCYON,
        ),
        Analogy(
            id=AnalogyId("floor"), rank="b", number=13, strength="floor", industry="Airline lounges", suit="host",
            title="Walk the floor", mechanism="One host leaves the desk and goes to the guests, so nobody has to stand "
            "up to ask.", speaker_organisation=HALCYON,
        ),
        Analogy(
            id=AnalogyId("curtain"), rank="c", number=40, strength="calls", industry="Theatre", suit="play",
            title="Before curtain-up", mechanism="The same voice calls the half, the quarter, the five.",
        ),
    )  # fmt: skip


def mapping() -> tuple[MappingRow, ...]:
    """What corresponds, and where each comparison stops."""
    hold, curtain = AnalogyId("hold"), AnalogyId("curtain")
    return (
        MappingRow(id=RowId("r1"), rank="a", analogy=hold, theirs="host", ours="ward nurse", link=Link.CORRESPONDS),
        MappingRow(
            id=RowId("r2"), rank="b", analogy=hold, theirs="A guest in a lounge can walk out.",
            ours="A patient cannot, and did not choose to come.", link=Link.BREAK,
        ),
        MappingRow(id=RowId("r3"), rank="c", analogy=hold, theirs="A board that everybody can see", link=Link.GAP),
        MappingRow(
            id=RowId("r4"), rank="d", analogy=curtain, theirs="An actor wants to go on", ours="A patient does not",
            link=Link.BREAK, to_check=True,
        ),
    )  # fmt: skip


def ideas() -> tuple[Idea, ...]:
    """Five ideas of the room, one for Larkfield's eyes alone and one for nobody's."""
    hold, floor, curtain = AnalogyId("hold"), AnalogyId("floor"), AnalogyId("curtain")
    return (
        Idea(id=IdeaId("i1"), rank="a", letter="A", analogy=curtain,
             text="Named calls at 60, 30, 15 and 5 minutes, by the same voice."),
        Idea(id=IdeaId("i2"), rank="b", letter="B", analogy=hold,
             text="Promise the next update, never the start time."),
        Idea(id=IdeaId("i3"), rank="c", letter="C", analogy=floor,
             text="A chair beside the bed that means “I have time”."),
        Idea(id=IdeaId("i4"), rank="d", letter="D", text="The hour before has a first, a middle and a last part."),
        Idea(id=IdeaId("i5"), rank="e", letter="E", analogy=curtain,
             text="One porter walks the whole way with one person."),
        Idea(id=IdeaId("i6"), rank="f", letter="F", audience=only(LARKFIELD),
             text="Larkfield lends its queue designer"),
        Idea(id=IdeaId("i7"), rank="g", letter="G", text="Ask the board for money", audience=FACILITATOR),
    )  # fmt: skip


def misunderstandings() -> tuple[Misunderstanding, ...]:
    """Two with Halcyon, two between others."""
    return (
        Misunderstanding(
            id=MisunderstandingId("m1"), rank="a", word="wait", said_by=HALCYON, heard_by=(BRANNOCK,),
            meant="waiting is time a guest has paid for", heard="you are charging people to sit there",
            assumption="for one of you an hour is something to furnish, for the other it is something to remove",
            kind=Kind.WORD, status=Status.AGREED, settled="it cannot be removed, so it may be furnished.",
            settled_at="2026-05-27T11:50:00+02:00", term=TermId("t-wait"),
        ),
        Misunderstanding(
            id=MisunderstandingId("m2"), rank="b", word="guest", said_by=BRANNOCK, heard_by=(HALCYON, LARKFIELD),
            meant="somebody who visits a patient", heard="the person whom all of this is for",
        ),
        Misunderstanding(
            id=MisunderstandingId("m3"), rank="c", word="calm", said_by=EVENKEEL, heard_by=(BRANNOCK,),
            meant="what the person says they feel, on their own scale",
            heard="someone who lies still and asks for nothing",
            assumption="can others see calm, or can only you report it?", status=Status.DIFFER,
            settled="we say seen calm or felt calm", settled_at="2026-05-27T12:05:00+02:00", term=TermId("t-calm"),
        ),
        Misunderstanding(
            id=MisunderstandingId("m4"), rank="d", word="soon", said_by=LARKFIELD, heard_by=(EVENKEEL,),
            meant="within three minutes", heard="today",
        ),
    )  # fmt: skip


_TERMS = (
    ("wait", "the hour before", TermStatus.AGREED,
     ("a fault in the list", "lounge time", "the part before the ride, designed", "the best moment to begin")),
    ("delay", "hold, with the next update", TermStatus.AGREED,
     ("the case before runs long", "any change to the board", "a “hold”, said within 3 minutes", "")),
    ("calm", "seen calm, felt calm", TermStatus.BOTH,
     ("lies still, asks for nothing", "stops checking the board", None, "says “4 or less” on their own scale")),
    ("guest", "", TermStatus.OPEN,
     ("a visitor, so not the patient", "anyone past the desk", "anyone inside the gates", None)),
    ("streak", "days in a row", TermStatus.AGREED, ("", "", "", "days without a gap")),
)  # fmt: skip


def terms() -> tuple[tuple[Term, ...], tuple[Meaning, ...]]:
    """The glossary: None for a word that an organisation does not use."""
    found = tuple(
        Term(id=TermId(f"t-{word}"), rank=f"a{at}", word=word, in_room=wording, status=status)
        for at, (word, wording, status, _) in enumerate(_TERMS)
    )
    who = (BRANNOCK, HALCYON, LARKFIELD, EVENKEEL)
    meanings = tuple(
        Meaning(id=meaning_id(term.id, each), term=term.id, organisation=each, text=text or "", unused=text is None)
        for term, (*_, said) in zip(found, _TERMS, strict=True)
        for each, text in zip(who, said, strict=True)
        if text != ""
    )
    return found, meanings


def calmer() -> Session:
    """The whole session."""
    glossary, meanings = terms()
    return Session(
        plan=Plan(
            id=SessionId("s"), title="Calmer before surgery", date="2026-05-27", starts="09:30", people=11,
            brief_code="7K2",
        ),
        ground_rules=GroundRules(ideas="Each side keeps what it came with. The call wording is shared."),
        problem=Problem(statement=_STATEMENT, success="People say afterwards that they knew what was happening."),
        organisations=organisations(),
        ladder=Ladder(working=RungId("r"), makes_it_hard=_HARD, must_stay_true=_TRUE),
        rungs=(Rung(id=RungId("r"), rank="a", text=_ABSTRACTION),),
        analogies=analogies(),
        mapping=mapping(),
        ideas=ideas(),
        misunderstandings=misunderstandings(),
        terms=glossary,
        meanings=meanings,
        decisions=(
            Decision(id=DecisionId("d1"), rank="a", label="The trial", due="from 8 June",
                     text="Six weeks of named calls on the Tuesday list."),
            Decision(id=DecisionId("d2"), rank="b", label="Debrief", due="24 July",
                     text="All four meet again at the ward."),
        ),
        take_home=(
            TakeHome(
                id=HALCYON, title="What your fog-bound evenings taught a hospital",
                asked="Two half days, to rehearse the wording of an update with nothing new in it.",
                gets="What six weeks show about updates that carry no news.", person="Inês Duarte",
            ),
        ),
        jottings=(
            Jotting(id=JottingId("j1"), rank="a", kind=JottingKind.PARKING, text="Who pays for the drinks"),
            Jotting(id=JottingId("j2"), rank="b", kind=JottingKind.NOTE, text="Miriam is tired"),
        ),
    )  # fmt: skip
