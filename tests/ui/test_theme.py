"""The figures of the design: contrast of every pair of colours, and how far apart the suits are in anybody's sight.

Colour vision is simulated with the matrices of Machado, Oliveira and Fernandes (2009) at full severity, in linear RGB;
the distance is CIEDE2000 (Sharma, Wu and Dalal 2005) under D65.
"""

from itertools import combinations
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from tests.ui.contrast import contrast
from workshop.ui import theme
from workshop.ui.style_sheet import style_sheet

_MACHADO = {
    "ordinary": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}

# front, ground, the ratio that the design states
_CONSOLE = (
    ("line-strong", "paper", 3.8), ("line-strong", "rail", 3.4), ("ink", "paper", 15.0), ("ink", "rail", 13.6),
    ("ink-2", "paper", 8.2), ("ink-2", "rail", 7.4), ("ink-3", "paper", 5.8), ("ink-3", "rail", 5.3),
    ("disabled", "rail", 3.4), ("teal", "paper", 7.8), ("white", "teal", 8.6), ("teal-hover", "paper", 10.6),
    ("ink", "teal-wash", 13.3), ("slip", "paper", 6.1), ("slip", "slip-wash", 5.5), ("white", "slip-fill", 5.6),
    ("ink", "slip-wash", 13.5), ("amber", "paper", 6.7), ("amber", "amber-wash", 6.3), ("amber-bar", "paper", 3.7),
    ("ink", "amber-wash", 14.0),
)  # fmt: skip

_PROJECTOR = (
    ("text", 15.0, 15.7), ("secondary", 8.2, 10.8), ("teal", 9.1, 9.8), ("slip", 8.0, 8.8), ("time", 9.1, 10.7),
)  # fmt: skip

_WHITE_ON_SUIT = {
    "move": 5.0, "make": 5.1, "care": 7.6, "host": 9.3, "guard": 5.1, "teach": 12.6, "play": 14.7, "grow": 7.6,
}  # fmt: skip


def _linear(colour: str) -> tuple[float, float, float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def _contrast(one: str, other: str) -> float:
    return contrast(QColor(one), QColor(other))


def _seen(colour: str, sight: str) -> tuple[float, float, float]:
    light = _linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(m * part for m, part in zip(row, light, strict=True)))) for row in _MACHADO[sight]
    )
    return red, green, blue


