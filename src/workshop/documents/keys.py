"""The keys of the documents that others name: in the register of what was given out, and where they are chosen."""

from __future__ import annotations

from typing import Final

TRANSLATION: Final = "translation"
BRIEF: Final = "brief"
CHANGES: Final = "changes"
