"""The case of the design's pictures, as a session: four organisations, one hard hour before an operation."""

from __future__ import annotations

from dataclasses import replace

from workshop.model.changes.voting import count_dots, reveal, show_hands
from workshop.model.choosing import Comparison, PassedOver
from workshop.model.identity import (
    AnalogyId,
    ClusterId,
    ComparisonId,
    DecisionId,
    HandId,
    IdeaId,
    JottingId,
    MisunderstandingId,
    OrganisationId,
    ParticipantId,
    PassedOverId,
    ReactionId,
    RowId,
    RungId,
    SessionId,
    StageId,
    StatementId,
    TermId,
)
from workshop.model.jottings import Jotting, JottingKind
from workshop.model.paper import Hand
from workshop.model.parts import (
    Analogy,
    Decision,
    GroundRules,
    Idea,
    Ladder,
    Link,
    MappingRow,
    Meaning,
    Misunderstanding,
    Organisation,
    Participant,
    Plan,
    Problem,
    RowKind,
    Rung,
    Stage,
    Status,
    Term,
    TermStatus,
)
from workshop.model.probe import Estimate, Statement
from workshop.model.reaction import Reaction, Verdict
from workshop.model.session import Session, meaning_id
from workshop.model.votes import Cluster, Scale

SB, HL, LP, EK = (OrganisationId(each) for each in ("sb", "hl", "lp", "ek"))
THEATRE, LOUNGE, COURT = (AnalogyId(each) for each in ("theatre", "lounge", "court"))
WORKING = RungId("working")
CALM, HOLD = MisunderstandingId("calm"), MisunderstandingId("hold")

_KEYS = ("problem", "abstraction", "analogies", "break", "mapping", "translation")
_HOMES = (
    (SB, "St Brannock Hospital", "hospitals", "SB", 4, "Ruth Adeyemi", "The bay, the list, and thirty people a day."),
    (HL, "Halcyon Lounges", "airline lounges", "HL", 2, "Inês Duarte", "Evenings when fog closes the runway."),
    (
        LP,
        "Larkfield Park",
        "theme parks",
        "LP",
        3,
        "Jonas Reet",
        "Ride queues, ride stops, children who change their mind.",
    ),
    (EK, "Evenkeel", "breathing apps", "EK", 2, "", "Two minutes that slow a pulse."),
)
_RUNGS = (
    "Make waiting better.",
    "Make a long hour before something important easier to live through.",
    "Help someone who is frightened and has little say get through a wait that nobody can shorten.",
    "Help people feel calmer in the last hour before an operation, when they can only sit in a bay and wait.",
    "Bring pre-op anxiety scores down for day-case patients in the holding area before theatre.",
)
_ROWS = (
    (RowKind.ROLE, "Performer", Link.CORRESPONDS, "Patient", False),
    (RowKind.ROLE, "Stage manager", Link.CORRESPONDS, "Nurse in charge of the bay", False),
    (RowKind.ROLE, "Dresser, hands always busy", Link.GAP, "nobody stays with one person", False),
    (
        RowKind.RELATION,
        "Manager calls each person by name",
        Link.CORRESPONDS,
        "Nurse calls the next person, by bed",
        False,
    ),
    (
        RowKind.RELATION,
        "Dresser checks the costume by touch",
        Link.CORRESPONDS,
        "Nurse checks the wristband by touch",
        False,
    ),
    (RowKind.RELATION, "Each call brings a small job", Link.GAP, "patients are asked to lie still", False),
    (RowKind.RELATION, "Late house delays curtain, and is told", Link.CORRESPONDS, "Long case delays the list", True),
    (RowKind.RELATION, "Performer chose the stage", Link.BREAK, "Patient did not choose this", False),
)
_IDEAS = (
    (THEATRE, "Named calls at 60, 30, 15 and 5 minutes, always the same voice"),
    (LOUNGE, "Promise the next update, never the start time"),
    (THEATRE, "A “dresser” who stays with one person from gown to doors"),
    (COURT, "A supporter meets you the week before and walks you through the room"),
    (THEATRE, "A small job at every call: warm socks, pick a song, sign the board"),
    (None, "One breath lesson at home, so the bay is not the first time"),
    (THEATRE, "Turn the queue into rooms, each with its own quiet task"),
    (LOUNGE, "A board that tells the family too, in the same words"),
)
_TERMS = (
    (
        "wait",
        (
            "a fault in the list",
            "time a guest has paid for",
            "the part before the ride, designed",
            "the best moment to begin",
        ),
        TermStatus.AGREED,
        "the hour before",
    ),
    (
        "calm",
        ("lies still, asks for nothing", "stops checking the board", None, "says “4 or less” on their own scale"),
        TermStatus.BOTH,
        "seen calm, felt calm",
    ),
    (
        "ready",
        ("fasted, signed, marked, banded", "at the gate when it opens", "seated, bar down", "first lesson finished"),
        TermStatus.OPEN,
        "",
    ),
    (
        "delay",
        ("the case before runs long", "any change to the board", "a “hold”, said within 3 minutes", ""),
        TermStatus.AGREED,
        "hold, with next update",
    ),
    (
        "drop-off",
        ("the lay-by at the doors", "a bag left at the desk", "", "people who stop after lesson two"),
        TermStatus.AGREED,
        "stopping early",
    ),
    (
        "guest",
        ("a visitor, so not the patient", "anyone past the desk", "anyone inside the gates", None),
        TermStatus.OPEN,
        "",
    ),
)


