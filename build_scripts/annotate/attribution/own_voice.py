"""Papers that speak in their author's own voice: a communique, an open letter, a manifesto.

Such a paper names its author in a title or in a line that opens it, and goes on with `we` outside
of quotation marks, which no reporter does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.cues import Cue
from build_scripts.annotate.marks import Mention
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.text.document import Span

OWN_VOICE = Cue("", "form", 0.8, "states")

_AUTHORS = frozenset(("organisation", "body", "party", "group", "country"))
_WE = frozenset(("we", "our", "us", "ourselves"))
# `Communique of the Front`, `Open letter from the bishops`.
_TITLE = re.compile(
    r"\W*(?:\w+ ){0,2}(?:statement|communiqu[eé]|declaration|letter|message|manifesto|appeal|"
    r"press release)\s+(?:of|by|from)\b",
    re.IGNORECASE,
)
# `The Front informs public opinion of the following:`.
_OPENING = re.compile(
    r"\b(?:informs?|declares?|announces?|states?|communicates?|addresse?s?|makes? known|"
    r"issues?)\b[^\n]{0,200}(?::\s*$|\bas follows\b|\bthe following\b)",
    re.IGNORECASE | re.MULTILINE,
)
# `1.` and `(b)` before a point of the paper.
_NUMBER = re.compile(r"\(?\w{1,2}[.)]\s+|[•*–-]\s+")
_TOP_LINES = 4
_FEWEST = 3
# Of the sentences of such a paper so many speak of `we`.
_SHARE = 0.3


def find_own_voice(article: Article, known: Sequence[Found]) -> Iterator[Found]:
    """Yields the lines in which the author of a paper says `we`, as the author's words.

    A sentence is taken from the first that says `we` in its line on, and without its number. In an
    interview `we` is who answers.
    """
    if any(row.rule == "interview" for row in known):
        return
    free = [row for row in article.parsed if not article.speeches_over(row.span)]
    own = [row for row in free if _says_we(row)]
    if len(own) < _FEWEST or len(own) < _SHARE * len(free):
        return
    author = _find_author(article)
    if author is None:
        return
    lines: dict[Span, list[Span]] = {}
    spoken = {row.span for row in own}
    for row in free:
        line = article.line_of(row.span.start)
        if row.span in spoken or line in lines:
            number = _NUMBER.match(article.document.text, row.span.start, row.span.end)
            start = number.end() if number else row.span.start
            lines.setdefault(line, []).append(Span(start, row.span.end))
    for spans in lines.values():
        yield Found("own-voice", OWN_VOICE, (author.span,), (), tuple(spans), author.span)


def _says_we(sentence: ParsedSentence) -> bool:
    return any(token.lower_ in _WE for token in sentence.doc)


def _find_author(article: Article) -> Mention | None:
    """Returns who is named in the title, else in the line that opens the paper."""
    lines = [line for line in article.document.lines if article.document.slice(line).strip()]
    titles = [line for line in lines[:_TOP_LINES] if _TITLE.match(article.document.slice(line))]
    opening = [line for line in lines[:_TOP_LINES] if _OPENING.search(article.document.slice(line))]
    for line in (*titles, *opening):
        named = [row for row in article.mentions_in(line) if _may_write(article, row)]
        if named:
            return named[0]
    return None


def _may_write(article: Article, mention: Mention) -> bool:
    actor = article.actor(mention.actor)
    return actor is not None and actor.kind in _AUTHORS
