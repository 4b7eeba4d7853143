"""How texts look that stand in a document for something else: days, hours, keys and audiences.

A document that was written by hand is held to them; what lies in a session file came from here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from workshop.model.keys import BREAK, STAGES, SUITS


@dataclass(frozen=True, slots=True)
class Form:
    """What a text must look like: its pattern, and that in words."""

    pattern: str
    words: str

    def fits(self, text: str) -> bool:
        """Whether `text` looks like that."""
        return re.fullmatch(self.pattern, text) is not None


def form_of(table: str, column: str) -> Form | None:
    """What the texts of `column` in `table` must look like, or None where any will do."""
    return AUDIENCE if column == "audience" else _FORMS.get((table, column))


def _one_of(*keys: str) -> Form:
    return Form(f"^(?:{'|'.join(keys)})$", f"must be one of: {', '.join(keys)}")


AUDIENCE: Final = Form(
    "^(?:room|facilitator|organisation:[^\\n]+)$",
    'must be "room", "facilitator", or "organisation:" and an organisation\'s id',
)
_FORMS: Final = {
    ("plan", "date"): Form(
        "^(?:[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))?$", 'must be as "2026-05-27", or empty'
    ),
    ("plan", "starts"): Form("^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9])?$", 'must be as "09:30", or empty'),
    ("stages", "key"): _one_of(*STAGES, BREAK),
    ("analogies", "suit"): _one_of(*SUITS),
    ("passed_over", "suit"): Form(f"^(?:{'|'.join(SUITS)})?$", f"must be one of: {', '.join(SUITS)}, or empty"),
}
