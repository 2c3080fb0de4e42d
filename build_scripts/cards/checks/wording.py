"""Rules about a card's own sentence: it says no more than its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.cards.checks.findings import finding, live_entries
from build_scripts.cards.checks.proof import names_of
from build_scripts.cards.evidence import evidence_of
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Event, Position, RedLine
from build_scripts.cards.relations import references_of
from build_scripts.problems import Problem, quoted

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_JOINT = re.compile(r"-|['’]s?\b")
# "Georgian" stands for "Georgia": words of one country share at least this many letters.
_STEM = 5
_MONTHS = (
    "january february march april may june july august september october november december".split()
)


def check_statement_beyond(fact_base: FactBase) -> Iterator[Problem]:
    """Each name and number in a card's sentence stands in its evidence.

    A name may also be that of an actor the card refers to, and a date the card's own date,
    which has a basis. The first word of the sentence is judged only where it is a number.
    """
    for entry in live_entries(fact_base):
        card = entry.card
        if isinstance(card, Event | Position | RedLine):
            key, text = _sentence_of(card)
            beyond = _beyond(text, fact_base, card)
            if beyond:
                found = ", ".join(map(quoted, beyond))
                message = "the sentence says more than its evidence"
                expected = "names and numbers that the quoted words hold"
                yield finding(
                    entry.file,
                    (key,),
                    "statement-beyond",
                    message,
                    found=found,
                    expected=expected,
                    severity="warning" if card.review == "draft" else "error",
                )


def _sentence_of(card: Event | Position | RedLine) -> tuple[str, str]:
    """Returns the key under which a card's own sentence stands, and the sentence."""
    if isinstance(card, Event):
        return "label", card.label
    return ("limit", card.limit) if isinstance(card, RedLine) else ("statement", card.statement)


def _claims(text: str) -> Iterator[str]:
    """Yields the words of a sentence that name or count: capitals after the first, and numbers."""
    for number, match in enumerate(_WORD.finditer(text)):
        word = match[0]
        if word[0].isdigit() or (word[0].isupper() and number > 0):
            yield word


def _beyond(text: str, fact_base: FactBase, card: Event | Position | RedLine) -> list[str]:
    """Returns the claims of a card's sentence that neither its evidence nor its names prove."""
    proven = set(_plain_words(" ".join(evidence.quote for _, evidence in evidence_of(card))))
    claims = [word for word in _claims(text) if not _is_proven(word, proven)]
    if claims:
        proven.update(_plain_words(" ".join(_names(fact_base, card))), _date_words(card))
    return [word for word in claims if not _is_proven(word, proven)]


def _is_proven(word: str, proven: set[str]) -> bool:
    return all(_has(part, proven) for part in _plain_words(word))


def _plain_words(text: str) -> Iterator[str]:
    for match in _WORD.finditer(text.lower()):
        word = match[0]
        if "-" in word or "'" in word or "’" in word:
            yield from _JOINT.split(word)
        else:
            yield word


def _names(fact_base: FactBase, card: Event | Position | RedLine) -> Iterator[str]:
    for reference in references_of(card):
        if reference.target in fact_base.actors:
            yield from names_of(fact_base.actors[reference.target])


def _date_words(card: Event | Position | RedLine) -> Iterator[str]:
    """Yields the numbers of the card's date and the names of its months."""
    date = "" if isinstance(card, RedLine) else card.date or ""
    for part in re.findall(r"\d+", date):
        yield part
        yield part.lstrip("0")
    for month in re.findall(r"-(\d\d)\b", date):
        yield from _MONTHS[int(month) - 1 : int(month)]


def _has(part: str, proven: set[str]) -> bool:
    if not part or part in proven:
        return True
    return len(part) >= _STEM and any(word.startswith(part[:_STEM]) for word in proven)
