"""In which item of a session a character was typed, as people know it: an idea by its letter, a term by its word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Final

from workshop.documents.excerpt import cut
from workshop.documents.part_names import part_names
from workshop.documents.words_on_paper import one_line, visible
from workshop.model.session import Session
from workshop.words import tr

_ENOUGH: Final = 24  # characters by which a text is known again, also where its end reads otherwise
_MOST: Final = 40  # characters of a name


class Typed:
    """Every text of `session`, read once, however many characters are looked for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._texts = tuple(_typed(session))

    def item(self, character: str, text: str) -> str:
        """What holds `character`: first whatever is printed as `text`; empty if nothing does."""
        plain = _plain(text)
        holding = [(part, item, typed) for part, item, typed in self._texts if character in typed]
        printed = next((each for each in holding if each[2][:_ENOUGH] in plain), None)
        found = printed or next(iter(holding), None)
        return _named(self._session, found[0], found[1]) if found else ""


def _typed(session: Session) -> Iterator[tuple[str, Any, str]]:
    """Every text of `session` with the part and the item that it stands in."""
    names = part_names()
    for part in fields(session):
        value = getattr(session, part.name)
        for item in value if isinstance(value, tuple) else (value,) if part.name in names else ():
            if is_dataclass(item):
                yield from ((part.name, item, _plain(each)) for each in _texts(item))


def _texts(item: Any) -> Iterator[str]:
    for field in fields(item):
        value = getattr(item, field.name)
        yield from (each for each in (value if isinstance(value, tuple) else (value,)) if isinstance(each, str))


def _plain(text: str) -> str:
    return " ".join(visible(text).split())


def _named(session: Session, part: str, item: Any) -> str:
    """As "Idea C", "Term “wait”", or "Mapping row" for what has no name."""
    names = part_names()
    kind = names[part].one
    if part == "ideas":
        return tr("{kind} {letter}", kind=kind, letter=item.letter) if item.letter else kind
    if part == "meanings":
        kind, item = names["terms"].one, next((each for each in session.terms if each.id == item.term), item)
    called = next((getattr(item, each) for each in ("word", "title", "name", "label") if _says(item, each)), "")
    return tr("{kind} “{name}”", kind=kind, name=cut(one_line(called), _MOST)) if called else kind


def _says(item: Any, field: str) -> bool:
    return bool(str(getattr(item, field, None) or "").strip())
