"""The screens there are, and which of them is the room's."""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QScreen

from workshop.settings import Geometry, RememberedScreen
from workshop.words import tr

SETTLE = 350
"""Milliseconds to wait until a burst of announcements is over: screens come back one by one, under swapped names."""


class Screens(QObject):
    """The screens, told once when a burst of changes has settled; the chosen one is known again by what it is."""

    changed = Signal()
    """A screen came, went or moved, and things have settled."""
    gone = Signal(object)
    """This `QScreen` goes away now: leave it before its windows are moved onto another one."""
    picked = Signal()
    """The room has a screen of its own from now on, or another one."""

    def __init__(self, chosen: RememberedScreen | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE)
        self._settle.timeout.connect(self.changed)
        app = _application()
        app.screenAdded.connect(self._came)
        app.screenRemoved.connect(self._went)
        app.primaryScreenChanged.connect(self._swapped)
        for screen in self.all():
            screen.geometryChanged.connect(self.announce)

    @property
    def chosen(self) -> RememberedScreen | None:
        """What is remembered of the room's screen, for the settings."""
        return self._chosen

    def all(self) -> tuple[QScreen, ...]:
        """Every screen there is now."""
        return tuple(QGuiApplication.screens())

    def others(self, console: QScreen | None) -> tuple[QScreen, ...]:
        """The screens that could be the room's: not the console's, and no mirror of it."""
        if console is None:
            return self.all()
        return tuple(
            each for each in self.all() if each is not console and not each.geometry().intersects(console.geometry())
        )

    @property
    def places(self) -> bool:
        """Whether this platform lets a program say on which screen its window stands. Wayland does not."""
        return not QGuiApplication.platformName().startswith("wayland")

    def mirrored(self, console: QScreen | None) -> bool:
        """Whether another screen shows what the console's shows."""
        area = None if console is None else console.geometry()
        return area is not None and any(each is not console and each.geometry().intersects(area) for each in self.all())

    def choose(self, screen: QScreen) -> None:
        """`screen` is the room's from now on."""
        self._chosen = remembered(screen)
        self.picked.emit()

    def room(self, console: QScreen | None) -> QScreen | None:
        """The room's screen: the chosen one if it is there, else the first besides the console's, else None.

        Of two alike, as they hang in many rooms, it is the one that stands where the chosen one stood.
        """
        there, wanted = self.others(console), self._chosen
        alike = [each for each in there if wanted is not None and is_same(wanted, each)]
        exactly = (each for each in alike if remembered(each) == wanted)
        return next(chain(exactly, alike, there), None)

    @Slot(QScreen)
    def _came(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self.announce)
        self.announce()

    @Slot(QScreen)
    def _went(self, screen: QScreen) -> None:
        self.gone.emit(screen)
        self.announce()

    @Slot(QScreen)
    def _swapped(self, _screen: QScreen) -> None:
        self.announce()

    @Slot()
    def announce(self) -> None:
        """Something about the screens is another way; `changed` follows when no more of it comes."""
        self._settle.start()


def screen_name(screen: QScreen) -> str:
    """What people call `screen`: its maker and model, or else the name of its socket."""
    named = " ".join(each for each in (screen.manufacturer(), screen.model()) if each)
    return named or screen.name() or tr("Screen")


def remembered(screen: QScreen) -> RememberedScreen:
    """What is worth knowing of `screen`."""
    area = screen.geometry()
    return RememberedScreen(
        manufacturer=screen.manufacturer(),
        model=screen.model(),
        serial=screen.serialNumber(),
        geometry=Geometry(area.x(), area.y(), area.width(), area.height()),
    )


def is_same(wanted: RememberedScreen, screen: QScreen) -> bool:
    """Whether `screen` is the one remembered: by maker, model and serial if it has any, else by where it stands."""
    there = remembered(screen)
    named = (wanted.manufacturer, wanted.model, wanted.serial)
    if any(named):
        return named == (there.manufacturer, there.model, there.serial)
    return wanted.geometry == there.geometry


def _application() -> QGuiApplication:
    app = QGuiApplication.instance()
    if not isinstance(app, QGuiApplication):
        raise TypeError("screens are known once there is an application")
    return app
