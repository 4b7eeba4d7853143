"""The spotlight: two halves, offset while they differ unseen, joined when agreed, level with a gap when both stay."""

from __future__ import annotations

from workshop.projection.views import Half, Settle, Spotlight
from workshop.ui import theme
from workshop.ui.canvas import frame
from workshop.ui.canvas.prose import SERIF, Piece, Prose, Style, fitted
from workshop.ui.canvas.sheet import BODY, SIDE, WIDTH, Radii, Sheet

_PAD = 60
_MEANING = Style(theme.SERIF, 600, 1.3)
_NAME = Style(line=44 / 36)
_ICON = {"open": "slip-open", "agreed": "slip-agreed", "differ": "slip-differ"}


def spotlight(body: Spotlight, sheet: Sheet) -> list[Sheet]:
    """The word, its two meanings, what sits underneath or how it ended; long meanings go on in step."""
    word = fitted([Piece(body.word, sheet.palette["text"])], SERIF.to("centre"), BODY, 184, 152, 40)
    said, heard = body.said.text, body.heard.text
    made: list[Sheet] = []
    leftovers: list[Sheet] = []
    while not made or said or heard:
        here = sheet.again()
        made.append(here)
        here.place(SIDE, (234 if body.status == "open" else 246) - word.height / 2, word)
        said, heard = _halves(here, body, said or body.said.text, heard or body.heard.text)
        leftovers = _ending(here, body)
    made += [*frame.continued(sheet, body.heading, word.rest), *leftovers]
    for each in made:
        top(each, body, body.aside)
    return made


def top(sheet: Sheet, body: Spotlight | Settle, aside: str) -> None:
    """The glyph with how it stands, and what is said beside it."""
    colour = sheet.palette["slip" if body.status == "open" else "text"]
    sheet.glyph(SIDE, 66, 52, _ICON[body.status], colour)
    sheet.line(SIDE + 72, 70, 760, body.heading, frame.HEAD, 36, colour)
    if aside:
        sheet.line(SIDE + BODY - 880, 72, 880, aside, frame.QUIET.to("end"), 32, sheet.palette["secondary"])


def _halves(sheet: Sheet, body: Spotlight, said: str, heard: str) -> tuple[str, str]:
    left, right = (40.0, 0.0, 0.0, 40.0), (0.0, 40.0, 40.0, 0.0)
    match body.status:
        case "open":
            rest = _half(sheet, body.said, said, (96, 352, 852, 420), left, "slip", "raised")
            return rest, _half(sheet, body.heard, heard, (972, 424, 852, 420), right, "slip", "slip-wash")
        case "differ":
            rest = _half(sheet, body.said, said, (96, 388, 840, 480), left, "secondary", "raised")
            return rest, _half(sheet, body.heard, heard, (984, 388, 840, 480), right, "secondary", "raised")
    rest = _half(sheet, body.said, said, (96, 388, 866, 480), left, "secondary", "raised")
    return rest, _half(sheet, body.heard, heard, (958, 388, 866, 480), right, "secondary", "raised")


def _half(
    sheet: Sheet, half: Half, text: str, at: tuple[int, int, int, int], radii: Radii, edge: str, fill: str
) -> str:
    """One side; returns what of its meaning found no room."""
    x, y, w, h = at
    colours = sheet.palette
    sheet.box(x, y, w, h, colours[fill], edge=colours[edge], width=4, radius=radii)
    verb = f" {half.verb}" if half.who else half.verb
    pieces = [Piece(half.who, colours["text"], 700), Piece(verb, colours["secondary"])]
    name = fitted(pieces, _NAME, w - 2 * _PAD, 88, 36, 32)
    sheet.place(x + _PAD, y + 48, name)
    top = y + 48 + name.height + 28
    prose = fitted([Piece(text, colours["text"])], _MEANING, w - 2 * _PAD, y + h - 32 - top, 60, 32)
    sheet.place(x + _PAD, top, prose)
    return prose.rest


def _ending(sheet: Sheet, body: Spotlight) -> list[Sheet]:
    """What sits underneath and how it can end; or how it ended. Returns the views that hold the rest."""
    colours = sheet.palette
    if body.status != "open":
        ending = fitted([Piece(body.ending, colours["text"])], Style(line=56 / 44, align="centre"), BODY, 112, 44, 32)
        sheet.place(SIDE, 972 - min(ending.height, 112) / 2, ending)
        return frame.continued(sheet, body.heading, ending.rest)
    lines = [Prose([Piece(each, colours["text"])], Style(line=44 / 34), 34, 640) for each in body.endings]
    wide = max(417, *(each.natural_width + 1 for each in lines))
    left = WIDTH - SIDE - 103 - wide
    sheet.box(left, 896, 3, 104, theme.colour("line-strong"))
    for at, (icon, text) in enumerate(zip(("slip-agreed", "slip-differ"), body.endings, strict=False)):
        sheet.glyph(left + 43, 902 + at * 52, 40, icon, colours["text"])
        sheet.line(left + 103, 900 + at * 52, wide, text, Style(line=44 / 34), 34)
    if not body.underneath.text:
        return []
    room = min(1120, left - SIDE - 48)
    sheet.line(SIDE, 896, room, body.underneath.label, Style(weight=700, line=1.25), 32, colours["slip"])
    prose = fitted([Piece(body.underneath.text, colours["text"])], Style(line=56 / 44), room, 96, 44, 36)
    sheet.place(SIDE, 940, prose)
    return frame.continued(sheet, body.underneath.label, prose.rest)
