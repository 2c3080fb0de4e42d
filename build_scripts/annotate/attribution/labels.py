"""Whose view a labelled paragraph tells: `The union: it wants a vote`, `3. Lima. It denies`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.source_mentions import find_source_mention, kind_of
from build_scripts.annotate.lexicon import read_words
from build_scripts.text.document import Span

# A mark of a list, who is spoken of, and a colon; a full stop or a question mark behind a name.
_LABEL = re.compile(
    r"\W{0,4}(?:\d{1,2}[.)]\s+)?(?P<lead>(?:And|What of|What about)\s+)?"
    r"(?P<name>[^\W\d_][^:.?!;,\n\"“”()]{1,48}?)(?P<end>[:.?])\s+(?=\S)"
)
_MOST_WORDS = 7
# Who goes on to be spoken of under a label, where no name says it.
_ONE = frozenset(("he", "she"))
_POINTING = frozenset(("it", "they", *_ONE))
_DEFINITE = re.compile(r"(?:The|This) [^,;:A-Z]{3,40}$")
# A house by its letters: `The ELN`.
_ACRONYM = re.compile(r"(?:^|The )[A-Z]{3,6}$")
# How many sentences of a paragraph its label speaks for.
_REACH = 3


def with_labels(article: Article, rows: Sequence[Found]) -> list[Found]:
    """Returns the attributions, those under a label with it as their source where none is named.

    A verb without a subject counts only right behind the label, a pronoun until somebody else
    is the source.
    """
    kept = list(rows)
    taken: dict[int, int] = {}
    for number, found in sorted(enumerate(rows), key=lambda row: _start_of(row[1])):
        start = _start_of(found)
        line = article.line_of(start)
        label = _label_of(article, line)
        if label is None or start < label.end:
            continue
        if line.start in taken and found.source and found.source[0].start > taken[line.start]:
            continue
        if _names_nobody(article, found, label):
            kept[number] = replace(found, source=(label,), head=label)
        elif found.source and not _is_pointing(article, found):
            taken[line.start] = found.source[0].start
    return kept


def _start_of(found: Found) -> int:
    return min(span.start for span in (*found.source, *found.cue, *found.content))


def _label_of(article: Article, line: Span) -> Span | None:
    """Returns the name by which a line is labelled, or None."""
    match = _LABEL.match(article.document.text, line.start, line.end)
    if match is None or len(match["name"].split()) > _MOST_WORDS:
        return None
    name = Span(*match.span("name"))
    named = article.mentions_in(name)
    is_whole = any(row.span.end == name.end for row in named)
    sentence = article.sentence_at(name.start)
    if sentence is None:
        return None
    if match["end"] != ":" or match["lead"]:
        return name if is_whole and len(match["name"].split()) <= _MOST_WORDS // 2 else None
    tokens = sentence.tokens_in(name)
    if any(row.pos_ in ("VERB", "AUX", "PRON") for row in tokens):
        return None
    words = match["name"].lower().split()
    people = read_words("groups", "speakers") | read_words("groups", "involved")
    told = is_whole or _ACRONYM.search(match["name"]) or not people.isdisjoint(words)
    return name if told else None


def _names_nobody(article: Article, found: Found, label: Span) -> bool:
    """True for a source that is missing, a pronoun, or a noun by which the label is meant."""
    near = article.sentences_over(Span(label.start, _start_of(found) + 1))
    if len(near) > _REACH or find_source_mention(article, found) is not None:
        return False
    if not found.source:
        between = article.document.text[label.end : _start_of(found)]
        return len(between.split()) <= 2 and "\n" not in between
    is_one = article.document.slice(found.source[0]).lower() in _ONE
    named = article.mentions_in(label)
    person = any(kind_of(article, row) == "person" for row in named[-1:])
    return person if is_one else _is_pointing(article, found)


def _is_pointing(article: Article, found: Found) -> bool:
    """True for `they`, `the movement`."""
    words = article.document.slice(found.source[0])
    one = read_words("groups", "persons") | read_words("groups", "strangers")
    is_one = words.lower().split()[-1] in one
    return words.lower() in _POINTING or (bool(_DEFINITE.match(words)) and not is_one)
