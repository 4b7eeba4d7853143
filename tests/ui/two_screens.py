"""Drives the room's window on two screens, which takes a process of its own: run by `test_projector`."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QEvent, QEventLoop, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication, QLineEdit

from tests import calmer
from workshop.model.run import Run
from workshop.projection import Shown
from workshop.ui import theme
from workshop.ui.dialogs.screens import ScreensDialog
from workshop.ui.presentation import Presentation
from workshop.ui.projector import Projector
from workshop.ui.screen_number import ScreenNumber
from workshop.ui.screens import SETTLE, Screens


class Cable(Screens):
    """Screens of which the room's can be pulled out."""

    plugged = True

    def all(self) -> tuple[QScreen, ...]:
        every = super().all()
        return every if self.plugged else every[:1]

    def pull(self) -> None:
        self.plugged = False
        self.gone.emit(QGuiApplication.screens()[1])
        self.announce()

    def push(self) -> None:
        self.plugged = True
        self.announce()


def settle() -> None:
    """Wait until the screens have settled."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE + 100, loop.quit)
    loop.exec()


def main() -> None:
    app = QApplication(sys.argv[:1])
    theme.load_fonts()
    console = QLineEdit()
    console.setGeometry(10, 10, 400, 40)
    console.show()
    console.activateWindow()
    console.setFocus()
    app.processEvents()
    screens, presentation = Cable(), Presentation()
    projector = Projector(presentation, screens, console)
    offers: list[bool] = []
    projector.offered.connect(offers.append)
    presentation.follow(calmer.session(), Run())

    def tell(step: str) -> None:
        app.processEvents()
        area = projector.geometry()
        focus = app.focusWidget()
        print(
            json.dumps(
                {
                    "step": step,
                    "state": presentation.state,
                    "visible": projector.isVisible(),
                    "fullscreen": projector.isFullScreen(),
                    "area": [area.x(), area.y(), area.width(), area.height()],
                    "focus": focus is console,
                    "words": projector.accessibleDescription()[:7],
                    "offers": list(offers),
                }
            ),
            flush=True,
        )

    projector.open_for_room()
    tell("open")
    presentation.show_to_room(Shown("statement"))
    tell("show")
    screens.pull()
    tell("pulled")
    settle()
    screens.push()
    settle()
    tell("back")
    projector.open_for_room()
    tell("opened again")
    presentation.blank()
    tell("as before")
    picker = ScreensDialog(screens, console)
    picker.picked.connect(projector.use)
    picker.open()
    app.processEvents()
    numbers = [each.geometry() for each in app.topLevelWidgets() if isinstance(each, ScreenNumber) and each.isVisible()]
    offers.append([each.x() for each in sorted(numbers, key=QRect.x)] == [48, 1366 + 48])
    offers.append(picker.found.count() == 2)
    picker.found.setCurrentRow(1)
    picker.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))
    console.activateWindow()
    console.setFocus()
    tell("window")
    projector.use(screens.all()[1])
    console.activateWindow()
    tell("picked")
    projector.use(screens.all()[0])
    console.activateWindow()
    tell("the console's own")
    projector.use(None)
    projector.setScreen(screens.all()[1])
    projector.move(1400, 50)
    presentation.show_to_room(Shown("statement"))
    console.activateWindow()
    tell("a window over there")
    screens.pull()
    tell("and it is pulled")
    settle()
    projector.open_for_room()
    console.activateWindow()
    tell("a window in sight")
    projector.end()
    tell("end")


main()
