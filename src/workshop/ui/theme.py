"""The one table of tokens (colours, suits, type, space, sizes), and the fonts, palette and colours made of it.

Sizes are in pixels at 96 dpi and a scale of 100 %; `px` brings them to the user's scale. No other file holds a colour.
"""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from workshop.paths import resources
from workshop.ui.style_sheet import style_sheet

COLOURS = {
    "paper": "#F8F4EC",
    "rail": "#EFE9DD",
    "sheet": "#FFFDF9",
    "line": "#DDD5C6",
    "line-strong": "#857C6C",
    "axis": "#C9BFAE",
    "track": "#D6CDBC",
    "ink": "#1A2025",
    "ink-2": "#434A50",
    "ink-3": "#5A6066",
    "disabled": "#7A7F80",
    "white": "#FFFFFF",
    "teal": "#0B5558",
    "teal-hover": "#083F42",
    "teal-pressed": "#062F31",
    "teal-wash": "#DDEAE6",
    "teal-edge": "#A9CAC4",
    "teal-key": "#7FB0AC",
    "slip": "#A8321A",
    "slip-fill": "#BC3A1C",
    "slip-pressed": "#8A2711",
    "slip-wash": "#FBE4DB",
    "slip-edge": "#E9B5A3",
    "amber": "#7A4C00",
    "amber-bar": "#AD7108",
    "amber-wash": "#FAECCB",
    "amber-edge": "#E9D9AE",
}

PROJECTOR_LIGHT = {
    "ground": "#F8F4EC",
    "text": "#1A2025",
    "secondary": "#434A50",
    "teal": "#0A4A4D",
    "slip": "#8A2711",
    "time": "#5F3B00",
    "raised": "#FFFDF9",
    "line": "#DDD5C6",
    "slip-wash": "#FBE4DB",
    "time-bar": "#AD7108",
    "time-track": "#E9D9AE",
}

PROJECTOR_DARK = {
    "ground": "#14191D",
    "text": "#F6F1E6",
    "secondary": "#C6CBC9",
    "teal": "#7CCFC6",
    "slip": "#FF9E85",
    "time": "#F3C355",
    "raised": "#1F262B",
    "line": "#39424A",
    "slip-wash": "#35231F",
    "time-bar": "#F3C355",
    "time-track": "#4A3F22",
}


@dataclass(frozen=True, slots=True)
class Suit:
    """The two colours of a suit; its glyph is the icon `suit-<key>`, its label is ink."""

    fill: str
    wash: str


SUITS = {
    "move": Suit("#2171C4", "#E6EEF6"),
    "make": Suit("#8C6748", "#F2ECE4"),
    "care": Suit("#962B52", "#F5E7EB"),
    "host": Suit("#503590", "#EAE6F2"),
    "guard": Suit("#637080", "#EBECED"),
    "teach": Suit("#143A28", "#E3EAE4"),
    "play": Suit("#3F1846", "#EBE4EA"),
    "grow": Suit("#4D590C", "#ECEEDF"),
}

SANS = "Atkinson Hyperlegible Next"
SERIF = "Source Serif 4"


@dataclass(frozen=True, slots=True)
class Type:
    """A role of type: family, pixel size, line height and weight."""

    family: str
    size: int
    line: int
    weight: int
    tabular: bool = False


TYPE = {
    "settle-word": Type(SERIF, 34, 44, 600),
    "stage-title": Type(SERIF, 26, 32, 600),
    "statement": Type(SERIF, 26, 34, 600),
    "working-line": Type(SERIF, 21, 28, 600),
    "card-title": Type(SERIF, 20, 26, 600),
    "small-title": Type(SERIF, 19, 26, 600),
    "script": Type(SERIF, 17, 24, 400),
    "rung": Type(SERIF, 16, 22, 400),
    "term": Type(SERIF, 16, 22, 600),
    "timer": Type(SANS, 22, 26, 700, tabular=True),
    "card-number": Type(SANS, 36, 40, 600, tabular=True),
    "list-number": Type(SANS, 22, 26, 600, tabular=True),
    "session-name": Type(SANS, 16, 22, 600),
    "section": Type(SANS, 14, 20, 700),
    "body": Type(SANS, 14, 20, 400),
    "control": Type(SANS, 14, 20, 500),
    "strong": Type(SANS, 14, 20, 600),
    "meta": Type(SANS, 13, 18, 400),
    "meta-control": Type(SANS, 13, 18, 500),
    "meta-strong": Type(SANS, 13, 18, 600),
    "caption": Type(SANS, 12, 16, 400),
    "caption-control": Type(SANS, 12, 16, 500),
    "caption-strong": Type(SANS, 12, 16, 600),
    "caption-bold": Type(SANS, 12, 16, 700),
}

