"""A clause of what is said, with the questions that its grammar answers: whose it is, and when."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Predication

_WILL = frozenset("will would shall wo 'll 'd".split())
_BE = frozenset("am is are was were 'm 's 're".split())
_PERFECT = frozenset("had has have 've".split())
_PRONOUNS = frozenset("it he she they".split())
_NO_SUBJECTS = frozenset(
    "there this that these those what you who nobody none nothing neither whoever anyone".split()
)


@dataclass(frozen=True)
class Clause:
    """A main verb, the plain words of its claim, and who is the holder or stands for it.

    `kinds` are those of the article's actors. Where a claim `is_reported` in the writer's words,
    the past may stand for the present: `said it was not for sale`.
    """

    verb: Predication
    text: str
    own: Collection[str]
    kinds: Mapping[str, str]
    is_reported: bool = False

    @property
    def is_own(self) -> bool:
        """True where the holder does it, or what is the holder's: `our army`."""
        return self.verb.is_ours or any(actor in self.own for actor in self.verb.actors)

    @property
    def is_pointing(self) -> bool:
        """True for `it` and `they` of whom the article does not say who they are."""
        return self.verb.subject in _PRONOUNS and not self.verb.actors

    @property
    def is_of_another(self) -> bool:
        """True where another does it, or a thing: `the army`, `the talks`."""
        no_subject = not self.verb.subject or self.verb.subject in _NO_SUBJECTS
        return not (self.is_own or self.is_pointing or no_subject)

    @property
    def is_of_a_person(self) -> bool:
        """True for what another person does, whom the article names."""
        kinds = (self.kinds.get(actor) for actor in self.verb.actors[:1])
        return not self.is_own and "person" in kinds

    @property
    def is_willed(self) -> bool:
        """True for what will be, also as told of the past; not for `would have sailed`."""
        if self.is_going:
            return True
        return not _WILL.isdisjoint(self.verb.auxiliaries) and "have" not in self.verb.auxiliaries

    @property
    def is_over(self) -> bool:
        """True for what was done before it was told: `had sailed`, `sailed` in a quotation."""
        if not self.is_reported:
            return self.verb.is_past
        return not _PERFECT.isdisjoint(self.verb.auxiliaries)

    @property
    def is_going(self) -> bool:
        """True for `is going to sail`."""
        verb = self.verb
        return verb.lemma == "go" and bool(verb.complement) and not _BE.isdisjoint(verb.auxiliaries)

    @property
    def deed(self) -> str:
        """The lemma of what is done: `sail` of `is going to sail`."""
        return self.verb.complement if self.is_going else self.verb.lemma

    @property
    def is_harm(self) -> bool:
        """True for what harms: to be fined, to blockade, to collapse."""
        if self.deed in read_words("stances", "threats"):
            return True
        return not self.verb.is_passive and self.deed in read_words("stances", "harms")
