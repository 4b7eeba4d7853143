"""Other words for a word of a rung: more general ones for a domain word, and verbs up (why) and down (how)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workshop.language.domain import DomainWord
from workshop.language.english import is_english
from workshop.language.forms import Ending, Form, inflected
from workshop.language.lexicon import NOUN, UNKNOWN, VERB, Sense, lexicon, lines_above, listed
from workshop.language.senses import senses
from workshop.language.sentence import FUNCTION_WORDS, Word, words
from workshop.language.ties import Why, of_a_trade

OFFERED: Final = 4
"""Words that are offered at most, each way."""
SENSES_ASKED: Final = 2
"""The second likeliest meaning of the same kind gives what the first one leaves room for: no guest is a computer."""
GROUP: Final = 14
"""The lexicographer file of groups: what an organisation says of itself ("bank") is meant as one."""
TOPS: Final = 3
"""The lexicographer file of the senses that everything is: "person", "thing", "group"."""
RAREST: Final = 3.2
"""A word that people use less often explains nothing."""
_PHRASES: Final = """
physical entity, abstract entity, physical object, living thing, animate thing, causal agent, causal agency,
psychological feature, body part, human action, human activity, taxonomic group, taxonomic category, natural object,
geographic point, geographical point, mental object, cognitive content, social event, physical condition,
physiological state, natural event, basic cognitive process, higher cognitive process, language unit, linguistic unit,
group action, definite quantity, indefinite quantity, change of state, change of integrity, change of magnitude,
social control, transferred property, transferred possession, auditory communication, money dealer, money handler, man
of the cloth, bird of passage, blue blood, deaf-and-dumb person, adult female, adult male, female person, male person,
fundamental quantity, fundamental measure, biological group, animal group, medical man, working man, hired man,
trained worker, visual signal, body of water, solid food, piece of work, animal tissue, plant part, foodstuff, black
and white, vascular plant, seed plant, flowering plant, medium of exchange, system of measurement, flat solid, civil
day, calendar day, time unit, unit of time
"""
NO_ANSWER: Final = listed(
    "entity abstraction whole unit artifact artefact instrumentality instrumentation organism being attribute relation "
    "measure cause matter class genus taxon male female adult grownup transferred congener construction creation "
    "set case bourgeois capitalist unfortunate communicator content cognition signal covering way act jack issue "
    "man woman boy girl lady gentleman wife husband"
) | frozenset(_PHRASES.strip().replace("\n", " ").split(", "))
"""Names that WordNet needs to be a tree, and that nobody would say in a room."""
COARSE: Final = listed(
    "arse ass bang bastard bitch bollocks bugger bum cock crap cunt damn dick fag fanny fart fuck fucker fucking hell "
    "hooker hump idiot knockers moron piss poop prick pussy screw shag shit slag slut sod suck tit tits turd twat wank "
    "whore wop nigger negro gook kike dago spic chink bloody bullshit"
)
"""Words of WordNet that no screen before a room shows, alone or in a phrase."""
SAID_AS: Final = {"someone": "person", "individual": "person", "object": "thing", "juvenile": "young person",
                  "oldster": "old person", "location": "place", "region": "area"}  # fmt: skip
SPELT: Final = {
    "analyze": "analyse", "armor": "armour", "behavior": "behaviour", "capsize": "capsize", "catalog": "catalogue",
    "center": "centre", "clamor": "clamour", "color": "colour", "defense": "defence", "downsize": "downsize",
    "endeavor": "endeavour", "favor": "favour", "fiber": "fibre", "flavor": "flavour", "gray": "grey",
    "harbor": "harbour", "honor": "honour", "humor": "humour", "jewelry": "jewellery", "labor": "labour",
    "mold": "mould", "offense": "offence", "plow": "plough", "rumor": "rumour", "savior": "saviour",
    "theater": "theatre", "traveler": "traveller", "vapor": "vapour",
}  # fmt: skip
"""WordNet spells as Americans do, also inside of names: "financial organization"."""
_IZE: Final = re.compile(r"(?<=\w{4})iz(?=(e|ation)$)")
"""What is spelt with an s as well: "organize", and neither "size" nor "seize"."""
LIGHT: Final = listed(
    "be have do make get let keep go come take give put help want need can use try seem stay become start stop "
    "begin know like have"
)
"""Verbs that carry another one, or everything: a step from them leads nowhere."""
SELDOM: Final = 10
"""A word that is a verb less often than once in so many uses is heard as something else: "still", "tube"."""
SELDOM_BELOW: Final = 2
"""The same on the way down, where there are many to choose from: nobody feeds by "breakfasting"."""
SENSES_USUAL: Final = 3
"""The first senses of a verb, in which people understand it alone."""
PARTICLES: Final = listed("away back down in off on out over through together up with along around apart forward")
ARTICLES: Final = listed("the a an this that these those my your his her its our their each every no")
"""Words after which a thing is named."""
# WordNet's verbs have many roots; the field says what lies above one (lexnames(5WN)).
ROOTS: Final = {
    29: "act", 30: "change", 31: "think", 32: "communicate", 33: "compete", 34: "use", 35: "handle", 36: "make",
    37: "affect", 38: "move", 39: "perceive", 41: "act",
}  # fmt: skip
POSSESSION: Final = 40
"""The field of verbs of having: its roots differ as giving and getting do, so each goes by its own name."""


@dataclass(frozen=True, slots=True)
class VerbStep:
    """The verb at characters `start` to `end`: `up` answers why one does it, `down` how one can. In its own form."""

    start: int
    end: int
    word: str
    up: tuple[str, ...]
    down: tuple[str, ...]


def more_general(text: str, domain: DomainWord) -> tuple[str, ...]:
    """More general words for `domain` in `text`, in its form and case, the nearest first; none where none is known."""
    word = next((each for each in words(text) if each.start == domain.start), None)
    if word is None or word.form is None or (domain.why is Why.JARGON and "-" in word.text):
        return ()  # what a compound is, its last word does not tell: a day-case is no case
    meant = senses(word, words(text))
    if domain.why is Why.OWN:
        usual = lexicon().entries(word.form.lemma)[word.part].senses[:SENSES_ASKED]
        meant = tuple(sorted(meant, key=lambda sense: not (sense.number in usual and _is_organisation(sense))))
    alike = [each for each in meant if _kind(each) == _kind(meant[0])][:SENSES_ASKED]
    offered = dict.fromkeys(name for sense in alike for name in _names_above(sense, word.form.lemma))
    return tuple(_as_said(name, word) for name in list(offered)[:OFFERED])


def verb_steps(text: str) -> tuple[VerbStep, ...]:
    """The verbs of `text` that say what is done, each with verbs up and down; none in a text that is not English."""
    if not is_english(text):
        return ()
    found = words(text)
    steps = (
        _step(word, found)
        for at, word in enumerate(found)
        if _says_what_is_done(word) and not (at and _names_a_thing(word, found[at - 1]))
    )
    return tuple(each for each in steps if each.up or each.down)


def _says_what_is_done(word: Word) -> bool:
    return word.part == VERB and word.lower not in FUNCTION_WORDS and (word.form or Form("", "")).lemma not in LIGHT


def _names_a_thing(word: Word, left: Word) -> bool:
    """Whether a form in -ing tells which thing it is, as in "the pre-op holding area", and not what is done."""
    names = left.lower in ARTICLES or (left.form is None and "-" in left.text)
    return names and word.form is not None and word.form.ending == Ending.ING


def _step(word: Word, found: tuple[Word, ...]) -> VerbStep:
    lemma = word.form.lemma if word.form is not None else ""
    meant = senses(word, found)[:SENSES_ASKED]
    nearest = [name for sense in meant[:1] for name in _names_above(sense, lemma)][: OFFERED - SENSES_ASKED]
    up = dict.fromkeys((*nearest, *(name for sense in meant for name in _root(sense))))
    below = (lexicon().sense(each) for sense in meant for each in sense.below)
    down = dict.fromkeys(name for each in below if (name := _plainest(each, lemma, SELDOM_BELOW)))
    up.pop(lemma, None)
    return VerbStep(
        word.start,
        word.end,
        word.text,
        tuple(_as_said(name, word) for name in list(up)[:OFFERED]),
        tuple(_as_said(name, word) for name in list(down)[:OFFERED] if name not in up),
    )


def _names_above(sense: Sense, lemma: str) -> Iterator[str]:
    """The plainest name of each sense above `sense`, from the nearest on, up to the first that everything is."""
    for each in lines_above(sense):
        name = _plainest(each, lemma)
        if name:
            yield name
        if name and each.field == TOPS:
            return


def _kind(sense: Sense) -> tuple[int, bool]:
    return sense.field, of_a_trade(sense)


def _is_organisation(sense: Sense) -> bool:
    """Whether it is one of the groups that act as one: a bank, and no crowd or row."""
    return sense.field == GROUP and any("organization" in each.words for each in lines_above(sense))


def _is_fit(name: str) -> bool:
    """Whether a name can be said before people."""
    return name not in NO_ANSWER and COARSE.isdisjoint(re.split(r"[\s_-]", name.casefold()))


def _plainest(sense: Sense, lemma: str, seldom: int = SELDOM) -> str:
    """The name of `sense` that people use most, if they use it at all, of a verb as one (`seldom`)."""
    said_as = SAID_AS if sense.part == NOUN else {}  # "to object" is no thing
    spelt = (" ".join(map(_british, each.split(" "))) for each in sense.words if _is_fit(each))
    known = (said_as.get(each, each) for each in spelt)
    usual = [each for each in known if each != lemma and each not in LIGHT and _frequency(each) >= RAREST]
    if sense.part == VERB:
        usual = [each for each in usual if _is_usual_verb(each, sense, seldom)]
    return max(usual, key=_frequency, default="")


def _british(word: str) -> str:
    return SPELT.get(word) or _IZE.sub("is", word)


def _is_usual_verb(name: str, sense: Sense, seldom: int) -> bool:
    """Whether people hear `name` as a verb, and in this sense: no tree is planted by "treeing", no feeling "dies".

    Of several words only a verb with its particle: "see red" is a figure of speech.
    """
    if " " in name:
        return name.split(" ")[1] in PARTICLES
    known = lexicon().entries(name)
    if VERB not in known:
        return False
    often = max(each.uses for each in known.values())
    return 0 < known[VERB].uses * seldom >= often and sense.number in known[VERB].senses[:SENSES_USUAL]


def _frequency(name: str) -> float:
    return lexicon().zipf(name) if name[:1].islower() and "-" not in name else UNKNOWN


def _root(sense: Sense) -> tuple[str, ...]:
    *_, top = (sense, *lines_above(sense))
    if top.field == POSSESSION:
        return ("give" if "transfer" in top.words else top.words[0],)
    return (ROOTS[top.field],) if top.field in ROOTS else ()


def _as_said(name: str, word: Word) -> str:
    """`name` in the form that `word` stands in, with its capital."""
    form = word.form
    ending = form.ending if form is not None and form.part in (NOUN, VERB) else Ending.NONE
    said = inflected(name, form.part if form is not None else NOUN, ending)
    return said[:1].upper() + said[1:] if word.text[:1].isupper() else said
