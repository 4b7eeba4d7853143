"""A pasted list of organisations: one a line, as lists come from mails and spreadsheets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workshop.model.text import lines_of

_MOST = 100
_NUMBER = re.compile(r"\d{1,4}")


@dataclass(frozen=True, slots=True)
class PastedOrganisation:
    """What one line says: a name, and where it has them an industry, a head count, who speaks for it."""

    name: str
    industry: str = ""
    people: int | None = None
    spokesperson: str = ""


def organisations_in(text: str) -> tuple[PastedOrganisation, ...]:
    """The organisations of a list, at most 100. Fields of a line are parted by tabs, semicolons or commas."""
    return tuple(_organisation(line) for line in lines_of(text)[:_MOST])


def _organisation(line: str) -> PastedOrganisation:
    mark = next((each for each in ("\t", ";", ",") if each in line), None)
    fields = [each.strip() for each in line.split(mark)] if mark else [line]
    numbers = [each for each in fields[1:] if _NUMBER.fullmatch(each)]
    words = [each for each in fields[1:] if each and not _NUMBER.fullmatch(each)]
    return PastedOrganisation(
        name=fields[0],
        industry=words[0] if words else "",
        people=int(numbers[0]) if numbers else None,
        spokesperson=words[1] if len(words) > 1 else "",
    )
