"""Whom the words of a source name, how surely, and for whom that person stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.source_mentions import SPOKESPERSON, find_source_mention
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
# What a minister deals with and does not serve: `its EU minister`, `the Europe minister`.
_FIELD = re.compile(r"(?:EU|Europe|European|NATO|UN)(?: affairs)? minister\b", re.IGNORECASE)
# Before a title that is no longer held.
_ONCE = re.compile(r"\b(?:former|ex|onetime|retired|late)\b[^,;]*$", re.IGNORECASE)
# At so many of a person's first mentions it is asked for whom the person speaks.
_MOST_MENTIONS = 50
# The roles of an article's actors are asked again and again.
_TEXTS_KEPT = 512


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
    mention = find_source_mention(article, found)
    if mention is None:
        return Source(None, NOBODY)
    actor = article.actor(mention.actor)
    words = " ".join(article.document.slice(span) for span in found.source)
    spoken = speaks_for_another(words)
    principal = _principal(article, actor, found) if actor is not None else None
    is_spokesperson = bool(spoken or _has_spokesperson_role(actor))
    return Source(mention.actor, _factor(article, mention, actor), principal, is_spokesperson)


def _factor(article: Article, mention: Mention, actor: NamedActor | None) -> float:
    words = article.document.slice(mention.span)
    if words.lower() in PRONOUNS:
        return PRONOUN
    named = set(re.findall(r"\w+", actor.name if actor is not None else words))
    shared = [word for word in re.findall(r"\w+", words) if word in named and word[0].isupper()]
    is_person = actor is not None and actor.kind == "person"
    return NAMED if shared or (not is_person and words[:1].isupper()) else ROLE


def _has_spokesperson_role(actor: NamedActor | None) -> bool:
    return actor is not None and any(map(speaks_for_another, actor.roles))


def speaks_for_another(words: str) -> bool:
    """True for words that name a spokesperson, none who once was: `a former spokesman`."""
    named = SPOKESPERSON.search(words)
    return named is not None and not _ONCE.search(words, 0, named.start())


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
    listed = [
        (at, name)
        for at, name in find_listed_names(text)
        if name in groups and not _FIELD.match(text, at)
    ]
    aliases = [(at, name) for at, name in aliases if at >= 0 and not _FIELD.match(text, at)]
    named = sorted((*aliases, *listed))
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
