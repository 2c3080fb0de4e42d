"""What all checks share: findings at their place, and the cards to walk over."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from build_scripts.cards.evidence import evidence_of
from build_scripts.cards.factbase import Entry, FactBase
from build_scripts.cards.model import Evidence
from build_scripts.problems import Problem, Severity
from build_scripts.yamlio import Loc, YamlFile

# Many rules walk over the evidence; it is listed once a fact base.
_LIVE_EVIDENCE: WeakKeyDictionary[FactBase, tuple[tuple[Entry, Loc, Evidence], ...]]
_LIVE_EVIDENCE = WeakKeyDictionary()


def finding(
    file: YamlFile,
    loc: Loc,
    check: str,
    message: str,
    *,
    found: str = "",
    expected: str = "",
    guess: str = "",
    severity: Severity = "error",
) -> Problem:
    """Returns the finding at the value that stands at `loc`, or at what would hold it."""
    place = file.place(loc)
    return Problem(
        file.path, place.line, place.column, check, message, found, expected, guess, severity
    )


def judged_entries(fact_base: FactBase) -> Iterator[Entry]:
    """Yields the cards that a rule about one card looks at: all that are not known to be sound."""
    sound = fact_base.sound
    return (entry for id, entry in fact_base.entries.items() if id not in sound)


def live_entries(fact_base: FactBase) -> Iterator[Entry]:
    """Yields those that are not withdrawn: a tombstone may keep wrong words."""
    return (entry for entry in judged_entries(fact_base) if entry.card.review != "withdrawn")


def live_evidence(fact_base: FactBase) -> tuple[tuple[Entry, Loc, Evidence], ...]:
    """Returns the evidence of these live cards whose article could be read.

    Of an article that is missing or changed that alone is said, not what follows from it.
    """
    rows = _LIVE_EVIDENCE.get(fact_base)
    if rows is None:
        rows = _LIVE_EVIDENCE[fact_base] = tuple(
            (entry, loc, evidence)
            for entry in live_entries(fact_base)
            for loc, evidence in evidence_of(entry.card)
            if evidence.source in fact_base.documents
        )
    return rows
