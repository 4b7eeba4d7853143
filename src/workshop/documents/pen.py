"""The hand that draws: lines, rules and signs on ReportLab's canvas, top down."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from itertools import groupby

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from workshop.documents import fonts
from workshop.documents.lines import Line, Piece
from workshop.documents.style import INK, LINE, PAPER, TEAL_WASH, Style


class Sign(Enum):
    """How a slip stands: settled, kept in both meanings, or open."""

    AGREED = "agreed"
    BOTH = "both"
    OPEN = "open"


@dataclass(slots=True)
class Pen:
    """Draws on the page that is open. `highlight` is the field whose passage stands on a wash, for the preview."""

    canvas: Canvas
    highlight: str | None = None
    page: int = 1
    passages: dict[str, int] = field(default_factory=dict)

    def lines(self, lines: list[Line], style: Style, x: float, top: float, width: float) -> None:
        """`lines` under each other from `top`, each at the side where it begins."""
        for number, line in enumerate(lines):
            base = top - number * style.leading - style.base
            start = x if line.rightward else x + width - line.width
            for plain, pieces in groupby(line.pieces, key=lambda piece: piece.copied is None):
                if plain:
                    self._plain(list(pieces), start, base)
                else:
                    self._told(list(pieces), start, base)

    def rule(self, x: float, y: float, width: float, colour: str = LINE, weight: float = 0.75) -> None:
        """A horizontal line."""
        self.canvas.setStrokeColor(HexColor(colour))
        self.canvas.setLineWidth(weight)
        self.canvas.line(x, y, x + width, y)

    def bar(self, x: float, top: float, height: float, colour: str, weight: float) -> None:
        """A solid upright bar whose left edge is `x`."""
        self.canvas.setFillColor(HexColor(colour))
        self.canvas.rect(x, top - height, weight, height, stroke=0, fill=1)

    def box(self, x: float, top: float, width: float, height: float, colour: str, radius: float = 7.5) -> None:
        """A rounded frame."""
        self.canvas.setStrokeColor(HexColor(colour))
        self.canvas.setLineWidth(1.1)
        self.canvas.roundRect(x, top - height, width, height, radius, stroke=1, fill=0)

    def ground(self, x: float, top: float, width: float, height: float, colour: str, radius: float = 0) -> None:
        """A solid area, its corners rounded by `radius`."""
        self.canvas.setFillColor(HexColor(colour))
        self.canvas.roundRect(x, top - height, width, height, radius, stroke=0, fill=1)

    def upright(self, x: float, top: float, height: float, colour: str, weight: float = 1.1) -> None:
        """An upright line, as inside a frame."""
        self.canvas.setStrokeColor(HexColor(colour))
        self.canvas.setLineWidth(weight)
        self.canvas.line(x, top, x, top - height)

    def leader(self, x: float, y: float, to_x: float, to_y: float, colour: str) -> None:
        """A fine line from what stands aside to the point that it belongs to."""
        self.canvas.setStrokeColor(HexColor(colour))
        self.canvas.setLineWidth(0.9)
        self.canvas.line(x, y, to_x, to_y)

    def dot(self, x: float, y: float, size: float, colour: str) -> None:
        """A solid disc, its lower left corner at `x`, `y`."""
        self.canvas.setFillColor(HexColor(colour))
        self.canvas.circle(x + size / 2, y + size / 2, size / 2, stroke=0, fill=1)

    def ring(self, x: float, y: float, size: float, colour: str) -> None:
        """A disc of paper with an edge, its lower left corner at `x`, `y`."""
        self.canvas.setFillColor(HexColor(PAPER))
        self.canvas.setStrokeColor(HexColor(colour))
        self.canvas.setLineWidth(1.1)
        self.canvas.circle(x + size / 2, y + size / 2, size / 2, stroke=1, fill=1)

    def frame(self, x: float, top: float, width: float, height: float, colour: str) -> None:
        """A thin frame with corners."""
        self.canvas.setStrokeColor(HexColor(colour))
        self.canvas.setLineWidth(0.75)
        self.canvas.rect(x, top - height, width, height, stroke=1, fill=0)

    def dashes(self, x: float, y: float, width: float, colour: str) -> None:
        """A broken line across, where paper is folded or cut."""
        self.canvas.saveState()
        self.canvas.setDash(3, 4)
        self.rule(x, y, width, colour)
        self.canvas.restoreState()

    def picture(self, source: ImageReader, x: float, top: float, width: float, height: float) -> None:
        """A photograph."""
        self.canvas.drawImage(source, x, top - height, width, height)

    def upside_down(self, x: float, y: float) -> None:
        """Turn what is drawn next round the point `x`, `y`; `upright_again` ends it."""
        self.canvas.saveState()
        self.canvas.translate(2 * x, 2 * y)
        self.canvas.rotate(180)

    def upright_again(self) -> None:
        """Draw on as before `upside_down`."""
        self.canvas.restoreState()

    def passage(self, name: str | None, x: float, top: float, width: float, height: float) -> None:
        """Note where the passage of field `name` begins; if it is the one being typed, lay the wash under it."""
        if name is None:
            return
        self.passages.setdefault(name, self.page)
        if name == self.highlight:
            self.canvas.setFillColor(HexColor(TEAL_WASH))
            self.canvas.rect(x, top - height, width, height, stroke=0, fill=1)

    def mark(self, x: float, y: float, size: float) -> None:
        """The program's mark, `size` wide, its lower left corner at `x`, `y`."""
        canvas, unit = self.canvas, size / 24
        canvas.saveState()
        canvas.setStrokeColor(HexColor(INK))
        canvas.setFillColor(HexColor(INK))
        canvas.setLineWidth(2 * unit)
        for x1, y1, x2, y2 in ((5, 6.5, 9.5, 17.5), (14.5, 6.5, 19, 17.5)):
            canvas.line(x + x1 * unit, y + y1 * unit, x + x2 * unit, y + y2 * unit)
        for cx, cy in ((9.3, 17.5), (4.7, 6.5)):
            canvas.circle(x + cx * unit, y + cy * unit, 3.2 * unit, stroke=0, fill=1)
        canvas.setFillColor(HexColor(PAPER))
        for cx, cy in ((19.1, 17.5), (14.5, 6.5)):
            canvas.circle(x + cx * unit, y + cy * unit, 2.5 * unit, stroke=1, fill=1)
        canvas.restoreState()

    def sign(self, status: Sign, x: float, y: float, size: float, colour: str) -> None:
        """The slip as it stands: one disc if agreed, two halves level if both are kept, offset while open."""
        canvas, unit = self.canvas, size / 20
        canvas.setFillColor(HexColor(colour))
        if status is Sign.AGREED:
            canvas.circle(x + 10 * unit, y + 10 * unit, 6.3 * unit, stroke=0, fill=1)
            return
        apart, shift = (1.9, 0.0) if status is Sign.BOTH else (0.7, 2.2)
        for side, start in ((-1, 90), (1, -90)):
            cx, cy = x + (10 + side * apart) * unit, y + (10 - side * shift) * unit
            half = canvas.beginPath()
            half.arc(cx - 6 * unit, cy - 6 * unit, cx + 6 * unit, cy + 6 * unit, start, 180)
            half.close()
            canvas.drawPath(half, stroke=0, fill=1)

    def _operator(self, code: str) -> None:
        """Write what ReportLab has no call for: the marks around text that is copied otherwise than it is drawn."""
        self.canvas._code.append(code)  # type: ignore[attr-defined]

    def _plain(self, pieces: list[Piece], start: float, base: float) -> None:
        """Draw pieces that follow each other as one stretch of text, so that it is copied out without gaps."""
        text = self.canvas.beginText(start + pieces[0].x, base)
        for piece in pieces:
            text.setFont(piece.run.font.name, piece.style.size)
            text.setFillColor(HexColor(piece.style.colour))
            text.textOut(fonts.drawn(piece.run))
        self.canvas.drawText(text)

    def _told(self, pieces: list[Piece], start: float, base: float) -> None:
        """Draw what is shaped or turned round; the file says beside it how it was typed."""
        for number, piece in enumerate(pieces):
            if piece.copied or not number:
                said = ("\ufeff" + (piece.copied or "")).encode("utf-16-be").hex().upper()
                self._operator(("EMC " if number else "") + f"/Span <</ActualText <{said}>>> BDC")
            self._foreign(piece, start + piece.x, base)
        self._operator("EMC")

    def _foreign(self, piece: Piece, x: float, base: float) -> None:
        canvas, run, size = self.canvas, piece.run, piece.style.size
        canvas.setFillColor(HexColor(piece.style.colour))
        canvas.setFont(run.font.name, size)
        if not run.shaped:
            canvas.drawString(x, base, fonts.drawn(run))
            return
        for glyph in fonts.glyphs(run):
            canvas.drawString(x + glyph.x * size / 1000, base + glyph.y * size / 1000, glyph.character)
