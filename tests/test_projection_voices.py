"""What outsiders said, and who has read a word back, in front of the room."""

from dataclasses import replace

from tests import calmer
from tests.calmer import EK
from workshop.model.changes.abstraction import describe_reaction
from workshop.model.changes.translation import note_read_back
from workshop.model.identity import ParticipantId, ReactionId, TermId
from workshop.model.parts import Participant
from workshop.model.reaction import Reaction, Verdict
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.projection import Shown, offers, plain_text, unchanged, view
from workshop.projection.scenes import Waiting


def read(session: Session, shown: Shown) -> list[str]:
    return plain_text(view(session, Run(), shown)).splitlines()


def test_outsiders_are_read_with_their_trade_their_words_and_how_they_found_it() -> None:
    lines = read(calmer.session(), Shown("outsiders"))
    assert lines[1] == "What outsiders said, 1 of 2 recognises it"
    assert lines[2] == "Vet, “That is my waiting room.”, stopped at “list”, their own case"
    assert lines[4] == "Cook, has heard the problem, it lost them"


def test_whoever_has_not_said_how_they_found_it_is_read_without_a_verdict_and_not_counted() -> None:
    session = describe_reaction(calmer.session(), ReactionId("vet"), verdict=Verdict.UNSAID)
    lines = read(session, Shown("outsiders"))
    assert lines[1] == "What outsiders said, 0 of 1 recognise it"
    assert lines[2] == "Vet, “That is my waiting room.”, stopped at “list”"


def test_an_outsider_who_is_somebody_here_is_named_only_where_names_are_agreed() -> None:
    session = calmer.session()
    assert read(session, Shown("outsiders"))[3].startswith("Somebody, “Half of it.”")
    agreed = replace(session, ground_rules=replace(session.ground_rules, names_agreed=True))
    assert read(agreed, Shown("outsiders"))[3].startswith("Ruth Adeyemi, ")


def test_an_outsider_who_is_called_by_a_part_of_somebodys_name_is_not_named_either() -> None:
    session = calmer.session()
    ruth = next(each for each in session.reactions if each.who == "Ruth Adeyemi")
    lines = read(describe_reaction(session, ruth.id, who="Ruth, a nurse"), Shown("outsiders"))
    assert lines[3].startswith("Somebody, “Half of it.”")


def test_an_outsider_who_is_written_down_as_somebody_here_is_named_no_longer() -> None:
    before = calmer.session()
    vet = Participant(id=ParticipantId("vet"), rank="i00000", organisation=EK, name="Vet")
    after = replace(before, participants=(*before.participants, vet))
    assert read(before, Shown("outsiders"))[2].startswith("Vet, ")
    assert read(after, Shown("outsiders"))[2].startswith("Somebody, ")
    assert not unchanged(before, after, Shown("outsiders"))


def test_an_outsider_of_whom_only_the_word_that_stopped_them_is_known_is_told() -> None:
    session = calmer.session()
    blank = Reaction(id=session.reactions[0].id, rank="i00000", stopped_at="frightened")
    assert read(replace(session, reactions=(blank,)), Shown("outsiders"))[2].endswith("stopped at “frightened”")


def test_without_reactions_there_is_nothing_of_them_to_show_or_to_pick() -> None:
    session = replace(calmer.session(), reactions=())
    assert isinstance(view(session, Run(), Shown("outsiders")).body, Waiting)
    assert Shown("outsiders") not in [each.shown for each in offers(session)]
    assert Shown("outsiders") in [each.shown for each in offers(calmer.session())]


def test_whoever_has_said_a_word_back_is_told() -> None:
    session = calmer.session()
    assert "Done by" not in plain_text(view(session, Run(), Shown("read_back", "wait")))
    session = note_read_back(session, TermId("wait"), EK, done=True)
    assert read(session, Shown("read_back", "wait"))[-1] == "Done by Evenkeel"
