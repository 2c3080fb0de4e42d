"""Attribution by form: tweets, `X said this`, transcripts and interviews."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.cues import Cue
from build_scripts.annotate.attribution.interview import find_interview_turns
from build_scripts.annotate.attribution.sources import FIRST_PERSONS
from build_scripts.annotate.attribution.speakers import TOLD_NOUNS
from build_scripts.annotate.parse.clauses import (
    children_of,
    cue_tokens,
    spans_of,
    subject_of,
    subtree,
)
from build_scripts.annotate.parse.noun_phrases import head_of
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token
from build_scripts.text.document import Span
from build_scripts.text.passages import Spread

TWEET = Cue("", "form", 0.9, "states")
POINTS_BACK = Cue("say this", "form", 0.85, "states")
TRANSCRIPT = Cue(":", "form", 0.85, "states")

# A tweet's signature: `— Ana Lima (@alima) May 3, 2021`; the name ends before a bracket.
_SIGNED = re.compile(r"[-–—―\s]*([^(@]+?)\s*(?:\(@|@)")
# A speaker in capitals before what he says: `WALLACE: Let us start.`
_LABELLED = re.compile(r"[\"“(]?([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):\s+(?=\S)")
# So many lines may stand on top of a report: title, byline, the paragraph with the town.
_TOP_LINES = 4
# A table told in a line: `KENYA: Total dead: 192`.
_FIGURES = re.compile(r":\s*\d")
_SAYING = frozenset("say state announce declare note stress write emphasize report".split())
_LIGHT = frozenset(("make", "issue", "release", "give", "deliver"))


def find_forms(article: Article, known: Sequence[Found]) -> Iterator[Found]:
    """Yields what is attributed by form alone; `known` is what frames and quotations gave."""
    yield from find_tweets(article)
    answers = tuple(find_interview_turns(article))
    told = {found.content for found in answers}
    yield from (found for found in find_transcript_turns(article) if found.content not in told)
    yield from answers
    spread = Spread.of((part, at) for at, found in enumerate(known) for part in found.content)
    for number, sentence in enumerate(article.parsed):
        before = article.parsed[number - 1] if number else None
        if before is not None and not _is_attributed(article, before.span, known, spread):
            found = find_pointing_back(article, sentence, before)
            if found is not None:
                yield found


def _is_attributed(article: Article, span: Span, known: Sequence[Found], spread: Spread) -> bool:
    """True when somebody already says the sentence, or a good part of it."""
    if any(2 * row.span.overlap(span) >= len(span) for row in article.speeches_over(span)):
        return True
    over = (part for at in spread.over(span) for part in known[at].content)
    return any(2 * part.overlap(span) >= len(span) for part in over)


def find_tweets(article: Article) -> Iterator[Found]:
    """Yields each signed tweet: its sentences are the words of the author on the next line."""
    for row in article.furniture:
        match = _SIGNED.match(article.document.slice(row.span))
        if row.kind != "signature" or match is None:
            continue
        name = Span(row.span.start + match.start(1), row.span.start + match.end(1))
        line = _line_before(article, row.span.start)
        inside = article.sentences_over(line) if line else ()
        content = tuple(s.span for s in inside if line and line.covers(s.span))
        if content:
            named = article.mentions_in(row.span)
            head = named[0].span if named else name
            yield Found("tweet", TWEET, (name,), (), content, head)


def _line_before(article: Article, offset: int) -> Span | None:
    lines = article.document.lines
    for number in range(article.document.position(offset)[0], 0, -1):
        before = Span(lines[number - 1].start, min(lines[number - 1].end, offset))
        if article.document.trim(before):
            return before
    return None


def find_transcript_turns(article: Article) -> Iterator[Found]:
    """Yields each line that a name in capitals and a colon open, as the words of that person.

    Nobody's name, alone on top of a page, opens a report: `KARACHI: The port is shut`.
    """
    rows = [row for row in article.document.lines if article.document.trim(row)]
    turns = [(at, row, found) for at, row in enumerate(rows) if (found := _labelled(article, row))]
    for at, line, match in turns:
        is_opening = at < _TOP_LINES and len(turns) == 1
        if is_opening and not _is_surname(article, match[1]):
            continue
        name = Span(line.start + match.start(1), line.start + match.end(1))
        if _FIGURES.search(article.document.slice(line)):
            continue
        content = tuple(
            Span(max(sentence.span.start, line.start + match.end()), sentence.span.end)
            for sentence in article.parsed
            if line.covers(sentence.span) and sentence.span.end > line.start + match.end()
        )
        if content:
            colon = Span(name.end, name.end + 1)
            yield Found("transcript", TRANSCRIPT, (name,), (colon,), content, name)


def _labelled(article: Article, line: Span) -> re.Match[str] | None:
    return _LABELLED.match(article.document.slice(line))


def _is_surname(article: Article, name: str) -> bool:
    people = (row.name for row in article.actors if row.kind == "person")
    return any(row.split()[-1].upper() == name.split()[-1] for row in people)


def find_pointing_back(
    article: Article, sentence: ParsedSentence, before: ParsedSentence
) -> Found | None:
    """Returns `X said this at a briefing`: the content is the sentence before."""
    if not _is_near(article, before, sentence):
        return None
    for token in sentence.doc:
        if token.dep_ != "ROOT" or not token.tag_.startswith("VB"):
            continue
        word = sentence.span_of(token)
        if any(row.span.covers(word) for row in article.speeches_over(word)):
            continue
        pointing = _said_this(token) or _said_so(token) or _made_statement(token)
        if pointing and pointing[0][0].lower_ not in FIRST_PERSONS:
            source, cue = pointing
            content = _bare(article, before.span)
            return Found(
                "points-back",
                POINTS_BACK,
                spans_of(sentence, source),
                spans_of(sentence, cue),
                (content,),
                sentence.span_of(head_of(source)),
            )
    return None


def _is_near(article: Article, before: ParsedSentence, sentence: ParsedSentence) -> bool:
    if article.document.slice(sentence.span).rstrip().endswith(":"):
        return False
    between = article.document.text[before.span.end : sentence.span.start]
    return between.count("\n") <= 2 and not any(sign.isalnum() for sign in between)


def _bare(article: Article, span: Span) -> Span:
    text = article.document.slice(span)
    return Span(span.start, span.start + len(text.rstrip(" .\n")))


def _said_this(token: Token) -> tuple[list[Token], list[Token]] | None:
    """`Zalkaliani said this at a briefing`, `This was stated by the minister`."""
    if token.lemma_.lower() not in _SAYING:
        return None
    objects = [row for row in children_of(token, "dobj", "nsubjpass") if row.lower_ == "this"]
    if not objects or children_of(token, "ccomp"):
        return None
    return _who(token, objects[0])


def _said_so(token: Token) -> tuple[list[Token], list[Token]] | None:
    """`So said the mayor on Monday`, with nothing behind it that is said."""
    subject = subject_of(token)
    so = [row for row in children_of(token, "advmod") if row.lower_ == "so" and row.i < token.i]
    if token.lemma_.lower() not in _SAYING or not so or subject is None or subject.i < token.i:
        return None
    if children_of(token, "ccomp", "dobj") or any(row.text == ":" for row in token.doc):
        return None
    return subtree(subject), [so[0], token]


def _made_statement(token: Token) -> tuple[list[Token], list[Token]] | None:
    """`Such a statement made X`, `She made the remarks during a visit`, also in the passive."""
    if token.lemma_.lower() not in _LIGHT:
        return None
    for noun in children_of(token, "dobj", "nsubj", "nsubjpass"):
        if noun.lemma_.lower() in TOLD_NOUNS and _is_pointing(noun) and not _has_own_content(noun):
            return _who(token, noun)
    return None


def _is_pointing(noun: Token) -> bool:
    words = {row.lower_ for row in noun.lefts}
    return bool(words & {"such", "this", "these", "the", "that"}) and noun.i < noun.doc[-1].i


def _has_own_content(noun: Token) -> bool:
    return any(row.dep_ in ("acl", "relcl", "ccomp", "prep") for row in noun.children)


def _who(token: Token, pointer: Token) -> tuple[list[Token], list[Token]] | None:
    """Returns the source and the cue; an inverted sentence has its source as the object."""
    agents = [noun for by in children_of(token, "agent") for noun in children_of(by, "pobj")]
    inverted = children_of(token, "dobj", "attr", "oprd") if pointer.dep_ == "nsubj" else []
    subject = subject_of(token)
    people = agents or [row for row in inverted if row != pointer]
    if not people and subject is not None and subject != pointer:
        people = [subject]
    if not people or people[0].lower_ in ("which", "that"):
        return None
    source = [row for row in subtree(people[0], [pointer]) if row.i != token.i]
    source = [row for row in source if not _is_after_clause(row, people[0], token)]
    cue = cue_tokens(token, *children_of(token, "agent"))
    return source, [*cue, *subtree(pointer)]


def _is_after_clause(row: Token, head: Token, verb: Token) -> bool:
    return head.i < verb.i <= row.i