def session() -> Session:
    """The whole case."""
    ids = (SB, HL, LP, EK)
    return Session(
        plan=Plan(id=SessionId("calmer"), title="Calmer before surgery", date="2026-05-27", starts="09:30", people=11),
        ground_rules=GroundRules(
            may_leave="The question and the ideas. No figures from the hospital.",
            names="No names leave this room.",
            ideas="What each brought stays theirs.",
        ),
        problem=Problem(statement=_RUNGS[-1], lives_with_it="Day-case patients, about thirty a day."),
        organisations=tuple(
            Organisation(
                id=each,
                rank=str(at),
                name=name,
                industry=trade,
                tile=tile,
                host=each == SB,
                people=people,
                spokesperson=person,
                brings=brings,
            )
            for at, (each, name, trade, tile, people, person, brings) in enumerate(_HOMES)
        ),
        participants=(Participant(id=ParticipantId("p1"), rank="a", organisation=EK, name="Priya Raman"),),
        stages=tuple(Stage(id=StageId(key), rank=str(at), key=key, minutes=20) for at, key in enumerate(_KEYS)),
        ladder=Ladder(working=WORKING, with_it=(SB, HL, LP)),
        rungs=tuple(
            Rung(id=WORKING if at == 2 else RungId(f"rung{at}"), rank=str(at), text=text)
            for at, text in enumerate(_RUNGS)
        ),
        statements=(
            Statement(id=StatementId("shorter"), rank="a", text="A shorter wait would be a calmer one."),
            Statement(id=StatementId("told"), rank="b", text="People are calmer when they are told."),
        ),
        estimates=(
            _estimate("shorter", SB, 4, 3),
            _estimate("shorter", EK, 3, 3),
            _estimate("told", SB, 2, 4),
            _estimate("told", HL, 5, 5),
            _estimate("told", LP, 5),
        ),
        reactions=(
            Reaction(
                id=ReactionId("vet"),
                rank="a",
                who="Vet",
                said="That is my waiting room.",
                stopped_at="list",
                verdict=Verdict.OWN_CASE,
            ),
            Reaction(id=ReactionId("pilot"), rank="b", who="Ruth Adeyemi", said="Half of it.", verdict=Verdict.HALF),
            Reaction(id=ReactionId("cook"), rank="c", who="Cook", verdict=Verdict.LOST, fresh=False),
        ),
        analogies=(
            theatre(),
            Analogy(
                id=LOUNGE,
                rank="b",
                number=31,
                strength="fog",
                industry="Airline lounges",
                suit="host",
                title="Departure lounge in fog",
                mechanism="When there is no departure time, hosts promise the next update.",
            ),
            Analogy(
                id=COURT,
                rank="c",
                number=44,
                strength="court",
                industry="Courts",
                suit="guard",
                title="Court witness room",
                mechanism="A volunteer walks each witness through the empty room.",
            ),
        ),
        passed_over=(
            PassedOver(id=PassedOverId("over"), rank="a", strength="drive", reason="At the end of our corridor."),
        ),
        comparisons=(
            Comparison(
                id=ComparisonId("pair"),
                rank="a",
                one=THEATRE,
                other=LOUNGE,
                shared="Somebody with a name says when they will speak next.",
            ),
        ),
        mapping=tuple(
            MappingRow(
                id=RowId(f"row{at}"),
                rank=str(at),
                analogy=THEATRE,
                kind=kind,
                theirs=theirs,
                ours=ours,
                link=link,
                to_check=check,
            )
            for at, (kind, theirs, link, ours, check) in enumerate(_ROWS)
        ),
        ideas=tuple(
            Idea(id=IdeaId(f"idea{at}"), rank=str(at), letter="ABCDEFGH"[at], text=text, analogy=analogy)
            for at, (analogy, text) in enumerate(_IDEAS)
        ),
        misunderstandings=(
            Misunderstanding(
                id=CALM,
                rank="a",
                word="calm",
                said_by=EK,
                heard_by=(SB,),
                meant="What the person says they feel, on their own scale.",
                heard="Someone who lies still and asks for nothing.",
                assumption="Can others see calm, or can only you report it?",
            ),
            Misunderstanding(
                id=HOLD,
                rank="b",
                word="hold",
                said_by=LP,
                heard_by=(SB, HL),
                status=Status.AGREED,
                meant="A ride stops and people are told within three minutes.",
                heard="The list waits.",
                settled="a hold is a stop that is announced, with the next update.",
            ),
        ),
        terms=tuple(
            Term(id=TermId(word), rank=str(at), word=word, status=status, in_room=room)
            for at, (word, _meanings, status, room) in enumerate(_TERMS)
        ),
        meanings=tuple(
            Meaning(
                id=meaning_id(TermId(word), home),
                term=TermId(word),
                organisation=home,
                text=text or "",
                unused=text is None,
            )
            for word, meanings, _status, _room in _TERMS
            for home, text in zip(ids, meanings, strict=True)
            if text != ""
        ),
        hands=(
            Hand(id=HandId("hand1"), rank="a", holder="Table 1", organisation=SB, analogies=(THEATRE, COURT)),
            Hand(id=HandId("hand2"), rank="b", holder="Inês Duarte", organisation=HL, analogies=(LOUNGE,)),
            Hand(id=HandId("hand3"), rank="c", holder="Table 3", analogies=(THEATRE,)),
        ),
        decisions=(
            Decision(
                id=DecisionId("d1"),
                rank="a",
                label="The trial",
                text="Six weeks of named calls on the Tuesday list",
                due="from 8 June",
            ),
        ),
        jottings=(Jotting(id=JottingId("j"), rank="a", kind=JottingKind.NOTE, text="Ruth looks tired"),),
    )


