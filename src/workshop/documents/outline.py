"""An SVG path as the moves, lines and curves that a PDF has, in the path's own units."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Final

Outline = tuple[tuple[str | float, ...], ...]
"""Each step with its absolute points: ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y), ("Z",)."""

_TOKENS: Final = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_TAKES: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "A": 7, "Z": 0}
_ROUND: Final = 0.5522847498  # how far the handles of a quarter of a circle reach
_QUARTER: Final = math.pi / 2


def outline(path: str) -> Outline:
    """The steps of an SVG path of moves, lines, cubic curves and arcs of a circle. Raises KeyError for others."""
    steps: list[tuple[str | float, ...]] = []
    x = y = left = top = 0.0
    for letter, given in _commands(path):
        command = letter.upper()
        numbers = _absolute(command, given, x, y) if letter.islower() else given
        if command == "Z":
            x, y = left, top
            steps.append(("Z",))
            continue
        if command == "A":
            steps += _arc(x, y, numbers)
        elif command in "HV":
            steps.append(("L", numbers[0], y) if command == "H" else ("L", x, numbers[0]))
        else:
            steps.append((command, *numbers))
        x, y = (float(each) for each in steps[-1][-2:])
        if command == "M":
            left, top = x, y
    return tuple(steps)


def circle(x: float, y: float, radius: float) -> Outline:
    """A whole circle about `x`, `y`."""
    reach = radius * _ROUND
    return (
        ("M", x + radius, y),
        ("C", x + radius, y + reach, x + reach, y + radius, x, y + radius),
        ("C", x - reach, y + radius, x - radius, y + reach, x - radius, y),
        ("C", x - radius, y - reach, x - reach, y - radius, x, y - radius),
        ("C", x + reach, y - radius, x + radius, y - reach, x + radius, y),
        ("Z",),
    )


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers; numbers that go on after them are the same command again, a move's a line."""
    tokens = _TOKENS.findall(path)
    letter, at = "", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            letter, at = tokens[at], at + 1
        takes = _TAKES[letter.upper()]
        yield letter, [float(each) for each in tokens[at : at + takes]]
        at += takes
        letter = {"M": "L", "m": "l"}.get(letter, letter)


def _absolute(command: str, numbers: list[float], x: float, y: float) -> list[float]:
    if command == "V":
        return [numbers[0] + y]
    if command == "A":
        return [*numbers[:5], numbers[5] + x, numbers[6] + y]
    return [each + (y if at % 2 else x) for at, each in enumerate(numbers)]


def _arc(x: float, y: float, numbers: list[float]) -> list[tuple[str | float, ...]]:
    """An arc of a circle as curves, none longer than a quarter."""
    radius, _, _, large, clockwise, to_x, to_y = numbers
    half = math.hypot(to_x - x, to_y - y) / 2
    radius = max(radius, half)
    away = math.sqrt(max(0.0, radius * radius - half * half)) * (1 if bool(large) != bool(clockwise) else -1)
    middle_x = (x + to_x) / 2 - away * (to_y - y) / (2 * half)
    middle_y = (y + to_y) / 2 + away * (to_x - x) / (2 * half)
    start = math.atan2(y - middle_y, x - middle_x)
    turn = (math.atan2(to_y - middle_y, to_x - middle_x) - start) % (2 * math.pi)
    turn = turn if clockwise else turn - 2 * math.pi
    count = math.ceil(abs(turn) / _QUARTER - 1e-9)
    step = turn / count
    reach = radius * 4 / 3 * math.tan(step / 4)
    curves: list[tuple[str | float, ...]] = []
    for at in range(count):
        one, other = start + at * step, start + (at + 1) * step
        end_x, end_y = middle_x + radius * math.cos(other), middle_y + radius * math.sin(other)
        curves.append(
            (
                "C",
                middle_x + radius * math.cos(one) - reach * math.sin(one),
                middle_y + radius * math.sin(one) + reach * math.cos(one),
                end_x + reach * math.sin(other),
                end_y - reach * math.cos(other),
                end_x,
                end_y,
            )
        )
    return curves
