"""Every key of the program in one table: it feeds the shortcuts, the labels on buttons and the list under F1."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from workshop.words import tr


@dataclass(frozen=True, slots=True)
class Key:
    """One command: its keys on Windows and Linux, on macOS where they differ, and its English words for the list.

    Further sequences that do the same stand behind a space. `group` is the heading in the list. A `local` one is taken
    by the widget that has the focus: it is no shortcut, and whoever types elsewhere types it. `cap` is what a keycap
    says where that is not the first sequence.
    """

    command: str
    keys: str
    group: str
    words: str
    mac: str = ""
    local: bool = False
    cap: str = ""

    @property
    def sequences(self) -> tuple[QKeySequence, ...]:
        """The sequences of this platform."""
        chosen = self.mac if self.mac and sys.platform == "darwin" else self.keys
        return tuple(QKeySequence(each) for each in chosen.split(" "))

    @property
    def is_letter(self) -> bool:
        """Whether it is a letter, which a stage takes while nobody types: no shortcut of the window."""
        return len(self.keys) == 1 and not self.local

    @property
    def title(self) -> str:
        """What the command does, in the language in use."""
        return tr(self.words)

    @property
    def group_title(self) -> str:
        """The group's heading, in the language in use."""
        return tr(self.group)

    @property
    def label(self) -> str:
        """What a keycap says: the first sequence, as this platform writes it."""
        return self.cap or self.sequences[0].toString(QKeySequence.SequenceFormat.NativeText)


_CATCH: Final = "Catching"
_MOVING: Final = "Moving about"
_ROOM: Final = "The room"
_WORK: Final = "Working"

