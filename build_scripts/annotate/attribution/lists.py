"""Lists whose points go on from the words above them: `The Council:` and `Condemns the raid;`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.annotate.attribution.article import Article
from build_scripts.annotate.parse.tree import FINITE, Token
from build_scripts.text.document import Span

# `1.`, `(b)`, `iv)` and a bullet before a point; the groups tell the kinds apart.
NUMBER = re.compile(
    r"[\"“„«]?(?:\(?(?:(?P<digit>\d{1,2})|(?P<letter>[a-zA-Z]|[ivxl]{2,5}))[.)]\s+|"
    r"(?P<bullet>[•*●▪‣–—-])\s+)"
)
_BARE = "bare"
# So many adverbs may stand before the verb with which a point begins: `Also strongly condemns`.
_MOST_BEFORE = 3
_LONGEST_BARE_HEAD = 8
# Lists stand in lists up to so many deep; a page of heads alone goes no deeper.
_DEEPEST = 8


@dataclass(frozen=True)
class Head:
    """The line from which the points of a list go on, without its number.

    `above` is the head of the list in which the line is a point itself.
    """

    span: Span
    above: Head | None = None


@dataclass(frozen=True)
class Point:
    """A point of a list without its number, and the head from which it goes on."""

    head: Head
    span: Span


def find_points(article: Article) -> Iterator[Point]:
    """Yields the points of every list in text order, those of lists in lists among them.

    A list begins below a line that ends in a colon, or that only names somebody (`The Council,`);
    it ends at a line with another kind of number, and at one without that begins with no verb.
    """
    lists: list[tuple[Head, str]] = []  # the open ones with the kind of their numbers, or nothing
    rows = [row for row in map(article.document.trim, article.document.lines) if len(row)]
    for row, after in zip(rows, [*rows[1:], None], strict=False):
        kind, start = _number_at(article, row)
        words = Span(start, row.end)
        above = None
        while lists:
            head, known = lists[-1]
            is_next = known in ("", _BARE, kind)
            if is_next and (kind != _BARE or opening_verb(article, words) is not None):
                above = head
                lists[-1] = (head, kind)
                yield Point(head, words)
                break
            lists.pop()
        ends = article.document.text[row.end - 1]
        opens = ends == ":" or (above is None and _names_somebody(article, words, after))
        if opens and len(lists) < _DEEPEST:
            lists.append((Head(words, above), ""))


def _number_at(article: Article, row: Span) -> tuple[str, int]:
    """Returns the kind of number with which a line begins, and where its words do."""
    number = NUMBER.match(article.document.text, row.start, row.end)
    if number is None or number.lastgroup is None:
        return _BARE, row.start
    return number.lastgroup, number.end()


def opening_verb(article: Article, words: Span) -> Token | None:
    """Returns the verb with which a point begins, behind an adverb or two, else None."""
    sentence = article.sentence_at(words.start)
    if sentence is None:
        return None
    tokens = [row for row in sentence.tokens_in(words) if not row.is_punct]
    for token in tokens[: _MOST_BEFORE + 1]:
        if token.tag_.startswith("VB") or _is_like_a_verb(token):
            return token
        if token.pos_ != "ADV" and not token.lower_.endswith("ly"):
            return None
    return None


def _is_like_a_verb(token: Token) -> bool:
    """True for `Demands` and `Concerned`, which the parser takes for a noun and an adjective."""
    return token.lower_.endswith(("s", "ed", "ing")) and token.is_alpha


def _names_somebody(article: Article, words: Span, after: Span | None) -> bool:
    """True for `The Council,` and `The participants` above what they decide."""
    text = article.document.slice(words)
    if not text[0].isupper() or _is_participle(article, words):
        return False
    if after is None or len(text.partition(", ")[0].split()) > _LONGEST_BARE_HEAD:
        return False
    kind, start = _number_at(article, after)
    if text.endswith(","):
        verb = opening_verb(article, Span(start, after.end))
        return verb is not None and not _is_clause(article, words)
    return text[-1].isalpha() and kind == "bullet" and len(text.split()) <= _LONGEST_BARE_HEAD


def _is_clause(article: Article, words: Span) -> bool:
    sentence = article.sentence_at(words.start)
    return sentence is None or any(row.tag_ in FINITE for row in sentence.tokens_in(words))


def _is_participle(article: Article, words: Span) -> bool:
    """True for `Proceeding from their ties,`, which stands between the points itself."""
    verb = opening_verb(article, words)
    return verb is not None and verb.tag_ in ("VBG", "VBN")