def _lab(light: tuple[float, float, float]) -> tuple[float, float, float]:
    red, green, blue = light
    xyz = (
        (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047,
        0.2126729 * red + 0.7151522 * green + 0.0721750 * blue,
        (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883,
    )
    x, y, z = (part ** (1 / 3) if part > (6 / 29) ** 3 else part / (3 * (6 / 29) ** 2) + 4 / 29 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _ciede2000(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (hypot(a1, b1) + hypot(a2, b2)) / 2
    g = 0.5 * (1 - sqrt(mean**7 / (mean**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = degrees(atan2(b1, a1)) % 360, degrees(atan2(b2, a2)) % 360
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    dl, dc, dh = l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    lm, cm = (l1 + l2) / 2, (c1 + c2) / 2
    if c1 * c2 == 0:
        hm = h1 + h2
    elif abs(h1 - h2) <= 180:
        hm = (h1 + h2) / 2
    else:
        hm = (h1 + h2 + (360 if h1 + h2 < 360 else -360)) / 2
    t = (1 - 0.17 * cos(radians(hm - 30)) + 0.24 * cos(radians(2 * hm))
         + 0.32 * cos(radians(3 * hm + 6)) - 0.20 * cos(radians(4 * hm - 63)))  # fmt: skip
    sl = 1 + 0.015 * (lm - 50) ** 2 / sqrt(20 + (lm - 50) ** 2)
    sc, sh = 1 + 0.045 * cm, 1 + 0.015 * cm * t
    rc = 2 * sqrt(cm**7 / (cm**7 + 25**7))
    rt = -sin(radians(60 * exp(-(((hm - 275) / 25) ** 2)))) * rc
    return sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh))


def test_the_distance_agrees_with_its_published_examples() -> None:
    for one, other, distance in (
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ):
        assert _ciede2000(one, other) == pytest.approx(distance, abs=5e-5)


@pytest.mark.parametrize(("front", "ground", "stated"), _CONSOLE)
def test_the_console_keeps_the_stated_contrast(front: str, ground: str, stated: float) -> None:
    assert _contrast(theme.COLOURS[front], theme.COLOURS[ground]) == pytest.approx(stated, abs=0.06)


def test_all_text_of_the_console_can_be_read_on_every_ground_it_stands_on() -> None:
    colours = theme.COLOURS
    for front in ("ink", "ink-2", "ink-3", "teal", "teal-hover", "slip", "amber"):
        for ground in ("paper", "rail", "sheet"):
            assert _contrast(colours[front], colours[ground]) >= 4.5, (front, ground)
    for front, ground in (("teal-hover", "teal-wash"), ("ink-2", "line"), ("ink", "teal-edge"), ("ink", "line")):
        assert _contrast(colours[front], colours[ground]) >= 4.5, (front, ground)
    for ground in ("teal", "teal-hover", "teal-pressed", "slip", "slip-fill", "slip-pressed", "ink", "ink-2"):
        assert _contrast(colours["white"], colours[ground]) >= 4.5, ground


@pytest.mark.parametrize(("role", "light", "dark"), _PROJECTOR)
def test_the_room_reads_at_seven_to_one(role: str, light: float, dark: float) -> None:
    for colours, stated in ((theme.PROJECTOR_LIGHT, light), (theme.PROJECTOR_DARK, dark)):
        measured = _contrast(colours[role], colours["ground"])
        assert measured >= 7
        assert measured == pytest.approx(stated, abs=0.06)


@pytest.mark.parametrize(("suit", "stated"), _WHITE_ON_SUIT.items())
def test_a_suits_glyph_stands_out_on_its_fill_and_ink_on_its_wash(suit: str, stated: float) -> None:
    assert _contrast("#FFFFFF", theme.SUITS[suit].fill) == pytest.approx(stated, abs=0.06)
    assert _contrast(theme.COLOURS["ink"], theme.SUITS[suit].wash) >= 13


@pytest.mark.parametrize("sight", _MACHADO)
def test_any_two_suits_differ_in_everybodys_sight(sight: str) -> None:
    labs = {key: _lab(_seen(suit.fill, sight)) for key, suit in theme.SUITS.items()}
    nearest = min((_ciede2000(labs[one], labs[two]), one, two) for one, two in combinations(labs, 2))
    assert nearest[0] >= 11.95, nearest


@pytest.mark.parametrize("role", theme.TYPE)
def test_every_role_of_type_has_its_own_face(qapp: QApplication, role: str) -> None:
    kind = theme.TYPE[role]
    info = QFontInfo(theme.font(role))
    assert (info.family(), info.pixelSize(), info.weight()) == (kind.family, kind.size, kind.weight)
    assert kind.size >= 12


def test_italic_and_loading_twice(qapp: QApplication) -> None:
    theme.load_fonts()
    assert {theme.SANS, theme.SERIF} <= set(QFontDatabase.families())
    assert QFontInfo(theme.font("body", italic=True)).italic()


def test_figures_of_a_clock_are_all_as_wide(qapp: QApplication) -> None:
    from PySide6.QtGui import QFontMetricsF

    metrics = QFontMetricsF(theme.font("timer"))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


@pytest.mark.parametrize(
    ("percent", "sizes"), [(90, (1, 7, 29)), (100, (1, 8, 32)), (115, (1, 9, 37)), (130, (1, 10, 42))]
)
def test_sizes_follow_the_users_scale(qapp: QApplication, percent: int, sizes: tuple[int, int, int]) -> None:
    theme.set_scale(percent)
    try:
        assert (theme.px(1), theme.px(8), theme.px(32)) == sizes
        assert theme.px(0) == 0
        assert theme.font("body").pixelSize() == theme.px(14)
        assert f"border-radius: {theme.px(6)}px" in style_sheet(theme.COLOURS, theme.px)
    finally:
        theme.set_scale(100)


def test_a_scale_that_nobody_offers_is_refused() -> None:
    with pytest.raises(ValueError, match="105"):
        theme.set_scale(105)


def test_the_style_sheet_has_no_token_left_in_it() -> None:
    assert "@" not in style_sheet(theme.COLOURS, theme.px)
    assert "{4}" not in style_sheet(theme.COLOURS, theme.px)


def test_what_is_disabled_looks_so(qapp: QApplication) -> None:
    made = theme.palette()
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == theme.colour("disabled")
    assert made.color(QPalette.ColorRole.Window) == theme.colour("paper")
