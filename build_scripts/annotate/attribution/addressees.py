"""Whom the words of an attribution may be directed at, by the grammar of cue and content.

Who is asked, thanked or blamed hangs on the cue: `urged Peru to`, `called on Peru`. Whose deed or
word is judged hangs on the content: `Peru's offer`, `the attack by Peru`, `Peru must leave`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.marks import Addressee
from build_scripts.annotate.parse.clauses import children_of, is_infinitive
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token
from build_scripts.text.document import Span

_VERBS = frozenset(("VERB", "AUX"))
_NOUNS = frozenset(("NOUN", "PROPN", "PRON"))
_DUTIES = frozenset("must should ought shall".split())
_DUTY_VERBS = frozenset("need have ought".split())
_CONDITIONS = frozenset("if unless until till once before provided".split())
_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "dative")
# Between a cue and who is spoken to: `a warning to Peru`, `demanded of Peru`; `on` only where the
# cue says so itself, as in `called on Peru`: else it leads to a day.
_LINKS = frozenset("to of from".split())
# Whose a thing is: `Peru's offer`, `Peruvian troops`, `an offer by Peru`.
_MODIFIERS = ("poss", "amod", "compound", "nmod")
_OWNING = frozenset("by of from against".split())
_MAX_STEPS = 3
# Of a long quotation no more sentences are asked.
_MOST_SENTENCES = 12


@dataclass(frozen=True)
class _Place:
    """The sentence in which the words are looked for."""

    article: Article
    sentence: ParsedSentence

    def name(self, noun: Token, role: str) -> Iterator[Addressee]:
        """Yields a noun and those listed behind it that name an actor."""
        for token in (noun, *(row for row in noun.conjuncts if row.i > noun.i)):
            mention = self.article.mention_at(self.sentence.span_of(token))
            if mention is not None:
                yield Addressee(mention.span, role, mention.actor)

    def name_owner(self, noun: Token, role: str, step: int = 0) -> Iterator[Addressee]:
        """Yields whose a thing is: `Peru's offer`, `an offer of the envoy of Peru`."""
        start = self.sentence.span_of(noun).start
        rows = [row for child in children_of(noun, *_MODIFIERS) for row in self.name(child, role)]
        rows = [row for row in rows if row.span.end <= start]
        for prep in children_of(noun, "prep") if not rows and step < _MAX_STEPS else ():
            if prep.lower_ in _OWNING and not rows:
                for inner in children_of(prep, "pobj"):
                    rows = list(self.name(inner, role))
                    rows = rows or list(self.name_owner(inner, role, step + 1))
        yield from (
            rows[:1] if step == 0 and len(rows) > 1 and rows[0].span == rows[1].span else rows
        )


def find_addressees(article: Article, found: Found) -> tuple[Addressee, ...]:
    """Returns the words that name whom an attribution may be directed at, in text order."""
    rows: dict[Addressee, None] = {}
    for span in found.cue:
        sentence = article.sentence_at(span.start)
        for token in sentence.tokens_in(span) if sentence is not None else ():
            place = _Place(article, sentence)
            if token.pos_ in _VERBS or token.pos_ in ("NOUN", "ADJ"):
                rows.update(dict.fromkeys(_spoken_to(place, token, found)))
    for part in found.content:
        for sentence in article.sentences_over(part)[:_MOST_SENTENCES]:
            tokens = sentence.tokens_in(part)
            inside = {token.i for token in tokens}
            place = _Place(article, sentence)
            for top in (row for row in tokens if row.head.i not in inside or row.head is row):
                rows.update(dict.fromkeys(_told_of(place, top)))
    return tuple(sorted(rows, key=lambda row: (row.span, row.role)))


def _spoken_to(place: _Place, cue: Token, found: Found) -> Iterator[Addressee]:
    """Yields who hangs on the cue and is no part of what is said.

    Whoever is only told something is no party to it: `told reporters that`.
    """
    entry = found.cue_entry
    if entry.lemma == "tell" and not entry.addresses_object:
        return
    nouns = children_of(cue, *_OBJECTS)
    for link in children_of(cue, "prep", "dative") if entry.stance != "states" else ():
        own = entry.addresses_object and link.lower_ == entry.lemma.split()[-1]
        nouns += children_of(link, "pobj") if own or link.lower_ in _LINKS else ()
    if found.rule == "passive":
        nouns += [row for row in children_of(cue, "nsubjpass") if row.i < cue.i]
    for noun in (row for row in nouns if row.pos_ in _NOUNS):
        span = place.sentence.span_of(noun)
        if not entry.addresses_object and any(part.covers(span) for part in found.content):
            continue
        named = list(place.name(noun, "hearer"))
        phrase = _phrase_of(place.sentence, noun, "of" not in entry.takes)
        yield from named or [Addressee(phrase, "hearer", None)]


def _phrase_of(sentence: ParsedSentence, noun: Token, goes_on: bool) -> Span:
    """Returns a noun with the words before it that belong to it, and of what it is behind it.

    The latter not where the cue goes on so: `accused the shepherds of theft`.
    """
    first = min((row.left_edge.i for row in noun.lefts), default=noun.i)
    of = [row for row in children_of(noun, "prep") if row.i == noun.i + 1 and row.lower_ == "of"]
    last = of[0].right_edge if of and goes_on else noun
    return Span(sentence.span_of(sentence.doc[first]).start, sentence.span_of(last).end)


def _told_of(place: _Place, top: Token) -> Iterator[Addressee]:
    """Yields who stands in what is said: in a clause, or as a thing or its owner."""
    if top.pos_ in _VERBS:
        for verb in (top, *top.conjuncts):
            yield from _in_clause(place, verb)
    elif top.pos_ in _NOUNS and top.dep_ not in ("mark", "det", "punct"):
        named = list(place.name(top, "thing"))
        yield from named or place.name_owner(top, "owner")


def _in_clause(place: _Place, verb: Token) -> Iterator[Addressee]:
    """Yields the subject of a clause, who must do something, and on whom it depends."""
    role = "duty" if _is_duty(verb) else "inner" if is_infinitive(verb) else "subject"
    for noun in children_of(verb, *_SUBJECTS):
        if noun.dep_ == "nsubjpass" and role == "subject":
            continue
        named = list(place.name(noun, role))
        yield from named or place.name_owner(noun, "deed")
    for noun in children_of(verb, *_OBJECTS):
        yield from place.name_owner(noun, "object")
    for inner in children_of(verb, "xcomp", "ccomp"):
        for noun in children_of(inner, "nsubj"):
            yield from place.name(noun, "duty" if verb.lower_ == "let" else "inner")
    for inner in children_of(verb, "advcl"):
        if any(row.lower_ in _CONDITIONS for row in children_of(inner, "mark", "advmod")):
            for noun in children_of(inner, *_SUBJECTS):
                yield from place.name(noun, "condition")


def _is_duty(verb: Token) -> bool:
    if any(row.lower_ in _DUTIES for row in children_of(verb, "aux")):
        return True
    return verb.lemma_ in _DUTY_VERBS and any(map(is_infinitive, children_of(verb, "xcomp")))
