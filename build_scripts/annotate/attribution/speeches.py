"""Speeches that a page prints: whole sentences of a person whom the title names.

`Remarks by the Minister, Ana Lima` stands above them, and they go on with `I` and `we` outside of
quotation marks, which no reporter does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.cues import Cue
from build_scripts.annotate.attribution.own_voice import find_own_sentences
from build_scripts.annotate.marks import Mention
from build_scripts.text.document import Span
from build_scripts.text.speech_titles import find_speaker_lines

SPEECH = Cue("", "form", 0.85, "states")

# `(Applause)`, `[Laughter.]`, `Ms Lima interjecting.`: what happens in the room.
STAGE = re.compile(
    r"[(\[][^()\[\]]*[)\]]|(?:[^.:?]{0,40} )?(?:interject(?:ing|ions?)|applause|laughter|"
    r"interruptions?)\.?",
    re.IGNORECASE,
)
# `Remarks by the foreign minister of`: the office of one person, before a country.
_BY_OFFICE = re.compile(
    r"\b(?:by|from)\s+(?:the|its|an?)\s+(?:[\w-]+\s+){0,3}(?:minister|president|premier|ambassador|"
    r"envoy|chancellor|secretary|spokes\w+|representative|governor)\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
_FEWEST = 3
# Of the sentences of a speech so many speak of `I` or `we`.
_SHARE = 0.3


def find_speech(article: Article, known: Sequence[Found]) -> Iterator[Found]:
    """Yields the lines of a speech, from the first `I` or `we` to the last, as the speaker's words.

    What the speaker quotes is another's. In an interview `we` is who answers.
    """
    speaker = _find_speaker(article)
    if speaker is None or any(row.rule == "interview" for row in known):
        return
    free, own = find_own_sentences(article, _FEWEST, _SHARE)
    if not own:
        return
    whole = Span(own[0].span.start, own[-1].span.end)
    lines: dict[Span, list[Span]] = {}
    for row in free:
        if whole.covers(row.span) and not STAGE.fullmatch(article.document.slice(row.span)):
            lines.setdefault(article.line_of(row.span.start), []).append(row.span)
    for spans in lines.values():
        yield Found("speech", SPEECH, (speaker.span,), (), tuple(spans), speaker.span)


def _find_speaker(article: Article) -> Mention | None:
    """Returns the first person named in the title or right below it, else the speaker's house."""
    for line in find_speaker_lines(article.document):
        for row in article.mentions_in(line):
            actor = article.actor(row.actor)
            if actor is not None and actor.kind == "person":
                return row
    return next(_find_houses(article), None)


def _find_houses(article: Article) -> Iterator[Mention]:
    """Yields the country of a speaker without a name: `by the minister of Norway`."""
    for line in find_speaker_lines(article.document):
        by = _BY_OFFICE.search(article.document.text, line.start, line.end)
        office = None if by is None else article.mention_at(Span(by.end(), by.end() + 1))
        actor = None if office is None else article.actor(office.actor)
        if office is not None and actor is not None and actor.kind == "country":
            yield office
