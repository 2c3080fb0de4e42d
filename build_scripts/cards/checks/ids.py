"""Rules about ids that one card names of another."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.cards.checks.findings import finding, judged_entries
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import Card, Source
from build_scripts.cards.relations import Reference, references_of, topic_references
from build_scripts.cards.vocabulary import TOPICS_PATH, Topic
from build_scripts.problems import Problem, guess_among, quoted
from build_scripts.yamlio import YamlFile


def check_reference_dangling(fact_base: FactBase) -> Iterator[Problem]:
    """Every id that is named is the id of a card.

    Of a card that cannot be read that is said, not that references to it dangle.
    """
    guesses: dict[tuple[str, type[Card] | type[Topic]], str] = {}
    for file, reference in _references(fact_base):
        if reference.kind is not Topic and reference.target not in fact_base.entries:
            if reference.target in fact_base.failed:
                continue
            key = (reference.target, reference.kind)
            if key not in guesses:
                ids = _ids_of_kind(fact_base, reference.kind)
                guesses[key] = guess_among(reference.target, ids)
            guess = guesses[key]
            message = f"there is no {_kind_name(reference)} with the id {quoted(reference.target)}"
            yield finding(file, reference.loc, "reference-dangling", message, guess=guess)


def check_topic_unknown(fact_base: FactBase) -> Iterator[Problem]:
    """Every topic that is named stands in data/vocabulary/topics.yml.

    Of a vocabulary that cannot be read that is said, not that its topics are unknown.
    """
    if any(problem.path == TOPICS_PATH for problem in fact_base.problems):
        return
    known = fact_base.topics.keys()
    for file, reference in _references(fact_base):
        if reference.kind is Topic and reference.target not in known:
            message = f"there is no topic {quoted(reference.target)} in the vocabulary"
            guess = guess_among(reference.target, known)
            yield finding(file, reference.loc, "topic-unknown", message, guess=guess)


def check_reference_kind(fact_base: FactBase) -> Iterator[Problem]:
    """An id names a card of the kind that its key asks for: a holder is an actor."""
    for file, reference in _references(fact_base):
        entry = fact_base.entries.get(reference.target)
        if reference.kind is Topic or entry is None:
            continue
        if not isinstance(entry.card, reference.kind):
            message = f"the id {quoted(reference.target)} is of another kind of card"
            yield finding(
                file,
                reference.loc,
                "reference-kind",
                message,
                found=entry.card.kind_name,
                expected=_kind_name(reference),
            )


def check_relation_self(fact_base: FactBase) -> Iterator[Problem]:
    """A relation ties a card to another card."""
    for entry in judged_entries(fact_base):
        for number, relation in enumerate(entry.card.relations):
            if relation.card == entry.card.id:
                loc = ("relations", number, "card")
                yield finding(entry.file, loc, "relation-self", "the card is tied to itself")


def check_relation_doubled(fact_base: FactBase) -> Iterator[Problem]:
    """A relation is written once, on one side only; both sides show it."""
    seen: dict[tuple[str, frozenset[str]], str] = {}
    for entry in fact_base.entries.values():
        for number, relation in enumerate(entry.card.relations):
            if relation.card == entry.card.id:
                continue
            key = (relation.type, frozenset((entry.card.id, relation.card)))
            first = seen.setdefault(key, entry.path)
            if seen[key] != entry.path or _is_repeated(entry.card, number):
                loc = ("relations", number, "card")
                message = f"the relation {quoted(relation.type)} is written twice"
                found = f"the first in {first}"
                yield finding(entry.file, loc, "relation-doubled", message, found=found)


def _is_repeated(card: Card, number: int) -> bool:
    relation = card.relations[number]
    earlier = card.relations[:number]
    return any((row.type, row.card) == (relation.type, relation.card) for row in earlier)


def _references(fact_base: FactBase) -> Iterator[tuple[YamlFile, Reference]]:
    for entry in judged_entries(fact_base):
        for reference in references_of(entry.card):
            yield entry.file, reference
    if fact_base.vocabulary is not None:
        for topic in fact_base.topics.values():
            for reference in topic_references(topic):
                yield fact_base.vocabulary, reference
    if fact_base.rejections is not None:
        for number, row in enumerate(fact_base.rejected):
            loc = ("rejected", number, "source")
            yield fact_base.rejections, Reference(loc, row.source, "rejected", Source)


def _ids_of_kind(fact_base: FactBase, kind: type[Card] | type[Topic]) -> list[str]:
    return [id for id, entry in fact_base.entries.items() if isinstance(entry.card, kind)]


def _kind_name(reference: Reference) -> str:
    return "card" if reference.kind in (Card, Topic) else reference.kind.kind_name  # type: ignore[union-attr]
