"""What the canvas paints: large enough, with contrast, inside its margins, nothing cut, nothing over anything else."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from tests import calmer
from tests.calmer import CALM, HOLD, LOUNGE, THEATRE
from tests.ui.contrast import contrast
from workshop import words
from workshop.model.changes.ideas import gather
from workshop.model.changes.voting import show_hands
from workshop.model.identity import ClusterId, IdeaId, OrganisationId, SessionId
from workshop.model.parts import Plan, Status
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.model.votes import Scale
from workshop.projection import NOTHING, Shown, View, view
from workshop.projection.views import ReadBack
from workshop.ui import canvas
from workshop.ui.canvas.sheet import Box, Text

RUN = Run(step_total=302, step_since="2026-05-27T10:00:00+02:00")
KINDS = (
    Shown("rules"),
    Shown("statement"),
    Shown("organisations"),
    Shown("ladder"),
    Shown("prompt"),
    Shown("question"),
    Shown("card", THEATRE),
    Shown("together", THEATRE, other=LOUNGE),
    Shown("mapping", THEATRE),
    Shown("ideas"),
    Shown("terms"),
    Shown("read_back", "wait"),
    Shown("spotlight", CALM),
    Shown("spotlight", HOLD),
    Shown("outsiders"),
    Shown("probe"),
    Shown("settle", CALM),
    Shown("settle", HOLD),
    Shown("deal"),
    Shown("clock"),
    Shown("break"),
    Shown("closing"),
)
SENTENCE = "The list slips by an hour and nobody in the bay is told while relatives outside ask the desk again"
LONG = " ".join(f"{word}{at}" for at in range(9) for word in SENTENCE.split())

pytestmark = pytest.mark.usefixtures("qapp")


def shown_view(shown: Shown, session: Session | None = None, left: int | None = 160, *, dark: bool = False) -> View:
    return view(session or calmer.session(), RUN, shown, left, dark=dark)


def texts(seen: View, part: int) -> list[Text]:
    return [mark for mark in canvas.page(seen, part) if isinstance(mark, Text)]


def everything(seen: View) -> str:
    """Every character on every part, without the spaces at which lines break."""
    return re.sub(r"\s", "", "".join(each.prose.shown for at in range(canvas.parts(seen)) for each in texts(seen, at)))


def long_session() -> Session:
    """The case with everything far too long."""
    session = calmer.session()
    return replace(
        session,
        plan=replace(session.plan, title=LONG[:300]),
        ground_rules=replace(
            session.ground_rules, may_leave=LONG, names=LONG[:200], names_agreed=True, ideas=LONG[:700]
        ),
        problem=replace(session.problem, statement=LONG),
        organisations=tuple(
            replace(each, id=OrganisationId(f"{each.id}{at}"), name=f"{each.name} {at} of the north", brings=LONG[:400])
            for at in range(3)
            for each in session.organisations
        ),
        rungs=tuple(replace(each, text=f"{each.text} {LONG}") for each in session.rungs),
        analogies=tuple(
            replace(each, title=LONG[:90], mechanism=LONG, ask=LONG[:500], breaks_when=LONG[:60])
            for each in session.analogies
        ),
        statements=tuple(
            replace(each, text=f"{each.text} {LONG[: 600 * at]}") for at, each in enumerate(session.statements)
        ),
        reactions=tuple(replace(each, said=LONG[:600], stopped_at=LONG[:60]) for each in session.reactions * 3),
        comparisons=tuple(replace(each, shared=f"both {LONG}") for each in session.comparisons),
        mapping=tuple(replace(each, theirs=LONG[: 120 * at + 20]) for at, each in enumerate(session.mapping)),
        hands=tuple(replace(each, holder=f"{each.holder} {LONG[:120]}") for each in session.hands * 4),
        decisions=tuple(replace(each, text=LONG) for each in session.decisions),
        ideas=tuple(replace(each, text=f"{each.text} {LONG[: at * 160]}") for at, each in enumerate(session.ideas)),
        misunderstandings=tuple(
            replace(
                each,
                meant=LONG,
                heard=LONG[:250],
                meant_if=LONG[:300],
                heard_if=LONG[:40],
                assumption=LONG[:500],
                settled=LONG[:400],
            )
            for each in session.misunderstandings
        ),
        terms=tuple(replace(each, word=f"{each.word} and after{at}") for at, each in enumerate(session.terms * 2)),
    )


def ink_box(text: Text) -> QRectF:
    """Where the letters of `text` are: as wide as its widest line, at the side where lines begin."""
    prose = text.prose
    spare = prose.width - prose.natural_width
    left = spare / 2 if prose.style.align == "centre" else spare if prose.from_right else 0
    return QRectF(text.x + left, text.y + 6, prose.natural_width, prose.height - 12)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("shown", KINDS, ids=lambda shown: f"{shown.kind}-{shown.item}")
def test_every_word_has_seven_to_one_and_at_least_32_pixels(shown: Shown, dark: bool) -> None:
    seen = shown_view(shown, dark=dark)
    for part in range(canvas.parts(seen)):
        grounds = [(QRectF(0, 0, 1920, 1080), canvas.ground(seen))]
        for mark in canvas.page(seen, part):
            if isinstance(mark, Box) and mark.fill is not None:
                grounds.append((mark.rect, mark.fill))
            if isinstance(mark, Text):
                behind = next(fill for rect, fill in reversed(grounds) if rect.contains(ink_box(mark).center()))
                assert mark.prose.size >= 32
                for piece in mark.prose.pieces:
                    assert contrast(piece.colour, behind) >= 7.0, piece.text


@pytest.mark.parametrize("session", [calmer.session(), long_session()], ids=["case", "too long"])
@pytest.mark.parametrize("shown", KINDS, ids=lambda shown: f"{shown.kind}-{shown.item}")
def test_words_stay_inside_the_margins_and_never_cover_one_another(shown: Shown, session: Session) -> None:
    seen = shown_view(shown, session)
    for part in range(canvas.parts(seen)):
        here = texts(seen, part)
        for at, text in enumerate(here):
            assert QRectF(48, 48, 1824, 1000).contains(ink_box(text)), text.prose.shown
            for other in here[:at]:
                assert not ink_box(text).intersects(ink_box(other)), (text.prose.shown, other.prose.shown)


@pytest.mark.parametrize(
    ("shown", "wanted"),
    [
        (Shown("rules"), (LONG, LONG[:300], LONG[:700])),
        (Shown("statement"), (LONG,)),
        (Shown("organisations"), (LONG[:400],)),
        (Shown("ladder"), (LONG,)),
        (Shown("prompt"), (LONG,)),
        (Shown("question"), (LONG,)),
        (Shown("card", THEATRE), (LONG, LONG[:500], LONG[:60])),
        (Shown("together", THEATRE, other=LOUNGE), (LONG, LONG[:90], f"both {LONG}")),
        (Shown("mapping", THEATRE), (LONG[:860],)),
        (Shown("ideas"), (LONG[: 7 * 160],)),
        (Shown("spotlight", CALM), (LONG, LONG[:250], LONG[:500])),
        (Shown("spotlight", HOLD), (LONG[:400],)),
        (Shown("settle", CALM), (LONG, LONG[:250], LONG[:300], LONG[:40])),
        (Shown("settle", HOLD), (LONG, LONG[:250], LONG[:300], LONG[:400])),
        (Shown("deal"), (LONG[:120], LONG[:90])),
        (Shown("closing"), (LONG.rsplit(" ", 1)[0], LONG[:400])),
    ],
    ids=lambda value: f"{value.kind}-{value.item}" if isinstance(value, Shown) else "",
)
def test_nothing_is_cut_however_long_it_is(shown: Shown, wanted: tuple[str, ...]) -> None:
    """What does not fit goes on in the next part, word by word."""
    seen = shown_view(shown, long_session())
    there = [each for at in range(canvas.parts(seen)) for text in texts(seen, at) for each in text.prose.shown.split()]
    assert canvas.parts(seen) > 1
    for text in wanted:
        assert not set(text.split()) - set(there)


def test_a_word_of_ten_thousand_letters_is_shown_to_its_last_letter() -> None:
    session = calmer.session()
    word = "y" * 10_000
    idea = replace(session.ideas[0], text=word)
    for shown, text in (
        (Shown("statement"), replace(session, problem=replace(session.problem, statement=word))),
        (Shown("ideas"), replace(session, ideas=(idea,))),
    ):
        assert everything(shown_view(shown, text, None)).count("y" * 30) >= 10_000 // 30 - 300
        assert everything(shown_view(shown, text, None)).count("y") >= 10_000


def test_a_statement_is_large_and_grows_smaller_only_to_its_floor() -> None:
    session = calmer.session()

    def size(statement: str) -> int:
        seen = shown_view(Shown("statement"), replace(session, problem=replace(session.problem, statement=statement)))
        return next(each.prose.size for each in texts(seen, 0) if each.prose.shown.startswith(statement[:5]))

    assert size("Wait.") == 92
    assert 72 <= size(LONG[:230]) < 92
    assert size(LONG) == 72


def test_an_empty_stage_is_composed_in_the_middle_and_keeps_its_clock() -> None:
    empty = Session(plan=Plan(id=SessionId("empty")))
    for kind in ("rules", "statement", "organisations", "ladder", "question", "deal", "mapping", "ideas", "terms"):
        for dark in (False, True):
            seen = shown_view(Shown(kind), empty, dark=dark)
            here = texts(seen, 0)
            large = max(here, key=lambda each: each.prose.size if ":" not in each.prose.shown else 0)
            assert canvas.parts(seen) == 1
            assert large.prose.size >= 72
            assert 300 < large.rect.center().y() < 780
            for at, text in enumerate(here):
                assert QRectF(48, 48, 1824, 1000).contains(ink_box(text)), text.prose.shown
                assert not any(ink_box(text).intersects(ink_box(other)) for other in here[:at])


def test_the_clock_alone_is_read_from_the_last_row() -> None:
    here = texts(shown_view(Shown("clock")), 0)
    assert max(each.prose.size for each in here) >= 320
    assert [each.prose.shown for each in here] == ["2:40", "left"]


def test_parts_are_numbered() -> None:
    seen = shown_view(Shown("statement"), long_session())
    count = canvas.parts(seen)
    for part in range(count):
        assert any(each.prose.shown == f"{part + 1} of {count}" for each in texts(seen, part))
    one = shown_view(Shown("statement"))
    assert canvas.parts(one) == 1
    assert not any(" of 1" in each.prose.shown for each in texts(one, 0))


def test_the_wall_holds_eight_cards_a_view() -> None:
    session = calmer.session()
    many = tuple(replace(session.ideas[0], id=IdeaId(f"idea{at}"), letter="AB") for at in range(17))
    assert canvas.parts(shown_view(Shown("ideas"))) == 1
    assert canvas.parts(shown_view(Shown("ideas"), replace(session, ideas=many))) == 3


def halves(status: Status) -> tuple[QRectF, QRectF]:
    session = calmer.session()
    caught = replace(session.misunderstandings[0], status=status)
    page = canvas.page(shown_view(Shown("spotlight", CALM), replace(session, misunderstandings=(caught,))), 0)
    left, right = (each.rect for each in page if isinstance(each, Box) and each.edge is not None)
    return left, right


def test_the_halves_stand_as_their_status_says() -> None:
    left, right = halves(Status.OPEN)
    assert right.top() > left.top()
    assert right.left() > left.right()
    left, right = halves(Status.DIFFER)
    assert right.top() == left.top()
    assert right.left() - left.right() == 48
    left, right = halves(Status.AGREED)
    assert right.top() == left.top()
    assert right.left() < left.right()


def test_cards_stay_paper_on_a_dark_screen_and_idea_cards_do_not() -> None:
    assert canvas.render(shown_view(Shown("card", THEATRE), dark=True), 0, QSize(1920, 1080)).pixelColor(
        1200, 950
    ) == QColor("#FFFDF9")
    assert canvas.render(shown_view(Shown("ideas"), dark=True), 0, QSize(1920, 1080)).pixelColor(300, 500) == QColor(
        "#1F262B"
    )


def test_other_shapes_get_quiet_margins_and_never_a_stretched_picture() -> None:
    assert canvas.fit_rect(1920, 1200) == QRectF(0, 60, 1920, 1080)
    assert canvas.fit_rect(1024, 768) == QRectF(0, 96, 1024, 576)
    picture = canvas.render(shown_view(Shown("prompt"), dark=True), 0, QSize(1024, 768))
    assert picture.pixelColor(512, 20) == QColor("#14191D")
    assert picture.pixelColor(2, 666) == QColor("#F3C355")
    assert picture.pixelColor(2, 700) == QColor("#14191D")


def test_a_picture_is_as_sharp_as_its_screen() -> None:
    picture = canvas.render(shown_view(Shown("prompt")), 0, QSize(284, 160), 1.5)
    assert (picture.width(), picture.height()) == (426, 240)
    assert picture.deviceIndependentSize().toSize() == QSize(284, 160)


def test_blank_is_plain_ground_from_edge_to_edge() -> None:
    assert canvas.page(NOTHING, 0) == ()
    picture = canvas.render(NOTHING, 0, QSize(192, 108))
    assert {picture.pixelColor(x, y).name() for x in range(0, 192, 3) for y in range(0, 108, 3)} == {"#f8f4ec"}


def test_arabic_begins_at_the_right(qapp: QApplication) -> None:
    session = calmer.session()
    statement = "ساعد شخصا خائفا على اجتياز انتظار طويل لا يستطيع أحد أن يجعله أقصر مما هو عليه الآن"
    seen = shown_view(Shown("statement"), replace(session, problem=replace(session.problem, statement=statement)))
    text = next(each for each in texts(seen, 0) if each.prose.shown.startswith(statement[:5]))
    assert text.prose.from_right
    assert ink_box(text).right() > 1700


@pytest.mark.parametrize("shown", KINDS, ids=lambda shown: f"{shown.kind}-{shown.item}")
def test_read_from_the_right_the_whole_canvas_is_mirrored(shown: Shown) -> None:
    words.use(words.PSEUDO_RTL)
    seen = shown_view(shown)
    for part in range(canvas.parts(seen)):
        here = texts(seen, part)
        for at, text in enumerate(here):
            assert QRectF(48, 48, 1824, 1000).contains(ink_box(text)), text.prose.shown
            assert not any(ink_box(text).intersects(ink_box(other)) for other in here[:at])
    if seen.heading is not None and shown.kind != "ideas":
        title = next(each for each in texts(seen, 0) if seen.heading.name in each.prose.shown)
        assert ink_box(title).right() > 1700


@pytest.mark.parametrize("shown", KINDS, ids=lambda shown: f"{shown.kind}-{shown.item}")
def test_a_language_a_third_longer_still_has_room(shown: Shown) -> None:
    words.use(words.PSEUDO_LONG)
    seen = shown_view(shown)
    for part in range(canvas.parts(seen)):
        here = texts(seen, part)
        for at, text in enumerate(here):
            assert QRectF(48, 48, 1824, 1000).contains(ink_box(text)), text.prose.shown
            for other in here[:at]:
                assert not ink_box(text).intersects(ink_box(other)), (text.prose.shown, other.prose.shown)


def test_on_the_wall_by_names_each_row_has_its_name_over_it_and_no_card_lies_on_another() -> None:
    session = gather(
        calmer.session(), tuple(IdeaId(f"idea{at}") for at in (0, 2, 4, 5, 6)), ClusterId("a"), name="Calls"
    )
    session = gather(session, (IdeaId("idea1"),), ClusterId("b"), name=LONG[:90])
    seen = shown_view(Shown("clusters"), session)
    for part in range(canvas.parts(seen)):
        here = texts(seen, part)
        for at, text in enumerate(here):
            assert not any(ink_box(text).intersects(ink_box(other)) for other in here[:at]), text.prose.shown
    names = [each.prose.shown for at in range(canvas.parts(seen)) for each in texts(seen, at)]
    assert names.count("Calls") >= 2
    assert LONG[:90].strip() in names
    assert "Under no name yet" in names


def test_letters_at_one_place_of_the_square_stand_beside_each_other() -> None:
    session = calmer.session()
    for each in session.ideas:
        session = show_hands(show_hands(session, each.id, Scale.NOVELTY, 5, 2), each.id, Scale.FEASIBILITY, 5, 2)
    for dark in (False, True):
        here = texts(shown_view(Shown("square"), session, dark=dark), 0)
        for at, text in enumerate(here):
            assert QRectF(48, 48, 1824, 1000).contains(ink_box(text)), text.prose.shown
            assert not any(ink_box(text).intersects(ink_box(other)) for other in here[:at]), text.prose.shown


def test_the_wall_turns_to_the_view_with_the_lit_idea() -> None:
    session = calmer.session()
    many = tuple(replace(session.ideas[0], id=IdeaId(f"idea{at}"), letter="AB") for at in range(17))
    seen = view(replace(session, ideas=many), Run(lit="idea9"), Shown("ideas"))
    assert canvas.lit_part(seen) == 1
    assert canvas.lit_part(view(session, Run(), Shown("ideas"))) is None


def test_the_steps_follow_a_statement_of_one_line() -> None:
    seen = shown_view(Shown("read_back", "wait"))
    assert isinstance(seen.body, ReadBack)
    prompt = seen.body.prompt
    short = replace(seen, body=replace(seen.body, prompt=replace(prompt, text="call: named call")))
    long = replace(seen, body=replace(seen.body, prompt=replace(prompt, text=f"call: {LONG[:90]}")))

    def placed(here: View, words: str) -> Text:
        return next(each for each in texts(here, 0) if each.prose.shown == words)

    near, far = placed(short, prompt.steps[0]), placed(long, prompt.steps[0])
    said = placed(short, "call: named call")
    assert near.y - said.rect.bottom() < 100
    assert far.y >= 684


@pytest.mark.parametrize("both", [("now", "today"), ("hold", "hold on"), ("update", "now")])
def test_the_words_that_the_room_keeps_stand_out_and_not_those_around_them(both: tuple[str, str]) -> None:
    session = calmer.session()
    moments = tuple(
        replace(each, status=Status.DIFFER, said_as=both[0], heard_as=both[1]) for each in session.misunderstandings
    )
    here = texts(shown_view(Shown("settle", CALM), replace(session, misunderstandings=moments)), 0)
    last = next(each.prose for each in here if each.prose.text.startswith("From now on the room says"))
    told = [(each.text, bool(each.weight)) for each in last.pieces if each.text]
    assert told == [
        ("From now on the room says ", False),
        (both[0], True),
        (" or ", False),
        (both[1], True),
        (".", False),
    ]
