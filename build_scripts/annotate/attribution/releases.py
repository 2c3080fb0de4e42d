"""Papers whose author goes by its own name: `The ministry regrets`, `Peru respects the treaty`.

A press release, a communique or an embassy's note is its author's own word throughout. What it
says without a word of saying is told by the tense: a reporter writes in the past. So is what an
author who speaks of `we` says in the lines without that word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.authors import AUTHORS, author_of_paper
from build_scripts.annotate.attribution.cues import Cue
from build_scripts.annotate.attribution.own_voice import says_i_or_we
from build_scripts.annotate.attribution.sources import find_group_in
from build_scripts.annotate.lexicon import once_a_lexicon, read_words
from build_scripts.annotate.marks import Mention
from build_scripts.annotate.paper_titles import is_paper
from build_scripts.annotate.parse.clauses import children_of
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import FINITE, Token
from build_scripts.annotate.phrases import any_of, phrases_at, plain, read_phrases
from build_scripts.text.document import Span
from build_scripts.text.passages import Spread

RELEASE = Cue("", "form", 0.75, "states")

_PRESENT = frozenset(("VBZ", "VBP", "MD"))
# The copula, and what may stand between it and a judgement: `is plainly false`.
_IS = r"\b(?:is|are|remains?|constitutes?) (?:\w+ (?:and )?){0,2}?"


def find_release(article: Article, known: Sequence[Found]) -> Iterator[Found]:
    """Yields the sentences of a paper that nobody else says and that its author holds.

    Its author, and the country it speaks for, do so where they are the subject in the present
    tense. Of other sentences those are held that judge or require something, and those in the
    present tense that follow on the author's words on their line.
    """
    voice = next((row for row in known if row.rule == "own-voice"), None)
    if voice is None and not is_paper(article.document):
        return
    selves = _find_selves(article, known)
    author = _author(article, selves) if voice is None else voice.source[0]
    if author is None:
        return
    spread = Spread.of((part, at) for at, row in enumerate(known) for part in _parts(row))
    line, told = Span(0, 0), False
    for sentence in article.parsed:
        if not line.covers(sentence.span):
            if _ends_between(article, line.end, sentence.span.start):
                return
            line, told = article.line_of(sentence.span.start), told or voice is not None
        rows = [known[at] for at in spread.over(sentence.span) if known[at].source]
        here = [r for r in rows if _speaker(article, r) in selves or _is_told(r, sentence)]
        if here or article.speeches_over(sentence.span):
            told = any(row.rule == "own-voice" or _speaker(article, row) in selves for row in here)
            continue
        subject = _subject_in(article, sentence)
        if subject is not None and subject.actor in selves and _holds(article, sentence):
            told = True
            yield _told(sentence, subject.span)
        elif says_i_or_we(sentence) or _is_claim(article, sentence, told):
            told = True
            yield _told(sentence, author)


def _ends_between(article: Article, start: int, end: int) -> bool:
    """True where the paper's own text ends and the page tells of the author or of the past."""
    return bool(_headings().search(article.document.text, start, end))


@once_a_lexicon
def _headings() -> re.Pattern[str]:
    """Returns the pattern of a line such as `Background`, `About the ministry`."""
    listed = any_of(phrases_at("papers", "headings"))
    return re.compile(rf"^\W*(?:{listed}|about(?: \w+){{1,4}})\W*$", re.IGNORECASE | re.MULTILINE)


def _is_told(row: Found, sentence: ParsedSentence) -> bool:
    """True for what somebody is told to say by the verb of a sentence, or by most of it."""
    root = next((token for token in sentence.doc if token.dep_ == "ROOT"), None)
    by_verb = root is not None and any(part.overlap(sentence.span_of(root)) for part in row.cue)
    shared = sum(part.overlap(sentence.span) for part in row.content)
    return by_verb or 2 * shared > len(sentence.span)


def _told(sentence: ParsedSentence, holder: Span) -> Found:
    return Found("release", RELEASE, (holder,), (), (sentence.span,), holder)


def _parts(row: Found) -> Iterator[Span]:
    yield from (*row.source, *row.cue, *row.content)


def _find_selves(article: Article, known: Sequence[Found]) -> Counter[str]:
    """Returns who speaks in the paper in the present tense, and the countries in their names."""
    selves: Counter[str] = Counter()
    for row in known:
        speaker = _speaker(article, row)
        if speaker is not None and _is_present(article, row):
            selves[speaker] += 1
    span = author_of_paper(article)
    mention = None if span is None else article.mention_at(span)
    if mention is not None:
        selves[mention.actor] += 1
    for id in tuple(selves):
        actor = article.actor(id)
        if actor is not None and actor.kind == "body":
            # Only as printed: whose an unnamed country's ministry is, is a guess.
            country = find_group_in(" ".join(actor.aliases), article.actors, id)
            if country is not None:
                selves[country] += 1
    return selves


