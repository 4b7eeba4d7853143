"""The export as it is used in a test: opened, chosen from, waited for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from workshop.ui.dialogs.export import ExportDialog
from workshop.ui.widgets.segmented import Segment


def opened(qtbot: QtBot, bench: Bench, desk: QWidget) -> ExportDialog:
    """The dialog, open, after it has read what the documents hold."""
    dialog = ExportDialog(bench.workbench, bench.equipment.background, bench.equipment.settings, desk)
    dialog.open()
    qtbot.waitUntil(lambda: bench.equipment.background.idle)
    return dialog


def click(qtbot: QtBot, dialog: ExportDialog, name: str) -> None:
    button = dialog.findChild(QWidget, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(qtbot: QtBot, dialog: ExportDialog, words: str) -> None:
    """Click the format that is called so."""
    (segment,) = [each for each in dialog.format.findChildren(Segment) if each.label == words]
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)


def ended(qtbot: QtBot, dialog: ExportDialog) -> str:
    """Wait for the end, and return what is said then."""
    qtbot.waitUntil(lambda: dialog.result_card.bar.isHidden() and dialog.result_card.isVisible())
    return f"{dialog.result_card.title.text()} {dialog.result_card.sentence.text()}"


def said(dialog: ExportDialog) -> str:
    return "\n".join(each.text() for each in (*dialog.choice._told, *dialog.choice._gaps))
