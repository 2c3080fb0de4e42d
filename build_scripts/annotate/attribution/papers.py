"""Whose paper speaks: `the statement added` where the embassy issued a statement before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from build_scripts.annotate.attribution.article import Article
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Mention
from build_scripts.annotate.parse.clauses import subject_of
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token
from build_scripts.text.document import Span

# How many sentences back a paper may have been brought in.
_REACH = 4
_POINTING = frozenset(("the", "this", "that"))
_FROM = frozenset(("by", "from", "of"))
_ISSUES = frozenset("issue publish release post send write sign deliver adopt circulate".split())


def find_author(article: Article, head: Span) -> Mention | None:
    """Returns the author of `the statement` as a mention of that word, None in doubt.

    The paper is the last one of that noun with an author: `in a statement, X said`, `X issued a
    statement`, `a statement by X`, `X's statement`. A paper that nobody is told to have written
    ends the search.
    """
    here = article.sentence_at(head.start)
    if here is None:
        return None
    (noun,) = here.tokens_in(head)[:1] or (None,)
    if noun is None:
        return None
    if not any(row.lower_ in _POINTING for row in noun.children):
        author = _author_of(article, here, noun)
        return None if author is None else Mention(head, author.actor, "paper")
    for sentence, earlier in _earlier(article, here, noun):
        if any(row.lower_ in _POINTING for row in earlier.children):
            continue
        author = _author_of(article, sentence, earlier)
        return None if author is None else Mention(head, author.actor, "paper")
    return None


def find_author_of_it(article: Article, head: Span) -> Mention | None:
    """Returns the author of the paper for which `it` of `it reads` stands, None in doubt.

    The paper is the last one named in the sentences before, by whatever noun.
    """
    here = article.sentence_at(head.start)
    at = bisect_right(article.parsed, head.start, key=lambda row: row.span.start) - 1
    if here is None:
        return None
    for sentence in reversed(article.parsed[max(0, at - _REACH) : at]):
        papers = [row for row in sentence.doc if row.lower_ in read_words("papers", "papers")]
        if papers:
            noun = sentence.span_of(papers[0])
            author = _author_of(article, sentence, papers[0]) or find_author(article, noun)
            return None if author is None else Mention(head, author.actor, "paper")
    return None


def _earlier(
    article: Article, here: ParsedSentence, noun: Token
) -> Iterator[tuple[ParsedSentence, Token]]:
    """Yields the same noun in this sentence and those before it, the nearest first."""
    end = bisect_right(article.parsed, here.span.start, key=lambda row: row.span.start)
    for sentence in reversed(article.parsed[max(0, end - 1 - _REACH) : end]):
        for token in reversed(sentence.doc.tokens):
            is_before = sentence is not here or token.i < noun.i
            if is_before and token.lower_ == noun.lower_:
                yield sentence, token


def _author_of(article: Article, sentence: ParsedSentence, paper: Token) -> Mention | None:
    for child in paper.children:
        names = [child] if child.dep_ == "poss" else []
        if child.dep_ == "prep" and child.lower_ in _FROM:
            names = [row for row in child.children if row.dep_ == "pobj"]
        for name in names:
            mention = article.mention_at(sentence.span_of(name))
            if mention is not None and child.lower_ != "of":
                return mention
    verb = _verb_over(paper)
    subject = None if verb is None else subject_of(verb)
    return None if subject is None else article.mention_at(sentence.span_of(subject))


def _verb_over(paper: Token) -> Token | None:
    """Returns `said` for `said in a statement` and `issued` for `issued a statement`."""
    above = paper.head
    if paper.dep_ == "pobj" and above.lower_ == "in":
        return above.head if above.head.pos_ == "VERB" else None
    return above if paper.dep_ == "dobj" and above.lemma_.lower() in _ISSUES else None
