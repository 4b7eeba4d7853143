"""What files are called: as every file system takes it, short enough to tell them apart, and each name once."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from workshop.model.identity import OrganisationId
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr

PDF: Final = ".pdf"

_LONGEST: Final = 100  # bytes of a file name without its ending; file systems stop at 255, paths at 260
_TITLE: Final = 40  # bytes of a session's title where more stands behind it
_NAME: Final = 30  # bytes of an organisation's name, so that what stands behind it is not cut off
_UNSAFE: Final = re.compile(r'[<>:"/\\|?*]+')
_HANGING: Final = " \t\r\n,;:"
_RESERVED: Final = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?")


class FileNames:
    """The names that the files of one run have already, capital letters apart."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def free(self, wanted: str, ending: str) -> str:
        """A file name for `wanted` that every file system takes and that no other file here has."""
        stem = safe_name(wanted)
        name, number = f"{stem}{ending}", 2
        while name.casefold() in self._taken:
            name = f"{stem} {number}{ending}"
            number += 1
        self._taken.add(name.casefold())
        return name


def whole_title(session: Session) -> str:
    """The session's title as it stands on paper, or what is said in its place."""
    return session.plan.title.strip() or tr("Analogy workshop")


def title_of(session: Session) -> str:
    """The session's title as file names begin with it."""
    return short(whole_title(session), _TITLE)


def short_names(session: Session) -> dict[OrganisationId, str]:
    """What each organisation is called in file names: no two alike."""
    names = FileNames()
    return {each.id: names.free(short(called(each), _NAME), "") for each in session.organisations}


def own_title(session: Session, organisation: OrganisationId) -> str:
    """What files for `organisation` begin with."""
    return tr("{title}, for {organisation}", title=title_of(session), organisation=short_names(session)[organisation])


def safe_name(text: str) -> str:
    """`text` as every file system takes it for a file or a folder, without an ending."""
    composed = unicodedata.normalize("NFC", text)
    shown = "".join(each if unicodedata.category(each)[0] not in "CZ" else " " for each in composed)
    plain = " ".join(_UNSAFE.sub(" ", shown).split()).strip(" .")
    within = short(plain, _LONGEST).strip(" .")
    if not within or _RESERVED.fullmatch(within):
        return f"{tr('Document')} {within}".strip()
    return within


def short(text: str, most: int) -> str:
    """As many whole characters of `text` as fit into `most` bytes, without a comma left hanging at the end."""
    return text.encode("utf-8", "ignore")[:most].decode("utf-8", "ignore").rstrip(_HANGING)
