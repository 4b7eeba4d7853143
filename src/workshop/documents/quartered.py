"""Cards and slips to a file: four on a sheet, with their backs where a printer that turns the paper puts them."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from reportlab.pdfgen.canvas import Canvas

from workshop.documents.file import opened
from workshop.documents.pages import Composed
from workshop.documents.pen import Pen
from workshop.documents.quarters import COUNT, Quarter, backs, draw_marks, fronts
from workshop.documents.style import Page
from workshop.documents.words_on_paper import one_line


class Face(Protocol):
    """One side of what is cut out."""

    def draw(self, pen: Pen, place: Quarter) -> None:
        """Draw it into a quarter of the sheet."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What is cut out of a sheet: its name in the reader's contents, its front, and its back if it has one."""

    name: str
    front: Face
    back: Face | None = None


def nothing_between(_share: float) -> None:
    """What is done between two sheets where nobody waits."""


def quartered(
    pieces: Sequence[Piece],
    page: Page,
    title: str,
    language: str,
    between: Callable[[float], None] = nothing_between,
) -> Composed:
    """The file of `pieces`. With a back anywhere every second page is a back, and a printer is asked to turn paper.

    `between` is called after each sheet with the share that is done; what it raises ends the work.
    """
    file = io.BytesIO()
    canvas = opened(file, page, title, language)
    canvas.setViewerPreference("PrintScaling", "None")  # true size, or the cuts are not where they should be
    double = any(each.back for each in pieces)
    if double:
        canvas.setViewerPreference("Duplex", "DuplexFlipLongEdge")
    pen, count = Pen(canvas), 0
    for start in range(0, len(pieces), COUNT):
        sheet = pieces[start : start + COUNT]
        _entry(canvas, sheet, start)
        _side(pen, page, [each.front for each in sheet], fronts(page))
        if double:
            _side(pen, page, [each.back for each in sheet], backs(page))
        count += 2 if double else 1
        between((start + len(sheet)) / len(pieces))
    canvas.save()
    return Composed(file.getvalue(), count, {})


def _side(pen: Pen, page: Page, faces: Sequence[Face | None], places: tuple[Quarter, ...]) -> None:
    draw_marks(pen, page)
    for face, place in zip(faces, places, strict=False):
        if face is not None:
            face.draw(pen, place)
    pen.canvas.showPage()
    pen.page += 1


def _entry(canvas: Canvas, sheet: Sequence[Piece], start: int) -> None:
    """One line in the contents for each sheet."""
    named = ", ".join(each.name for each in sheet if each.name)
    if named:
        canvas.bookmarkPage(str(start))
        canvas.addOutlineEntry(one_line(named)[:200], str(start), 0)
