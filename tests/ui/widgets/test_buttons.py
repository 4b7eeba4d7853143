"""What can be pressed: by pointer and key, with its words as they are, and known to a screen reader for what it is."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from workshop.ui import drawing, theme
from workshop.ui.library.template_button import TemplateButton
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.dropdown import Dropdown
from workshop.ui.widgets.key_hint import KeyHint
from workshop.ui.widgets.menu_button import MenuButton
from workshop.ui.widgets.organisation_tile import OrganisationTile
from workshop.ui.widgets.projector_pill import ProjectorPill
from workshop.ui.widgets.segmented import Segmented
from workshop.ui.widgets.suit_tile import SuitTile
from workshop.ui.widgets.tab_bar import TabBar
from workshop.ui.widgets.tick import Tick


def _role(widget: QWidget) -> tuple[QAccessible.Role, str]:
    heard = QAccessible.queryAccessibleInterface(widget)
    assert heard is not None
    return heard.role(), heard.text(QAccessible.Text.Name)


def _shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    QApplication.processEvents()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_is_pressed_by_key(qtbot: QtBot, key: Qt.Key) -> None:
    button = Button("Add a rung", icon="plus", key="Ctrl+R")
    _shown(qtbot, button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_ctrl_enter_is_left_to_the_popover_that_the_button_stands_in(qtbot: QtBot) -> None:
    button = Button("Cancel")
    _shown(qtbot, button)
    pressed: list[object] = []
    button.clicked.connect(pressed.append)
    qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []


@pytest.mark.parametrize("size", [24, 28, 32, 36])
def test_a_button_is_as_high_as_asked_and_wide_enough_for_its_words_and_key(qtbot: QtBot, size: int) -> None:
    plain, keyed = Button("Freeze", size=size), Button("Freeze", size=size, icon="freeze", key="F8")
    assert plain.sizeHint().height() == keyed.sizeHint().height() == size
    assert keyed.sizeHint().width() > plain.sizeHint().width() + 30


def test_a_glyph_that_points_onwards_points_to_the_left_where_reading_goes_to_the_left(qtbot: QtBot) -> None:
    onwards, back = IconButton("chevron-right", "Next"), IconButton("chevron-left", "Before")
    for button in (onwards, back):
        _shown(qtbot, button)
    onwards.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert onwards.grab().toImage() == back.grab().toImage()


def test_an_ampersand_in_a_name_is_a_letter(qtbot: QtBot) -> None:
    button = Button("Hill & Sons")
    _shown(qtbot, button)
    assert button.label() == "Hill & Sons"
    assert button.shortcut().isEmpty()
    assert _role(button) == (QAccessible.Role.Button, "Hill & Sons")


def test_what_people_typed_is_no_markup_in_the_name_of_a_glyph(qtbot: QtBot) -> None:
    typed = "Take out <img src=x width=9000> R&D"
    glyph, template = IconButton("bin", typed), TemplateButton("own", "Ours", typed, "note")
    for button in (glyph, template):
        qtbot.addWidget(button)
        assert "&lt;img" in button.toolTip()
    assert glyph.accessibleName() == typed


def test_a_chip_is_taken_out_by_a_click_on_its_cross_and_by_no_other_button(qtbot: QtBot) -> None:
    chip = Chip("Halcyon Air", letters="HA", removable=True)
    _shown(qtbot, chip)
    removed: list[bool] = []
    chip.removed.connect(lambda: removed.append(True))
    cross = QPoint(chip.width() - 8, chip.height() // 2)
    qtbot.mouseClick(chip, Qt.MouseButton.RightButton, pos=cross)
    assert removed == []
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross)
    assert removed == [True]


def test_a_tick_that_was_pressed_by_mistake_is_left_as_it_was_by_going_away(qtbot: QtBot) -> None:
    tick = Tick("The host’s document")
    _shown(qtbot, tick)
    inside, away = tick.rect().center(), QPoint(-40, -40)
    qtbot.mousePress(tick, Qt.MouseButton.LeftButton, pos=inside)
    qtbot.mouseMove(tick, away)
    qtbot.mouseRelease(tick, Qt.MouseButton.LeftButton, pos=away)
    assert not tick.isChecked()
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=inside)
    assert tick.isChecked()


def test_each_control_says_what_it_is(qtbot: QtBot) -> None:
    tabs = TabBar("Parts of the problem")
    tabs.add("room", "In the room", count="11")
    for widget, role, name in (
        (IconButton("close", "Close"), QAccessible.Role.Button, "Close"),
        (Chip("Idea"), QAccessible.Role.CheckBox, "Idea"),
        (Chip("Who else has this?", kind="hint"), QAccessible.Role.Button, "Who else has this?"),
        (Dropdown("Said by"), QAccessible.Role.ComboBox, "Said by"),
        (SuitTile("care"), QAccessible.Role.StaticText, "Care & heal"),
        (OrganisationTile("SB", "St Brannock"), QAccessible.Role.StaticText, "St Brannock"),
        (ProjectorPill("blank"), QAccessible.Role.StaticText, "The room’s screen is blank"),
        (KeyHint("Ctrl+B"), QAccessible.Role.StaticText, "Ctrl+B"),
        (tabs, QAccessible.Role.PageTabList, "In the room, 11"),
    ):
        qtbot.addWidget(widget)  # a tab bar says which tab is chosen
        assert _role(widget) == (role, name)
    assert tabs.accessibleTabName(0) == "In the room, 11"


def test_choosing_a_chip_moves_nothing(qtbot: QtBot) -> None:
    chip = Chip("Misunderstanding", kind="slip", icon="slip-open", mnemonic="M")
    _shown(qtbot, chip)
    before = chip.sizeHint()
    chip.click()
    assert chip.isChecked()
    assert chip.sizeHint() == before
    assert before.height() == 26


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_name_is_taken_away_by_its_cross_or_by_key(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    chip = Chip("Halcyon Lounges", letters="HL", removable=True)
    chip.setLayoutDirection(direction)
    _shown(qtbot, chip)
    left = direction == Qt.LayoutDirection.RightToLeft
    cross, name = QPoint(10, 13), QPoint(chip.width() - 40, 13)
    if not left:
        cross, name = QPoint(chip.width() - 10, 13), QPoint(40, 13)
    with qtbot.waitSignal(chip.removed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross)
    with qtbot.assertNotEmitted(chip.removed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=name)
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)


def test_a_status_is_chosen_by_arrow_and_told_once(qtbot: QtBot) -> None:
    status = Segmented("Status", accent="slip")
    first = status.add("open", "Open", icon="slip-open")
    status.add("agreed", "Agreed")
    _shown(qtbot, status)
    assert status.choice() == "open"
    told: list[str] = []
    status.chosen.connect(told.append)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert (status.choice(), told) == ("agreed", ["agreed"])
    status.choose("open")
    assert (status.choice(), told) == ("open", ["agreed"])


def test_a_tab_is_chosen_by_arrow_and_showing_tells_nobody(qtbot: QtBot) -> None:
    tabs = TabBar("Mapping")
    told: list[str] = []
    tabs.chosen.connect(told.append)
    tabs.add("a", "Before curtain-up", suit="play")
    tabs.add("b", "Hill & Sons", count="3")
    tabs.choose("b")
    assert (tabs.choice(), told) == ("b", [])
    _shown(qtbot, tabs)
    assert tabs.height() == theme.px(32)
    qtbot.keyClick(tabs, Qt.Key.Key_Left)
    assert told == ["a"]
    tabs.set_count("b", "12")
    assert tabs.accessibleTabName(1) == "Hill & Sons, 12"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_where_tabs_scroll_no_letter_is_cut_through_at_the_arrows(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    tabs = TabBar("Mapping")
    tabs.setLayoutDirection(direction)
    for at in range(4):
        tabs.add(f"{at}", "mmmmmmmmmmmmmmmm")
    tabs.setFixedWidth(tabs.tabRect(0).width() * 2 + 120)
    _shown(qtbot, tabs)
    arrows = [each.geometry() for each in tabs.findChildren(QToolButton) if each.isVisible()]
    right_to_left = direction == Qt.LayoutDirection.RightToLeft
    beside = max(each.right() for each in arrows) + 1 if right_to_left else min(each.left() for each in arrows) - 1
    picture = QImage(tabs.size(), QImage.Format.Format_RGB32)
    picture.fill(theme.colour("paper"))
    tabs.render(picture, renderFlags=QWidget.RenderFlag.DrawChildren)
    seen = {picture.pixelColor(beside, y).name() for y in range(tabs.height())}
    assert seen == {theme.colour("paper").name()}


def test_a_choice_from_the_list_is_told_and_the_wheel_changes_nothing(qtbot: QtBot) -> None:
    said_by = Dropdown("Said by", placeholder="Choose")
    said_by.add("ek", "Evenkeel", letters="EK")
    said_by.add("sb", "St Brannock Hospital", letters="SB")
    _shown(qtbot, said_by)
    assert said_by.choice() == ""
    told: list[str] = []
    said_by.chosen.connect(told.append)
    said_by.choose("ek")
    assert (said_by.choice(), told) == ("ek", [])
    qtbot.keyClick(said_by, Qt.Key.Key_Down)
    assert (said_by.choice(), told) == ("sb", ["sb"])


def test_the_menu_opens_by_key_and_calls_what_it_says(qtbot: QtBot) -> None:
    more = MenuButton("More about this session")
    _shown(qtbot, more)
    action = more.menu.add("Move to Hill & Sons", key="Ctrl+Up")
    qtbot.keyClick(more, Qt.Key.Key_Return)
    assert more.menu.isVisible()
    qtbot.keyClick(more.menu, Qt.Key.Key_Down)
    with qtbot.waitSignal(action.triggered):
        qtbot.keyClick(more.menu, Qt.Key.Key_Return)
    assert action.text() == "Move to Hill && Sons"


@pytest.mark.parametrize(("words", "at"), [("Idea", 0), ("\u200fIdea", 1), ("\u200fIdea here", 6)])
def test_the_letter_of_a_mnemonic_is_underlined_alone(qapp: QApplication, words: str, at: int) -> None:
    letter = round(theme.text_width("body", words[at]))
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    drawing.text(painter, QRectF(0, 0, 200, 30), words, "body", "ink", underline_at=at)
    painter.end()
    row = round(drawing.baseline(theme.font("body"), 0, 30) + theme.px(2))
    inked = [x for x in range(200) if image.pixelColor(x, row) == theme.colour("ink")]
    assert abs(len(inked) - letter) <= 1


def test_the_words_of_a_flush_link_begin_where_it_begins(qtbot: QtBot) -> None:
    flush = Button("Change", kind="link", size=24, flush=True)
    assert flush.sizeHint().width() == round(theme.text_width("caption-control", "Change") + 0.49)


def test_a_dropdown_says_what_is_chosen_in_it_where_its_name_is_the_choice(qtbot: QtBot) -> None:
    said_by = Dropdown("Said by")
    qtbot.addWidget(said_by)
    said_by.add("ek", "Evenkeel")
    said_by.choose("ek")
    told = QAccessible.queryAccessibleInterface(said_by)
    parts = [told.text(each) for each in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)]
    assert {"Said by", "Evenkeel"} <= set(parts)


def test_a_menu_is_called_as_its_button_is(qtbot: QtBot) -> None:
    more = MenuButton("More about this session")
    qtbot.addWidget(more)
    more.menu.add("Duplicate")
    more.show()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    qtbot.waitUntil(more.menu.isVisible)
    told = QAccessible.queryAccessibleInterface(more.menu)
    assert told.text(QAccessible.Text.Name) == "More about this session"
    more.menu.close()
