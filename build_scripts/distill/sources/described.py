"""What an unnamed source is called: all the words that first tell of it.

`A diplomat in Lima said` makes an actor "diplomat in Lima", though the rules know it by its noun.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace

from build_scripts.annotate.actors.known import without_article
from build_scripts.annotate.marks import Annotation, Mention, NamedActor
from build_scripts.text.document import Span

# How a phrase may go on behind its noun: where, of what, and with what knowledge.
_FURTHER = re.compile(
    r"\s+(?:in|at|from|of|with|on|close to|familiar with|briefed on|involved in|"
    r"working (?:in|on|at)|living in|based in|near)"
    r"\s+[^\s,.;:!?()\"“”„«»—–][^,.;:!?()\"“”„«»—–\n]{1,60}?"
    r"(?=,| (?:who|which|that|said|says|told|wrote|added|warned)\b|$)"
)
# Words of the phrase that belong to the sentence and not to whoever speaks.
_NO_PART = re.compile(
    r"\b(?:said|says|told|that|who|which|whom|condition|yesterday|today|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|week|month|morning|evening|night|statement|interview|was|were|is|"
    r"are|had|has|have)\b|\d"
)
_NAMELESS = frozenset(("group", "pronoun"))
_MOST_WORDS = 9
_REACH = 90
# So many signs of the source may stand before its phrase: an article, a number.
_LEAD = 12
_NEVER = sys.maxsize


def with_fuller_names(annotation: Annotation) -> Annotation:
    """Returns the article with unnamed sources called by all that first tells of them.

    Only where no second phrase brings in somebody under the same noun; `the diplomat` does not.
    """
    fuller = dict(_find_fuller(annotation))
    if not fuller:
        return annotation
    actors = (_renamed(actor, fuller.get(actor.id)) for actor in annotation.actors)
    return replace(annotation, actors=tuple(actors))


def _renamed(actor: NamedActor, name: str | None) -> NamedActor:
    if name is None:
        return actor
    return replace(actor, name=name, aliases=tuple(dict.fromkeys((*actor.aliases, name))))


def _find_fuller(annotation: Annotation) -> Iterator[tuple[str, str]]:
    """Yields the id of an actor with the whole phrase."""
    introduced = _introductions(annotation)
    spoken: dict[str, dict[int, int]] = {}
    for told in annotation.attributions:
        if told.speaker and told.source:
            start = told.source[0].start
            after = (cue.start for cue in told.cue if cue.start > start)
            spoken.setdefault(told.speaker, {})[start] = min(after, default=_NEVER)
    for actor in annotation.actors:
        rows = introduced.get(actor.id, ())
        if len(rows) != 1:
            continue
        starts = spoken.get(actor.id, {})
        near = [row for row in starts if rows[0].start - _LEAD <= row <= rows[0].start]
        if not near:
            continue
        phrase = whole_phrase(annotation, _named(annotation, actor, rows[0]), starts[near[-1]])
        if phrase is not None:
            yield actor.id, phrase


def _named(annotation: Annotation, actor: NamedActor, span: Span) -> Span:
    """Returns the part of a source that the actor is called by, else the source."""
    is_longer = annotation.document.slice(span).startswith(actor.name + " ")
    return Span(span.start, span.start + len(actor.name)) if is_longer else span


def _introductions(annotation: Annotation) -> dict[str, list[Span]]:
    """Returns where each unnamed actor is brought in: not by `the`, `these` or a pronoun."""
    rows: dict[str, list[Span]] = {}
    named = {row.actor for row in annotation.mentions if row.rule not in _NAMELESS}
    for mention in annotation.mentions:
        is_fresh = mention.actor not in rows or not _is_definite(annotation, mention)
        if mention.rule == "group" and is_fresh:
            rows.setdefault(mention.actor, []).append(mention.span)
    pointed = named | set(rows)
    for row in annotation.attributions:
        if row.speaker and row.source and row.speaker not in pointed:
            rows.setdefault(row.speaker, []).append(row.source[0])
    return {actor: spans for actor, spans in rows.items() if actor not in named}


def _is_definite(annotation: Annotation, mention: Mention) -> bool:
    before = annotation.document.text[max(0, mention.span.start - 6) : mention.span.start].lower()
    return before.rstrip().endswith(("the", "these", "those"))


def whole_phrase(annotation: Annotation, span: Span, cue: int = _NEVER) -> str | None:
    """Returns the phrase with what stands behind its noun, None where nothing fit for it does.

    It ends where a cue begins that follows it.
    """
    text = annotation.document.text
    end = min(len(text), span.end + _REACH)
    if span.end < cue < end:
        end = span.end + len(text[span.end : cue].rstrip())
    more = _FURTHER.match(text, span.end, end)
    if more is None or _NO_PART.search(more[0]):
        return None
    words = without_article(text[span.start : more.end()])
    return words if len(words.split()) <= _MOST_WORDS else None
