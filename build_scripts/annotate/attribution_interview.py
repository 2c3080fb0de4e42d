"""Attribution in an interview: the turns of who answers, with labels or by turns alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.annotate.article import Article, Found
from build_scripts.annotate.cues import Cue
from build_scripts.annotate.marks import Mention
from build_scripts.text.document import Span

TURN = Cue("", "form", 0.85, "states")

# What tells that a page is an interview: `Interview: Ana Reed`, `thank you for this interview`.
_SAYS_SO = re.compile(
    r"^\W*(?:the |an |exclusive )*interview(?:\b[^.?!]{0,60}$|(?:ed)? by\b)|"
    r"\bin an interview with this\b|\bspoke (?:to|with) (?:us|our)\b|"
    r"\bthank you (?:(?:very|so) much )?(?:for (?:this|the|your|talking|speaking|taking)|mrs?\b)|"
    r"\b(?:interviewed by|edited for (?:length|clarity))\b",
    re.IGNORECASE | re.MULTILINE,
)
_ASKS = re.compile(r"\?[\s\"”»’')\]]*$")
# `Mr. Lima, do you hear them?`: the one who answers is spoken to.
_ADDRESS = re.compile(
    r"[\"“„«'\s]*(?:(?:and|but|so|yet|well|thank you|good (?:morning|evening|day)),? )?"
    r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Minister|President|Ambassador|General|Madam|Sir|"
    r"Prime Minister|Commissioner|Chancellor|Secretary(?:[- ]General)?|Senator|Governor|Mayor)\b"
    r"\.? [^,.?!:]{2,40},"
)
# `Q:`, `Answer:`: nobody's name.
_LETTER = re.compile(r"(Q|A|Question|Answer)\s*[:.]\s+(?=\S)")
_LABEL = re.compile(r"[^\W\d_][\w.'’-]+(?: [^\W\d_][\w.'’-]+){0,3}:\s+(?=\S)")
_LONGEST_QUESTION = 70
_FEWEST = 3


@dataclass(frozen=True)
class _Turn:
    """A line of the talk, from where its words begin."""

    span: Span
    text: str

    @property
    def asks(self) -> bool:
        """True for a line that ends in a question, or speaks to somebody by title and name."""
        short = len(self.text.split()) <= _LONGEST_QUESTION
        return bool(_ADDRESS.match(self.text)) or (short and bool(_ASKS.search(self.text)))


def find_interview_turns(article: Article) -> Iterator[Found]:
    """Yields each line of one who is interviewed as that person's words.

    Labels decide, `Q:` and `A:` or names; without any, the lines take turns from the first
    question on, on a page that says it is an interview. Nobody's where no one person is spoken to.
    """
    lines = list(_read_lines(article))
    labelled = list(_labelled(article, lines))
    yield from labelled
    if labelled or not _SAYS_SO.search(article.document.text):
        return
    asked = [number for number, line in enumerate(lines) if line.asks]
    if len(asked) < _FEWEST:
        return
    person = _interviewee(article, lines, asked)
    if person is not None:
        answers = _answers(lines, asked)
        yield from (row for line in answers for row in _turn(article, line.span, person.span))


def _read_lines(article: Article) -> Iterator[_Turn]:
    """Yields the lines that hold a sentence, in order."""
    starts = [sentence.span.start for sentence in article.parsed]
    held = {article.line_of(start) for start in starts}
    yield from (_Turn(line, article.document.slice(line)) for line in sorted(held))


def _answers(lines: Sequence[_Turn], asked: Sequence[int]) -> list[_Turn]:
    """Returns the answers: every other line where that fits all questions, else what asks not."""
    first, last = asked[0], asked[-1]
    talk = lines[first : last + 2]
    odd = [number for number in asked if (number - first) % 2]
    if _ends(lines[last]):
        talk = lines[first:last]
    if len(odd) <= 1 and len(odd) * 4 < len(asked):
        return [line for number, line in enumerate(talk) if number % 2]
    return [line for line in talk if not line.asks]


def _ends(line: _Turn) -> bool:
    return re.search(r"\bthank you\b", line.text, re.IGNORECASE) is not None


def _interviewee(article: Article, lines: Sequence[_Turn], asked: Sequence[int]) -> Mention | None:
    """Returns a mention of who is spoken to by name, else of the one person named before."""
    for number in asked:
        match = _ADDRESS.match(lines[number].text)
        if match:
            start = lines[number].span.start
            named = _persons_in(article, Span(start, start + match.end()))
            if named:
                return named[0]
    before = _persons_in(article, Span(0, lines[asked[0]].span.start))
    return before[0] if len({row.actor for row in before}) == 1 else None


def _persons_in(article: Article, span: Span) -> list[Mention]:
    rows = article.mentions_in(span)
    return [row for row in rows if (a := article.actor(row.actor)) and a.kind == "person"]


def _labelled(article: Article, lines: Sequence[_Turn]) -> Iterator[Found]:
    """Yields the lines behind `A:`, and those behind the name of a person who has several."""
    letters = [(line, match) for line in lines if (match := _LETTER.match(line.text))]
    if len(letters) >= _FEWEST:
        asked = [number for number, line in enumerate(lines) if line is letters[0][0]]
        if all(match[1][0] == "Q" for _, match in letters):
            yield from _unlabelled(article, lines, [line for line, _ in letters])
            return
        person = _interviewee(article, lines, asked)
        for line, match in letters if person is not None else ():
            if match[1][0] == "A" and person is not None:
                yield from _turn(article, line.span, person.span, match.end())
        return
    named = [row for line in lines if (row := _named_label(article, line))]
    counts = [mention.actor for _, mention, _ in named]
    for line, mention, length in named:
        if counts.count(mention.actor) > 1:
            yield from _turn(article, line.span, mention.span, length)


def _unlabelled(
    article: Article, lines: Sequence[_Turn], questions: Sequence[_Turn]
) -> Iterator[Found]:
    """Yields the answers where only the questions have a label; the last one is one line long.

    A name before the first answer tells who answers.
    """
    asked = [number for number, line in enumerate(lines) if line in questions]
    answers = [line for line in lines[asked[0] : asked[-1] + 2] if line not in questions]
    named = [row for line in answers if (row := _named_label(article, line))]
    if len({mention.actor for _, mention, _ in named}) > 1:
        return
    person = named[0][1] if named else _interviewee(article, lines, asked)
    lengths = {line: length for line, _, length in named}
    for line in answers if person is not None else ():
        yield from _turn(article, line.span, person.span, lengths.get(line, 0))


def _named_label(article: Article, line: _Turn) -> tuple[_Turn, Mention, int] | None:
    """Returns a line with the person that its label names and the label's length."""
    match = _LABEL.match(line.text)
    if match is None or line.text[match.end()] in '"“„«' or line.text[: match.end()].isupper():
        return None
    label = Span(line.span.start, line.span.start + match.end())
    named = _persons_in(article, label)
    return (line, named[-1], match.end()) if named else None


def _turn(article: Article, line: Span, name: Span, label: int = 0) -> Iterator[Found]:
    start = line.start + label
    content = tuple(
        Span(max(sentence.span.start, start), sentence.span.end)
        for sentence in article.parsed
        if line.covers(sentence.span) and sentence.span.end > start
    )
    if content:
        yield Found("interview", TURN, (name,), (), content, name)
