"""The whole deck, read once. A broken file is named and left out; the rest works."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from workshop import toml_file
from workshop.deck.industry import BrokenFile, Card, Feature, Industry, IndustryError, read_industry
from workshop.deck.own import finished
from workshop.deck.own_folder import OwnFolder
from workshop.deck.question import QUESTIONS_FOLDER, Question, read_questions
from workshop.deck.ranking import Ranking
from workshop.paths import resources

if TYPE_CHECKING:
    from workshop.deck.likeness import Likeness
    from workshop.deck.trades import Trades

FEATURES_FILE = "features.toml"


@dataclass(frozen=True)
class Deck:
    """Industries in the order of their suits and names, the user's own last, the features, and what was left out.

    `own` is the folder of the user's own cards, where what the model read of them is kept. `questions` are what is
    known of the trades beside their cards.
    """

    industries: tuple[Industry, ...]
    features: tuple[Feature, ...]
    broken: tuple[BrokenFile, ...] = field(default=())
    own: Path | None = None
    questions: tuple[Question, ...] = ()

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """Every strength as a card."""
        return tuple(Card(industry, strength) for industry in self.industries for strength in industry.strengths)

    @cached_property
    def by_number(self) -> dict[int, Card]:
        """Cards by the number that is printed on them; one that somebody wrote by hand may have none yet."""
        return {each.strength.number: each for each in self.cards if each.strength.number}

    @cached_property
    def by_key(self) -> dict[str, Card]:
        """Cards by "industry/strength", as analogies remember them."""
        return {each.key: each for each in self.cards}

    @cached_property
    def feature(self) -> dict[str, Feature]:
        """Features by id."""
        return {each.id: each for each in self.features}

    @cached_property
    def ranking(self) -> Ranking:
        """The full-text index over all cards."""
        sentences = {each.id: f"{each.label} {each.sentence}" for each in self.features}
        return Ranking([_indexed(card, sentences) for card in self.cards])

    @cached_property
    def likeness(self) -> Likeness | None:
        """What ranks by meaning; None where the model cannot be used, and `without_meaning` says why."""
        return self._opened[0]

    @cached_property
    def trades(self) -> Trades:
        """What people mean who say what they do."""
        from workshop.deck.trades import Trades

        return Trades(self.industries, self.likeness)

    @property
    def without_meaning(self) -> str:
        """Why there is no ranking by meaning; empty when there is one."""
        return self._opened[1]

    @cached_property
    def _opened(self) -> tuple[Likeness | None, str]:
        """Opened at the first question, which takes under a second: a start does not wait for it."""
        if not self.cards or not self.features:
            return None, "the deck is empty"
        try:
            from workshop.deck.likeness import Likeness
            from workshop.deck.meaning import NoMeaningError, load_meaning
            from workshop.deck.vectors import VECTORS_FILE, read_vectors, texts
        except ImportError as error:
            return None, f"{error.name} is not installed"
        try:
            meaning = load_meaning()  # first, for it takes the most memory while it is being opened
            kept = self.own / VECTORS_FILE if self.own is not None else None
            vectors = read_vectors(resources() / "deck" / VECTORS_FILE, kept)
            likeness = Likeness(self.cards, self.industries, self.features, self.questions, vectors, meaning)
            if kept is not None and vectors.learned:
                own = [each for each in self.industries if each.own]
                vectors.keep(kept, texts((each for each in self.cards if each.industry.own), own, (), ()))
            return likeness, ""
        except NoMeaningError as error:
            return None, str(error)

    def prepare(self) -> None:
        """Make what is made once and takes a while: for whoever reads the deck in the background."""
        for name in ("cards", "by_number", "by_key", "feature", "ranking", "likeness", "trades"):
            getattr(self, name)
        self.trades.prepare()


def _indexed(card: Card, sentences: dict[str, str]) -> tuple[tuple[str, int], ...]:
    """What is searched of a card, each text with how much it counts: the challenge most."""
    strength = card.strength
    features = " ".join(f"{sentences.get(each.feature, '')} {each.shows}" for each in strength.features)
    names = " ".join((card.industry.name, *card.industry.also))
    return (
        (strength.challenge, 3),
        (f"{strength.title} {strength.scene} {strength.mechanism} {strength.works_because}", 1),
        (features, 1),
        (names, 1),
    )


def with_own(shipped: Deck, own: Path) -> Deck:
    """`shipped` and beside it what is finished of the user's own cards in the folder `own`."""
    found = OwnFolder(own, [each.id for each in shipped.industries]).read()
    industries = tuple(whole for each in found.industries if (whole := finished(each)) is not None)
    broken = (*shipped.broken, *found.broken)
    return Deck((*shipped.industries, *industries), shipped.features, broken, own, shipped.questions)


def read_deck(folder: Path) -> Deck:
    """The deck in `folder`: `features.toml`, `<suit>/<industry>.toml` and `questions/<area>.toml`.

    Raises OSError, IndustryError.
    """
    industries: list[Industry] = []
    broken: list[BrokenFile] = []
    numbers: set[int] = set()
    for path in industry_files(folder):
        name = f"{path.parent.name}/{path.name}"
        try:
            industry = read_industry(path)
            mine = [each.number for each in industry.strengths]
            if len({*mine}) < len(mine) or not numbers.isdisjoint(mine):
                raise IndustryError("a number is used twice")
        except (IndustryError, OSError) as error:
            broken.append(BrokenFile(name, str(error)))
        else:
            numbers.update(mine)
            industries.append(industry)
    questions: list[Question] = []
    for path in question_files(folder):
        try:
            questions += read_questions(path)
        except (IndustryError, OSError) as error:
            broken.append(BrokenFile(f"{QUESTIONS_FOLDER}/{path.name}", str(error)))
    features = read_features(folder / FEATURES_FILE)
    return Deck(tuple(industries), features, tuple(broken), questions=tuple(questions))


def industry_files(folder: Path) -> list[Path]:
    """The files of a deck's industries, in the order in which they are read."""
    return sorted(each for each in folder.glob("*/*.toml") if each.parent.name != QUESTIONS_FOLDER)


def question_files(folder: Path) -> list[Path]:
    """The files of a deck's questions, in the order in which they are read."""
    return sorted(folder.glob(f"{QUESTIONS_FOLDER}/*.toml"))


def read_features(path: Path) -> tuple[Feature, ...]:
    """The vocabulary in `path`. Raises OSError, IndustryError."""
    try:
        data = toml_file.read(path.read_bytes())
        return tuple(
            Feature(each["id"], group["name"], each["label"], each["sentence"])
            for group in data["groups"]
            for each in group["features"]
        )
    except (ValueError, KeyError, TypeError) as error:
        raise IndustryError(f"{path.name}: {error}") from error
