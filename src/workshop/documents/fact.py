"""A fact of a document, as the register keeps it and a change slip tells it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from workshop.words import tr

TITLE: Final = "home.title"
LATER_KINDS: Final = frozenset({TITLE, "meaning", "row", "shared", "meant", "heard", "underneath", "question"})
"""Sorts of facts, and with them the status of a term, that registers of earlier versions do not have."""
NAMES: Final = frozenset({"word", "called", "about", "card", "trade", "cluster", "organisation"})
"""Sorts of facts that say what something is called: that it is new or gone is told by what is said of it."""
LATEST_KINDS: Final = NAMES | {"statement", "day"}
"""Sorts of facts that count as changed only where the register has them."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that stands in a document: `key` names it for ever, `label` on paper, `text` is its value.

    `status` is the word that stands beside it, where one does. `typed` is the value before words of it were replaced by
    the reader's, where some were; earlier registers kept that.
    """

    key: str
    label: str
    text: str
    status: str = ""
    typed: str = ""

    @property
    def kind(self) -> str:
        """What sort of fact it is: the beginning of its key."""
        return kind_of(self.key)

    @property
    def said(self) -> str:
        """The value with its status."""
        return tr("{text}, {status}", text=self.text, status=self.status) if self.status else self.text

    @property
    def line(self) -> str:
        """The fact as the register keeps it."""
        return f"{self.key}: {self.said}"


def kind_of(key: str) -> str:
    """What sort of fact has `key`."""
    return key if key == TITLE else key.partition(".")[0]


def given(every: Iterable[Fact]) -> tuple[Fact, ...]:
    """Those of `every` that say something."""
    return tuple(each for each in every if each.text)
