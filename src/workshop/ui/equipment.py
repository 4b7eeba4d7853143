"""What a stage needs besides its own part of the session, handed to each of them by the console."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.background import Background
from workshop.ui.deck_shelf import DeckShelf
from workshop.ui.presentation import Presentation
from workshop.ui.screens import Screens
from workshop.ui.settings_shelf import SettingsShelf
from workshop.ui.template_shelf import TemplateShelf
from workshop.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Equipment:
    """The open session, the way into threads, the deck, what the room sees and where, settings, templates."""

    workbench: Workbench
    background: Background
    deck: DeckShelf
    presentation: Presentation
    screens: Screens
    settings: SettingsShelf
    templates: TemplateShelf
