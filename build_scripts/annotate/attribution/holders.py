"""Whose stance an attribution tells, apart from who utters it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.sources import Source, find_group_in, holder_span_actor
from build_scripts.annotate.parse.clauses import children_of
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token
from build_scripts.text.document import Span

_WILL = frozenset(("will", "would", "shall", "must", "can", "could", "may", "should", "'ll"))
_NEEDS = frozenset(
    "need want seek demand insist require intend plan aim expect refuse hope".split()
)
_READY = frozenset("ready willing prepared committed determined opposed".split())
_OWN_WORDS = frozenset(
    "message position stance policy goal aim priority view demand commitment line".split()
)


# What speaks for the state itself and for no house within it.
_OF_STATE = re.compile(
    r"\b(?:ministry|ministries|government|foreign office|state department|department of state)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Holding:
    """Whose stance it is, who utters it, and the rule that told them apart, if any."""

    holder: str | None
    speaker: str | None
    rule: str = ""


def read_holder(article: Article, found: Found, source: Source) -> Holding:
    """Returns holder and speaker of an attribution; the first rule that applies decides."""
    if found.is_reporter:
        own = holder_span_actor(article, found.holder)
        return Holding(own if found.holder is not None else source.actor, None, "reporter")
    for rule in HOLDER_RULES:
        holder = rule(article, found, source)
        if holder is not None:
            return Holding(holder, source.actor, rule.__name__)
    return Holding(source.actor, source.actor)


def spokesperson(article: Article, found: Found, source: Source) -> str | None:
    """A spokesperson utters what the organisation holds: `a spokesman for the union`.

    That of a ministry utters what the country does that is printed beside it, else speaks alone.
    """
    if not source.is_spokesperson or source.principal is None:
        return None
    house = article.actor(source.principal)
    if house is None or house.kind not in ("body", "group") or not _OF_STATE.search(house.name):
        return source.principal
    owners = (find_group_in(text, article.actors, house.id) for text in house.aliases)
    return next((owner for owner in owners if owner is not None), None)


def own_country(article: Article, found: Found, source: Source) -> str | None:
    """An official says what the own country will do or needs: `the US would not allow`."""
    if source.principal is None or found.quotation is not None:
        return None
    place = _clause_of(article, found)
    if place is None:
        return None
    sentence, subject, verb = place
    actor = holder_span_actor(article, sentence.span_of(subject))
    return actor if actor == source.principal and _is_will(verb) else None


def own_word(article: Article, found: Found, source: Source) -> str | None:
    """What is said of the own message or position: `the alliance's message was clear`."""
    sentence = article.sentence_at(found.content[0].start)
    if source.principal is None or sentence is None:
        return None
    for subject in sentence.tokens_in(found.extent):
        if subject.dep_ in ("nsubj", "nsubjpass"):
            owners = children_of(subject, "poss", "compound")
            is_own = subject.lemma_.lower() in _OWN_WORDS and any(
                holder_span_actor(article, sentence.span_of(owner)) == source.principal
                for owner in owners
            )
            return source.principal if is_own else None
    return None


def own_stance(article: Article, found: Found, source: Source) -> str | None:
    """A person's `its solidarity` is that of the country the person speaks for."""
    words = article.document.slice(found.content[0]).split()
    return source.principal if words and words[0].lower() == "its" else None


HOLDER_RULES: tuple[Callable[[Article, Found, Source], str | None], ...] = (
    spokesperson,
    own_country,
    own_word,
    own_stance,
)


def _clause_of(article: Article, found: Found) -> tuple[ParsedSentence, Token, Token] | None:
    """Returns the sentence, the subject and the verb of the reported clause."""
    content = found.content[0]
    sentence = article.sentence_at(content.start)
    if sentence is None:
        return None
    tokens = sentence.tokens_in(Span(content.start, found.content[-1].end))
    inside = {token.i for token in tokens}
    for token in tokens:
        if token.dep_ in ("nsubj", "nsubjpass") and token.head.i in inside:
            outer = token.head.head.i not in inside or token.head.head == token.head
            if outer:
                return sentence, token, token.head
    return None


def _is_will(verb: Token) -> bool:
    """True for a verb of future, duty or need."""
    if verb.lemma_.lower() in _NEEDS:
        return True
    if any(row.lower_ in _WILL for row in children_of(verb, "aux")):
        return True
    return any(row.lower_ in _READY for row in (verb, *children_of(verb, "acomp")))
