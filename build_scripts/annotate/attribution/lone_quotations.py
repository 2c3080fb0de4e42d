"""Quotations that fill a line of their own: who says them stands above, or signs below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.cues import Cue
from build_scripts.annotate.attribution.source_mentions import kind_of
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Mention, Quotation
from build_scripts.annotate.parse.clauses import children_of
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import FINITE, Token
from build_scripts.text.document import Span

# Less sure than a quotation with a cue beside it.
ABOVE = Cue("", "form", 0.6, "states")
SIGNED = Cue("", "form", 0.75, "states")
BLUNT = frozenset("blunt clear defiant adamant emphatic unequivocal scathing brief frank".split())
_SIGNATURE = re.compile(r"[-–—―\s]*(?P<who>[^,;:.]{3,60})(?:,[^.;:!?]{3,90})?\.?\s*$")
# Behind the name there may stand of what place somebody is: `Reed Effect` is a heading.
_HOUSE = re.compile(r"|[\s(]+(?:of|from|at|in|for|via|on|to)\s.*|\s*\(.*", re.DOTALL)
# `Follow Ana Reed on Twitter` is what the page says of who wrote it.
_FOLLOW = re.compile(
    r"\W*(?:follow|contact|e-?mail|reach|photo|picture|image|video|source|via|by|with|"
    r"reporting|edited|written)\b",
    re.IGNORECASE,
)
_MOST_SIGNED = 14
_MOST_BLANK = 3


def find_lone_speaker(article: Article, speech: Quotation, above: Sequence[Found]) -> Found | None:
    """Returns whose words a quotation is that nothing else on its line tells.

    `above` are the attributions on the line before. A line below that is only a name and what its
    bearer is signs it; else it goes on with the one person whom the last sentence above tells of,
    as who says something or speaks.
    """
    signer = _signer(article, speech)
    if signer is not None:
        return Found("verbless", SIGNED, (signer.span,), (), speech.content, signer.span, speech)
    speaker = _speaker_above(article, speech, above)
    if speaker is None:
        return None
    return Found("continued", ABOVE, (speaker.span,), (), speech.content, speaker.span, speech)


def find_speaker_beside(article: Article, speech: Quotation) -> Found | None:
    """Returns whose words a quotation is that ends the line: `The mayor shrugs. "It is late."`.

    The sentence right before it, on the line, tells of one person alone.
    """
    line = article.line_of(speech.span.start)
    before = article.document.text[line.start : speech.span.start].rstrip()
    last = article.sentence_at(line.start + len(before) - 1) if before else None
    if last is None or last.span.end > speech.span.start or article.speeches_over(last.span):
        return None
    if any(map(str.isalnum, article.document.text[speech.span.end : line.end])):
        return None
    root = next((row for row in last.doc if row.dep_ == "ROOT"), None)
    speaker = None if root is None else _only_subject(article, last, root)
    people = {row.actor for row in article.mentions_in(last.span) if _is_person(article, row)}
    if speaker is None or len(people) != 1:
        return None
    return Found("continued", ABOVE, (speaker.span,), (), speech.content, speaker.span, speech)


def line_beside(article: Article, offset: int, step: int) -> Span | None:
    """Returns the next line with words above (-1) or below (1) the one of an offset, or None."""
    lines = article.document.lines
    number = article.document.position(offset)[0] - 1 + step
    for at in range(number, number + step * _MOST_BLANK, step):
        if 0 <= at < len(lines) and article.document.slice(lines[at]).strip():
            return lines[at]
    return None


def _signer(article: Article, speech: Quotation) -> Mention | None:
    """Returns the person whose name begins the line below, which says nothing else."""
    line = line_beside(article, speech.span.end - 1, 1)
    if line is None:
        return None
    words = article.document.slice(line)
    signed = _SIGNATURE.match(words)
    if signed is None or len(words.split()) > _MOST_SIGNED:
        return None
    tokens = [row for sentence in article.sentences_over(line) for row in sentence.doc]
    if any(row.tag_ in FINITE for row in tokens) or _FOLLOW.match(words):
        return None
    end = line.start + signed.end("who")
    for mention in article.mentions_in(Span(line.start, end)):
        rest = article.document.text[mention.span.end : end]
        if kind_of(article, mention) == "person" and _HOUSE.fullmatch(rest):
            return mention
    names = {actor.name: actor.id for actor in article.actors if actor.kind == "person"}
    for name, actor in names.items():
        if signed["who"].endswith(name):
            return Mention(Span(end - len(name), end), actor, "name")
    return None


def _speaker_above(article: Article, speech: Quotation, above: Sequence[Found]) -> Mention | None:
    """Returns the person who says something, or speaks, in the last sentence of the line above."""
    line = line_beside(article, speech.span.start, -1)
    if line is None or any(row.quotation is not None for row in above):
        return None
    last = article.sentence_at(line.start + len(article.document.slice(line).rstrip()) - 1)
    if last is None or article.document.slice(last.span).endswith(":"):
        return None
    root = next((row for row in last.doc if row.dep_ == "ROOT"), None)
    if root is None:
        return None
    told = any(row.cue and last.span.covers(row.cue[0]) for row in above)
    blunt = any(row.lower_ in BLUNT for row in children_of(root, "acomp"))
    if not (told or root.lemma_.lower() in read_words("cues", "speaks") or blunt):
        return None
    return _only_subject(article, last, root)


def _only_subject(article: Article, sentence: ParsedSentence, root: Token) -> Mention | None:
    """Returns the person who alone does what a sentence tells."""
    subjects = children_of(root, "nsubj")
    if len(subjects) != 1 or children_of(subjects[0], "conj"):
        return None
    named = [*children_of(subjects[0], "appos"), subjects[0]]
    mentions = (article.mention_at(sentence.span_of(row)) for row in named)
    mention = next((row for row in mentions if row is not None), None)
    return mention if mention is not None and _is_person(article, mention) else None


def _is_person(article: Article, mention: Mention) -> bool:
    return kind_of(article, mention) == "person"