KEYS: Final = (
    Key("catch", "Ctrl+M F4", _CATCH, "Catch a misunderstanding, from anywhere", "Ctrl+Shift+M F4"),
    Key("capture.idea", "Alt+I", _CATCH, "Keep an idea", "Ctrl+Alt+I"),
    Key("capture.misunderstanding", "Alt+M", _CATCH, "Keep a misunderstanding", "Ctrl+Alt+M"),
    Key("capture.term", "Alt+T", _CATCH, "Keep a term", "Ctrl+Alt+T"),
    Key("capture.parking", "Alt+P", _CATCH, "Put something in the parking lot", "Ctrl+Alt+P"),
    Key("capture.note", "Alt+N", _CATCH, "Keep a private note", "Ctrl+Alt+N"),
    Key("capture.keep", "Enter Return", _CATCH, "Keep what stands in the line, or in the row", local=True),
    Key("capture.away", "Esc", _CATCH, "Put the line or the row away; what was typed stays in it", local=True),
    Key("photo.attach", "Ctrl+Shift+A", _CATCH, "Attach photographs to where you are"),
    Key("photos", "Ctrl+Shift+P", _CATCH, "Open or close the photographs"),
    Key("photo.larger", "+", _CATCH, "The photograph larger", local=True),
    Key("photo.smaller", "-", _CATCH, "The photograph smaller", local=True, cap="−"),
    Key("photo.whole", "0", _CATCH, "All of the photograph", local=True),
    Key("log", "Ctrl+L", _CATCH, "Open or close the misunderstandings"),
    Key("log.term", "T", _CATCH, "Among the misunderstandings: make it a term", local=True),
    Key("log.room", "S", _CATCH, "Among the misunderstandings: put it on the room’s screen", local=True),
    Key("settle", "Ctrl+Shift+L", _CATCH, "Settle the open misunderstandings, one at a time, and back"),
    Key("settle.agreed", "A", _CATCH, "In the settle round: agreed"),
    Key("settle.both", "B", _CATCH, "In the settle round: keep both"),
    Key("settle.open", "O", _CATCH, "In the settle round: it stays open"),
    Key("probe", "Ctrl+Shift+E", _ROOM, "The assumption probe, and back"),
    Key("probe.rate", "1 2 3 4 5", _ROOM, "In the probe: how far they agree", local=True, cap="1–5"),
    Key("stage.1", "Ctrl+1", _MOVING, "Go to Problem"),
    Key("stage.2", "Ctrl+2", _MOVING, "Go to Abstraction"),
    Key("stage.3", "Ctrl+3", _MOVING, "Go to Analogies"),
    Key("stage.4", "Ctrl+4", _MOVING, "Go to Mapping"),
    Key("stage.5", "Ctrl+5", _MOVING, "Go to Translation"),
    Key("agenda", "Ctrl+G", _MOVING, "Open the agenda and the script, and back"),
    Key("region.next", "F6", _MOVING, "Next part of the window"),
    Key("region.previous", "Shift+F6", _MOVING, "Previous part of the window"),
    Key("search", "Ctrl+F", _MOVING, "Search"),
    Key("keys", "F1", _MOVING, "This list"),
    Key("library", "Ctrl+W", _MOVING, "Back to the sessions"),
    Key("show", "F5", _ROOM, "Open the room’s window, then show where you are"),
    Key("end", "Shift+F5", _ROOM, "End presenting"),
    Key("views", "Ctrl+F5", _ROOM, "Pick what the room sees from a list"),
    Key("ahead", "Alt+F5", _ROOM, "Look at the next view, without showing it"),
    Key("screens", "Ctrl+Shift+F5", _ROOM, "Choose the room’s screen"),
    Key("rehearse", "Alt+Shift+F5", _ROOM, "Rehearse what may happen to the screen"),
    Key("freeze", "F8", _ROOM, "Freeze what the room sees"),
    Key("blank", "F9", _ROOM, "Blank what the room sees"),
    Key("clicker.blank", ". B", _ROOM, "Blank the room’s screen by clicker, on its own window", local=True),
    Key("next.view", "PgDown", _ROOM, "Next view while presenting"),
    Key("previous.view", "PgUp", _ROOM, "Previous view while presenting"),
    Key("scroll.down", "Alt+PgDown", _ROOM, "Scroll down while presenting"),
    Key("scroll.up", "Alt+PgUp", _ROOM, "Scroll up while presenting"),
    Key("step.clock", "F7", _ROOM, "Start or pause the room’s clock"),
    Key("step.minute", "Shift+F7", _ROOM, "A minute more for the room"),
    Key("step.next", "Ctrl+J", _ROOM, "Next step of the script"),
    Key("step.previous", "Ctrl+Shift+J", _ROOM, "Back a step in the script; the room sees nothing of it"),
    Key("break", "Ctrl+B", _ROOM, "Break, and back"),
    Key("add", "Ctrl+R", _WORK, "Add a rung, row, term or organisation"),
    Key("move.up", "Ctrl+Up", _WORK, "Move up"),
    Key("move.down", "Ctrl+Down", _WORK, "Move down"),
    Key("edit", "F2", _WORK, "Type into the row, term or card that is selected", local=True),
    Key("delete", "Del", _WORK, "Take out what is selected", local=True),
    Key("rung.working", "Ctrl+Enter Ctrl+Return", _WORK, "Make the rung the working altitude", local=True),
    Key("shortlist", "L", _WORK, "Shortlist the open card, while the deck has focus"),
    Key("deal", "D", _WORK, "Deal eight cards, while the deck has focus"),
    Key("shuffle", "S", _WORK, "Draw eight cards by surprise, while the deck has focus"),
    Key("ranked", "R", _WORK, "Back to the ranked list, while the deck has focus"),
    Key("pass", "N", _WORK, "Not this card, while the deck has focus"),
    Key("together", "C", _WORK, "Compare two cards of the shortlist, while the deck has focus"),
    Key("tables", "T", _WORK, "Deal to the tables and see who has which card, while the deck has focus"),
    Key("give", "H", _WORK, "Hand the open card to a table or a person, while the deck has focus"),
    Key("card.number", "0 1 2 3 4 5 6 7 8 9", _WORK, "A card by its number, while the deck has focus",
        local=True, cap="0–9"),
    Key("word.swap", "Ctrl+D", _WORK, "Swap the word at the cursor of a rung"),
    Key("term.agreed", "Alt+A", _WORK, "Settle the term: agreed", "Ctrl+Alt+A"),
    Key("term.both", "Alt+B", _WORK, "Settle the term: both kept", "Ctrl+Alt+B"),
    Key("term.open", "Alt+O", _WORK, "The term is still open", "Ctrl+Alt+O"),
    Key("term.unused", "Alt+U", _WORK, "Not a word they use, or after all", "Ctrl+Alt+U"),
    Key("term.read", "Alt+R", _WORK, "The organisation read the term back, or after all not", "Ctrl+Alt+R"),
    Key("read", "Ctrl+Shift+R", _WORK, "Read the terms back, one at a time, and back"),
    Key("read.mark", "1 2 3 4 5 6 7 8 9", _WORK, "In the read-back: they were right, or after all not",
        local=True, cap="1–9"),
    Key("term.word", "Alt+W", _WORK, "What the organisation calls the term", "Ctrl+Alt+W"),
    Key("row.check", "Ctrl+K", _WORK, "Mark a row of the mapping to check, or checked"),
    Key("row.idea", "Ctrl+I", _WORK, "New idea from this row of the mapping, or from a parked line"),
    Key("dial.near", "Left", _WORK, "Nearer, while the near/far dial has focus", local=True, cap="←"),
    Key("dial.far", "Right", _WORK, "Farther, while the near/far dial has focus", local=True, cap="→"),
    Key("count", "Ctrl+T", _WORK, "Count dots"),
    Key("count.digit", "0 1 2 3 4 5 6 7 8 9", _WORK, "How many dots, while they are counted", local=True, cap="0–9"),
    Key("count.set", "Enter Return", _WORK, "Set the dots and light the next idea", local=True),
    Key("count.back", "Backspace", _WORK, "The number before, while hands are counted", local=True),
    Key("count.more", "+", _WORK, "A dot more, while dots are counted", local=True),
    Key("count.less", "-", _WORK, "A dot less, while dots are counted", local=True, cap="−"),
    Key("reveal", "Ctrl+Shift+T", _WORK, "Reveal the dots to the room"),
    Key("idea.merge", "Alt+J", _WORK, "Merge the idea into another", "Ctrl+Alt+J"),
    Key("idea.split", "Alt+S", _WORK, "Split the idea at the cursor", "Ctrl+Alt+S"),
    Key("idea.gather", "Alt+G", _WORK, "Put the idea under a name", "Ctrl+Alt+G"),
    Key("undo", "Ctrl+Z", _WORK, "Undo"),
    Key("redo", "Ctrl+Shift+Z", _WORK, "Redo"),
    Key("pdf", "Ctrl+P", _WORK, "Make the PDFs"),
    Key("export", "Ctrl+E", _WORK, "Export"),
    Key("own.cards", "Ctrl+Shift+D", _WORK, "Own industries and cards"),
    Key("new", "Ctrl+N", _WORK, "Among the sessions: a new one; among the own cards: a new industry"),
    Key("open", "Ctrl+O", _WORK, "Among the sessions: open a file"),
    Key("keep", "Ctrl+Enter Ctrl+Return", _WORK, "Keep or create what is being filled in"),
)  # fmt: skip