def _author(article: Article, selves: Counter[str]) -> Span | None:
    """Returns the words that name the author, else those for who speaks most often in the paper.

    Whoever else speaks in it is not the author who says `we` and is named nowhere.
    """
    span = author_of_paper(article)
    if span is not None and article.mention_at(span) is not None:
        return span
    if span is None and any(map(says_i_or_we, article.parsed)):
        return None
    houses = {id: n for id, n in selves.items() if _is_house(article, id)}
    most = max(houses, key=lambda id: houses[id], default=None)
    return None if most is None else article.mentions_of(most)[0].span


def _is_house(article: Article, id: str) -> bool:
    actor = article.actor(id)
    return actor is not None and actor.kind != "group"


def _speaker(article: Article, row: Found) -> str | None:
    mention = article.mention_at(row.head) if row.head is not None else None
    actor = None if mention is None else article.actor(mention.actor)
    return actor.id if actor is not None and actor.kind in AUTHORS else None


def _is_present(article: Article, row: Found) -> bool:
    """True for `regrets` and `has taken note`, outside of quotation marks."""
    if not row.cue or article.speeches_over(row.cue[0]):
        return False
    sentence = article.sentence_at(row.cue[0].start)
    tokens = [] if sentence is None else sentence.tokens_in(row.cue[0])
    return any(row.tag_ in ("VBZ", "VBP") for row in tokens)


def _subject_in(article: Article, sentence: ParsedSentence) -> Mention | None:
    root = next((row for row in sentence.doc if row.dep_ == "ROOT"), None)
    subjects = [] if root is None else children_of(root, "nsubj", "nsubjpass")
    return article.mention_at(sentence.span_of(subjects[0])) if subjects else None


def _tensed(sentence: ParsedSentence) -> Token | None:
    """Returns the root where its verb, or the first verb that helps it, is in the present.

    Behind a number the root may be no verb: then it is the first verb that is finite.
    """
    root = next((row for row in sentence.doc if row.dep_ == "ROOT"), None)
    if root is not None and not root.tag_.startswith(("VB", "MD")):
        root = next((row for row in sentence.doc if row.tag_ in FINITE), None)
    if root is None:
        return None
    helping = children_of(root, "aux", "auxpass")
    first = helping[0] if helping else root
    return root if first.tag_ in _PRESENT and first.lower_ not in ("would", "could") else None


def _holds(article: Article, sentence: ParsedSentence, takes_perfect: bool = False) -> bool:
    """True for what lasts, told in the present; `takes_perfect` lets `has seen` be told too."""
    root = _tensed(sentence)
    if root is None or root.lemma_.lower() in read_words("papers", "deeds"):
        return False
    text = plain(article.document.slice(sentence.span))
    if _is_of_course(text) or read_phrases("papers", "today").search(text):
        return False
    return takes_perfect or not _is_perfect(root) or _is_long(text)


def _is_perfect(verb: Token) -> bool:
    """True for `has seen`, which tells what was done."""
    return any(row.lower_ in ("has", "have") for row in children_of(verb, "aux"))


def _is_long(text: str) -> bool:
    return bool(read_phrases("papers", "long").search(text))


def _is_of_course(text: str) -> bool:
    """True for what will be done with the paper, or by the office, and for whom to ask."""
    return "@" in text or bool(read_phrases("papers", "course").search(text))


def _is_claim(article: Article, sentence: ParsedSentence, told: bool) -> bool:
    """True for what is judged, and in the present for what goes on with the author's words.

    There the perfect tells a charge too: `The valley has been given away`.
    """
    text = plain(article.document.slice(sentence.span))
    if _is_of_course(text) or not text.rstrip().endswith((".", "!")):
        return False
    if read_phrases("papers", "cited").search(text):
        return False
    return bool(_judged().search(text)) or (told and _holds(article, sentence, takes_perfect=True))


@once_a_lexicon
def _judged() -> re.Pattern[str]:
    """Returns the pattern of what is judged, denied or required, whatever its subject."""
    judgements, requires = (any_of(phrases_at("papers", key)) for key in ("judgements", "requires"))
    return re.compile(f"{_IS}{judgements}|{requires}")
