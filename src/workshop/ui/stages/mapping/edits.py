"""What the stage's parts ask of the workbench: each edit with the words and the place that undo needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from workshop.model.changes.analogies import describe_analogy
from workshop.model.changes.ideas import gather, merge_ideas, name_cluster, put_under, split_idea, take_out
from workshop.model.changes.mapping import (
    add_idea,
    add_row,
    answer_row,
    describe_row,
    leave_gap,
    move_row,
    remove_idea,
    remove_row,
    word_idea,
)
from workshop.model.changes.voting import count_dots, forget_hands, reveal, set_voting, show_hands, start_again
from workshop.model.identity import AnalogyId, ClusterId, IdeaId, OrganisationId, RowId
from workshop.model.parts import Idea, Link, MappingRow
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.model.votes import Scale
from workshop.ui.stages.mapping.idea_name import in_short
from workshop.words import tr
from workshop.workbench import Workbench

STAGE = "mapping"
IDEAS = "ideas"
"""The tab of a place among the ideas."""
COUNT = "count"
"""The tab of a place where dots are counted."""
NOVELTY, FEASIBILITY, BOTH = "count.novelty", "count.feasibility", "count.both"
"""The tabs of a place where hands are shown, and where what they come to stands."""
COUNTING = (COUNT, NOVELTY, FEASIBILITY, BOTH)
"""The tabs where something is counted, in this stage's place."""
SPEAKER = "speaker"
"""The item of a place at who speaks for an analogy."""
THEIRS, OURS = "theirs", "ours"
"""The two sides of a row."""


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row that is about to be typed: nothing is kept of it before its first letter."""

    row: MappingRow
    after: RowId | None


def row_place(row: MappingRow) -> Place:
    """Where a row stands."""
    return Place(STAGE, row.analogy, row.id)


def idea_place(idea: IdeaId) -> Place:
    """Where an idea stands."""
    return Place(STAGE, IDEAS, idea)


def tab_of(scale: Scale) -> str:
    """The tab where hands are shown on a scale."""
    return NOVELTY if scale is Scale.NOVELTY else FEASIBILITY


def tab_asked(asked: str) -> str:
    """The tab where hands are shown on the scale `asked`; where dots are counted, if it is none."""
    return next((tab_of(each) for each in Scale if each.value == asked), COUNT)


class MappingEdits:
    """Every edit of the stage. Typing is merged by field; what is clicked stands at once."""

    def __init__(self, workbench: Workbench) -> None:
        self.workbench = workbench

    def write(self, row: MappingRow, side: str, text: str, new: NewRow | None = None) -> None:
        """Keep what was typed on one side of a row; the first letter makes a new row."""
        if new is not None:
            change = partial(_begin_row, new=new, side=side, text=text)
            label = tr("Add row")
        elif side == THEIRS:
            change, label = partial(describe_row, which=row.id, theirs=text), tr("Edit row")
        else:
            change, label = partial(answer_row, which=row.id, ours=text), tr("Edit row")
        self.workbench.edit(label, change, row_place(row), merge_key=f"row.{row.id}.{side}")

    def leave_gap(self, row: MappingRow) -> None:
        """Note that nobody had an answer."""
        self.workbench.edit(tr("No counterpart"), partial(leave_gap, which=row.id), row_place(row))

    def link(self, row: MappingRow, link: Link) -> None:
        """Set how the two sides stand to one another."""
        self.workbench.edit(tr("Change link"), partial(describe_row, which=row.id, link=link), row_place(row))

    def toggle_check(self, row: MappingRow) -> None:
        """Mark that nobody vouches for the row yet, or that somebody does."""
        change = partial(describe_row, which=row.id, to_check=not row.to_check)
        self.workbench.edit(tr("To check"), change, row_place(row))

    def move(self, row: MappingRow, by: int) -> None:
        """Move a row among those of its kind."""
        self.workbench.edit(tr("Move row"), partial(move_row, which=row.id, by=by), row_place(row))

    def remove(self, row: MappingRow) -> None:
        """Take a row out; its ideas stay."""
        self.workbench.edit(tr("Delete row"), partial(remove_row, which=row.id), row_place(row))

    def name_place(self, analogy: AnalogyId, field: str, text: str) -> None:
        """Name one of the two places of an analogy; `field` is "their_place" or "our_place"."""
        change = partial(_described, analogy=analogy, values={field: text})
        self.workbench.edit(tr("Name the place"), change, Place(STAGE, analogy, field), merge_key=f"{field}.{analogy}")

    def speaks(self, analogy: AnalogyId, speaker: str, organisation: str | None) -> None:
        """Say who speaks for an analogy, and of which organisation; choosing and typing are one step back."""
        values = {"speaker": speaker, "speaker_organisation": organisation}
        change = partial(_described, analogy=analogy, values=values)
        place = Place(STAGE, analogy, SPEAKER)
        self.workbench.edit(tr("Change speaker"), change, place, merge_key=f"speaker.{analogy}")

    def write_idea(self, idea: Idea, text: str, *, new: bool) -> None:
        """Keep an idea's words; the first letter makes a new idea."""
        change = (
            partial(add_idea, new=idea.id, text=text, made=idea.made, analogy=idea.analogy, row=idea.row)
            if new
            else partial(word_idea, which=idea.id, text=text)
        )
        label = tr("Keep idea") if new else tr("Edit idea")
        self.workbench.edit(label, change, idea_place(idea.id), merge_key=f"idea.{idea.id}")

    def move_idea(self, idea: Idea, analogy: AnalogyId | None) -> None:
        """Let an idea belong to another analogy, or to none; its row is no longer where it came from."""
        change = partial(word_idea, which=idea.id, analogy=analogy, row=None)
        self.workbench.edit(tr("Move idea"), change, idea_place(idea.id))

    def remove_idea(self, idea: Idea) -> None:
        """Take an idea out."""
        self.workbench.edit(tr("Delete idea"), partial(remove_idea, which=idea.id), idea_place(idea.id))

    def merge(self, gone: Idea, into: Idea) -> None:
        """Let an idea go into another; both texts are kept."""
        label = tr("Merge {gone} into {into}", gone=in_short(gone), into=in_short(into))
        self.workbench.edit(label, partial(merge_ideas, gone=gone.id, into=into.id), idea_place(into.id))

    def split(self, idea: Idea, at: int) -> IdeaId:
        """Cut an idea at a place of its words; the id of what follows."""
        new, made = IdeaId(self.workbench.new_id()), self.workbench.clock.stamp()
        change = partial(split_idea, which=idea.id, at=at, new=new, made=made)
        self.workbench.edit(tr("Split {letter}", letter=in_short(idea)), change, idea_place(idea.id))
        return new

    def take_out(self, idea: Idea, place: int) -> IdeaId:
        """Make an idea of its own again of a text that went into `idea`; its id."""
        new, made = IdeaId(self.workbench.new_id()), self.workbench.clock.stamp()
        change = partial(take_out, which=idea.id, place=place, new=new, made=made)
        label = tr("Take a text out of {letter}", letter=in_short(idea))
        self.workbench.edit(label, change, idea_place(idea.id))
        return new

    def gather(self, ideas: tuple[IdeaId, ...], name: str) -> None:
        """Put ideas together under a name, a new one or one that is there."""
        change = partial(gather, ideas=ideas, new=ClusterId(self.workbench.new_id()), name=name)
        self.workbench.edit(tr("Put ideas under a name"), change, idea_place(ideas[0]))

    def put_under(self, ideas: tuple[IdeaId, ...], cluster: ClusterId | None) -> None:
        """Put ideas under the name of a cluster, or under none."""
        label = tr("Put ideas under a name") if cluster is not None else tr("Take an idea from its name")
        self.workbench.edit(label, partial(put_under, ideas=ideas, cluster=cluster), idea_place(ideas[0]))

    def name_cluster(self, cluster: ClusterId, name: str, idea: Idea) -> None:
        """Call the cluster of `idea` something else."""
        change = partial(name_cluster, which=cluster, name=name)
        self.workbench.edit(tr("Name a cluster"), change, idea_place(idea.id))

    def count(self, idea: Idea, dots: int, organisation: OrganisationId | None) -> None:
        """Write down how many dots an idea got, from an organisation or (None) from the whole room."""
        change = partial(count_dots, idea=idea.id, count=dots, organisation=organisation)
        self.workbench.edit(tr("Count dots"), change, Place(STAGE, COUNT, idea.id))

    def give_dots(self, idea: str, budget: int) -> None:
        """Say how many dots a person has; 0: as many as they like. Undo comes back to `idea`."""
        change = partial(set_voting, budget=budget)
        self.workbench.edit(tr("Dots each"), change, Place(STAGE, COUNT, idea), merge_key="voting.budget")

    def count_apart(self, idea: str, apart: bool) -> None:
        """Count each organisation for itself, or the whole room at once. Undo comes back to `idea`."""
        self.workbench.edit(tr("Whom to count"), partial(set_voting, by_organisation=apart), Place(STAGE, COUNT, idea))

    def rate(self, rated: bool, idea: Idea | None) -> None:
        """Let the room rate its ideas by hands too, or no longer; what was shown is kept."""
        label = tr("Rate ideas by hands") if rated else tr("Rate no ideas by hands")
        place = Place(STAGE, COUNT, idea.id if idea is not None else "")
        self.workbench.edit(label, partial(set_voting, rated=rated), place)

    def show_hands(self, idea: Idea, scale: Scale, fingers: int, count: int) -> None:
        """Write down how many people showed so many fingers for an idea."""
        change = partial(show_hands, idea=idea.id, scale=scale, fingers=fingers, count=count)
        self.workbench.edit(tr("Count hands"), change, Place(STAGE, tab_of(scale), idea.id))

    def forget_hands(self, idea: Idea, scale: Scale) -> None:
        """Take all hands on a scale back."""
        place = Place(STAGE, tab_of(scale), idea.id)
        self.workbench.edit(tr("Start the show of hands again"), partial(forget_hands, scale=scale), place)

    def start_again(self, idea: Idea) -> None:
        """Take all dots back; undo brings them again, and the facilitator to `idea`."""
        self.workbench.edit(tr("Start counting again"), start_again, Place(STAGE, COUNT, idea.id))

    def reveal(self, idea: Idea) -> None:
        """Let the room see the totals."""
        self.workbench.edit(tr("Reveal the dots"), reveal, Place(STAGE, COUNT, idea.id))


def _begin_row(session: Session, new: NewRow, side: str, text: str) -> Session:
    row = new.row
    theirs = text if side == THEIRS else ""
    grown = add_row(session, row.id, row.analogy, row.kind, after=new.after, theirs=theirs)
    return answer_row(grown, row.id, ours=text) if side == OURS else grown


def _described(session: Session, analogy: AnalogyId, values: Mapping[str, object]) -> Session:
    return describe_analogy(session, analogy, **values)
