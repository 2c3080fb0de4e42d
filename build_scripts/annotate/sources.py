"""Whom the words of a source name, how surely, and for whom that person stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.annotate.article import Article, Found
from build_scripts.annotate.gazetteer import find_name, load_gazetteer
from build_scripts.annotate.lexicon import remembered
from build_scripts.annotate.marks import Mention, NamedActor
from build_scripts.annotate.words import find_words
from build_scripts.text.document import Span

NAMED, ROLE, PRONOUN, NOBODY = 1.0, 0.9, 0.8, 0.5
PRONOUNS = frozenset(
    "he she it they him her them his its their who which that this these those one".split()
)
FIRST_PERSONS = frozenset("i we you us me my our your".split())
GROUP_KINDS = ("country", "organisation", "body", "party", "media", "group")

_OPENING_MARKS = frozenset('«“„"')
_SPOKESPERSON = re.compile(
    r"\bspokes(?:man|woman|person|people|men|persons)\b|\bpress secretary\b", re.IGNORECASE
)
_HONORIFIC = re.compile(r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|Eng|Gen|Col|Sir)\b\.?\s*)+$")
_COMMA = re.compile(r",\s+(?:(?:Dr|Mr|Mrs|Ms|Prof|Eng|Gen|Col|Sir)\b\.?\s+)*")
_NAME_LENGTH = 5
_NEAR = 60
_HOUSES = frozenset(("organisation", "party", "media", "body"))
# At so many of a person's first mentions it is asked for whom the person speaks.
_MOST_MENTIONS = 50
# `Ana Lima of the university`, `Ana Lima, an expert at the institute`; not `Ana Lima's office`.
_OF_HOUSE = re.compile(r",? (?:of|from|at|with|for|who|an?|the)\b")
# The roles of an article's actors are asked again and again.
_TEXTS_KEPT = 512
# What is written or gathered by somebody else: the author is the source.
_PAPER = re.compile(
    r"\b(?:report|statement|document|letter|declaration|communiqu[eé]|survey|poll|study|article|"
    r"note|message|resolution|memo|paper|release|post|tweet)s?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Source:
    """The actor that a source names, the factor of its certainty, and whom it speaks for.

    `principal` is the country, organisation or party in whose name the actor speaks, None where
    neither the words nor the actor's roles name one.
    """

    actor: str | None
    factor: float
    principal: str | None = None
    is_spokesperson: bool = False


def read_source(article: Article, found: Found) -> Source:
    """Returns whom the source of an attribution names."""
    mention = _mention_of(article, found)
    if mention is None:
        return Source(None, NOBODY)
    actor = article.actor(mention.actor)
    words = " ".join(article.document.slice(span) for span in found.source)
    spoken = _SPOKESPERSON.search(words)
    principal = _principal(article, actor, found) if actor is not None else None
    is_spokesperson = bool(spoken or _has_spokesperson_role(actor))
    return Source(mention.actor, _factor(article, mention, actor), principal, is_spokesperson)


def _mention_of(article: Article, found: Found) -> Mention | None:
    """Returns the mention at the head of the source, else of its author or of its last person."""
    if found.head is None:
        return None
    inside = [row for span in found.source for row in article.mentions_in(span)]
    if _PAPER.search(article.document.slice(found.head)):
        authors = [row for row in inside if _is_owner(article, row, found)]
        return authors[0] if authors else article.mention_at(found.head)
    first = _named_first(article, found, inside)
    if first is not None:
        return first
    at_head = article.mention_at(found.head)
    if at_head is not None:
        return _better_named(article, at_head, inside)
    people = [row for row in inside if _kind(article, row) == "person"]
    apposed = next((row for row in people if _is_apposed(article, found.head, row)), None)
    if apposed is not None:
        return apposed
    rules = (_named_behind, _house_behind, _country_itself)
    return next((row for rule in rules if (row := rule(article, found)) is not None), None)


def _named_first(article: Article, found: Found, inside: list[Mention]) -> Mention | None:
    """Returns the person with whom the source begins: `Ana Lima of the university of Oslo`."""
    first = inside[0] if inside else None
    if first is None or _kind(article, first) != "person":
        return None
    text = article.document.text
    before = _HONORIFIC.sub("", text[found.source[0].start : first.span.start])
    return first if not before and _OF_HOUSE.match(text, first.span.end) else None


def _named_behind(article: Article, found: Found) -> Mention | None:
    """Returns the person whose name a comma joins to the source: `by the head, Dr Ana Lima.`

    A parse may give a mark for the source, which is no words.
    """
    if not found.source:
        return None
    end, text = found.source[-1].end, article.document.text
    joined = _COMMA.match(text, end)
    if joined is None or not text[end - 1].isalnum():
        return None
    mention = article.mention_at(Span(joined.end(), joined.end() + 1))
    if mention is None or mention.span.start != joined.end() or len(mention.span) < _NAME_LENGTH:
        return None
    closed = text[mention.span.end : mention.span.end + 1] in ("", ",", ".", ";", "\n", "”", '"')
    return mention if closed and _kind(article, mention) == "person" else None


def _house_behind(article: Article, found: Found) -> Mention | None:
    """Returns the house whose name stands right behind what it is: `the aid group Zubari`."""
    assert found.head is not None
    start = found.head.end + 1
    mention = article.mention_at(Span(start, start + 1))
    beside = mention is not None and mention.span.start == start
    return mention if beside and _kind(article, mention) in _HOUSES else None


def _country_itself(article: Article, found: Found) -> Mention | None:
    """Returns the country of `the Armenian side`."""
    assert found.head is not None
    if article.document.slice(found.head).lower() != "side":
        return None
    named = article.mentions_in(Span(max(0, found.head.start - _NEAR), found.head.start))
    last = named[-1] if named else None
    beside = last is not None and last.span.end == found.head.start - 1
    return last if last is not None and beside and _kind(article, last) == "country" else None


def _is_apposed(article: Article, head: Span, mention: Mention) -> bool:
    """True for a name that stands right beside its title: `the envoy, Ana Lima`, not her envoy.

    So does one behind all of its title: `the minister of Peru Ana Lima`.
    """
    text = article.document.text
    after = text[mention.span.end : mention.span.end + 2]
    if after in ("'s", "’s") or mention.span.end <= head.start:
        return False
    actor = article.actor(mention.actor)
    before = text[: mention.span.start].rstrip()
    if actor is not None and any(before.endswith(role) for role in actor.roles):
        return True
    between = _HONORIFIC.sub("", text[head.end : mention.span.start])
    return between.rstrip(' "«“(').endswith(",") or between.strip(' ,-–—("«“') == ""


def _better_named(article: Article, at_head: Mention, inside: list[Mention]) -> Mention:
    """Prefers the person named beside a role: `the spokesman for the union, Ana Lima`."""
    if _kind(article, at_head) == "person":
        return at_head
    after = [row for row in inside if row.span.start >= at_head.span.end]
    people = [row for row in after if _kind(article, row) == "person"]
    words = article.document.slice(at_head.span)
    return people[0] if people and _SPOKESPERSON.search(words) else at_head


def _is_owner(article: Article, mention: Mention, found: Found) -> bool:
    """True for the one whose paper it is: `the report of X`, `X's report`, `a letter from X`."""
    assert found.head is not None
    before = article.document.text[max(0, mention.span.start - 20) : mention.span.start]
    after_head = mention.span.start >= found.head.end
    return not after_head or bool(re.search(r"\b(?:of|by|from)\s+(?:the\s+)?$", before))


def _kind(article: Article, mention: Mention) -> str:
    actor = article.actor(mention.actor)
    return actor.kind if actor is not None else ""


def _factor(article: Article, mention: Mention, actor: NamedActor | None) -> float:
    words = article.document.slice(mention.span)
    if words.lower() in PRONOUNS:
        return PRONOUN
    named = set(re.findall(r"\w+", actor.name if actor is not None else words))
    shared = [word for word in re.findall(r"\w+", words) if word in named and word[0].isupper()]
    is_person = actor is not None and actor.kind == "person"
    return NAMED if shared or (not is_person and words[:1].isupper()) else ROLE


def _has_spokesperson_role(actor: NamedActor | None) -> bool:
    return actor is not None and any(_SPOKESPERSON.search(role) for role in actor.roles)


def _principal(article: Article, actor: NamedActor, found: Found) -> str | None:
    """Returns whom a person speaks for: named in the source, the roles, or beside the name."""
    if actor.kind != "person":
        return None
    texts = [article.document.slice(span) for span in found.source]
    for text in (*texts, *actor.roles):
        named = find_group_in(text, article.actors, actor.id)
        if named is not None:
            return named
    return next(_groups_beside(article, actor.id), None)


def _groups_beside(article: Article, actor_id: str) -> Iterator[str]:
    """Yields the groups in the phrases around a person's name: `Its minister, Ana Lima`.

    Whom a person speaks for is told where the person comes up, not at the hundredth mention.
    """
    kinds = {actor.id: actor.kind for actor in article.actors}
    for mention in article.mentions_of(actor_id)[:_MOST_MENTIONS]:
        sentence = article.sentence_at(mention.span.start)
        tokens = sentence.tokens_in(mention.span) if sentence else []
        if not tokens or sentence is None or tokens[-1].pos_ != "PROPN":
            continue
        name = tokens[-1]
        host = name.head if name.dep_ == "appos" else name
        phrase = Span(sentence.span_of(host.left_edge).start, mention.span.end)
        for row in article.mentions_in(phrase):
            if row.actor != actor_id and kinds.get(row.actor) in GROUP_KINDS:
                yield row.actor


def find_group_in(text: str, actors: Iterable[NamedActor], but: str = "") -> str | None:
    """Returns the first country, organisation or party of the article that a text names.

    Adjectives name too: `Russian Deputy Foreign Minister` names Russia. A description gives way
    to the name in quotation marks behind it: `the opposition «European Georgia»`.
    """
    groups = {actor.id: actor for actor in actors if actor.kind in GROUP_KINDS and actor.id != but}
    aliases = [
        (_find_word(text, alias), actor.id) for actor in groups.values() for alias in actor.aliases
    ]
    listed = [(at, name) for at, name in find_listed_names(text) if name in groups]
    named = sorted((at, name) for at, name in (*aliases, *listed) if at >= 0)
    quoted = [name for at, name in named if text[max(0, at - 1) : at] in _OPENING_MARKS]
    if quoted and named[0][1] != quoted[0] and text[named[0][0]].islower():
        return quoted[0]
    return named[0][1] if named else None


@remembered(_TEXTS_KEPT)
def find_listed_names(text: str) -> tuple[tuple[int, str], ...]:
    """Returns where a text names what is listed, by adjectives too, with its id, in order."""
    gazetteer = load_gazetteer()
    words = find_words(text, 0, len(text))
    names = (
        (row, find_name(gazetteer, text, words, at, frozenset())) for at, row in enumerate(words)
    )
    return tuple((row.start, found[1].actor) for row, found in names if found is not None)


def _find_word(text: str, word: str) -> int:
    if word not in text:
        return -1
    match = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text)
    return -1 if match is None else match.start()


def holder_span_actor(article: Article, span: Span | None) -> str | None:
    """Returns the actor mentioned at a span, or None."""
    mention = article.mention_at(span) if span is not None else None
    return None if mention is None else mention.actor