def whole() -> Session:
    """The case with something in every table that the room may see: clusters, dots, hands, and all that was told."""
    case = session()
    ideas = tuple(replace(each, cluster=ClusterId("named")) for each in case.ideas[:3])
    case = replace(
        case,
        clusters=(Cluster(id=ClusterId("named"), rank="m", name="By name, by clock"),),
        ideas=(*ideas, *case.ideas[3:]),
    )
    for at, scale in enumerate(Scale):
        case = show_hands(case, IdeaId("idea0"), scale, 1 + at, 4)
    return reveal(count_dots(case, IdeaId("idea0"), 7))


def _estimate(statement: str, organisation: OrganisationId, before: int, after: int = 0) -> Estimate:
    which = StatementId(statement)
    return Estimate(
        id=f"{which}.{organisation}", statement=which, organisation=organisation, before=before, after=after
    )


def theatre() -> Analogy:
    """The card of the pictures, taken up."""
    return Analogy(
        id=THEATRE,
        rank="a",
        number=12,
        strength="before-curtain-up",
        industry="Theatre",
        suit="play",
        title="Before curtain-up",
        mechanism="The hour is cut into calls: the half, the quarter, the five, beginners. "
        "Each is spoken to you by name, and each has a small job attached.",
        ask="When a call runs late, who says so, and in what words?",
        breaks_when="Performers chose to be there.",
        speaker="Jonas Reet",
        speaker_organisation=LP,
        their_place="In the wings",
        our_place="Before the operation",
    )
