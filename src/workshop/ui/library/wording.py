"""What the library says of a session: pure functions from entries to words."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from workshop import words
from workshop.library.entry import Entry, State
from workshop.room.stages import stage_name
from workshop.words import tr

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def title(entry: Entry) -> str:
    """The session's title, or what stands for it."""
    return " ".join(entry.title.split()) or tr("Untitled session")


def room(entry: Entry) -> str:
    """Who is in the room, or why the file cannot be opened."""
    if entry.broken:
        return entry.broken
    named = [" ".join(each.split()) for each in entry.organisations if each.strip()]
    return ", ".join(named) or tr("Nobody in the room yet")


def slips(entry: Entry) -> tuple[str, str, str]:
    """The tag about misunderstandings: words, tone, glyph."""
    if entry.broken:
        return tr("cannot be opened"), "outline", "warning"
    if entry.open:
        text = tr("{n} open misunderstandings", n=entry.open, one="{n} open misunderstanding")
        return text, "slip", "slip-open"
    if entry.differ:
        return tr("{n} agree to differ", n=entry.differ, one="{n} agree to differ"), "rail", "slip-differ"
    if entry.agreed:
        return tr("all settled"), "rail", "slip-agreed"
    return tr("no misunderstandings yet"), "rail", ""


def counts(entry: Entry) -> tuple[str, ...]:
    """What there is besides, the first the most telling."""
    if entry.broken:
        return ()
    if entry.ideas:
        parts = [tr("{n} ideas", n=entry.ideas, one="{n} idea")]
    elif entry.cards:
        parts = [tr("{n} cards", n=entry.cards, one="{n} card"), tr("no ideas yet")]
    elif entry.rungs:
        parts = [tr("{n} rungs", n=entry.rungs, one="{n} rung"), tr("no cards yet")]
    else:
        parts = []
    if entry.to_ask:
        parts.append(tr("{n} terms to ask for", n=entry.to_ask, one="{n} term to ask for"))
    return tuple(parts)


def stage(entry: Entry, today: date) -> tuple[str, str]:
    """Where the session is: the stage, and how far that is."""
    state = entry.state(today)
    if state is State.FINISHED:
        return tr("Finished"), tr("{done} of {all}", done=entry.stages, all=entry.stages)
    if state is State.PLANNED:
        return stage_name(entry.stage), tr("not run yet")
    return stage_name(entry.stage), tr("stage {at} of {all}", at=entry.done + 1, all=entry.stages)


def opened(entry: Entry, now: datetime) -> str:
    """When it was opened last: "Today, 11:26", "Tuesday", "14 May"."""
    try:
        at = datetime.fromisoformat(entry.last)
    except ValueError:
        return ""
    if at.tzinfo is not None:
        at = at.astimezone(now.tzinfo)
    ago = (now.date() - at.date()).days
    if ago == 0:
        return tr("Today, {time}", time=words.clock_time(at))
    if ago == 1:
        return tr("Yesterday")
    return _near(at.date(), now.date())


def day_of(at: datetime, now: datetime) -> str:
    """The day of something that lies behind: "Today", "Yesterday", "Tuesday", "14 May"."""
    ago = (now.date() - at.date()).days
    if ago == 0:
        return tr("Today")
    return tr("Yesterday") if ago == 1 else _near(at.date(), now.date())


def beneath(entry: Entry, today: date) -> str:
    """The line under it: archived, a worked example, when it goes on, or how long it has taken."""
    if entry.archived:
        return tr("archived")
    if entry.example:
        return tr("worked example")
    state, planned = entry.state(today), _date(entry.date)
    if planned is not None and planned >= today and state is State.PLANNED:
        return tr("planned {day}", day=_ahead(planned, today))
    if planned is not None and planned > today and state is State.IN_PROGRESS:
        return tr("resumes {day}", day=_ahead(planned, today))
    if state is State.IN_PROGRESS and entry.minutes_in:
        return tr("{time} in", time=duration(entry.minutes_in))
    return ""


def when(entry: Entry, today: date) -> str:
    """The day and hours of a session: "Wednesday 27 May, 09:30 to 12:30"."""
    planned, hours = _date(entry.date), span(entry.starts, entry.minutes)
    if planned is None:
        return tr("No date yet, {hours}", hours=hours) if hours else tr("No date yet")
    day = words.day(planned) if planned.year == today.year else f"{words.day(planned)} {planned.year}"
    return tr("{day}, {hours}", day=day, hours=hours) if hours else day


def span(starts: str, minutes: int) -> str:
    """From when to when: "09:30 to 12:30"; "from 09:30" without a plan, "3 h" without an hour."""
    begins = hour(starts)
    if begins is None:
        return duration(minutes) if minutes else ""
    if not minutes:
        return tr("from {time}", time=words.clock_time(begins))
    return tr("{start} to {end}", start=words.clock_time(begins), end=words.clock_time(after(begins, minutes)))


def after(begins: time, minutes: int) -> time:
    """The hour `minutes` after `begins`, past midnight too."""
    return (datetime.combine(date(2000, 1, 1), begins) + timedelta(minutes=minutes)).time()


def hour(text: str) -> time | None:
    """An hour as a plan has it ("09:30"), or None."""
    try:
        return time.fromisoformat(text) if text else None
    except ValueError:
        return None


def duration(minutes: int) -> str:
    """As "1 h 56 min", "3 h" or "45 min"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return tr("{minutes} min", minutes=rest)
    if not rest:
        return tr("{hours} h", hours=hours)
    return tr("{hours} h {minutes} min", hours=hours, minutes=rest)


def spoken(entry: Entry, now: datetime) -> str:
    """All of it in one line, for those who hear the screen."""
    told = (title(entry), room(entry), slips(entry)[0], ", ".join(counts(entry)), " ".join(stage(entry, now.date())))
    return ", ".join(each for each in (*told, opened(entry, now), beneath(entry, now.date())) if each)


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _near(day: date, today: date) -> str:
    if 0 < (today - day).days < 7:
        return tr(_WEEKDAYS[day.weekday()])
    return words.short_day(day) if day.year == today.year else words.full_date(day)


def _ahead(day: date, today: date) -> str:
    ahead = (day - today).days
    if ahead == 0:
        return tr("today")
    if ahead == 1:
        return tr("tomorrow")
    if ahead < 7:
        return tr(_WEEKDAYS[day.weekday()])
    return words.short_day(day) if day.year == today.year else words.full_date(day)
