"""`analogy-workshop altitude TEXT`: how high a sentence stands between its own trade and everything."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from workshop.commands.outcome import Outcome, Refusal, tell, tell_json, under
from workshop.commands.source import asked_texts
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.language.altitude import Reading

NAME = "altitude"
HELP = tr("say how high an abstraction stands: tied to its trade, about right, or true of everything")


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "text", nargs="*", metavar="TEXT", help=tr("the sentence; several texts in quotes are several sentences")
    )
    parser.add_argument("--from", dest="source", metavar="FILE", help=tr("sentences, one a line; - for standard input"))
    parser.add_argument("--json", action="store_true", help=tr("one JSON object a line for each sentence"))


def run(given: argparse.Namespace) -> int:
    from workshop.language.altitude import altitude

    texts = asked_texts(given.text, given.source)
    if texts is None:
        raise Refusal(Outcome.USAGE, tr("Give a sentence, or a file of them with --from FILE."))
    for text in texts:
        found = altitude(text)
        if given.json:
            tell_json(_reported(text, found))
        else:
            _print(text, found)
    return Outcome.DONE


def _reported(text: str, found: Reading) -> dict[str, Any]:
    return {
        "text": text,
        "verdict": found.height.value if found.height is not None else None,
        "score": found.score,
        "reason": found.reason,
        "domain_words": [
            {"word": each.word, "start": each.start, "end": each.end, "why": each.why.value, "tie": round(each.tie, 3)}
            for each in found.domain
        ],
    }


def _print(text: str, found: Reading) -> None:
    tell(text)
    under(f"{found.height.value} {found.score:.2f}: {found.reason}" if found.height is not None else found.reason)
    if found.domain:
        words = ", ".join(dict.fromkeys(each.word for each in found.domain))
        under(tr("Domain words: {words}", words=words))
