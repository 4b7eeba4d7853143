"""The one painter of what the room sees: for its window, the thumbnail, previews and pictures alike."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from workshop import words
from workshop.projection import scenes, views
from workshop.projection.views import View
from workshop.ui import theme
from workshop.ui.canvas import (
    card,
    frame,
    hands,
    openings,
    pair,
    questions,
    scale,
    settling,
    spotlight,
    square,
    tables,
    voices,
    wall,
)
from workshop.ui.canvas import scenes as quiet
from workshop.ui.canvas.sheet import HEIGHT, WIDTH, Mark, Sheet

Page = tuple[Mark, ...]
_PROMPTS = views.Prompt | views.ReadBack  # what asks the room for something: the clock stands large beside it
_KEPT = 8


def paint(painter: QPainter, view: View, part: int = 0) -> None:
    """Paint one part of `view` on the canvas of 1920 by 1080, ground and all."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), ground(view))
    for mark in page(view, part):
        mark.draw(painter)


def parts(view: View) -> int:
    """On how many parts `view` stands; at least one."""
    return len(_laid_out(view).sheets)


def lit_part(view: View) -> int | None:
    """On which part the idea stands whose dots are being counted; None if there is none."""
    return wall.part_of_lit(view.body) if isinstance(view.body, views.Ideas) else None


def page(view: View, part: int) -> Page:
    """The marks of one part, the last one if there are not so many."""
    laid = _laid_out(view)
    at = min(max(part, 0), len(laid.sheets) - 1)
    if view.clock is None:
        return laid.page(at)
    sheet = _sheet(view)
    if isinstance(view.body, scenes.ClockAlone):
        quiet.digits(sheet, view.clock)
        return laid.page(at) + tuple(sheet.marks)
    on_wall = isinstance(view.body, views.Ideas)
    large = isinstance(view.body, _PROMPTS) and at == 0
    frame.clock(sheet, view.clock, large, wall.SIDE if on_wall else 96, 64 if on_wall else 68)
    return laid.page(at) + tuple(sheet.marks)


def ground(view: View) -> QColor:
    """The colour of the ground, and of the margins beside the canvas."""
    return theme.projector("dark" if view.dark else "light")["ground"]


def fit_rect(width: float, height: float) -> QRectF:
    """Where the canvas stands in an area: as large as it can be, in its own shape, centred."""
    scale = min(width / WIDTH, height / HEIGHT)
    w, h = WIDTH * scale, HEIGHT * scale
    return QRectF((width - w) / 2, (height - h) / 2, w, h)


def paint_fitted(painter: QPainter, view: View, part: int, width: float, height: float) -> None:
    """Paint into an area of any shape; what the canvas leaves is ground."""
    painter.fillRect(QRectF(0, 0, width, height), ground(view))
    area = fit_rect(width, height)
    painter.save()
    painter.translate(area.topLeft())
    painter.scale(area.width() / WIDTH, area.height() / HEIGHT)
    painter.setClipRect(QRectF(0, 0, WIDTH, HEIGHT))
    paint(painter, view, part)
    painter.restore()


