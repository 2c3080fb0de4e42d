"""Who speaks a quotation, read from the words before and after it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.cues import Cue, find_cue
from build_scripts.annotate.attribution.sayers import sayer_of
from build_scripts.annotate.attribution.source_mentions import kind_of
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Mention, Quotation
from build_scripts.annotate.parse.clauses import (
    agent_of,
    children_of,
    cited_by,
    cue_tokens,
    lemmas_of,
    spans_of,
    subtree,
)
from build_scripts.annotate.parse.noun_phrases import (
    head_of,
    opening_comma,
    phrase_after,
    phrase_before,
)
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import FINITE, Token
from build_scripts.text.document import Span

COLON = Cue(":", "form", 0.85, "states")
SHOWN = Cue(":", "form", 0.76, "states")
VERBLESS = Cue("", "form", 0.85, "states")

# A dash, with or without a comma, between a quotation and the speaker: `», – a spokesman`.
_DASH = re.compile(r"[\s,.;]*[-–—―]\s*(?=\w)")
TOLD_NOUNS = frozenset(
    "statement remark comment announcement declaration claim assertion assessment communique "
    "communiqué".split()
)
# What somebody has who says something: `His answer is short: "No."`.
_WORDS = frozenset("answer message reply verdict advice response argument point word".split())
_ASIDE = frozenset(("relcl", "advcl", "acl", "csubj", "aux", "auxpass"))
_MAX_OWN_SENTENCE = 25
_MAX_NAME = 4


def find_speaker_after(article: Article, speech: Quotation, taken: frozenset[Span]) -> Found | None:
    """Returns the cue after a quotation on its line: `», – told X`, `" X said`, `», – X.`."""
    line = article.line_of(speech.span.end - 1)
    later = article.speech_after(speech.span.end)
    end = line.end if later is None else min(line.end, later.span.start)
    region = Span(speech.span.end, max(speech.span.end, end))
    own = article.sentence_at(speech.span.start)
    # A few words quoted inside a sentence have their speaker in it.
    is_inside = own is not None and speech.span.start - own.span.start > 2
    for sentence in article.sentences_over(region):
        tokens = sentence.tokens_in(region)
        if not any(token.is_alpha for token in tokens):
            continue
        is_no_cue = is_inside or len(tokens) > _MAX_OWN_SENTENCE or _says_more(sentence, taken)
        if sentence.span.start >= region.start and is_no_cue:
            return None
        return _by_verb(sentence, tokens, taken) or _by_dash(article, sentence, region, tokens)
    return None


def _says_more(sentence: ParsedSentence, taken: frozenset[Span]) -> bool:
    """True for a sentence behind a quotation in which somebody says something else."""
    return any(sentence.span_of(token) in taken for token in sentence.doc)


def _by_verb(
    sentence: ParsedSentence, tokens: Sequence[Token], taken: frozenset[Span]
) -> Found | None:
    inside = {token.i for token in tokens}
    for token in tokens:
        entry = _cue_of(token, inside)
        if entry is None or set(spans_of(sentence, cue_tokens(token))) & taken:
            continue
        source = _words_of(token) or _subject_in(token, inside)
        if not source and not _is_asked(token):
            source = phrase_before(tokens, token)
            source = source or _with_apposition(phrase_after(tokens, token), tokens)
        if source:
            return Found(
                rule="quotation",
                cue_entry=entry,
                source=spans_of(sentence, source),
                cue=spans_of(sentence, [row for row in cue_tokens(token) if row.i in inside]),
                content=(),
                head=sentence.span_of(head_of(source)),
            )
    return None


def _words_of(token: Token) -> list[Token]:
    """Returns the envoy of `the agency quotes the words of the envoy`, who said them.

    So is the envoy whom the agency quotes as saying something.
    """
    if (cited := cited_by(token)) is not None:
        return subtree(cited)
    words = [row for row in token.children if row.dep_ == "dobj" and row.lower_ == "words"]
    links = [row for noun in words for row in noun.children if row.lower_ == "of"]
    people = [row for link in links for row in link.children if row.dep_ == "pobj"]
    return subtree(people[0]) if people and token.lemma_.lower() in ("quote", "cite") else []


def _with_apposition(phrase: list[Token], tokens: Sequence[Token]) -> list[Token]:
    """Returns an inverted speaker with what stands beside the name: `said Ana Lima, an envoy`."""
    if not phrase:
        return []
    beside = [child for row in phrase for child in row.children if child.dep_ == "appos"]
    more = {inner.i for child in beside for inner in child.subtree}
    last = phrase[-1].i
    for token in tokens:
        if token.i == last + 1 and (token.i in more or (token.text == "," and more)):
            phrase.append(token)
            last = token.i
    return phrase


def _cue_of(token: Token, inside: Collection[int] = ()) -> Cue | None:
    """Returns the cue of a verb outside of a quotation, where the words `inside` stand.

    A verb that the parser hangs on the last noun quoted says so: `"out of the ports," he said`.
    """
    if token.pos_ == "ADJ" and token.dep_ == "acomp" and token.head.lemma_ == "be":
        return find_cue("quote", token.lower_)  # `"We stay," the mayor is adamant`
    is_aside = token.dep_ == "relcl" and (not inside or token.head.i in inside)
    is_verb = token.tag_.startswith("VB") and token.dep_ != "prep" and not is_aside
    if not is_verb or _is_done_to(token):
        return None
    lemmas = lemmas_of(token)
    return find_cue("quote", *lemmas) or find_cue("ccomp", *lemmas)


def _is_done_to(token: Token) -> bool:
    """True for `declared` of `to have the vote declared invalid`, which nobody says there."""
    helped = any(row.dep_ in ("aux", "auxpass") for row in token.children)
    if helped or token.dep_ not in ("ccomp", "xcomp", "acl"):
        return False
    return token.tag_ == "VBN" or token.head.lemma_ == "have"


def _subject_in(token: Token, inside: set[int]) -> list[Token]:
    subject = agent_of(token) if _is_asked(token) else sayer_of(token)
    if subject is None or subject.i not in inside:
        return []
    held = [child for child in subject.children if token.i in {row.i for row in child.subtree}]
    return [row for row in subtree(subject, held) if row.i in inside and row.i != token.i]


def _is_asked(token: Token) -> bool:
    """True for `was asked`, whose subject hears the question."""
    asked = token.lemma_.lower() in read_words("cues", "asks")
    return asked and bool(children_of(token, "auxpass"))


def _by_dash(
    article: Article, sentence: ParsedSentence, region: Span, tokens: Sequence[Token]
) -> Found | None:
    """Reads a source without a verb: `», – a spokesman for the union Ana Lima.`"""
    if not _DASH.match(article.document.text, region.start):
        return None
    if any(token.tag_ in FINITE for token in tokens):
        return None
    spans = spans_of(sentence, tokens)
    if not spans or not any(token.is_alpha for token in tokens):
        return None
    named = article.mentions_in(Span(spans[0].start, spans[-1].end))
    head = named[-1].span if named else sentence.span_of(head_of(tokens))
    return Found("verbless", VERBLESS, spans, (), (), head)


def find_speaker_before(
    article: Article, speech: Quotation, taken: frozenset[Span]
) -> Found | None:
    """Returns the cue before a quotation: `X said: "`, `X: "`, also on the line before."""
    region = _region_before(article, speech)
    text = article.document.slice(region).rstrip()
    sentence = article.sentence_at(region.start + len(text) - 1) if text else None
    if sentence is None:
        return None
    tokens = sentence.tokens_in(Span(max(region.start, sentence.span.start), region.end))
    for token in reversed(tokens):
        entry = _cue_of(token) or _carrier_of(token)
        if entry is None:
            continue
        inside = {row.i for row in tokens}
        source = _subject_in(token, inside)
        if not source and _is_asked(token):
            continue
        source = source or phrase_after(tokens, token)
        if not source and text.endswith(":"):
            source = _phrase_ending_at(tokens, token)
        cue = spans_of(sentence, cue_tokens(token))
        if source and (text.endswith(":") or (not set(cue) & taken and text.endswith(","))):
            rule = "colon" if text.endswith(":") else "quotation"
            return Found(
                rule, entry, spans_of(sentence, source), cue, (), sentence.span_of(head_of(source))
            )
    if not text.endswith(":"):
        return None
    return _label(article, sentence, tokens) or subject_before_colon(article, sentence, tokens)


def _phrase_ending_at(tokens: Sequence[Token], verb: Token) -> list[Token]:
    """Returns who says it right before a verb, behind a phrase that opens the sentence.

    `In response to a question, the envoy, Ana Lima, said: "`, of which the parser makes a list.
    """
    before = [row for row in tokens if row.i < verb.i]
    comma = opening_comma(before)
    behind = before if comma is None else [row for row in before if row.i > comma.i]
    return phrase_before(behind, verb)


def _carrier_of(token: Token) -> Cue | None:
    """Returns a cue for `made the following comment:`."""
    nouns = [row for row in token.children if row.dep_ == "dobj"]
    if any(row.lemma_.lower() in TOLD_NOUNS for row in nouns):
        return Cue(token.lemma_.lower(), "quote", 0.85, "states")
    return None


def _region_before(article: Article, speech: Quotation) -> Span:
    line = article.line_of(speech.span.start)
    text = article.document.text
    last = article.speech_before(speech.span.start)
    if last is not None and last.span.end > line.start:
        return Span(last.span.end, speech.span.start)
    if text[line.start : speech.span.start].strip():
        return Span(line.start, speech.span.start)
    end = article.end_before(line.start)
    if text[end - 1 : end] != ":":
        return Span(line.start, line.start)
    return Span(article.line_above(end).start, end)


def _label(article: Article, sentence: ParsedSentence, tokens: Sequence[Token]) -> Found | None:
    """Reads a name before a colon: `Ana Lima: "We stay."`."""
    words = [token for token in tokens if not token.is_punct]
    if not words or any(token.tag_ in FINITE for token in words):
        return None
    spans = spans_of(sentence, words)
    named = article.mentions_in(Span(spans[0].start, spans[-1].end)) if spans else []
    is_name = len(words) <= _MAX_NAME and all(token.text[:1].isupper() for token in words)
    if not spans or not (named or is_name):
        return None
    head = _head_of_label(article, named) if named else sentence.span_of(head_of(words))
    return Found("colon", COLON, spans, (sentence.span_of(tokens[-1]),), (), head)


def _head_of_label(article: Article, named: Sequence[Mention]) -> Span:
    """Returns who speaks of those whom a label names: the last, or the person that it begins with.

    `Ana Lima, second in the club of Ria, on the radio:` is Ana Lima's word.
    """
    first, behind = named[0], article.document.text[named[0].span.end :][:1]
    is_apposed = behind == "," and kind_of(article, first) == "person"
    people = [row for row in named[1:] if kind_of(article, row) == "person"]
    return first.span if is_apposed and not people else named[-1].span


def subject_before_colon(
    article: Article, sentence: ParsedSentence, tokens: Sequence[Token]
) -> Found | None:
    """Reads who does something before a colon: `The mayor shrugs: "It is late."`.

    Whatever is done, the subject of the sentence says what follows, or the owner of the message.
    """
    inside = {token.i for token in tokens}
    verbs = (row for row in tokens if row.tag_ in FINITE and row.dep_ not in _ASIDE)
    subjects = (child for verb in verbs for child in verb.children if child.dep_ == "nsubj")
    subject = next((row for row in subjects if row.i in inside), None)
    if subject is None:
        return None
    owners = [child for child in subject.children if child.dep_ == "poss"]
    source = owners[0] if owners and subject.lemma_.lower() in _WORDS else subject
    head = sentence.span_of(source)
    mention = article.mention_at(head)
    people = read_words("groups", "speakers") | read_words("groups", "persons")
    kind = "" if mention is None else kind_of(article, mention)
    if kind not in ("person", "group") and source is subject and source.lower_ not in people:
        return None
    words = [row for row in subtree(source) if row.i in inside and row.dep_ != "case"]
    colon = sentence.span_of(tokens[-1])
    return Found("colon", SHOWN, spans_of(sentence, words), (colon,), (), head)
