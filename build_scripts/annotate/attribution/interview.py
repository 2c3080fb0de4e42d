"""Attribution in an interview: the turns of who answers, with labels or by turns alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.cues import Cue
from build_scripts.annotate.attribution.speeches import STAGE
from build_scripts.annotate.attribution.talk import (
    ADDRESS,
    Label,
    Line,
    find_answers,
    find_asking,
    is_talk,
    read_labels,
    read_lines,
)
from build_scripts.annotate.marks import Mention
from build_scripts.text.document import Span

TURN = Cue("", "form", 0.85, "states")

# `Ana Reed spoke with us`, `we sat down with Ana Reed`: the sentence names who is interviewed.
_MEETS = (
    r"\bin (?:this|an exclusive|a wide-ranging) interview\b|"
    r"\b(?:gave|granted) (?:\w+ ){1,2}(?:exclusive )?interview\b|"
    r"\b(?:in an )?interview with\b(?! (?:reporters|journalists))|"
    r"\b(?:spoke|talked|sat down) (?:\w+ \w+ )?(?:to|with) (?:us|our)\b|\bsat down with\b|"
    r"\b(?:we|this (?:paper|newspaper|magazine)) (?:spoke|talked|sat down|met|asked|interviewed)\b|"
    r"\banswer(?:s|ed) (?:our|the) questions\b"
)
_NAMES_ANSWERER = re.compile(_MEETS, re.IGNORECASE)
# What tells that a page is an interview: `Interview: Ana Reed`, `The Monday interview`,
# `thank you for this interview`.
SAYS_SO = re.compile(
    r"^[^\w\n]*(?:the |an |exclusive |big )*(?:interview|q ?& ?a)(?:\b[^.?!]{0,60}$|(?:ed)? by\b|"
    r"\s*[|:/•·–—-]\s)|"
    r"^[^\w\n]*(?:\w+ ){1,3}interview[^\w\n]*$|"
    r"\bin an interview with this\b|"
    r"\bthank you (?:(?:very|so) much )?(?:for (?:this|the|your|talking|speaking|taking)|mrs?\b)|"
    r"\b(?:interviewed by|edited for (?:length|clarity))\b|" + _MEETS,
    re.IGNORECASE | re.MULTILINE,
)
# Who wrote the page, asked or took the pictures.
_BYLINE = re.compile(
    r"\W*(?:(?:interview(?:ed)?|written|text|words|story) )?(?:by\b|text:|words:|photos?\b|"
    r"pictures?\b|interviewer\b)",
    re.IGNORECASE,
)
_FEWEST = 3
# Of the answers not even one in so many names who answers.
_MOST_NAMING = 4


def find_interview_turns(article: Article) -> Iterator[Found]:
    """Yields each line of one who is interviewed as that person's words.

    Labels decide, `Q:` and `A:` or names; without any, the lines take turns from the first
    question on, on a page that says it is an interview or reads like one. Nobody's where no one
    person is spoken to.
    """
    lines = list(read_lines(article))
    labelled = list(_labelled(article, lines))
    yield from labelled
    asked = [number for number, line in enumerate(lines) if line.asks]
    if labelled or not (SAYS_SO.search(article.document.text) or is_talk(lines, asked)):
        return
    objected = [line for line in lines[asked[0] : asked[-1]] if line.objects] if asked else []
    if len(asked) < 2 or len(asked) + len(objected) < _FEWEST:
        return
    person = _interviewee(article, lines, asked)
    answers = [] if person is None else find_answers(lines, asked)
    if person is not None and not _is_told_of(article, person, answers):
        yield from (row for line in answers for row in _turn(article, line, person.span))


def _is_told_of(article: Article, person: Mention, answers: Sequence[Line]) -> bool:
    """True for a report, which names in many a line the one who would be answering there."""
    told = [row for row in article.mentions_of(person.actor) if row.rule != "pronoun"]
    naming = [line for line in answers if any(line.span.covers(row.span) for row in told)]
    return _MOST_NAMING * len(naming) > len(answers)


def _interviewee(article: Article, lines: Sequence[Line], asked: Sequence[int]) -> Mention | None:
    """Returns a mention of who is spoken to by name, else of the one person named before.

    Of several named before it is the one in the sentences that tell of the talk, else the one of
    whom they tell at least twice as often as of any other, by name or pronoun.
    """
    for number in asked:
        match = ADDRESS.match(lines[number].text)
        if match:
            start = lines[number].span.start
            named = _persons_in(article, Span(start, start + lines[number].lead + match.end()))
            if named:
                return named[0]
    top = Span(0, lines[asked[0]].span.start)
    above = [row for row in _persons_in(article, top) if not _is_byline(article, row)]
    told = [
        row
        for sentence in article.sentences_over(top)
        if _NAMES_ANSWERER.search(article.document.slice(sentence.span))
        for row in _persons_in(article, sentence.span)
    ]
    for named in (above, told):
        if len({row.actor for row in named}) == 1:
            return named[0]
    return _most_told_of(above)


def _most_told_of(rows: Sequence[Mention]) -> Mention | None:
    """Returns a mention of the actor with twice as many as any other, or None."""
    counts = Counter(row.actor for row in rows).most_common(2)
    is_clear = len(counts) > 1 and counts[0][1] >= 2 * counts[1][1]
    return next(row for row in rows if row.actor == counts[0][0]) if is_clear else None


def _is_byline(article: Article, mention: Mention) -> bool:
    """True for who wrote or took it: `By Oran Reed`, `Photo: Jan Novak`."""
    line = article.line_of(mention.span.start)
    return bool(_BYLINE.match(article.document.text, line.start, line.end))


def _persons_in(article: Article, span: Span) -> list[Mention]:
    rows = article.mentions_in(span)
    return [row for row in rows if (a := article.actor(row.actor)) and a.kind == "person"]


def _labelled(article: Article, lines: Sequence[Line]) -> Iterator[Found]:
    """Yields the lines behind the label of who answers, and those behind a labelled question.

    A line without label goes on with the turn before it; behind the last question it is one line.
    """
    labels = read_labels(article, lines)
    asking = find_asking(labels, lines)
    answering = dict(_answerers(article, lines, labels, asking))
    if not asking and not answering:
        return
    first = min((*asking, *answering))
    last = max((*asking, *answering))
    end = last + 2 if asking and last == asking[-1] else last + 1
    while end < len(lines) and last in answering and lines[end].is_own:
        end += 1
    rest = _behind_questions(article, lines, labels, asking, list(answering.values()))
    if not answering and not labels[first].is_letter and not _is_talk(article, asking):
        return
    current: Span | None = None
    for at, line in list(enumerate(lines))[first:end]:
        if at in labels:
            current = answering.get(at)
        if at in asking:
            current = rest
        elif current is not None and not (current is rest and line.asks):
            yield from _turn(article, line, current, labels[at].length if at in answering else 0)


def _is_talk(article: Article, asking: Sequence[int]) -> bool:
    return len(asking) >= _FEWEST and SAYS_SO.search(article.document.text) is not None


def _behind_questions(
    article: Article,
    lines: Sequence[Line],
    labels: Mapping[int, Label],
    asking: Sequence[int],
    answering: Sequence[Span],
) -> Span | None:
    """Returns who answers where only the questions have a label, or None where both have one."""
    if not asking or 2 * len(answering) > len(asking):
        return None
    named = {article.mention_at(span) for span in answering}
    if len({row.actor for row in named if row}) > 1:
        return None
    person = None if answering else _interviewee(article, lines, asking[:1])
    return answering[0] if answering else person and person.span


def _answerers(
    article: Article, lines: Sequence[Line], labels: Mapping[int, Label], asking: Sequence[int]
) -> Iterator[tuple[int, Span]]:
    """Yields the lines whose label tells who speaks, and where that one is named.

    By name, surname, initials or `A`; else by the words of the label alone, where these tell a
    person or, in a talk with somebody known or asked, those lines say `I` and `we`.
    """
    own = Counter(label.name for at, label in labels.items() if lines[at].is_own)
    uses = Counter(label.name for label in labels.values())
    spoken_to = _interviewee(article, lines, asking[:1]) if asking else None
    short = _short_names(article)
    is_talk = bool(asking) or any(_persons_in(article, label.span) for label in labels.values())
    for at, label in labels.items():
        if at in asking:
            continue
        named = _persons_in(article, label.span)
        person = named[0] if named else short.get(label.name.replace(".", ""))
        if label.is_letter:
            person = spoken_to
        says_so = is_talk and 2 * own[label.name] >= uses[label.name]
        if person is not None:
            yield at, person.span
        elif not label.is_letter and (label.tells_person or says_so):
            yield at, Span(label.span.start, label.span.start + len(label.name))


def _short_names(article: Article) -> dict[str, Mention]:
    """Returns the persons of the article by initials and by surname, in capitals; the first wins.

    An initial alone is none.
    """
    short: dict[str, Mention] = {}
    for row in article.mentions:
        actor = article.actor(row.actor)
        words = actor.name.upper().split() if actor and actor.kind == "person" else []
        if len(words) > 1:
            for name in ("".join(word[0] for word in words), words[-1]):
                short.setdefault(name, row)
    return short


def _turn(article: Article, line: Line, name: Span, label: int = 0) -> Iterator[Found]:
    start = line.span.start + line.lead + label
    content = tuple(
        Span(max(sentence.span.start, start), sentence.span.end)
        for sentence in article.sentences_over(line.span)
        if line.span.covers(sentence.span)
        and sentence.span.end > start
        and not STAGE.fullmatch(article.document.slice(sentence.span))
    )
    if content:
        yield Found("interview", TURN, (name,), (), content, name)
