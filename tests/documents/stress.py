"""Three sessions that try the paper: one with hardly anything, one with very much, one in many scripts."""

from __future__ import annotations

from dataclasses import replace

from workshop.model.identity import (
    AnalogyId,
    ClusterId,
    DecisionId,
    IdeaId,
    MisunderstandingId,
    OrganisationId,
    PhotoId,
    RowId,
    RungId,
    SessionId,
    StageId,
    StatementId,
    StepId,
    TermId,
)
from workshop.model.jottings import Jotting, JottingKind
from workshop.model.paper import Photo
from workshop.model.parts import (
    Analogy,
    Decision,
    Idea,
    Ladder,
    Link,
    MappingRow,
    Meaning,
    Misunderstanding,
    Organisation,
    Plan,
    Problem,
    RowKind,
    Rung,
    Stage,
    Status,
    Step,
    Term,
    TermStatus,
)
from workshop.model.probe import Estimate, Statement
from workshop.model.session import Session, meaning_id
from workshop.model.votes import Cluster, Dots, Rating, Scale, Voting

_TOLD = (
    "a quiet corner beside the door where the next step is told by name before anybody has to ask and the "
    "same voice comes back at the minute it promised with nothing new to say except that it is still "
    "there and has not forgotten"
)
_WORDS = tuple(_TOLD.split(" "))
SCRIPTS = (
    "Čekárna, kde se nikdo neptá",
    "Η ώρα πριν από την εγχείρηση",
    "Час перед операцией",
    "שעה לפני הניתוח",
    "الساعة قبل العملية",
    "ऑपरेशन से पहले का घंटा",
    "ชั่วโมงก่อนการผ่าตัด",
    "手术前的一小时",
    "手術前の一時間",
    "수술 전 한 시간",
    "Mixed שעה and 手术 in one line, 👍 with an emoji",
)


def tiny() -> Session:
    """A statement, one organisation, one idea, one stage."""
    home = OrganisationId("one")
    return Session(
        plan=Plan(id=SessionId("tiny")),
        problem=Problem(statement="Queues."),
        organisations=(Organisation(id=home, rank="a", name="Bo", host=True),),
        ideas=(Idea(id=IdeaId("i"), rank="a", letter="A", text="Sit down."),),
        analogies=(
            Analogy(
                id=AnalogyId("a"), rank="a", number=1, strength="", industry="", suit="", title="Inns", scene="A bed."
            ),
        ),
        misunderstandings=(Misunderstanding(id=MisunderstandingId("m"), rank="a", word="soon"),),
        terms=(Term(id=TermId("t"), rank="a", word="soon"),),
        photos=(Photo(id=PhotoId("p"), rank="a", digest="none"),),
        stages=(Stage(id=StageId("s"), rank="a", key="problem", minutes=20),),
    )


def big() -> Session:
    """Eight organisations, 300 ideas, 120 terms, and everything else in proportion."""
    homes = _homes(8)
    ideas = tuple(
        Idea(
            id=IdeaId(f"i{at}"), rank=f"{at:04}", letter=_letter(at), text=said(at, 6 + at % 23),
            analogy=AnalogyId(f"a{at % 6}") if at % 5 else None, cluster=ClusterId(f"c{at % 9}") if at % 7 else None,
        )
        for at in range(300)
    )  # fmt: skip
    terms = tuple(
        Term(
            id=TermId(f"t{at}"), rank=f"{at:04}", word=said(at, 1 + at % 2), in_room=said(at + 7, 3) if at % 4 else "",
            status=(TermStatus.OPEN, TermStatus.AGREED, TermStatus.BOTH, TermStatus.AGREED)[at % 4],
        )
        for at in range(120)
    )  # fmt: skip
    return Session(
        plan=Plan(id=SessionId("big"), title="Eight trades and one hour", date="2026-05-27", starts="09:00", people=30),
        problem=Problem(statement=said(3, 90), lives_with_it=said(1, 30), tried=said(2, 60), success=said(4, 20)),
        organisations=homes,
        ladder=Ladder(working=RungId("r4"), makes_it_hard=said(5, 50), must_stay_true=said(6, 40)),
        rungs=tuple(Rung(id=RungId(f"r{at}"), rank=f"{at}", text=said(at, 18), note=said(at, 6)) for at in range(9)),
        analogies=tuple(_analogy(at, homes[at % 8].id) for at in range(6)),
        mapping=tuple(_row(at) for at in range(90)),
        ideas=ideas,
        clusters=tuple(Cluster(id=ClusterId(f"c{at}"), rank=f"{at}", name=said(at, 3)) for at in range(9)),
        voting=Voting(revealed=True, ended=True, rated=True, by_organisation=True),
        dots=tuple(
            Dots(id=f"i{at}.o{home}", idea=IdeaId(f"i{at}"), organisation=OrganisationId(f"o{home}"), count=at % 3)
            for at in range(60)
            for home in range(8)
        ),
        ratings=tuple(
            replace(_hands(at + place), id=f"i{at}.{scale}", idea=IdeaId(f"i{at}"), scale=scale)
            for at in range(26)
            for place, scale in enumerate(Scale)
        ),
        misunderstandings=tuple(_moment(at, homes) for at in range(40)),
        terms=terms,
        meanings=tuple(
            Meaning(
                id=meaning_id(term.id, home.id), term=term.id, organisation=home.id, text=said(at + place, 4),
                unused=(at + place) % 9 == 0, says=said(at, 1) if at % 11 == 0 else "", read_back=at % 6 == 0,
            )
            for at, term in enumerate(terms)
            for place, home in enumerate(homes)
            if (at + place) % 5
        ),
        decisions=tuple(
            Decision(id=DecisionId(f"d{at}"), rank=f"{at:02}", label=said(at, 2), text=said(at, 14), due="by June")
            for at in range(12)
        ),
        statements=tuple(Statement(id=StatementId(f"s{at}"), rank=f"{at}", text=said(at, 9)) for at in range(5)),
        estimates=tuple(
            Estimate(
                id=f"s{at}.{home.id}", statement=StatementId(f"s{at}"), organisation=home.id, before=1 + at, after=2
            )
            for at in range(5)
            for home in homes
        ),
        photos=tuple(
            Photo(id=PhotoId(f"p{at}"), rank=f"{at}", digest=f"p{at}", stage="mapping", read=said(at, 40 * at))
            for at in range(5)
        ),
        stages=tuple(
            Stage(id=StageId(key), rank=f"{at}", key=key, minutes=30 + at)
            for at, key in enumerate(("problem", "abstraction", "analogies", "break", "mapping", "translation"))
        ),
        steps=tuple(
            Step(
                id=StepId(f"{key}{at}"), rank=f"{at:02}", stage=StageId(key), minutes=5, say=said(at, 12),
                do=said(at, 20),
            )
            for key in ("problem", "abstraction", "analogies", "mapping", "translation")
            for at in range(8)
        ),
        jottings=tuple(
            Jotting(id=f"j{at}", rank=f"{at:02}", kind=list(JottingKind)[at % 2], text=said(at, 15))  # type: ignore[arg-type]
            for at in range(24)
        ),
    )  # fmt: skip


