"""A view as plain text: what a screen reader says of the room's screen, and what tests read."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.projection.scenes import ClockAlone, Closing, Deal, Outsiders, Pause, Probe, Rated, Waiting
from workshop.projection.views import (
    Blank,
    Body,
    Card,
    CardName,
    Half,
    IdeaCard,
    Ideas,
    Labelled,
    Ladder,
    Mapping,
    Organisations,
    Prompt,
    Question,
    ReadBack,
    Rules,
    Settle,
    Spotlight,
    Square,
    Statement,
    Terms,
    Together,
    View,
)
from workshop.room.ratings import Point
from workshop.words import tr


def plain_text(view: View) -> str:
    """Every word of `view` in reading order, line by line; empty for blank ground."""
    if isinstance(view.body, Blank):
        return ""
    lines: list[str] = []
    if view.heading is not None:
        lines.append(_joined(view.heading.name, view.heading.words))
    lines += _lines(view.body)
    if isinstance(view.body, ClockAlone) and view.clock is None:
        lines.append(view.body.words)
    if view.clock is not None:
        lines.append(f"{view.clock.digits} {view.clock.words}")
    return "\n".join(line for line in lines if line)


def _lines(body: Body) -> Iterator[str]:
    match body:
        case Rules():
            yield from (body.title, body.who)
            yield from (_labelled(each) for each in body.rules)
            yield body.foot
        case Statement():
            yield from (body.said_by, body.text)
            yield from (_joined(each.label, each.text) for each in body.organisations)
            yield body.foot
        case Organisations():
            yield _joined(body.title, body.count)
            for home in body.homes:
                yield _joined(home.tile, home.name, home.note, home.brings, home.speaks)
        case Prompt():
            yield from (body.lead, body.text, *body.steps, body.foot)
        case ReadBack():
            yield from (*_lines(body.prompt), _read_by(body))
        case Question():
            yield from (body.lead, body.text, *(_named(each) for each in body.cards), body.foot)
        case Ladder():
            yield from ((body.general,) if body.general else ())
            yield from (_joined(each.text, each.mark) for each in body.rungs)
            yield from ((body.concrete,) if body.concrete else ())
        case Card():
            yield _joined(_named(body.name), body.number)
            yield body.text
            yield from (_labelled(each) for each in body.columns)
            yield from (_labelled(body.question), f"{body.task.label} {body.task.text}")
        case Together():
            yield from (_joined(_named(each.name), each.number, each.text) for each in body.cards)
            yield _labelled(Labelled(body.question, body.shared)) or body.question
        case Mapping():
            yield from _mapping(body)
        case Ideas():
            yield _joined(body.title, body.count)
            yield from _wall(body)
            yield body.foot
        case Square():
            yield _joined(body.title, body.count)
            yield from (_labelled(each) for each in body.ideas)
            yield from (_placed(body, each) for each in body.points)
            yield body.foot
        case Spotlight():
            yield from (body.heading, body.aside, body.word, _half(body.said), _half(body.heard))
            yield from (_labelled(body.underneath), *body.endings, body.ending)
        case Settle():
            yield from _settle(body)
        case Terms():
            yield from _terms(body)
        case Waiting():
            yield from (body.lead, body.text, body.foot)
        case Pause():
            yield from (body.text, body.foot)
        case Deal():
            yield from _deal(body)
        case Closing():
            yield from _closing(body)
        case Outsiders():
            yield _joined(body.title, body.count)
            yield from (_joined(each.who, each.note, each.words, each.stopped, each.verdict) for each in body.said)
            yield body.question
        case Probe():
            yield _joined(body.title, *(f"{number} {end}" for number, end in zip((1, 5), body.ends, strict=True)))
            yield from (line for each in body.rows for line in _rated(body, each))
            yield body.foot
        case ClockAlone():
            pass


def _mapping(body: Mapping) -> Iterator[str]:
    yield from (_named(body.name), body.speaks, _joined(body.theirs, body.holds, body.ours))
    for section in body.sections:
        yield section.label
        yield from (_joined(row.theirs, row.word, row.ours, row.check) for row in section.rows)


def _read_by(body: ReadBack) -> str:
    done = [each.name for each in body.homes if each.done]
    return tr("Done by {names}", names=", ".join(done)) if done else ""


def _rated(body: Probe, each: Rated) -> Iterator[str]:
    yield _joined(each.text, each.gap)
    for label, given in ((body.before, each.before), (body.after, each.after)):
        yield _labelled(Labelled(label, ", ".join(f"{tile} {value}" for tile, value in given)))


def _settle(body: Settle) -> Iterator[str]:
    yield _joined(body.heading, body.place)
    yield body.word
    for half, condition in ((body.said, body.said_if), (body.heard, body.heard_if)):
        yield from (_half(half), _labelled(Labelled(body.right_if, condition)))
    yield body.ending


def _placed(body: Square, point: Point) -> str:
    """Where a letter stands, to half a point: what one reads off the square."""
    novelty, feasible = (f"{round(2 * each) / 2:g}" for each in (point.novelty, point.feasibility))
    return f"{point.letter}: {body.upward} {novelty}, {body.across} {feasible}"


def _wall(body: Ideas) -> Iterator[str]:
    group = ""
    for each in body.cards:
        if each.group != group:
            yield each.group
        group = each.group
        yield _joined(each.letter, each.label, each.text, _dots(each))


def _terms(body: Terms) -> Iterator[str]:
    for row in body.rows:
        yield _joined(row.word, f"{body.room.label}: {row.room}" if row.room else "")
        for column, meaning in zip(body.columns, row.meanings, strict=True):
            yield _labelled(Labelled(column.label, body.unused if meaning is None else meaning))


def _deal(body: Deal) -> Iterator[str]:
    yield _joined(body.title, body.count)
    for hand in body.hands:
        cards = "; ".join(_joined(each.number, each.industry, each.label, each.title) for each in hand.cards)
        yield f"{_joined(hand.holder, hand.note)}: {cards}"
    yield body.task


def _closing(body: Closing) -> Iterator[str]:
    yield _joined(body.title, body.count)
    yield from (_joined(each.tile, each.name, each.document, each.brought) for each in body.homes)
    if body.decisions:
        yield body.decided
    yield from body.decisions


def _dots(idea: IdeaCard) -> str:
    dots = tr("{n} dots", n=idea.dots, one="{n} dot") if idea.dots else ""
    return ", ".join(each for each in (dots, idea.foot) if each)


def _named(name: CardName) -> str:
    return _joined(name.industry, name.label, name.title, name.number)


def _half(half: Half) -> str:
    said = f"{half.who} {half.verb}".strip()
    return f"{said}: {half.text}" if half.text else said


def _labelled(each: Labelled) -> str:
    return f"{each.label}: {each.text}" if each.text else ""


def _joined(*texts: str) -> str:
    return ", ".join(text for text in texts if text)
