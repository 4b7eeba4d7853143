"""What the parts of a session are called where they are told of: one of them, and several."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.words import tr


@dataclass(frozen=True, slots=True)
class PartName:
    """The name of one thing, and of `many`; both the same for a part that there is once."""

    one: str
    many: str


def part_names() -> dict[str, PartName]:
    """By the name of the session's field."""
    alone = {
        "ground_rules": tr("The ground rules"),
        "problem": tr("The problem"),
        "ladder": tr("What belongs to the abstraction"),
        "voting": tr("How the room votes"),
        "take_home": tr("What another takes home"),
        "jottings": tr("Parking lot and notes"),
        "comparisons": tr("What two trades share"),
    }
    return {part: PartName(words, words) for part, words in alone.items()} | {
        "organisations": PartName(tr("Organisation"), tr("Organisations")),
        "participants": PartName(tr("Person"), tr("People")),
        "stages": PartName(tr("Stage"), tr("Stages")),
        "steps": PartName(tr("Step of the script"), tr("Steps of the script")),
        "rungs": PartName(tr("Rung"), tr("Restatements")),
        "reactions": PartName(tr("Reaction"), tr("Reactions")),
        "analogies": PartName(tr("Analogy"), tr("Analogies")),
        "mapping": PartName(tr("Mapping row"), tr("Rows of a mapping")),
        "ideas": PartName(tr("Idea"), tr("Ideas")),
        "misunderstandings": PartName(tr("Misunderstanding"), tr("Misunderstandings")),
        "terms": PartName(tr("Term"), tr("Terms")),
        "meanings": PartName(tr("Meaning of a term"), tr("Meanings")),
        "decisions": PartName(tr("Decision"), tr("Decisions")),
        "clusters": PartName(tr("Cluster"), tr("Clusters")),
        "dots": PartName(tr("Dots of an idea"), tr("Dots")),
        "ratings": PartName(tr("Show of hands"), tr("Shows of hands")),
        "hands": PartName(tr("Hand"), tr("Dealt cards")),
        "photos": PartName(tr("Photograph"), tr("Photographs")),
        "statements": PartName(tr("Assumption"), tr("Assumptions")),
        "estimates": PartName(tr("Estimate"), tr("Estimates")),
        "issues": PartName(tr("Document given out"), tr("Documents given out")),
        "passed_over": PartName(tr("Card passed over"), tr("Cards passed over")),
    }