RADIUS = {"tag": 4, "thumbnail": 4, "control": 6, "card": 10, "popover": 10}
CONTROL = {"tiny": 24, "small": 28, "normal": 32, "large": 36, "chip": 26, "tag": 20, "pill": 24}
SCALES = (90, 100, 115, 130)
SHADOW_DROP, SHADOW_BLUR, SHADOW_ALPHA = 4, 16, 0.16
RING_GAP, RING_WIDTH = 2, 2


class _Scale:
    """The user's scale in percent: the one value here that changes, and only `apply` and `set_scale` change it."""

    percent = 100


def set_scale(percent: int) -> None:
    """Use `percent` of the sizes from now on; windows made before keep theirs."""
    if percent not in SCALES:
        raise ValueError(f"a scale is one of {SCALES}, not {percent}")
    _Scale.percent = percent
    _font.cache_clear()


def scale() -> int:
    """The scale in percent."""
    return _Scale.percent


def px(size: float) -> int:
    """`size` pixels of the design at the user's scale; never nothing where there was something."""
    scaled = round(size * _Scale.percent / 100)
    return max(scaled, 1) if size > 0 else scaled


@cache
def colour(name: str) -> QColor:
    """The console's colour called `name`, for painters. Treat it as a constant."""
    return QColor(COLOURS[name])


@cache
def suit_fill(suit: str) -> QColor:
    """The fill of the tile of `suit`."""
    return QColor(SUITS[suit].fill)


@cache
def suit_wash(suit: str) -> QColor:
    """The ground of a card of `suit`."""
    return QColor(SUITS[suit].wash)


def projector(theme: str) -> dict[str, QColor]:
    """The room's colours by role; `theme` is "light" or "dark"."""
    return {"light": _projector_light, "dark": _projector_dark}[theme]()


def font(role: str, *, italic: bool = False, weight: int | None = None, tabular: bool = False) -> QFont:
    """The font of a role of type at the user's scale: a copy, so that callers may change it."""
    return QFont(_font(role, italic, weight, tabular))


def line_height(role: str) -> int:
    """The fixed height of a line of `role`, in pixels at the user's scale."""
    return px(TYPE[role].line)


def text_width(role: str, text: str) -> float:
    """How wide `text` is in the font of `role`."""
    return QFontMetricsF(_font(role, italic=False, weight=None, tabular=False)).horizontalAdvance(text)


def load_fonts() -> None:
    """Make the bundled fonts known to Qt, those for other scripts too; a second call does nothing."""
    if SANS in QFontDatabase.families() and SERIF in QFontDatabase.families():
        return
    for path in sorted((resources() / "fonts").rglob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(f"the font {path.name} cannot be read")


def palette() -> QPalette:
    """The colours that Qt's own parts take."""
    made = QPalette()
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    for where, name in (
        (role.Window, "paper"), (role.WindowText, "ink"), (role.Base, "sheet"), (role.AlternateBase, "rail"),
        (role.Text, "ink"), (role.Button, "sheet"), (role.ButtonText, "ink"), (role.BrightText, "white"),
        (role.PlaceholderText, "ink-3"), (role.ToolTipBase, "sheet"), (role.ToolTipText, "ink"),
        (role.Highlight, "teal-edge"), (role.HighlightedText, "ink"), (role.Link, "teal"), (role.Accent, "teal"),
        (role.LinkVisited, "teal-hover"), (role.Light, "sheet"), (role.Midlight, "rail"), (role.Mid, "line"),
        (role.Dark, "line-strong"), (role.Shadow, "ink-2"),
    ):  # fmt: skip
        made.setColor(where, colour(name))
    for where in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(group.Disabled, where, colour("disabled"))
    for where in (role.Base, role.Button):
        made.setColor(group.Disabled, where, colour("rail"))
    return made


def apply(app: QApplication, scale_percent: int = 100) -> None:
    """Dress the program: Fusion beneath, then fonts, palette and style sheet. Call once before the first window."""
    set_scale(scale_percent)
    load_fonts()
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette())
    app.setFont(font("body"))
    app.setStyleSheet(style_sheet(COLOURS, px))
    app.styleHints().setTabFocusBehavior(Qt.TabFocusBehavior.TabFocusAllControls)
    app.styleHints().setColorScheme(Qt.ColorScheme.Light)


@cache
def _font(role: str, italic: bool, weight: int | None, tabular: bool) -> QFont:
    kind = TYPE[role]
    made = QFont(kind.family)
    made.setPixelSize(px(kind.size))
    made.setWeight(QFont.Weight(weight or kind.weight))
    made.setItalic(italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular or kind.tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@cache
def _projector_light() -> dict[str, QColor]:
    return {role: QColor(value) for role, value in PROJECTOR_LIGHT.items()}


@cache
def _projector_dark() -> dict[str, QColor]:
    return {role: QColor(value) for role, value in PROJECTOR_DARK.items()}
