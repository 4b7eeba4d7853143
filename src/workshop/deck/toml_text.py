"""Industries as TOML, in the form that `docs/deck.md` shows; what is empty is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workshop import toml_file
from workshop.deck.industry import Industry, IndustryError, Strength
from workshop.deck.own import TEXTS
from workshop.toml_file import quoted


def read_toml(content: bytes) -> dict[str, Any]:
    """A TOML document. Raises IndustryError, which says where it breaks off."""
    try:
        return toml_file.read(content)
    except ValueError as error:
        raise IndustryError(str(error)) from error


def industry_toml(industry: Industry) -> str:
    """One industry, as a file of the deck has it."""
    return "\n".join(_industry(industry, "")) + "\n"


def industries_toml(industries: Iterable[Industry]) -> str:
    """Several industries in one file, each a table of `industries`."""
    return "\n\n".join("\n".join(("[[industries]]", *_industry(each, "industries."))) for each in industries) + "\n"


def _industry(industry: Industry, inside: str) -> Iterator[str]:
    yield f"id = {quoted(industry.id)}"
    yield f"name = {quoted(industry.name)}"
    if industry.also:
        yield f"also = {_quoted_all(industry.also)}"
    yield f"suit = {quoted(industry.suit)}"
    if industry.lives_with:
        yield f"lives_with = {quoted(industry.lives_with)}"
    if industry.also_knows:
        yield f"also_knows = {_quoted_all(industry.also_knows)}"
    for each in industry.strengths:
        yield from ("", f"[[{inside}strengths]]", *_strength(each, f"{inside}strengths."))


def _strength(strength: Strength, inside: str) -> Iterator[str]:
    if strength.number:
        yield f"number = {strength.number}"
    yield f"id = {quoted(strength.id)}"
    for name in TEXTS:
        if text := getattr(strength, name):
            yield f"{name} = {quoted(text)}"
    if strength.also_asked:
        yield f"also_asked = {_quoted_all(strength.also_asked)}"
    for showing in strength.features:
        yield from ("", f"[[{inside}features]]", f"feature = {quoted(showing.feature)}")
        yield f"shows = {quoted(showing.shows)}"
    for each in strength.transfers:
        yield from ("", f"[[{inside}transfers]]", f"to = {quoted(each.to)}")
        yield from (f"what = {quoted(each.what)}", f"source = {quoted(each.source)}")


def _quoted_all(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(quoted, texts))}]"
