"""Where the program's own files and the user's files live. Nothing here makes a folder: its writer does."""

import os
from pathlib import Path

import platformdirs

DATA_VARIABLE = "ANALOGY_WORKSHOP_DATA"
DOCUMENTS_VARIABLE = "ANALOGY_WORKSHOP_DOCUMENTS"
SESSION_SUFFIX = ".workshop"


def resources() -> Path:
    """The folder with deck, fonts, icons, samples, templates.

    Inside the package when installed or frozen, else in the checkout.
    """
    here = Path(__file__).resolve()
    packaged = here.parent / "resources"
    return packaged if packaged.is_dir() else here.parents[2] / "resources"


def data_folder(override: Path | None = None) -> Path:
    """The folder of sessions, settings and logs: `override` (`--data`), the environment's or the system's."""
    if override is not None:
        return override.expanduser().absolute()
    return _named(DATA_VARIABLE) or platformdirs.user_data_path("analogy-workshop", appauthor=False)


def documents_folder() -> Path:
    """Where PDFs and second copies go: a place that people find without being told."""
    return _named(DOCUMENTS_VARIABLE) or platformdirs.user_documents_path() / "Analogy Workshop"


def sessions_folder(data: Path) -> Path:
    """The `.workshop` files inside the data folder `data`."""
    return data / "sessions"


def backups_folder(data: Path) -> Path:
    """The restore points of the sessions, a folder for each, inside the data folder `data`."""
    return data / "backups"


def own_deck_folder(data: Path) -> Path:
    """The user's own industries and cards inside the data folder `data`."""
    return data / "deck"


def own_templates_folder(data: Path) -> Path:
    """The user's own templates inside the data folder `data`."""
    return data / "templates"


def log_folder(data: Path) -> Path:
    """The program's log inside the data folder `data`."""
    return data / "log"


def settings_file(data: Path) -> Path:
    """The settings inside the data folder `data`."""
    return data / "settings.json"


def straight(path: Path) -> Path:
    """`path` from the root and without "..", as everybody writes it, so that one file has one name.

    Behind a link to a folder ".." leads elsewhere than it reads: there the link is followed.
    """
    whole = path.absolute()
    if ".." not in whole.parts:
        return whole
    plain = Path(os.path.normpath(whole))
    try:
        return plain if plain.parent.samefile(whole.parent) else whole.parent.resolve() / whole.name
    except OSError:  # there is no such folder: whoever reads it says so
        return plain


def _named(variable: str) -> Path | None:
    value = os.environ.get(variable, "").strip()
    return Path(value).expanduser().absolute() if value else None
