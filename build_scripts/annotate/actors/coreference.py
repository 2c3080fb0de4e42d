"""Pronouns and `the country`: what in the article they stand for.

The rules look at the sentence itself and at those just before it. `we` and `our` are not resolved:
whose they are depends on who speaks.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from build_scripts.annotate.actors.answers import Answers
from build_scripts.annotate.actors.antecedents import (
    REACH,
    is_referring,
    resolve_country,
    resolve_neuter,
    resolve_person,
    resolve_plural,
)
from build_scripts.annotate.actors.coreference_scenes import (
    UNKNOWN,
    Candidate,
    Scene,
    is_only_person,
    last_clause,
)
from build_scripts.annotate.actors.finds import Find
from build_scripts.annotate.actors.profiles import Genders, Profiles
from build_scripts.annotate.actors.reading import Reading
from build_scripts.annotate.parse.syntax import is_subject, leading
from build_scripts.annotate.parse.tree import Token
from build_scripts.text.document import Span

_PERSONAL = {
    **dict.fromkeys(("he", "him", "his", "himself"), "male"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "female"),
}
_PLURAL = frozenset(("they", "them", "their", "themselves"))
_NEUTER = frozenset(("it", "its", "itself"))
# The pronouns that the rules try to resolve; `this` and `who` are none of them.
POINTING = frozenset((*_PERSONAL, *_PLURAL, *_NEUTER))
_COUNTRY = "country"
_ASKED = POINTING | {_COUNTRY}
_OWNED = frozenset(("person", "group", "body"))
_OWNERS = frozenset(("his", "her", "His", "Her"))
# `his small, proud country`: so many words on at most.
_OWN_WORDS = 3
# `the Armenian side`: the country under another word.
_SELVES = frozenset(("side", "state", "nation", "regime"))


def make_scene(
    reading: Reading,
    finds: Sequence[Find],
    kinds: Mapping[str, str],
    owners: Mapping[str, str],
    quoted: tuple[Span, ...] = (),
) -> Scene:
    """Returns a sentence with its actors, the owners of officials among them."""
    rows = []
    for find in finds:
        if find.actor is None:
            continue
        root = reading.root_of(find.span)
        subject = is_subject(root) or _owns_subject(root) or _is_side(root)
        if find.rule == "group" and kinds[find.actor] == "person" and not subject:
            continue
        if kinds[find.actor] in _OWNED:
            rows += _owners(reading, find, subject, owners)
        is_main = subject and _is_of_main_clause(root)
        rows.append(Candidate(find.actor, kinds[find.actor], find.span, subject, is_main=is_main))
    inside = [any(span.covers(row.span) for span in quoted) for row in rows]
    told = (replace(row, is_quoted=True) if q else row for row, q in zip(rows, inside, strict=True))
    return Scene(reading, tuple(told), quoted)


def _is_of_main_clause(root: Token | None) -> bool:
    """True for the subject of the sentence itself, and for whose it is.

    In `Reed's ally, Ana Lima, said` it is the one named beside the ally, and not Reed.
    """
    if root is None:
        return False
    head = leading(root)
    if head.dep_ == "poss":
        named = (row for row in head.head.children if row.dep_ == "appos")
        if any(row.pos_ == "PROPN" for row in named):
            return False
        head = leading(head.head)
    return head.head.dep_ == "ROOT"


def _owns_subject(root: Token | None) -> bool:
    """True for `Georgia` in `Georgia's minister said`."""
    return root is not None and leading(root).dep_ == "poss" and is_subject(leading(root).head)


def _is_side(root: Token | None) -> bool:
    """True for `Afghan` in `The Afghan side said`."""
    modifies = root is not None and root.dep_ in ("amod", "compound", "nmod")
    return modifies and root.head.lower_ in _SELVES and is_subject(root.head)


def _owners(
    reading: Reading, find: Find, subject: bool, owners: Mapping[str, str]
) -> Iterator[Candidate]:
    """Yields the countries inside a title, a group or a body, and the one a body belongs to."""
    first, last = reading.word_at(find.cover.start), reading.word_at(find.cover.end - 1) + 1
    inside = [hit for hit in reading.hits_in(first, last) if hit.name.kind == "country"]
    keys = [hit.name.actor for hit in inside if hit.name.actor != find.actor]
    if not keys and find.actor in owners:
        keys = [owners[find.actor]]
    yield from (Candidate(key, "country", find.cover, subject, False) for key in keys)


def find_coreferents(scenes: Sequence[Scene], profiles: Profiles) -> Iterator[Find]:
    """Yields what pronouns and `the country` stand for, in text order.

    What a pronoun stands for is named by it for the sentences that follow; where only one person
    can be meant, the pronoun tells whether he or she.
    """
    before: deque[Scene] = deque(maxlen=REACH)
    learned = Genders(profiles.genders)
    profiles = replace(profiles, genders=learned.known)
    answers = Answers()
    for scene in scenes:
        found: list[Find] = []
        vague: list[Find] = []
        for at in scene.reading.words.places_of(_ASKED):
            word = scene.reading.words[at]
            gender = _PERSONAL.get(word.text.lower())
            answerer = answers.find(scene, at, gender, profiles.genders) if gender else None
            here = _with_pronouns(scene, found) if found and not answerer else scene
            key = answerer or _resolve(here, before, at, profiles, found)
            span = Span(word.start, word.end)
            if not key and gender and _is_told_of(scene, at):
                vague.append(Find(span, span, UNKNOWN + gender, "pronoun"))
            if key:
                found.append(Find(span, span, key, "pronoun"))
                if gender and is_only_person(scene, before, key):
                    learned.add(key, gender)
        yield from found
        before.append(_with_pronouns(scene, [*found, *vague]))
        answers.learn(scene, before[-1].candidates)


def _is_told_of(scene: Scene, at: int) -> bool:
    """True for `he` as the subject of the sentence: whoever it is goes on being meant."""
    root = scene.reading.root(at, at + 1)
    return root is not None and root.dep_ == "nsubj" and root.head.dep_ == "ROOT"


def _with_pronouns(scene: Scene, found: Sequence[Find]) -> Scene:
    """Returns the scene with its resolved pronouns as candidates for the next sentences."""
    rows = list(scene.candidates)
    for find in found:
        at = scene.reading.word_at(find.span.start)
        word = scene.reading.word(at).lower()
        kind = "person" if word in _PERSONAL else "group" if word in _PLURAL else "country"
        root = scene.reading.root(at, at + 1)
        quoted = scene.is_quoted(find.span.start)
        main = (find.actor or "").startswith(UNKNOWN)
        rows.append(
            Candidate(find.actor or "", kind, find.span, is_subject(root), False, quoted, main)
        )
    return replace(scene, candidates=tuple(sorted(rows, key=lambda row: row.span)))


def _resolve(
    scene: Scene, before: Sequence[Scene], at: int, profiles: Profiles, found: Sequence[Find]
) -> str | None:
    word = scene.reading.word(at).lower()
    if word in POINTING and not scene.is_quoted(scene.reading.words[at].start):
        scene, before = scene.told, [earlier.told for earlier in before]
    if word in _PERSONAL:
        return resolve_person(scene, before, at, _PERSONAL[word], profiles.genders)
    if word in _PLURAL:
        return resolve_plural(scene, last_clause(before), at)
    last = last_clause(before)
    if word in _NEUTER and is_referring(scene.reading, at):
        return resolve_neuter(scene, last, at)
    if word != _COUNTRY:
        return None
    owner = scene.reading.word(at - 1).lower()
    if owner == "the":
        return resolve_country(scene, last, at, found)
    return _own_country(scene.reading, at, profiles, found)


def _own_country(
    reading: Reading, at: int, profiles: Profiles, found: Sequence[Find]
) -> str | None:
    """Returns the home of whoever `his` is in `his country` and `his small, proud country`."""
    last = found[-1] if found else None
    first = reading.word_at(last.span.start) if last is not None else at
    if last is None or not 0 < at - first <= _OWN_WORDS or reading.word(first) not in _OWNERS:
        return None
    between = [reading.root(number, number + 1) for number in range(first + 1, at)]
    if any(token is None or token.pos_ != "ADJ" for token in between):
        return None
    return profiles.homes.get(last.actor or "")
