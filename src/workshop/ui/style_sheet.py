"""The style sheet, for the parts of Qt that the kit does not paint: menus, tooltips, scroll bars, lists, splitters."""

from collections.abc import Callable, Mapping

_SHEET = """
QToolTip {
    background: @sheet; color: @ink; border: 1px solid @line-strong; padding: {4}px {6}px;
}
QMenu {
    background: @sheet; border: 1px solid @line-strong; border-radius: {10}px; padding: {5}px; color: @ink;
}
QMenu::item {
    padding: {6}px {24}px {6}px {10}px; border-radius: {6}px; margin: 0;
}
QMenu::item:selected { background: @teal-wash; color: @teal-hover; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: {8}px; }
QMenu::separator { height: 1px; background: @line; margin: {5}px {8}px; }
QScrollBar:vertical { background: transparent; width: {10}px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: {10}px; margin: 0; border: none; }
QScrollBar::handle { background: @axis; border-radius: {3}px; margin: {2}px; }
QScrollBar::handle:vertical { min-height: {32}px; }
QScrollBar::handle:horizontal { min-width: {32}px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @line-strong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QTabBar QToolButton { background: @paper; border: 1px solid @line-strong; border-radius: {6}px; }
QTabBar QToolButton:hover { background: @rail; }
QTabBar QToolButton:disabled { border-color: @line; }
QComboBox { combobox-popup: 0; }
LineField { background: transparent; border: none; padding: 0; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: @line; }
QAbstractItemView { background: transparent; border: none; outline: none; }
QHeaderView { background: @rail; border: none; }
QHeaderView::section { background: @rail; color: @ink-2; border: none; padding: {8}px {12}px; }
"""


def style_sheet(colours: Mapping[str, str], px: Callable[[float], int]) -> str:
    """The sheet with the theme's colours by name, and its sizes at the user's scale as `px` makes them."""
    sheet = _SHEET
    for name in sorted(colours, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", colours[name])
    for size in sorted({4, 6, 10, 5, 24, 8, 3, 2, 32, 12}):
        sheet = sheet.replace("{" + str(size) + "}px", f"{px(size)}px")
    return sheet
