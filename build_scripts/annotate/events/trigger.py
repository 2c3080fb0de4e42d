"""What a trigger is: the word of a sentence that tells an event."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.annotate.events.lexicon import Group
from build_scripts.annotate.parse.tree import Token

# Verbs of who lets others do something: "allowed two trains to pass".
LETTING = frozenset(("allow", "let", "permit"))


def is_due(token: Token) -> bool:
    """True for "is due in Lima on Monday", an adjective that tells what somebody will do."""
    return token.lower_ == "due" and token.dep_ == "acomp"


def is_misread(verb: Token) -> bool:
    """True for "Peru test-fired two missiles", where the parser takes the verb for an adjective."""
    before = verb.doc[verb.i - 1].text if verb.i > 1 else ""
    is_clause = verb.head.dep_ in ("ROOT", "ccomp")
    return verb.dep_ == "amod" and verb.tag_ == "VBD" and before == "-" and is_clause


@dataclass(frozen=True)
class Trigger:
    """The word that tells an event with the words that belong to it.

    `carrier` is the light verb that carries a noun ("held a meeting"), or None.
    """

    token: Token
    first: Token
    group: Group
    weight: float
    carrier: Token | None = None

    @property
    def is_noun(self) -> bool:
        """True for "meeting", false for "met"."""
        is_verb = self.token.pos_ in ("VERB", "AUX") or is_due(self.token)
        return not is_verb or self.carrier is not None

    @property
    def rule(self) -> str:
        """How it was found, and its group: `light-verb/meeting`."""
        kind = "noun" if self.is_noun else "verb"
        if self.group.is_speech:
            kind = "speech-act"
        elif self.carrier is not None:
            kind = "light-verb"
        return f"{kind}/{self.group.id}"
