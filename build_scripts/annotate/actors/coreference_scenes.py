"""One sentence as coreference sees it: who is named in it, and whom grammar bars."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from build_scripts.annotate.actors.gender import gender_of_title
from build_scripts.annotate.actors.reading import Reading
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.tree import FINITE, Token
from build_scripts.text.document import Span

LOOKED_AT = 30
# The key of somebody of whom nothing but the gender is known, if that.
UNKNOWN = "?"
_TELLING = frozenset(("the", "this", "that", "his", "her", "their", "'s"))


@dataclass(frozen=True)
class Candidate:
    """Somebody a pronoun may stand for, as he is named in a sentence."""

    key: str
    kind: str
    span: Span
    is_subject: bool
    is_named: bool = True
    is_quoted: bool = False
    is_main: bool = False


@dataclass(frozen=True)
class Scene:
    """One sentence and who is named in it, in text order."""

    reading: Reading
    candidates: tuple[Candidate, ...]
    quoted: tuple[Span, ...] = ()

    def is_quoted(self, offset: int) -> bool:
        """True inside a quotation of some length."""
        return any(span.start <= offset < span.end for span in self.quoted)

    @property
    def told(self) -> Scene:
        """The scene without those whom only a quotation names: `"Reed lied," he said`."""
        return self if self._told is None else self._told

    @cached_property
    def _told(self) -> Scene | None:
        """The scene without the quoted, None where it is the same: it must not hold itself."""
        rows = tuple(row for row in self.candidates if not row.is_quoted)
        return None if len(rows) == len(self.candidates) else replace(self, candidates=rows)

    @cached_property
    def strangers(self) -> tuple[Candidate, ...]:
        """Who does what the sentence tells, though no name or description tells who it is."""
        parse = self.reading.parse
        roots = [] if parse is None else [row for row in parse.doc if row.dep_ == "ROOT"]
        subjects = (row for root in roots for row in root.children if row.dep_ == "nsubj")
        found = (_stranger(self, row) for row in subjects)
        return tuple(row for row in found if row is not None)

    @property
    def latest(self) -> tuple[Candidate, ...]:
        """The last of the actors named; how many are looked at is bounded."""
        return self.candidates[-LOOKED_AT:]

    def named_before(self, offset: int) -> tuple[Candidate, ...]:
        """Returns those named before an offset, the last ones only."""
        end = bisect_left(self.candidates, offset, key=lambda row: row.span.start)
        return self.candidates[max(0, end - LOOKED_AT) : end]

    def named_after(self, offset: int) -> tuple[Candidate, ...]:
        """Returns those named after an offset, the first ones only."""
        start = bisect_left(self.candidates, offset, key=lambda row: row.span.start)
        return self.candidates[start : start + LOOKED_AT]


def _stranger(scene: Scene, subject: Token) -> Candidate | None:
    """Returns the baker of `The baker met Reed`, or `Lenz` where two bear the name, or None."""
    reading = scene.reading
    start = reading.span.start + subject.idx
    span = Span(reading.span.start + subject.left_edge.idx, start + len(subject.text))
    if scene.is_quoted(start) or any(row.dep_ == "appos" for row in subject.children):
        return None
    last = subject.right_edge
    end = reading.span.start + last.idx + len(last.text)
    ends = (span.end, end)
    named = [row for row in scene.candidates if row.is_named]
    if any(row.span.overlap(span) or _is_beside(scene, row, ends) for row in named):
        return None
    titled = [row for row in scene.candidates if span.start <= row.span.start < end]
    if subject.pos_ == "PROPN" and any(row.kind == "person" for row in titled):
        return None
    if subject.pos_ == "PROPN":
        is_named = subject.ent_type_ == "PERSON" or (not subject.ent_type_ and subject.i > 0)
        is_one = is_named and subject.tag_ == "NNP" and not subject.text.isupper()
        is_one = is_one and subject.text[0].isupper()
    else:
        told = any(row.lower_ in _TELLING for row in subject.children)
        keys = ("persons", "strangers", "epithets")
        people = any(subject.lower_ in read_words("groups", key) for key in keys)
        is_one = subject.tag_ == "NN" and told and people
    if not is_one:
        return None
    gender = gender_of_title(subject.lower_)
    return Candidate(f"{UNKNOWN}{gender}", "person", span, True, is_main=True)


def _is_beside(scene: Scene, row: Candidate, ends: tuple[int, int]) -> bool:
    """True for the name behind what its bearer is: `The chairman of the club, Ana Reed,`.

    `ends` are those of the noun and of its phrase.
    """
    start = row.span.start
    parted = scene.reading.twin[max(0, start - 2) : start] == ", "
    return parted and row.kind == "person" and (start <= ends[1] or start - 2 == ends[0])


def head_at(scene: Scene, row: Candidate) -> int:
    """Returns the number of the token at the head of a name, -1 where there is none."""
    root = scene.reading.root_of(row.span)
    return -1 if root is None else root.i


def barred_by_grammar(reading: Reading, at: int) -> frozenset[int]:
    """Returns the tokens of those whom a pronoun cannot mean by grammar.

    `Her colleague, Jan Novak,` is not her own colleague, and `Novak met him` does not meet himself.
    """
    root = reading.root(at, at + 1)
    if root is None:
        return frozenset()
    if root.dep_ == "poss":
        beside = [child for child in root.head.children if child.dep_ == "appos"]
        return frozenset((root.head.i, *(child.i for child in beside)))
    if root.dep_ not in ("dobj", "dative") or reading.word(at).endswith("self"):
        return frozenset()
    verb = root.head
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    relative = any(child.lower_ in ("who", "that") for child in subjects)
    return frozenset((*(child.i for child in subjects), *((verb.head.i,) if relative else ())))


def is_only_person(scene: Scene, before: Sequence[Scene], key: str) -> bool:
    """True where a person is the only one in this sentence, or in the last that has any.

    Somebody told by a noun (`invited the envoy`) is another.
    """
    for here in (scene, *reversed(before)):
        keys = {row.key for row in here.candidates if row.kind == "person"}
        if _tells_somebody_else(here.reading):
            return False
        if keys:
            return keys == {key}
    return False


def _tells_somebody_else(reading: Reading) -> bool:
    """True for a noun of one person that is not said of somebody named: `a teacher, as he was`."""
    people = read_words("groups", "strangers") | read_words("groups", "persons")
    for at in [n for n, word in enumerate(reading.words) if word.text in people]:
        root = reading.root(at, at + 1)
        if root is None or root.dep_ not in ("appos", "attr", "oprd", "compound"):
            return True
    return False


def last_clause(before: Sequence[Scene]) -> Scene | None:
    """Returns the sentence before; an aside without a verb and names is passed over."""
    rows = list(before)
    if len(rows) > 1 and not rows[-1].candidates:
        parse = rows[-1].reading.parse
        if parse is not None and not any(token.tag_ in FINITE for token in parse.doc):
            rows.pop()
    return rows[-1] if rows else None
