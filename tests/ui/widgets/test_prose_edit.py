"""The field for several lines, as somebody types into it while the session changes around them."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workshop.ui import theme
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.ui.widgets.prose_label import ProseLabel


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setLayout(QVBoxLayout())
    made.resize(300, 400)
    qtbot.addWidget(made)
    return made


def _put(page: QWidget, *widgets: QWidget) -> None:
    layout = page.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    page.show()
    page.activateWindow()
    QApplication.processEvents()


def _compose(field: QWidget, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(field, event)


def test_typing_tells_and_showing_does_not(qtbot: QtBot, page: QWidget) -> None:
    field = ProseEdit(placeholder="What is the problem?")
    _put(page, field)
    said: list[str] = []
    field.edited.connect(said.append)
    field.show_text("calm")
    assert said == []
    qtbot.keyClicks(field, "er")
    assert field.text() == "calmer"
    assert said == ["calme", "calmer"]


def test_a_prompt_that_needs_more_lines_than_the_empty_field_has_ends_in_dots(page: QWidget) -> None:
    whole, begun = (ProseEdit(placeholder=words, most=4) for words in ("What may be takenforgranted", "What may be"))
    elsewhere = QLineEdit()
    _put(page, elsewhere, whole, begun)
    elsewhere.setFocus()
    for field in (whole, begun):
        field.setFixedWidth(theme.px(120))
    QApplication.processEvents()
    assert whole.height() == begun.height()
    assert whole.grab().toImage() != begun.grab().toImage()


def test_the_caret_stays_in_its_word_when_the_text_changes_elsewhere(page: QWidget) -> None:
    field = ProseEdit()
    _put(page, field)
    field.show_text("lying still 🙂, asking for nothing")
    caret = field.textCursor()
    caret.setPosition(field.text().index("asking") + 1)  # Qt counts the smile twice
    field.setTextCursor(caret)
    field.show_text("now lying still 🙂, asking for nothing")
    after = field.textCursor()
    after.select(after.SelectionType.WordUnderCursor)
    assert after.selectedText() == "asking"
    assert field.text() == "now lying still 🙂, asking for nothing"


def test_text_never_arrives_in_the_middle_of_a_composition(page: QWidget) -> None:
    field = ProseEdit()
    _put(page, field)
    field.show_text("before")
    _compose(field, "に")
    field.show_text("from elsewhere")
    assert field.text() == "before"
    _compose(field, "")
    assert field.text() == "from elsewhere"


def test_what_was_composed_wins_over_what_came_meanwhile(page: QWidget) -> None:
    field = ProseEdit()
    _put(page, field)
    said: list[str] = []
    field.edited.connect(said.append)
    _compose(field, "に")
    field.show_text("from elsewhere")
    _compose(field, "", "日")
    assert field.text() == "日"
    assert said == ["日"]


@pytest.mark.parametrize("role", ["body", "working-line"])
def test_every_line_keeps_the_roles_height_and_the_field_grows_with_them(page: QWidget, role: str) -> None:
    field = ProseEdit(role=role, least=1, most=4)
    _put(page, field)
    line = theme.line_height(role)
    empty = field.height()
    assert empty == line + 12
    for lines in (1, 2, 3, 4, 7):
        field.show_text("\n".join(["word"] * lines))
        assert field.height() == empty + (min(lines, 4) - 1) * line
        block = field.document().begin()
        while block.isValid():
            assert block.blockFormat().lineHeight() == line
            assert block.blockFormat().lineHeightType() == QTextBlockFormat.LineHeightTypes.FixedHeight.value
            block = block.next()
    field.show_text("")
    assert field.height() == empty


def test_a_label_and_a_field_break_and_stand_alike(page: QWidget) -> None:
    text = "Help someone who is frightened and has little say get through a wait that nobody can shorten."
    field, label = ProseEdit(role="working-line", frame=False), ProseLabel(text, "working-line")
    _put(page, field, label)
    field.show_text(text)
    assert field.height() == label.heightForWidth(field.viewport().width())


def test_enter_ends_a_single_paragraph_and_breaks_others(qtbot: QtBot, page: QWidget) -> None:
    one, many = ProseEdit(single=True), ProseEdit()
    _put(page, one, many)
    with qtbot.waitSignal(one.entered):
        qtbot.keyClick(one, Qt.Key.Key_Return)
    assert one.text() == ""
    qtbot.keyClick(many, Qt.Key.Key_Return)
    assert many.text() == "\n"
    qtbot.keyClick(many, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert many.text() == "\n"
    qtbot.keyClick(many, Qt.Key.Key_Backspace)
    assert many.text() == ""


def test_pasted_lines_become_one_paragraph_and_markup_stays_letters(page: QWidget) -> None:
    field = ProseEdit(single=True)
    _put(page, field)
    mime = QMimeData()
    mime.setHtml("<b>fasted</b>")
    mime.setText("<b>fasted</b>,\nsigned\t marked")
    QGuiApplication.clipboard().setMimeData(mime)
    field.paste()
    assert field.text() == "<b>fasted</b>, signed marked"


def test_tab_leaves_the_field(qtbot: QtBot, page: QWidget) -> None:
    field, after = ProseEdit(), QLineEdit()
    _put(page, field, after)
    qtbot.waitExposed(page)
    field.setFocus()
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == ""
    assert after.hasFocus()


def test_a_line_field_tells_of_typing_only_and_keeps_its_caret(qtbot: QtBot, page: QWidget) -> None:
    field = LineField("A word", serif=True, slip=True)
    _put(page, field)
    said: list[str] = []
    field.edited.connect(said.append)
    field.show_text("calm")
    field.setCursorPosition(2)
    field.show_text("calmer")
    assert field.cursorPosition() == 2
    qtbot.keyClicks(field, "X")
    assert said == ["caXlmer"]
    with qtbot.waitSignal(field.entered):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    _compose(field, "に")
    field.show_text("from elsewhere")
    assert field.text() == "caXlmer"


@pytest.mark.parametrize("words", ["", "a song before", "שלום"])
def test_from_right_to_left_all_words_begin_at_the_right_and_the_caret_behind_them_is_seen(
    qtbot: QtBot, words: str
) -> None:
    prose, line = ProseEdit(), LineField()
    for field in (prose, line):
        qtbot.addWidget(field)
        field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        field.resize(300, 40)
        field.show()
    prose.show_text(words)
    line.show_text(words)
    prose.moveCursor(QTextCursor.MoveOperation.End)
    assert prose.cursorRect().left() < prose.viewport().width()
    prose.moveCursor(QTextCursor.MoveOperation.Start)
    assert prose.cursorRect().left() > prose.viewport().width() / 2
    line.setCursorPosition(0)
    line.grab()  # the side is taken as it is painted
    assert line.cursorRect().center().x() > 150


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_line_field_that_counts_keeps_its_digits_at_the_end(page: QWidget, mirrored: bool) -> None:
    end = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
    field = LineField()
    field.setAlignment(end | Qt.AlignmentFlag.AlignAbsolute)
    if mirrored:
        field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    _put(page, field)
    QApplication.sendEvent(field, QEvent(QEvent.Type.StyleChange))
    assert field.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask == end | Qt.AlignmentFlag.AlignAbsolute
