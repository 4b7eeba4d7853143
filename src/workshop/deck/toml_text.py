"""Industries as TOML, in the form that `docs/deck.md` shows; what is empty is left out."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from typing import Any, Final

from workshop.deck.industry import Industry, IndustryError, Strength
from workshop.deck.own import TEXTS

_DEEPEST: Final = 8
"""Parts of a key with dots: a card needs two, and Python's reader takes gigabytes for a hundred thousand."""
_PART: Final = re.compile(rb"""[\w-]+|"[^"]*"|'[^']*'|[ \t]+|(\.)|.""")


def read_toml(content: bytes) -> dict[str, Any]:
    """A TOML document. Raises IndustryError, which says where it breaks off."""
    if any(line.count(b".") > _DEEPEST and _depth(line) > _DEEPEST for line in content.split(b"\n")):
        raise IndustryError("a name is nested too deeply")
    try:
        return tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n"))
    except RecursionError:
        raise IndustryError("is nested too deeply") from None
    except UnicodeDecodeError:
        raise IndustryError("is not text in UTF-8") from None
    except ValueError as error:
        raise IndustryError(str(error)) from error


def _depth(line: bytes) -> int:
    """The most dots in a row that only part names from one another."""
    deepest = run = 0
    part = False
    for found in _PART.finditer(line):
        text = found[0]
        if found[1]:
            run = run + 1 if part else 0
            part = False
            deepest = max(deepest, run)
        elif text.isspace():
            continue
        elif len(text) > 1 or text.isalnum() or text in b"_-":
            run = 0 if part else run
            part = True
        else:
            run, part = 0, False
    return deepest


def industry_toml(industry: Industry) -> str:
    """One industry, as a file of the deck has it."""
    return "\n".join(_industry(industry, "")) + "\n"


def industries_toml(industries: Iterable[Industry]) -> str:
    """Several industries in one file, each a table of `industries`."""
    return "\n\n".join("\n".join(("[[industries]]", *_industry(each, "industries."))) for each in industries) + "\n"


def _industry(industry: Industry, inside: str) -> Iterator[str]:
    yield f"id = {_quoted(industry.id)}"
    yield f"name = {_quoted(industry.name)}"
    if industry.also:
        yield f"also = {_quoted_all(industry.also)}"
    yield f"suit = {_quoted(industry.suit)}"
    if industry.lives_with:
        yield f"lives_with = {_quoted(industry.lives_with)}"
    if industry.also_knows:
        yield f"also_knows = {_quoted_all(industry.also_knows)}"
    for each in industry.strengths:
        yield from ("", f"[[{inside}strengths]]", *_strength(each, f"{inside}strengths."))


def _strength(strength: Strength, inside: str) -> Iterator[str]:
    if strength.number:
        yield f"number = {strength.number}"
    yield f"id = {_quoted(strength.id)}"
    for name in TEXTS:
        if text := getattr(strength, name):
            yield f"{name} = {_quoted(text)}"
    if strength.also_asked:
        yield f"also_asked = {_quoted_all(strength.also_asked)}"
    for showing in strength.features:
        yield from ("", f"[[{inside}features]]", f"feature = {_quoted(showing.feature)}")
        yield f"shows = {_quoted(showing.shows)}"
    for each in strength.transfers:
        yield from ("", f"[[{inside}transfers]]", f"to = {_quoted(each.to)}")
        yield from (f"what = {_quoted(each.what)}", f"source = {_quoted(each.source)}")


def _quoted(text: str) -> str:
    """A basic string: JSON's escapes are TOML's, but for the one control character that JSON lets pass."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _quoted_all(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"
