"""Papers that speak in their author's own voice: a communique, an open letter, a manifesto.

Such a paper names its author in a title or in a line that opens it, and goes on with `we` outside
of quotation marks, which no reporter does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.authors import author_of_paper
from build_scripts.annotate.attribution.cues import Cue
from build_scripts.annotate.attribution.lists import NUMBER
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.text.document import Span

OWN_VOICE = Cue("", "form", 0.8, "states")

_WE = frozenset("i me my we our us ourselves".split())
_SPOKEN = frozenset(("interview", "speech"))
_FEWEST = 2
# Of the sentences of such a paper so many speak of `we`.
_SHARE = 0.2


def find_own_voice(article: Article, known: Sequence[Found]) -> Iterator[Found]:
    """Yields the lines in which the author of a paper says `we`, as the author's words.

    A sentence is taken from the first that says `we` in its line on, and without its number. In an
    interview and in a speech `we` is who speaks.
    """
    if any(row.rule in _SPOKEN for row in known):
        return
    free, own = find_own_sentences(article, _FEWEST, _SHARE)
    author = author_of_paper(article) if own else None
    if author is None:
        return
    lines: dict[Span, list[Span]] = {}
    spoken = {row.span for row in own}
    for row in free:
        line = article.line_of(row.span.start)
        if row.span in spoken or line in lines:
            number = NUMBER.match(article.document.text, row.span.start, row.span.end)
            start = number.end() if number else row.span.start
            lines.setdefault(line, []).append(Span(start, row.span.end))
    for spans in lines.values():
        yield Found("own-voice", OWN_VOICE, (author,), (), tuple(spans), author)


def find_own_sentences(
    article: Article, fewest: int, share: float
) -> tuple[list[ParsedSentence], list[ParsedSentence]]:
    """Returns the sentences that nobody is quoted in, and those of them that say `I` or `we`.

    The latter are none where they are too few, or too small a share of the former.
    """
    free = [row for row in article.parsed if not article.speeches_over(row.span)]
    own = [row for row in free if says_i_or_we(row)]
    is_own = len(own) >= max(fewest, share * len(free))
    return free, own if is_own else []


def says_i_or_we(sentence: ParsedSentence) -> bool:
    """True for a sentence in which somebody speaks of `I` and `our`."""
    return any(token.lower_ in _WE for token in sentence.doc)
