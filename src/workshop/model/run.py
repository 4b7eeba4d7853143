"""What goes on in the room but is no part of the work: saved, never undone."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Final

from workshop.model.text import cleaned


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Where the facilitator is, and the clocks.

    `stage` is the key of the stage on the console, `tabs` the tab of each stage, `items` what is open in each.
    `begun` is the time the session began (ISO), empty before. `spent` holds whole seconds per stage id; the
    stretch that is still running began at `since` (ISO) and counts for stage id `counting`, which is the break's
    while `on_break`; that break began at `break_since` (ISO), however often the session was put away in it.
    The room's step clock has `step_left` seconds at `step_since` (ISO; empty: it stands still).
    `steps` is the script's current step per stage id. `drafts` is what was typed and not kept, by field. `dial` is the
    stop of the near/far dial, 0 near to 4 far. `hand` is what lies on the table in Analogies: empty for the ranked
    list, "deal", "surprise" with its `seed`, or "passed" for what was passed over. `lit` is the idea whose dots are
    being counted, or for which hands are shown on the scale `asked`; both are empty while none are. `asked_of` is
    the organisation whose dots are counted, empty for the whole room. `aside` is what stands in the stage's place
    for a while: "settle" for the settle round, whose misunderstandings `round` names, or "probe". `ready` says when
    (ISO) something was made ready for the day, by its name. `seen` is when the program last looked at the clock
    while time was counted (ISO). `gaps` are the stretches in which nobody looked, the earliest first: when each began
    and ended (ISO) and the stage id that it counts for until the facilitator leaves it out. The laptop slept, or the
    program was shut, or left open for a night.
    """

    stage: str = "problem"
    tabs: tuple[tuple[str, str], ...] = ()
    items: tuple[tuple[str, str], ...] = ()
    begun: str = ""
    spent: tuple[tuple[str, int], ...] = ()
    counting: str = ""
    since: str = ""
    on_break: bool = False
    break_since: str = ""
    step_total: int = 0
    step_left: int = 0
    step_since: str = ""
    steps: tuple[tuple[str, int], ...] = ()
    drafts: tuple[tuple[str, str], ...] = ()
    dial: int = 2
    hand: str = ""
    seed: str = ""
    lit: str = ""
    asked: str = ""
    asked_of: str = ""
    aside: str = ""
    round: tuple[str, ...] = ()
    ready: tuple[tuple[str, str], ...] = ()
    seen: str = ""
    gaps: tuple[tuple[str, str, str], ...] = ()

    def tab(self, stage: str) -> str:
        """The tab of `stage` that was open last, or empty."""
        return dict(self.tabs).get(stage, "")

    def item(self, stage: str) -> str:
        """The item that was open last in `stage`, or empty."""
        return dict(self.items).get(stage, "")

    def draft(self, field: str) -> str:
        """What was typed into `field` and not kept."""
        return dict(self.drafts).get(field, "")

    def ready_at(self, what: str) -> str:
        """When (ISO) `what` was made ready, or empty."""
        return dict(self.ready).get(what, "")

    def seconds(self, stage: str) -> int:
        """Whole seconds that ended stretches of stage id `stage` took."""
        return dict(self.spent).get(stage, 0)

    def step(self, stage: str) -> int:
        """The script's current step of stage id `stage`, counted from 0."""
        return dict(self.steps).get(stage, 0)


def with_entry(pairs: tuple[tuple[str, Any], ...], key: str, value: Any) -> tuple[tuple[str, Any], ...]:
    """`pairs` with `key` set to `value`; a key with an empty value is dropped."""
    entries = dict(pairs)
    entries[key] = value
    return tuple((name, each) for name, each in entries.items() if each not in ("", None))


def at_stage(run: Run, stage: str) -> Run:
    """The facilitator is at `stage`, and nothing stands in its place."""
    return run if run.stage == stage and not run.aside else replace(run, stage=stage, aside="")


def beside_stage(run: Run, aside: str) -> Run:
    """`aside` stands in the place of the stage, at which the facilitator still is."""
    return run if run.aside == aside else replace(run, aside=aside)


def at_tab(run: Run, stage: str, tab: str) -> Run:
    """`tab` is open in `stage`."""
    return replace(run, tabs=with_entry(run.tabs, stage, tab))


def at_item(run: Run, stage: str, item: str) -> Run:
    """`item` is open in `stage`."""
    return replace(run, items=with_entry(run.items, stage, item))


def dialled(run: Run, dial: int) -> Run:
    """The near/far dial stands at `dial`."""
    return run if run.dial == dial else replace(run, dial=dial)


def laid_out(run: Run, hand: str, seed: str = "") -> Run:
    """`hand` lies on the table; `seed` is what a surprise draw is drawn by."""
    return replace(run, hand=hand, seed=seed or run.seed)


def lit(run: Run, idea: str, asked: str = "", asked_of: str = "") -> Run:
    """The dots of `idea` are being counted, those of the organisation `asked_of` if one is counted for itself.

    Or hands are shown for it on the scale `asked`. Without an idea nothing is counted any more.
    """
    now = replace(run, lit=idea, asked=asked, asked_of=asked_of)
    return run if now == run else now


def settle_these(run: Run, moments: tuple[str, ...]) -> Run:
    """The settle round is on, with these misunderstandings."""
    return replace(run, aside="settle", round=moments)


def made_ready(run: Run, what: str, at: str) -> Run:
    """`what` was made ready for the day, at `at` (ISO)."""
    return replace(run, ready=with_entry(run.ready, what, at))


def drafted(run: Run, field: str, text: str) -> Run:
    """What stands unfinished in `field` is `text`; empty text is no draft."""
    text = cleaned(text)
    if run.draft(field) == text:
        return run
    return replace(run, drafts=with_entry(run.drafts, field, text))


_COUNTED: Final = ("spent", "steps")


def _pairs(value: object, kind: type) -> tuple[tuple[str, Any], ...]:
    """The pairs of a name and a `kind` in `value`; what is none is left out."""
    pairs = [each for each in value if isinstance(each, list) and len(each) == 2] if isinstance(value, list) else []
    return tuple((key, each) for key, each in pairs if isinstance(key, str) and type(each) is kind)


def _gaps(value: object) -> tuple[tuple[str, str, str], ...]:
    """The gaps in `value`; what is none is left out."""
    found = [each for each in value if isinstance(each, list) and len(each) == 3] if isinstance(value, list) else []
    return tuple((each[0], each[1], each[2]) for each in found if all(isinstance(part, str) for part in each))


def encoded(run: Run) -> str:
    """`run` as JSON."""
    return json.dumps(asdict(run), ensure_ascii=False, separators=(",", ":"))


def decoded(text: str) -> Run:
    """The run that `encoded` wrote. What is no longer known or does not fit is left at its default."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return Run()
    if not isinstance(found, dict):
        return Run()
    default = Run()
    values: dict[str, Any] = {}
    for each in fields(Run):
        value = found.get(each.name)
        standard = getattr(default, each.name)
        if each.name == "round":
            values[each.name] = tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()
        elif each.name == "gaps":
            values[each.name] = _gaps(value)
        elif isinstance(standard, tuple):
            values[each.name] = _pairs(value, int if each.name in _COUNTED else str)
        elif type(value) is type(standard):
            values[each.name] = value
    return Run(**values)
