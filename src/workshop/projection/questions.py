"""The abstraction and the cards: the ladder, the prompt, the question, one card, two cards."""

from __future__ import annotations

from dataclasses import replace

from workshop.model.identity import AnalogyId
from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.projection.views import (
    Blank,
    Card,
    CardFace,
    CardName,
    Labelled,
    Ladder,
    Prompt,
    Question,
    Step,
    Together,
)
from workshop.suits import suit_label
from workshop.words import tr


def ladder(session: Session) -> Ladder | Blank:
    """The rungs, from general to concrete; one alone stands at neither end."""
    rungs = tuple(
        Step(text=each.text, mark=tr("We work here") if each.id == session.ladder.working else "")
        for each in session.rungs
        if each.text
    )
    if len(rungs) == 1:
        return Ladder(general="", concrete="", rungs=rungs)
    return Ladder(general=tr("General"), concrete=tr("Concrete"), rungs=rungs) if rungs else Blank()


def prompt(session: Session) -> Prompt | Blank:
    """The working altitude, asked of the room."""
    working = session.working_rung
    if working is None or not working.text:
        return Blank()
    steps = (
        tr("On your own: write one example per slip. Leave your own trade out."),
        tr("In pairs: say what makes it hard there."),
    )
    foot = tr("Heard a word that means something else to you? Put a hand up. We keep those.")
    return Prompt(lead=tr("Who else has this?"), text=working.text, steps=steps, foot=foot)


def question(session: Session) -> Question | Blank:
    """The working altitude, asked of the industries, over the cards that were kept."""
    working = session.working_rung
    cards = tuple(replace(card_name(each), number=_number(each)) for each in session.shortlist)
    if (working is None or not working.text) and not cards:
        return Blank()
    text = working.text if working is not None else ""
    foot = tr("Which trade already lives with this?") if not cards else ""
    return Question(lead=tr("Our question"), text=text, cards=cards, foot=foot)


def card(session: Session, item: str, frozen: Analogy | None) -> Card | Blank:
    """One card: that of the analogy `item`, or `frozen`, the text of a card that is not taken up."""
    shown = frozen or next((each for each in session.analogies if each.id == item), None)
    if shown is None:
        return Blank()
    columns = (Labelled(tr("Ask them"), shown.ask), Labelled(tr("Where it may break"), shown.breaks_when))
    working = session.working_rung
    return Card(
        name=card_name(shown),
        number=_number(shown),
        text=shown.mechanism or shown.scene or shown.challenge,
        columns=tuple(each for each in columns if each.text),
        question=Labelled(tr("Our question"), working.text if working is not None else ""),
        task=Labelled(tr("Read the card. Then tell your pair:"), tr("what do they do at the worst minute?")),
    )


def together(session: Session, one: str, other: str) -> Together | Blank:
    """Two analogies beside each other, and what the room says both share."""
    pair = [found for each in (one, other) if (found := session.analogy(AnalogyId(each))) is not None]
    if len(pair) < 2:
        return Blank()
    said = session.comparison(pair[0].id, pair[1].id)
    faces = tuple(
        CardFace(
            name=card_name(each),
            number=_number(each),
            text=each.mechanism or each.scene or each.challenge,
        )
        for each in pair
    )
    return Together(cards=faces, question=tr("What do both share?"), shared=said.shared if said is not None else "")


def card_name(each: Analogy) -> CardName:
    """What a card is called."""
    return CardName(suit=each.suit, label=suit_label(each.suit), industry=each.industry, title=each.title)


def _number(each: Analogy) -> str:
    """The number as it is printed on the card, two digits at the least; an own card may have none."""
    return f"{each.number:02}" if each.number > 0 else ""
