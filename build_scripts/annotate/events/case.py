"""A word that tells an event, and the words of its sentence that bear on whether it happened."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from build_scripts.annotate.events.lexicon import Lexicon
from build_scripts.annotate.events.trigger import Trigger
from build_scripts.annotate.parse.tree import FINITE, Token

_MODIFIERS = frozenset(("amod", "det", "mark", "neg", "compound", "npadvmod"))
_HANGING = frozenset("xcomp pcomp acl dobj pobj prep advcl conj".split())
# What makes a clause of a participle: "the request that they be admitted".
_OWN = frozenset(("aux", "auxpass", "nsubj", "nsubjpass", "mark"))
# Where or when something else is done: "at a rally", "after the attack".
_OCCASIONS = frozenset("at during after before since following amid throughout".split())
_OPENINGS = _OCCASIONS | frozenset(("in", "on"))


@dataclass(frozen=True)
class Case:
    """A trigger, the verb that gives it its tense, and the words that bear on it."""

    trigger: Trigger
    lexicon: Lexicon

    @cached_property
    def verb(self) -> Token | None:
        """The trigger itself, its light verb, or the verb whose subject it is."""
        token = self.trigger.token
        if not self.trigger.is_noun:
            return token
        if self.trigger.carrier is not None:
            return self.trigger.carrier
        is_subject = token.dep_ in ("nsubj", "nsubjpass") and token.head.pos_ in ("VERB", "AUX")
        return token.head if is_subject else None

    @cached_property
    def auxiliaries(self) -> frozenset[str]:
        """The auxiliaries of the verb, of a list of verbs those of the first too."""
        if self.verb is None:
            return frozenset()
        verbs = [self.verb]
        own_subject = any(c.dep_ in ("nsubj", "nsubjpass") for c in self.verb.children)
        if self.verb.dep_ in ("conj", "xcomp") and not own_subject:
            verbs.append(self.verb.head)
        return frozenset(
            child.lower_
            for verb in verbs
            for child in verb.children
            if child.dep_.startswith("aux")
        )

    @cached_property
    def modifiers(self) -> frozenset[str]:
        """What stands before the noun, the verb's adverbs and marks, "since": lemma and form."""
        heads = [self.trigger.token] if self.verb is None else [self.trigger.token, self.verb]
        return frozenset(
            form
            for head in heads
            for child in head.children
            if (child.dep_ in _MODIFIERS and child.i < head.i)
            or (child.dep_ == "advmod" and not _is_next_to(child) and not _is_besides(child))
            or child.lower_ == "since"
            for form in (child.lemma_.lower(), child.lower_)
        )

    @cached_property
    def governors(self) -> tuple[Token, ...]:
        """What the verb hangs on as an infinitive or the noun as an object, nearest first."""
        here, found = self.verb or self.trigger.token, []
        if _is_done_before(here):
            return ()
        for _ in range(3):
            head = here.head
            hangs = here.dep_ in _HANGING and not (_is_apart(here, head) or self._is_medium(here))
            if head == here or not hangs or (here.dep_ == "conj" and here.pos_ != "VERB"):
                break
            is_beside = _is_beside(here, head)
            if not is_beside:
                found.append(head)
            here = head
            if head.pos_ in ("VERB", "AUX", "NOUN") and not is_beside:
                break
        return tuple(found)

    def _is_medium(self, here: Token) -> bool:
        """True for "in" where something is said in a statement: "warned in a letter"."""
        is_said = self.trigger.group.type == "STATEMENT" and here.lower_ == "in"
        return is_said and here.dep_ == "prep" and here.head.tag_ in FINITE

    @cached_property
    def governing(self) -> frozenset[str]:
        """The lemmas of the governors."""
        return frozenset(token.lemma_.lower() for token in self.governors)


def _is_apart(here: Token, head: Token) -> bool:
    """True for what only stands beside the verb above it, which says nothing of it.

    So the occasion of "at a rally she refused to sign" and of "decided at the summit to sign",
    an aside ("speaking in Lima, she called for calm") and a clause with a subject of its own: "she
    denied it, and the envoys met".
    """
    if here.dep_ == "conj":
        is_own = head.tag_ in ("VB", "VBG") and _is_finite(here)
        return is_own or any(c.dep_ in ("nsubj", "nsubjpass") for c in here.children)
    if here.dep_ == "advcl" and here.tag_ == "VBG" and here.i < head.i:
        return True
    if here.dep_ == "advcl" and here.tag_ in FINITE:
        return any(c.dep_ in ("nsubj", "nsubjpass") for c in here.children)
    if here.dep_ != "prep" or head.pos_ not in ("VERB", "AUX"):
        return False
    if here.i < head.i:
        return here.lower_ in _OPENINGS
    return here.lower_ in _OCCASIONS and (head.tag_ in FINITE or head.tag_ == "VBN")


def _is_done_before(verb: Token) -> bool:
    """True for "a case filed by Peru", whatever is awaited of the case."""
    is_alone = all(c.dep_ not in _OWN for c in verb.children)
    return verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD") and is_alone


def _is_beside(here: Token, head: Token) -> bool:
    """True for two verbs of a list, of which neither governs the other: "wanted it and asked"."""
    if here.dep_ != "conj" or here.pos_ != "VERB" or head.pos_ != "VERB":
        return False
    # Taggers take the "talk" of "to rest, talk and eat" for a present tense.
    is_listed = (here.tag_, head.tag_) == ("VBP", "VB")
    return (_is_finite(here) and _is_finite(head)) or here.tag_ == head.tag_ or is_listed


def _is_finite(verb: Token) -> bool:
    """True for "asked" and "had asked"."""
    return verb.tag_ in FINITE or any(c.tag_ in FINITE for c in verb.children if c.dep_ == "aux")


def _is_besides(adverb: Token) -> bool:
    """True for "they further agreed", which they did, too; not for "further talks"."""
    return adverb.lower_ == "further" and adverb.head.pos_ == "VERB"


def _is_next_to(adverb: Token) -> bool:
    """True for the place of "laid a wreath next to the gate", which is no time to come."""
    after = adverb.doc[adverb.i + 1] if adverb.i + 1 < len(adverb.doc) else None
    return adverb.lower_ == "next" and after is not None and after.lower_ == "to"
