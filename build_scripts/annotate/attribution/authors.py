"""Who wrote a whole paper: the body that a statement, a communique or an open letter is from.

A paper names its author in its title, in the line that opens it, in its letterhead or where it is
signed. A report of it names who wrote that too, but in a sentence, and is printed by somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from build_scripts.annotate.attribution.article import Article
from build_scripts.annotate.attribution.source_mentions import kind_of
from build_scripts.annotate.lexicon import once_a_lexicon
from build_scripts.annotate.marks import Mention
from build_scripts.annotate.paper_titles import is_title_of_paper
from build_scripts.annotate.phrases import any_of, phrases_at
from build_scripts.annotate.words import fold
from build_scripts.text.document import Span

# Who may write a paper.
AUTHORS = frozenset(("organisation", "body", "party", "group", "country"))
_KIND = r"(?:statement|communiqu[eé]|declaration|letter|message|manifesto|appeal|press release)"
# `Communique of the Front`, `Open letter from the bishops`.
_TITLE = re.compile(
    rf"\W*(?:\w+ ){{0,2}}{_KIND}\s+(?:of|by|from)\s+(?P<who>[^\n,;:]+?)"
    r"(?=\s+(?:on|about|regarding|concerning|after|following|at|to|for|over)\b|[\n,;:]|$)",
    re.IGNORECASE,
)
# `Spokesperson for the commissioner: Ana Lima`, `Issued by the ministry`.
_ISSUED = re.compile(
    r"\W*(?:spokes(?:man|woman|person)|issued|released)\s+(?:for|by|of)\s+(?P<who>[^\n:;,(]{4,90})",
    re.IGNORECASE,
)
# `We, the bishops of the valley, call on`.
_WE_THE = re.compile(r".{0,90}\bWe, (?P<who>(?:the |members |representatives )[^\n.;:,]{3,120}),")
# `For the National Command,` above a name.
_SIGNED = re.compile(
    r"\W*(?:For|FOR|On behalf of)\s+(?P<who>(?:the\s+)?[A-Z][^\n:;,.]{3,90}),?\W*$", re.MULTILINE
)
# What may stand behind the name in a letterhead: its short name, its town.
_BEHIND = re.compile(
    r"(?:\s*\([^()]{1,20}\))?(?:\s+(?:media|press|news|official)? ?(?:statement|release|note))?"
    r"(?:\s*[,–—-]\s*[^\d\n]{2,40})?\W*"
)
_TOP_LINES, _LAST_LINES = 8, 5
_LONGEST_LETTERHEAD = 12


def author_of_paper(article: Article) -> Span | None:
    """Returns the words that name the author of the article as a paper, None where none does.

    A name that the article knows as a body's goes before words that only stand in its place.
    """
    lines = [row for row in map(article.document.trim, article.document.lines) if len(row)]
    top, last = lines[:_TOP_LINES], lines[-_LAST_LINES:]
    told = [
        *_find_told(article, top, _TITLE),
        *_find_told(article, top, _WE_THE),
        *_find_told(article, top, _ISSUED),
        *_find_told(article, last, _SIGNED),
    ]
    named = chain(
        (who for row in told[:1] for who in _writers_in(article, row)),
        _in_opening(article, top),
        _in_letterhead(article, top),
        _in_heading(article, top[:1]),
        (who for row in told for who in (*_writers_in(article, row), row)),
        _in_letterhead(article, last),
        _above_title(article, top),
    )
    return next(named, None)


def _find_told(article: Article, lines: Sequence[Span], pattern: re.Pattern[str]) -> Iterator[Span]:
    """Yields the words of each line that a pattern calls `who`."""
    matches = (pattern.match(article.document.text, line.start, line.end) for line in lines)
    found = (Span(*match.span("who")) for match in matches if match is not None)
    yield from (row for row in found if not _is_dispatch(article, row))


def _is_dispatch(article: Article, who: Span) -> bool:
    """True for `Letter from America`, which a correspondent writes and no country."""
    before = article.document.text[max(0, who.start - len("letter from ")) : who.start].lower()
    named = article.mentions_in(who)[:1] if before == "letter from " else []
    return any(row.span.end >= who.end - 1 and kind_of(article, row) == "country" for row in named)


def _in_opening(article: Article, lines: Sequence[Span]) -> Iterator[Span]:
    for line in lines:
        match = _openings().search(article.document.text, line.start, line.end)
        if match is not None:
            words = Span(line.start, match.start())
            yield from (row.span for row in article.mentions_in(words) if _may_write(article, row))


@once_a_lexicon
def _openings() -> re.Pattern[str]:
    """Returns the pattern of `The Front informs public opinion of the following:`."""
    verbs = any_of(phrases_at("papers", "openings"))
    return re.compile(
        verbs + r"[^\n]{0,200}(?::\s*$|\bas follows\b|\bthe following\b)",
        re.IGNORECASE | re.MULTILINE,
    )


def _writers_in(article: Article, span: Span) -> Iterator[Span]:
    """Yields the body with whose name words begin, by a mention elsewhere if the page holds them.

    `The ministers of Peru` are not Peru, and `the Red and Green Front` is not the Green Front.
    """
    text = article.document.text
    start = span.start + len("the ") * text.startswith(("the ", "The ", "THE "), span.start)
    for mention in article.mentions_in(span):
        if _may_write(article, mention) and mention.span.start in (start, span.start):
            yield mention.span
    words = fold(text[start : span.end])
    for name, actor_id in _names_of_bodies(article):
        if words.startswith(name):
            yield article.mentions_of(actor_id)[0].span


def _may_write(article: Article, mention: Mention) -> bool:
    actor = article.actor(mention.actor)
    return actor is not None and actor.kind in AUTHORS


def _names_of_bodies(article: Article) -> Iterator[tuple[str, str]]:
    """Yields each folded name of those who may have a letterhead, with the actor's id."""
    for actor in article.actors:
        if actor.kind in AUTHORS and actor.kind != "country" and article.mentions_of(actor.id):
            yield from ((fold(name), actor.id) for name in (actor.name, *actor.aliases))


def _in_heading(article: Article, lines: Sequence[Span]) -> Iterator[Span]:
    """Yields the body that a title begins with: `The Front on the new law`."""
    for line in lines:
        words = fold(article.document.slice(line)).removeprefix("the ")
        for name, actor_id in _names_of_bodies(article):
            if words.startswith((f"{name} on ", f"{name} about ", f"{name} regarding ")):
                yield article.mentions_of(actor_id)[0].span


def _above_title(article: Article, lines: Sequence[Span]) -> Iterator[Span]:
    """Yields a line in capitals right above the title of a paper: `FORUM OF THE FAMILIES`."""
    for line, below in pairwise(lines):
        words = article.document.slice(line)
        is_name = words == words.upper() and 1 < len(words.split()) <= _LONGEST_LETTERHEAD
        is_title = is_title_of_paper(article.document.slice(below))
        if is_name and is_title and not is_title_of_paper(words):
            yield line


def _in_letterhead(article: Article, lines: Sequence[Span]) -> Iterator[Span]:
    """Yields the first mention of a body whose name alone fills a line."""
    named = tuple(_names_of_bodies(article))
    for line in lines:
        words = fold(article.document.slice(line)).removeprefix("the ")
        if len(words.split()) <= _LONGEST_LETTERHEAD:
            for name, actor_id in named:
                if words.startswith(name) and _BEHIND.fullmatch(words, len(name)):
                    yield article.mentions_of(actor_id)[0].span