def mixed() -> Session:
    """What the big session says in a few lines, each in another script."""
    session = big()
    said_in = iter(SCRIPTS * 40)
    return replace(
        session,
        plan=replace(session.plan, title=SCRIPTS[-1]),
        problem=Problem(statement=" ".join(SCRIPTS)),
        organisations=tuple(replace(each, name=next(said_in), brings=next(said_in)) for each in session.organisations),
        rungs=tuple(replace(each, text=next(said_in)) for each in session.rungs),
        analogies=tuple(replace(each, title=next(said_in), scene=next(said_in)) for each in session.analogies[:3]),
        mapping=tuple(replace(each, theirs=next(said_in), ours=next(said_in)) for each in session.mapping[:40]),
        ideas=tuple(replace(each, text=next(said_in)) for each in session.ideas[:22]),
        misunderstandings=tuple(
            replace(each, word=next(said_in), meant=next(said_in), heard=next(said_in))
            for each in session.misunderstandings[:11]
        ),
        terms=tuple(replace(each, word=next(said_in), in_room=next(said_in)) for each in session.terms[:22]),
        meanings=tuple(replace(each, text=next(said_in)) for each in session.meanings[:60]),
        steps=tuple(replace(each, say=next(said_in)) for each in session.steps[:11]),
        photos=tuple(replace(each, read=next(said_in)) for each in session.photos),
    )


STRESS = {"tiny": tiny, "big": big, "mixed": mixed}


def said(start: int, count: int) -> str:
    """`count` words that say something, from another place for each `start`."""
    return " ".join(_WORDS[(start * 7 + at) % len(_WORDS)] for at in range(count)).capitalize()


def _letter(at: int) -> str:
    return chr(65 + at % 26) if at < 26 else chr(64 + at // 26) + chr(65 + at % 26)


def _hands(at: int) -> Rating:
    shown = [(at * place) % 5 for place in range(1, 6)]
    return Rating(id="", idea=IdeaId(""), ones=shown[0], twos=shown[1], threes=shown[2], fours=shown[3], fives=shown[4])


def _homes(count: int) -> tuple[Organisation, ...]:
    return tuple(
        Organisation(
            id=OrganisationId(f"o{at}"), rank=f"{at}", name=said(at, 2), industry=said(at, 2), host=not at,
            tile="ABCDEFGH"[at] * 2,
            people=2 + at % 4, wants=said(at, 20), brings=said(at + 1, 20), cannot=said(at + 2, 8),
            words=tuple(said(at + each, 1) for each in range(4)),
        )
        for at in range(count)
    )  # fmt: skip


def _analogy(at: int, home: OrganisationId) -> Analogy:
    return Analogy(
        id=AnalogyId(f"a{at}"), rank=f"{at}", number=at + 1, strength=f"s{at}", industry=said(at, 2),
        suit=("move", "make", "care", "host", "guard", "teach")[at], title=said(at, 3), scene=said(at, 25),
        challenge=said(at, 18), mechanism=said(at, 30), works_because=said(at, 20), ask=said(at, 12),
        breaks_when=said(at, 8), speaker_organisation=home,
    )  # fmt: skip


def _row(at: int) -> MappingRow:
    return MappingRow(
        id=RowId(f"m{at}"), rank=f"{at:03}", analogy=AnalogyId(f"a{at % 6}"), kind=list(RowKind)[at % 2],
        theirs=said(at, 5), ours=said(at + 2, 6) if at % 3 else "", link=list(Link)[at % 4], to_check=at % 5 == 0,
    )  # fmt: skip


def _moment(at: int, homes: tuple[Organisation, ...]) -> Misunderstanding:
    return Misunderstanding(
        id=MisunderstandingId(f"x{at}"), rank=f"{at:02}", word=said(at, 1), said_by=homes[at % 8].id,
        heard_by=tuple(each.id for each in homes[(at + 1) % 8 : (at + 3) % 8]), meant=said(at, 12),
        heard=said(at + 1, 14), assumption=said(at, 16), status=list(Status)[at % 3], settled=said(at, 8),
        settled_at="2026-05-27T11:50:00+02:00", caught_at="2026-05-27T10:50:00+02:00", stage="mapping",
    )  # fmt: skip