_GOES_ON: Final = (
    "undo", "redo", "move.up", "move.down", "next.view", "previous.view", "scroll.down", "scroll.up",
)  # fmt: skip
"""What a key that is held goes on doing."""

_BY_COMMAND: Final = {each.command: each for each in KEYS}


def key(command: str) -> Key:
    """The entry for `command`; KeyError if there is none."""
    return _BY_COMMAND[command]


def goes_on(command: str) -> bool:
    """Whether a key that is held goes on doing this; all else it does once, or it would be switched back at once."""
    return command in _GOES_ON


def shortcuts(command: str, window: QObject) -> tuple[QShortcut, ...]:
    """The shortcuts of `command` in `window`."""
    made = tuple(QShortcut(each, window) for each in _BY_COMMAND[command].sequences)
    for each in made:
        each.setAutoRepeat(goes_on(command))
    return made


def label(command: str) -> str:
    """What the keycap of `command` says on this platform."""
    return _BY_COMMAND[command].label


def letter(key: int) -> str:
    """The command whose letter this `Qt.Key` is; empty if it is nobody's."""
    return next((each.command for each in KEYS if each.is_letter and each.sequences[0] == QKeySequence(key)), "")


def owns(sequence: QKeySequence) -> bool:
    """Whether a sequence is a shortcut of the window and no character: text fields let those through."""
    taken = (entry for entry in KEYS if not (entry.is_letter or entry.local))
    return any(each == sequence for entry in taken for each in entry.sequences)