def render(view: View, part: int, size: QSize, dpr: float = 1.0) -> QImage:
    """A picture of one part in `size` (logical pixels) for a device of `dpr` pixels to one."""
    image = QImage(
        max(1, round(size.width() * dpr)), max(1, round(size.height() * dpr)), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(dpr)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_fitted(painter, view, part, size.width(), size.height())
    painter.end()
    return image


class _LaidOut:
    """A view's sheets without the clock's digits, which change each second and move nothing.

    A sheet is finished when it is first looked at: a wall of hundreds of parts costs what one part costs.
    """

    def __init__(self, view: View) -> None:
        self.view, self._language = view, words.language()
        self.sheets = _bodies(view, _sheet(view)) or [_sheet(view)]
        self._pages: dict[int, Page] = {}

    def fits(self, view: View) -> bool:
        """Whether these are the sheets of `view`: the same body, not an equal one, so that asking is cheap."""
        mine = self.view
        return (
            mine.body is view.body
            and mine.heading == view.heading
            and mine.dark == view.dark
            and (mine.clock is None) == (view.clock is None)
            and self._language == words.language()
        )

    def page(self, at: int) -> Page:
        """The marks of a sheet, with what every view shares."""
        if at not in self._pages:
            self._pages[at] = self._finished(at)
        return self._pages[at]

    def _finished(self, at: int) -> Page:
        view, sheet = self.view, self.sheets[at]
        if view.heading is not None and not isinstance(view.body, views.Ideas):
            keeps_stage = isinstance(view.body, _PROMPTS) and at == 0
            frame.heading(sheet, view.heading, view.clock is not None, keeps_stage)
        if len(self.sheets) > 1:
            _number(sheet, view, at, len(self.sheets))
        return tuple(sheet.finished())


_recent: list[_LaidOut] = []


def _laid_out(view: View) -> _LaidOut:
    for each in _recent:
        if each.fits(view):
            return each
    made = _LaidOut(view)
    _recent.insert(0, made)
    del _recent[_KEPT:]
    return made


def _number(sheet: Sheet, view: View, at: int, count: int) -> None:
    if isinstance(view.body, views.Ideas):
        frame.part_mark(sheet, at, count, wall.FOOT, wall.SIDE)
    elif isinstance(view.body, views.Card | views.Together):
        frame.part_mark(sheet, at, count, 1000)
    elif isinstance(view.body, views.Spotlight | views.Settle):
        frame.part_mark(sheet, at, count, 1010)
    else:
        frame.part_mark(sheet, at, count, 1000 if isinstance(view.body, _PROMPTS) and view.clock else frame.FOOT)


def _sheet(view: View) -> Sheet:
    palette = dict(theme.projector("dark" if view.dark else "light"))
    palette["track"] = theme.colour("track")
    return Sheet(palette, theme.projector("light"), view.dark)


def _bodies(view: View, sheet: Sheet) -> list[Sheet]:
    match view.body:
        case views.Rules() as body:
            return openings.rules(body, sheet)
        case views.Statement() as body:
            return openings.statement(body, sheet)
        case views.Organisations() as body:
            return openings.organisations(body, sheet)
        case views.Prompt() as body:
            return questions.prompt(body, sheet, view.clock is not None)
        case views.ReadBack() as body:
            return voices.read_back(body, sheet, view.clock is not None)
        case views.Question() as body:
            return questions.question(body, sheet)
        case views.Ladder() as body:
            return questions.ladder(body, sheet)
        case views.Card() as body:
            return card.card(body, sheet)
        case views.Together() as body:
            return pair.together(body, sheet)
        case views.Mapping() as body:
            return tables.mapping(body, sheet)
        case views.Ideas() as body:
            return wall.ideas(body, sheet)
        case views.Square() as body:
            return square.square(body, sheet)
        case views.Spotlight() as body:
            return spotlight.spotlight(body, sheet)
        case views.Settle() as body:
            return settling.settle(body, sheet)
        case views.Terms() as body:
            return tables.terms(body, sheet)
    return _scenes(view, sheet)


def _scenes(view: View, sheet: Sheet) -> list[Sheet]:
    match view.body:
        case scenes.Waiting() as body:
            return quiet.waiting(body, sheet)
        case scenes.Deal() as body:
            return hands.deal(body, sheet)
        case scenes.ClockAlone() as body:
            return quiet.clock_alone(body, sheet, view.clock is not None)
        case scenes.Pause() as body:
            return quiet.pause(body, sheet)
        case scenes.Probe() as body:
            return scale.probe(body, sheet)
        case scenes.Outsiders() as body:
            return voices.outsiders(body, sheet)
        case scenes.Closing() as body:
            return hands.closing(body, sheet)
    return []
