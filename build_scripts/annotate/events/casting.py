"""Head words of a sentence resolved to the actors they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_scripts.annotate.events.lexicon import load_events
from build_scripts.annotate.events.phrases import (
    is_place,
    objects_after,
    phrase_of,
    span_of_tokens,
    without_clauses,
)
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Mention
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import Token
from build_scripts.text.document import Span

PRONOUNS = frozenset(("his", "her", "their", "its", "he", "she", "they", "it"))
# Pronouns that mean somebody whom only the article tells: who speaks, those who met before.
_MEANT = frozenset(("both", "we", "us", "i", "me", "you", "they", "them", "he", "she", "it"))
_SOMEBODY_ELSE = frozenset(
    "counterpart colleague predecessor successor rival host wife partner ally "
    "enemy opponent".split()
)
# The rule of mentions that stand behind an office.
_APPOSITION = "apposition"
# Prepositions before the members of a group: "countries such as X and Y".
_SUCH_AS = ("as", "including", "like")


@dataclass(frozen=True)
class Slots:
    """Words that may name who does it, to whom, and who else takes part.

    `weaker` are targets by a preposition, `content` the words of a speech act and `place` those
    of the place: each is asked for a target only when those before name no actor. The place
    gives a target when there is none at all, else somebody who takes part.
    """

    source: tuple[Token, ...] = ()
    target: tuple[Token, ...] = ()
    weaker: tuple[Token, ...] = ()
    content: tuple[Token, ...] = ()
    place: tuple[Token, ...] = ()


@dataclass(frozen=True)
class Cast:
    """The actors of an event: ids, or the words as printed where no actor is known.

    `unnamed` are the phrases of the parts that name no actor, each with its part.
    """

    source: tuple[str, ...]
    target: tuple[str, ...]
    participants: tuple[str, ...]
    unnamed: tuple[tuple[str, Span], ...] = ()


class Casting:
    """Resolves head words of one sentence to actors; `mentions` and `dates` are those in it."""

    def __init__(
        self, sentence: ParsedSentence, mentions: Sequence[Mention], dates: Sequence[Span] = ()
    ) -> None:
        self.sentence = sentence
        self.mentions = mentions
        self.dates = dates

    def cast(self, slots: Slots, inner: Sequence[Token]) -> Cast:
        """Returns the actors of the slots; printed words stand in where no actor is known.

        `inner` are words of the event's own phrase; who is named there takes part.
        """
        source = self._known(slots.source)
        target, others = self._targets(slots, source)
        within = self._named(token for token in inner if not is_place(token))
        return Cast(
            tuple(source) or self._printed(slots.source),
            tuple(target) or self._printed(slots.target or slots.weaker),
            tuple(dict.fromkeys([*source, *target, *others, *within])),
            tuple(self._unnamed(slots)),
        )

    def _unnamed(self, slots: Slots) -> Iterator[tuple[str, Span]]:
        """Yields the phrases of those who take part and whom no mention names.

        So it is with a body of whom a mention names: "Peru's electoral board", "two Navy ships".
        """
        parts = (("source", slots.source), ("target", (*slots.target, *slots.weaker)))
        for part, heads in parts:
            for token in (member for head in heads for member in _listed_with(head)):
                if token.pos_ == "PRON" and token.lower_ not in _MEANT:
                    continue
                is_own = not self._covering(token) and self._is_body(token)
                phrase = self._without_dates(_closed_phrase(token))
                owner = _owner_behind(token)
                if owner is not None and not self._actors_at(token):
                    yield part, span_of_tokens(self.sentence, _closed_phrase(owner))
                    phrase = [t for t in phrase if t.tag_ != "WP$"]
                if phrase and (is_own or not self._actors_at(token)):
                    yield part, span_of_tokens(self.sentence, phrase)

    def _is_body(self, head: Token) -> bool:
        """True for a body beside whose it is, and for whom names stand only behind.

        Such are "two firms, members of the union" and "ten sailors from Peru".
        """
        if head.lower_ in read_words("groups", "organs") and head.pos_ == "NOUN":
            return True
        is_beside = any(c.dep_ == "appos" or c.lower_ == "from" for c in head.children)
        return is_beside and not self._named(t for t in phrase_of(head) if t.i < head.i)

    def _without_dates(self, tokens: list[Token]) -> list[Token]:
        """Returns "armed groups" of "3 March armed groups"; nothing of a date alone."""
        first = 0
        while first < len(tokens) and (
            self._is_date(tokens[first]) or tokens[first].lower_ == "that"
        ):
            first += 1
        return tokens[first:]

    def _is_date(self, token: Token) -> bool:
        return any(date.covers(self.sentence.span_of(token)) for date in self.dates)

    def _targets(self, slots: Slots, source: Sequence[str]) -> tuple[list[str], list[str]]:
        """Returns the target and others: the first words that name an actor give the target."""
        deep = [
            token
            for head in slots.target
            for token in without_clauses(head)
            if token.i not in _owners_apart(head)
        ]
        weaker = self._known(slots.weaker)
        place = [actor for actor in self._known(slots.place) if actor not in source]
        for found in (self._known(slots.target), self._named(deep), weaker):
            fresh = [actor for actor in found if actor not in source]
            if fresh:
                return fresh, [*weaker, *place]
        content = [actor for actor in self._named(slots.content) if actor not in source]
        if content or slots.target:
            return content, place
        return place, []

    def _known(self, heads: Iterable[Token]) -> list[str]:
        named = ((*self.actors_of(head), *self._named_behind(head)) for head in heads)
        return list(dict.fromkeys(actor for row in named for actor in row))

    def actors_of(self, head: Token) -> list[str]:
        """Returns the actors a noun phrase names: those on its head, else on its modifiers.

        A group is named with its members' countries: "the ministers of X and Y".
        """
        named = (actor for token in _listed_with(head) for actor in self._actors_at(token))
        return list(dict.fromkeys(named))

    def _actors_at(self, token: Token) -> list[str]:
        """Returns the actors that one noun phrase of a list names."""
        meant = self._antecedent(token)
        names = self._covering(meant) or self._named(_own_words(meant)) or self._whose(meant)
        names = [*names, *(self._known(_followed_by(token)) if token.pos_ == "NOUN" else [])]
        if token.tag_ in ("NNS", "NNPS"):
            names += self._named(t for t in phrase_of(token) if t.i > token.i)
            if token.pos_ == "NOUN":
                names += self._known(objects_after(token, _SUCH_AS))
        return names

    def _named_behind(self, head: Token) -> list[str]:
        """Returns the name behind an office: "the envoy of Peru, Jan Novak"."""
        last = max(token.i for token in phrase_of(head))
        behind = head.doc[last + 1 : last + 3]
        if len(behind) < 2 or behind[0].text != ",":
            return []
        span = self.sentence.span_of(behind[1])
        named = (m for m in self.mentions if m.rule == _APPOSITION and m.span.covers(span))
        return [mention.actor for mention in named]

    def _whose(self, head: Token) -> list[str]:
        """Returns the rebels of "the rebels, whose fighters have been attacking the port"."""
        owner = _owner_behind(head)
        return [] if owner is None else self.actors_of(owner)

    def _antecedent(self, token: Token) -> Token:
        """Returns the subject before a pronoun in its sentence, rather one that names an actor."""
        if token.pos_ != "PRON" or token.lower_ not in PRONOUNS or self._covering(token):
            return token
        before = [t for t in token.doc[: token.i] if t.dep_ in ("nsubj", "nsubjpass")]
        nouns = [t for t in before if t.pos_ != "PRON"]
        named = [t for t in nouns if self._covering(t)] or nouns
        return named[-1] if named else token

    def _covering(self, token: Token) -> list[str]:
        span = self.sentence.span_of(token)
        return [m.actor for m in self.mentions if m.span.covers(span)]

    def _named(self, tokens: Iterable[Token]) -> list[str]:
        return list(dict.fromkeys(actor for token in tokens for actor in self._covering(token)))

    def _printed(self, heads: Iterable[Token]) -> tuple[str, ...]:
        meant = (self._antecedent(head) for head in heads)
        words = (" ".join(t.text for t in phrase_of(h)) for h in meant if h.pos_ != "PRON")
        return tuple(dict.fromkeys(words))


def _listed_with(head: Token) -> list[Token]:
    """Returns a noun and those that are listed with it.

    Of "the minister, Ana Lima, and the envoy" parsers list the envoy with her name, or take both
    for names of the minister.
    """
    names = [c for c in head.children if c.dep_ == "appos" and c.i > head.i]
    if not names:
        return [head, *head.conjuncts]
    beside = [c for c in names if c.left_edge.i and c.doc[c.left_edge.i - 1].lower_ == "and"]
    behind = [c for name in names for c in name.conjuncts]
    return list(dict.fromkeys((head, *head.conjuncts, *behind, *beside)))


def _owner_behind(head: Token) -> Token | None:
    """Returns "rebels" for the fighters of "the rebels, whose fighters attacked", or None."""
    if not any(c.tag_ == "WP$" for c in head.children):
        return None
    clause = next((t for t in head.ancestors if t.dep_ == "relcl"), None)
    return None if clause is None else clause.head


def _closed_phrase(head: Token) -> list[Token]:
    """Returns a noun with what stands before it and its "of" phrase, without a gap.

    To it belongs whose side they are on: "forces loyal to the chairman".
    """
    tokens = [t for t in phrase_of(head) if t.dep_ != "punct" or t.text == "-"]
    tokens += [t for child in head.children if _is_bound(child) for t in child.subtree]
    tokens.sort(key=lambda token: token.i)
    run = [token for token in tokens if token.i <= head.i]
    for token in tokens[len(run) :]:
        if token.i != run[-1].i + 1:
            break
        run.append(token)
    return run


def _followed_by(head: Token) -> list[Token]:
    """Returns whom people belong to: "gunmen linked to X", "forces loyal to X", "backed by X"."""
    told = [c for c in head.children if c.dep_ in ("acl", "amod") and c.i > head.i]
    bound = [c for c in told if c.lemma_.lower() in load_events().bound]
    return [o for c in bound for o in objects_after(c, ("to", "with", "by"))]


def _is_bound(child: Token) -> bool:
    """True for "loyal to X" right behind a noun."""
    return child.i == child.head.i + 1 and child.lemma_.lower() in load_events().bound


def _own_words(head: Token) -> list[Token]:
    """Returns a noun phrase without a person who owns it: his relatives are not he.

    Nor is "his counterpart", "his brother" or "his party".
    """
    dropped = _owners_apart(head)
    return [token for token in phrase_of(head) if token.i not in dropped]


def _owners_apart(head: Token) -> frozenset[int]:
    """Returns the places of the words that tell whose relative or party somebody is."""
    owners = [c for c in head.children if c.dep_ == "poss"]
    if not owners:
        return frozenset()
    people = [c for c in owners if c.ent_type_ == "PERSON"]
    if head.lemma_.lower() in _SOMEBODY_ELSE or head.lower_ in read_words("groups", "strangers"):
        people += [c for c in owners if c.pos_ == "PRON"]
    if head.lower_ in read_words("groups", "own_houses"):
        persons = read_words("groups", "persons")
        people += [c for c in owners if c.lower_ in ("his", "her") or c.lower_ in persons]
    return frozenset(token.i for person in people for token in person.subtree)
