"""The lines of a talk that is printed as questions and answers, and which of them ask."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.annotate.attribution.article import Article
from build_scripts.annotate.lexicon import read_words
from build_scripts.text.document import Span
from build_scripts.text.turn_labels import find_turn_labels, name_in_label

_ASKS = re.compile(r"\?[\s\"”»’')\]]*$")
# `Mr. Lima, do you hear them?`: the one who answers is spoken to.
ADDRESS = re.compile(
    r"[\"“„«'\s]*(?:(?:and|but|so|yet|well|thank you|good (?:morning|evening|day)),? )?"
    r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Minister|President|Ambassador|General|Madam|Sir|"
    r"Prime Minister|Commissioner|Chancellor|Secretary(?:[- ]General)?|Senator|Governor|Mayor)\b"
    r"\.? [^,.?!:]{2,40},"
)
# `Tell us about the quay.`: a question in the form of a request.
_REQUEST = re.compile(
    r"(?:(?:so|and|but|then|now|please|finally)[,:]? )*"
    r"(?:(?:tell|give|show|walk|take|remind) (?:us|me|our readers)\b|let(?:'s|’s| us) (?:talk|turn|"
    r"move|go|begin|start|speak)\b|(?:please )?(?:describe|explain|talk about|elaborate on)\b)",
    re.IGNORECASE,
)
# `But the government says …`, `You signed the treaty.`: what somebody is asked to answer.
_OBJECTION = re.compile(
    r"(?:(?:but|and|yet|still|however),? )?(?:some|many|critics|others|people|opponents|your|you|"
    r"the|there|it)\b.*\b(?:you|your|says?|argues?|claims?|accuses?|insists?|blames?|fears?|"
    r"believes?|calls?)\b",
    re.IGNORECASE,
)
_OWN_WORDS = re.compile(r"\b(?:I|we|my|our|me|us|mine|ours)\b", re.IGNORECASE)
_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
# What is quoted of others, with a mark of one word left alone: `don't`.
_QUOTED = re.compile(r"(?:[\"“„«]|'')[^\"”»]*?(?:[\"”»]|'')")
_FEWEST_ASKED = 3
_LONGEST_QUESTION = 70
_LONGEST_OBJECTION = 30
# Who asks by trade, and letters and words that name nobody.
_ASKING = frozenset(
    "q question journalist reporter moderator interviewer host correspondent anchor presenter "
    "press media audience".split()
)
_LETTERS = frozenset("q a question answer".split())
_FEWEST_LETTERS = 3
_DASH = re.compile(r"[-–—―]\s*(?=\S)")


@dataclass(frozen=True)
class Line:
    """A line of the talk with its words; `lead` signs of a dash stand before them."""

    span: Span
    text: str
    lead: int = 0

    @property
    def asks(self) -> bool:
        """True for a line that ends in a question, asks to be told, or speaks to somebody."""
        short = len(self.text.split()) <= _LONGEST_QUESTION
        asked = _ASKS.search(self.text) or _REQUEST.match(self.text)
        return self.is_addressed or (short and bool(asked))

    @property
    def is_addressed(self) -> bool:
        """True for `Mr. Lima, you signed it.`; not for `Mr. Lima, who signed it, left.`"""
        text = _QUOTED.sub("", self.text)
        return bool(ADDRESS.match(text)) and ("?" in text or _YOU.search(text) is not None)

    @property
    def objects(self) -> bool:
        """True for a short line that holds what others say, or what `you` did, and no `we`."""
        short = len(self.text.split()) <= _LONGEST_OBJECTION
        return short and bool(_OBJECTION.match(self.text)) and not _OWN_WORDS.search(self.text)

    @property
    def is_own(self) -> bool:
        """True for a line that says `I` or `we` outside of quotation marks."""
        return _OWN_WORDS.search(_QUOTED.sub("", self.text)) is not None

    @property
    def ends(self) -> bool:
        """True for the thanks at the end."""
        return re.search(r"\bthank you\b", self.text, re.IGNORECASE) is not None


@dataclass(frozen=True)
class Label:
    """What stands before the words of a line; `name` is who by the label, `length` with the gap."""

    span: Span
    name: str
    length: int

    @property
    def is_letter(self) -> bool:
        """True for `Q:` and `Answer:`, which name nobody."""
        return self.name.lower() in _LETTERS

    @property
    def is_question(self) -> bool:
        """True for `Q:`, `QUESTION (Radio Lima):` and `Moderator:`."""
        words = self.name.lower().split()
        return bool(words) and not _ASKING.isdisjoint((words[0], words[-1]))

    @property
    def tells_person(self) -> bool:
        """True for `SPOKESPERSON:`, `The Minister of Ports:` and `MS. LIMA:`."""
        words = self.name.split()
        titled = words[0].title() in read_words("offices", "honorifics")
        return titled or not read_words("groups", "persons").isdisjoint(map(str.lower, words))


def read_lines(article: Article) -> Iterator[Line]:
    """Yields the lines that hold a sentence, in order."""
    starts = [sentence.span.start for sentence in article.parsed]
    for span in sorted({article.line_of(start) for start in starts}):
        text = article.document.slice(span)
        dash = _DASH.match(text)
        lead = dash.end() if dash else 0
        yield Line(span, text[lead:], lead)


def read_labels(article: Article, lines: Sequence[Line]) -> dict[int, Label]:
    """Returns the labels by the number of their line; a few letters are none."""
    text = article.document.text
    spans = find_turn_labels(article.document)
    on_line = {article.line_of(row.start): row for row in spans}
    alone = {line: row for line, row in on_line.items() if article.document.trim(line) == row}
    labels = {}
    for at, line in enumerate(lines):
        span = on_line.get(line.span)
        if span is not None:
            behind = text[span.end : line.span.end]
            if not any(map(str.isalpha, behind)):  # `Ana Lima: 1,501.` counts votes
                continue
            gap = len(behind) - len(behind.lstrip(" *\t\u00a0"))
            name = name_in_label(article.document.slice(span))
            labels[at] = Label(span, name, span.end + gap - line.span.start - line.lead)
        elif (above := article.line_above(line.span.start)) in alone:
            # Nothing but the name stands on the line above, which is no sentence.
            span = alone[above]
            labels[at] = Label(span, name_in_label(article.document.slice(span)), 0)
    letters = [label.name.lower() for label in labels.values() if len(label.name) == 1]
    if len(letters) >= _FEWEST_LETTERS and "q" in letters:
        return labels
    return {at: label for at, label in labels.items() if len(label.name) > 1}


def find_asking(labels: Mapping[int, Label], lines: Sequence[Line]) -> list[int]:
    """Returns the numbers of the lines whose label asks, in order.

    That is `Q`, a moderator, and whoever asks in half of the own lines. A member of a house, whose
    label has a title, asks and claims.
    """
    uses = Counter(label.name for label in labels.values())
    plain = {at: label for at, label in labels.items() if not label.tells_person}
    asks = Counter(label.name for at, label in plain.items() if lines[at].asks)
    asking = {name for name in asks if 2 * asks[name] >= uses[name]}
    asking |= {label.name for label in labels.values() if label.is_question}
    return [at for at, label in labels.items() if label.name in asking]


def is_talk(lines: Sequence[Line], asked: Sequence[int]) -> bool:
    """True where several lines ask `you` something, and `I` or `we` stand in what is answered.

    A page that answers questions of its own has neither.
    """
    asking = [row for row in asked if _YOU.search(lines[row].text)]
    if len(asking) < _FEWEST_ASKED or 3 * len(asking) < len(asked):
        return False
    answers = [lines[row + 1] for row in asked if row + 1 < len(lines) and row + 1 not in asked]
    own = [row for row in answers if row.is_own]
    return 2 * len(own) >= len(asked)


def find_answers(lines: Sequence[Line], asked: Sequence[int]) -> list[Line]:
    """Returns the answers: every other line where that fits all questions, else what asks not.

    `asked` are the numbers of the lines that ask; behind the last of them one line answers.
    """
    first, last = asked[0], asked[-1]
    talk = lines[first:last] if lines[last].ends else lines[first : last + 2]
    odd = [number for number in asked if (number - first) % 2]
    objections = [at for at in range(1, len(talk), 2) if _is_objection(talk, at)]
    vain = [line for line in talk[::2] if not line.asks and not line.objects]
    takes_turns = len(vain) * (4 if objections else 2) <= len(talk[::2])
    if takes_turns and len(odd) <= 1 and len(odd) * 4 < len(asked):
        return list(talk[1::2])
    return [row for at, row in enumerate(talk) if not row.asks and not _is_objection(talk, at)]


def _is_objection(talk: Sequence[Line], at: int) -> bool:
    """True for an objection between two answers; behind a question and before one stand answers."""
    if not 0 < at < len(talk) - 1 or not talk[at].objects:
        return False
    return not talk[at - 1].asks and not talk[at + 1].asks
