"""Attribution in lists: `The Council:` holds what each of the points below it begins with.

So it is in the resolutions of councils, in conclusions and in communiques. Where the words above
the points demand or promise (`We call on the ministry:`), the points are what is demanded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.cues import Cue, find_cue
from build_scripts.annotate.attribution.lists import Head, Point, find_points, opening_verb
from build_scripts.annotate.attribution.sources import FIRST_PERSONS
from build_scripts.annotate.parse.clauses import (
    RELATIVES,
    children_of,
    cue_tokens,
    lemmas_of,
    spans_of,
    subject_of,
    subtree,
)
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import FINITE, Token
from build_scripts.text.document import Span

POINT = 0.8
_FRAMES = ("ccomp", "dobj", "xcomp", "prep", "quote")
_TO_NOBODY = frozenset(("clause", "direct_object", "preposition", "infinitive", "light-verb"))
# The last part of a head that names who decides: `On regional matters, the two sides:`.
_WHO = re.compile(r"(?:^|,\s+)(?P<who>[^,:]{2,120})[,:]?$")
# Its first part does where another tells how they came together: `The ministers, meeting in Oslo,`.
_WHO_MET = re.compile(r"(?P<who>[A-Z][^,:]{2,120}),\s+(?:\w+ing|gathered|assembled|convened|met)\b")
_LONGEST_WHO = 6
_WORD = re.compile(r"[^\W\d_]+")
# What is left open at the end of a point.
_OPEN_END = re.compile(r"[\s;,.:]*(?:[;,]\s*(?:and|or))?[\s;,.:]*$")


@dataclass(frozen=True)
class _Told:
    """Who tells the points of a list, and by which verb where the head has one."""

    source: tuple[Span, ...]
    head: Span
    cue: tuple[Span, ...] = ()
    entry: Cue | None = None


def tell_points(article: Article, rows: Sequence[Found]) -> list[Found]:
    """Returns the attributions, those of points with who stands above them as the source.

    A point whose verb attributes in no frame gets an attribution of its own.
    """
    points = list(find_points(article))
    if not points:
        return list(rows)
    told: dict[Head, _Told | None] = {}
    found = list(rows)
    for point in points:
        if point.head not in told:
            told[point.head] = _read_head(article, point.head, told, rows)
        teller = told[point.head]
        if teller is None:
            continue
        if teller.entry is not None:
            found += [] if _is_sentence(article, point) else [_whole(article, point, teller)]
            continue
        inside = [n for n, row in enumerate(found) if _is_open(row, point)]
        for number in inside:
            found[number] = _with_source(found[number], teller)
        verb = opening_verb(article, point.span)
        leads_on = article.document.text[point.span.end - 1] == ":"
        if (
            verb is not None
            and not leads_on
            and not any(_tells(article, found[n], point, verb) for n in inside)
        ):
            found += _by_verb(article, point, teller, verb)
    return found


def _is_sentence(article: Article, point: Point) -> bool:
    """True for a point that tells by itself who does what: `I. The presidents declare that`."""
    sentence = article.sentence_at(point.span.start)
    tokens = [] if sentence is None else sentence.tokens_in(point.span)
    verb = next((row for row in tokens if row.tag_ in FINITE), None)
    subjects = [] if verb is None else children_of(verb, "nsubj", "nsubjpass")
    opens = bool(subjects) and subjects[0].left_edge.i <= tokens[0].i + 1
    return opens and tokens[0].lower_ != "that" and subjects[0].lower_ not in RELATIVES


def _with_source(row: Found, teller: _Told) -> Found:
    """Returns what a point tells by who stands above it; in a list few words are doubtful."""
    entry = replace(row.cue_entry, probability=max(row.cue_entry.probability, POINT))
    return replace(row, cue_entry=entry, source=teller.source, head=teller.head)


def _is_open(row: Found, point: Point) -> bool:
    """True for an attribution in a point that names no source."""
    within = bool(row.cue) and point.span.covers(row.cue[0])
    named = any(part.end > point.span.start for part in row.source)
    return within and not named and row.rule in _TO_NOBODY


def _tells(article: Article, row: Found, point: Point, verb: Token) -> bool:
    sentence = article.sentence_at(point.span.start)
    assert sentence is not None
    word = sentence.span_of(verb)
    return any(part.overlap(word) for part in row.cue)


def _by_verb(article: Article, point: Point, teller: _Told, verb: Token) -> Iterator[Found]:
    """Yields what stands behind the verb of a point, by whatever verb; a participle tells none."""
    sentence = article.sentence_at(point.span.start)
    assert sentence is not None
    if verb.tag_ not in (*FINITE, "VBN", "NNS", "NNPS") or _is_participle(verb):
        return
    word = sentence.span_of(verb)
    content = _closed(article, Span(word.end, point.span.end))
    if content is None:
        return
    rows = (find_cue(frame, *lemmas_of(verb)) for frame in _FRAMES)
    known = next((row for row in rows if row is not None), None)
    entry = Cue(verb.lemma_.lower(), "point", POINT, known.stance if known else "states")
    yield Found("point", entry, teller.source, (word,), (content,), teller.head)


def _is_participle(verb: Token) -> bool:
    """True for `Alarmed by`, which leads on to what is decided."""
    after = verb.doc[verb.i + 1 : verb.i + 2]
    return verb.tag_ == "VBN" and any(row.tag_ in ("IN", "TO") for row in after)


def _closed(article: Article, span: Span) -> Span | None:
    text = article.document.slice(span)
    start = len(text) - len(text.lstrip())
    end = _OPEN_END.search(text)
    assert end is not None
    return Span(span.start + start, span.start + end.start()) if end.start() > start else None


def _whole(article: Article, point: Point, teller: _Told) -> Found:
    content = _closed(article, point.span) or point.span
    assert teller.entry is not None
    return Found("point", teller.entry, teller.source, teller.cue, (content,), teller.head)


def _read_head(
    article: Article, head: Head, told: dict[Head, _Told | None], rows: Sequence[Found]
) -> _Told | None:
    """Returns who tells the points below a head, None where it is no such head."""
    sentences = article.sentences_over(head.span)
    if sentences and sentences[-1].span.end >= head.span.end - 1:
        sentence = sentences[-1]
        tokens = sentence.tokens_in(head.span)
        if any(row.tag_ in FINITE for row in tokens) or head.above is not None:
            return _by_clause(_above(head, told, rows), sentence, tokens)
    return _by_words(article, head, rows) or _by_name(article, head)


def _by_words(article: Article, head: Head, rows: Sequence[Found]) -> _Told | None:
    """Returns who tells by `We demand:` alone on its line, which the page takes for a heading."""
    words = list(_WORD.finditer(article.document.text, head.span.start, head.span.end))
    for at, word in enumerate(words[1 : _LONGEST_WHO + 1], 1):
        lemmas = (
            word[0].lower(),
            *(word[0].lower()[:-cut] for cut in (1, 2) if word[0][-1] == "s"),
        )
        found = (find_cue(frame, *lemmas) for frame in _FRAMES)
        entry = next((row for row in found if row is not None and row.stance != "states"), None)
        if entry is None:
            continue
        who = Span(words[0].start(), words[at - 1].end())
        if words[0][0].lower() in FIRST_PERSONS:
            voice = next((row for row in rows if row.rule == "own-voice"), None)
            return voice and _Told(voice.source, voice.source[0], (Span(*word.span()),), entry)
        return _Told((who,), who, (Span(*word.span()),), entry)
    return None


def _by_name(article: Article, head: Head) -> _Told | None:
    text = article.document.slice(head.span)
    match = _WHO_MET.match(text) or _WHO.search(text)
    if match is None:
        return None
    who = Span(head.span.start + match.start("who"), head.span.start + match.end("who"))
    named = article.mentions_in(who)
    return _Told((who,), named[0].span if named else who)


def _above(head: Head, told: dict[Head, _Told | None], rows: Sequence[Found]) -> _Told | None:
    """Returns who is told for a head by the list it is a point of, or as the author by `we`."""
    if head.above is not None:
        return told.get(head.above)
    for row in rows:
        if row.rule == "own-voice" and any(part.overlap(head.span) for part in row.content):
            return _Told(row.source, row.source[0])
    return None


def _by_clause(
    above: _Told | None, sentence: ParsedSentence, tokens: Sequence[Token]
) -> _Told | None:
    """Returns who demands or promises the points by the first verb of stance in their head."""
    told = ((token, _stance_of(token)) for token in tokens)
    verb, entry = next(((token, entry) for token, entry in told if entry), (None, None))
    if verb is None:
        return None
    cue, subject = spans_of(sentence, cue_tokens(verb)), subject_of(verb)
    if subject is None or subject.lower_ in FIRST_PERSONS:
        return None if above is None else _Told(above.source, above.head, cue, entry)
    who = sentence.span_of(subject)
    source = spans_of(sentence, [row for row in subtree(subject) if row.i < verb.i])
    return _Told(source or (who,), who, cue, entry)


def _stance_of(token: Token) -> Cue | None:
    """Returns the cue of a verb by which somebody takes a stance to the points."""
    if not token.tag_.startswith("VB") and not token.lower_.endswith("s"):
        return None
    names = lemmas_of(token)
    preps = [f"{name} {row.lower_}" for name in names for row in children_of(token, "prep", "prt")]
    rows = (find_cue(frame, *preps, *names) for frame in _FRAMES)
    return next((row for row in rows if row is not None and row.stance != "states"), None)
