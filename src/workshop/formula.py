"""Cells that a spreadsheet would run as a formula, and how they are kept from it."""

from __future__ import annotations

import unicodedata
from typing import Final

INERT: Final = "'"
"""Before a cell it makes a spreadsheet read it as text."""

_BEGINNINGS: Final = frozenset("=+-@")
_BREAKS: Final = ("\t", "\r", "\n")


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet may run it: it begins like a formula, in any width, after whatever white stands before."""
    begins = unicodedata.normalize("NFKC", cell).lstrip()[:1]
    return begins in _BEGINNINGS or cell[:1] in _BREAKS


def inert(cell: str) -> str:
    """`cell` so that it is only read: an apostrophe before what would be run."""
    plain = cell.replace("\0", "")
    return INERT + plain if is_formula(plain) else plain
