"""Whom a pronoun can mean: rules that rather give no answer than a doubtful one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from build_scripts.annotate.actors.coreference_scenes import (
    LOOKED_AT,
    UNKNOWN,
    Candidate,
    Scene,
    barred_by_grammar,
    head_at,
)
from build_scripts.annotate.actors.finds import Find
from build_scripts.annotate.actors.gender import gender_of_key
from build_scripts.annotate.actors.reading import Reading
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.syntax import says
from build_scripts.annotate.parse.tree import Token

_STATES = frozenset(("country", "organisation", "body", "party"))
# `its solidarity with the country`: so many words lie between the two at most.
_PHRASE = 5
_NOBODY = frozenset(("no", "any", "every", "each", "neither", "either"))
# In `the 52-year-old former army nurse` so many words hold the age.
_AGED = 6
_DOERS = frozenset(("nsubj", "nsubjpass"))
_PLURALS = frozenset(("NNS", "NNPS"))
# How many sentences back a person may have been named, when nobody was named since.
REACH = 3


def resolve_person(
    scene: Scene, before: Sequence[Scene], at: int, gender: str, genders: Mapping[str, str]
) -> str | None:
    """Returns the one person named before, here or in the last sentence with any.

    Of several the only subject counts. A pronoun ahead of the verb may wait for its name:
    `During his visit, Stoltenberg`.
    """

    def fits(row: Candidate) -> bool:
        """True for a person of the gender, or of one that is not known."""
        if row.key.startswith(UNKNOWN):
            return row.key in (UNKNOWN, UNKNOWN + gender)
        told = genders.get(row.key) or gender_of_key(row.key) or gender
        return row.kind == "person" and told == gender

    offset = scene.reading.words[at].start
    barred = barred_by_grammar(scene.reading, at)
    named = [row for row in scene.named_before(offset) if head_at(scene, row) not in barred]
    here = list(filter(fits, named))
    if here:
        here += [row for row in scene.strangers if row.span.start < offset and fits(row)]
    later = [row for row in scene.named_after(offset) if head_at(scene, row) not in barred]
    ahead = list(filter(fits, later))
    if _has_stranger(scene, here[-1].span.end if here else scene.reading.span.start, offset):
        return None
    if here:
        return _only(here)
    if ahead and _opens_sentence(scene.reading, at) and len({row.key for row in ahead}) == 1:
        return ahead[0].key
    for earlier in reversed(before):
        rows = list(filter(fits, earlier.latest))
        if _has_stranger(earlier, rows[-1].span.end if rows else 0, earlier.reading.span.end):
            return None
        if rows:
            return _only([*rows, *filter(fits, earlier.strangers)])
    return None


def _has_stranger(scene: Scene, start: int, end: int) -> bool:
    """True when somebody unknown is a subject there: `my father`, `a herder`."""
    reading = scene.reading
    strangers = read_words("groups", "strangers") | read_words("groups", "persons")
    sayers = read_words("groups", "sayers")
    last = reading.word_at(end)
    for at in range(max(reading.word_at(start), last - LOOKED_AT), min(last, len(reading.words))):
        word = reading.word(at).lower()
        if (word in strangers or word in sayers) and reading.word(at - 1).lower() not in _NOBODY:
            root = reading.root(at, at + 1)
            is_fresh = word in strangers or (root is not None and _is_brought_in(root))
            is_fresh = is_fresh and not _is_aged(reading, at)
            if root is not None and is_fresh and root.dep_ in ("nsubj", "nsubjpass"):
                return True
    return False


def _is_aged(reading: Reading, at: int) -> bool:
    """True for `the 52-year-old former army nurse`, who is somebody named before."""
    words = reading.text(max(0, at - _AGED), at + 1).lower()
    return "-year-old" in words and "the " in words


def _is_brought_in(noun: Token) -> bool:
    """True for `a herder`, not for `her rival, Ana Lima`."""
    return any(child.lower_ in ("a", "an", "one", "another") for child in noun.children)


def resolve_plural(scene: Scene, before: Scene | None, at: int) -> str | None:
    """Returns the one group that is a subject here or in the sentence before."""
    offset = scene.reading.words[at].start
    for rows in (scene.named_before(offset), before.latest if before else ()):
        groups = [row for row in rows if row.is_subject and _are_many(scene, before, row)]
        if groups:
            return None if _are_others_told_of(scene, groups[-1], offset) else _only(groups)
    return None


def _are_others_told_of(scene: Scene, last: Candidate, offset: int) -> bool:
    """True where others do something behind the last group: `Reed and Lenz say they left`."""
    tokens = () if scene.reading.parse is None else scene.reading.parse.doc
    for token in tokens:
        start = scene.reading.span.start + token.idx
        if token.dep_ not in _DOERS or not last.span.end <= start < offset:
            continue
        many = token.tag_ in _PLURALS or any(row.dep_ == "conj" for row in token.children)
        speakers = read_words("groups", "speakers")
        named = token.pos_ in ("PROPN", "PRON") or token.lower_ in speakers
        if many and (named or says(token)):
            return True
    return False


def _are_many(scene: Scene, before: Scene | None, row: Candidate) -> bool:
    """True for a group, and for a party by its people: `Republicans`."""
    if row.kind != "party":
        return row.kind == "group"
    told = scene if row in scene.candidates or before is None else before
    printed = told.reading.twin[row.span.start : row.span.end]
    return " " not in printed and printed.endswith("s") and not printed.isupper()


def _only(rows: Sequence[Candidate]) -> str | None:
    """Returns the one actor of the rows, of several the only subject, or that of the sentence."""
    keys = {row.key for row in rows}
    if len(keys) > 1:
        keys = {row.key for row in rows if row.is_subject}
    if len(keys) > 1:
        keys = {row.key for row in rows if row.is_main}
    key = next(iter(keys)) if len(keys) == 1 else UNKNOWN
    return None if key.startswith(UNKNOWN) else key


def _opens_sentence(reading: Reading, at: int) -> bool:
    """True for a pronoun in the words before the subject: `In his speech, X said`."""
    root = reading.root(at, at + 1)
    if root is None or root.dep_ != "poss":
        return False
    start = max(0, root.i - LOOKED_AT)
    before, after = root.doc[start : root.i], root.doc[root.i : root.i + LOOKED_AT]
    opened = any(token.dep_ == "nsubj" for token in before)
    return not opened and any(token.dep_ == "nsubj" for token in after)


def is_referring(reading: Reading, at: int) -> bool:
    """True for `its` and a subject, not for `it is important that`."""
    root = reading.root(at, at + 1)
    if root is None or root.dep_ not in ("nsubj", "nsubjpass", "poss"):
        return reading.word(at).lower() == "itself"
    clause = any(c.dep_ in ("ccomp", "xcomp", "acomp", "csubj") for c in root.head.children)
    return root.dep_ == "poss" or root.head.lemma_ != "be" or not clause


def resolve_neuter(scene: Scene, before: Scene | None, at: int) -> str | None:
    """Returns the country or organisation that is the last subject before.

    Somebody named after that subject does no harm to `its`, which mostly points to the subject.
    """
    offset = scene.reading.words[at].start
    here = [row for row in scene.named_before(offset) if row.kind in _STATES]
    here = [row for row in here if not _are_many(scene, None, row)]
    urged = _who_is_urged(scene.reading, at, here)
    if urged:
        return urged.key
    subjects = [row for row in here if row.is_subject]
    if subjects:
        return subjects[-1].key
    pointing = scene.reading.word(at).lower()
    if here or before is None:
        return _only(here) if pointing == "its" else None
    named = [row for row in before.latest if row.kind in _STATES and row.is_subject]
    named = [row for row in named if not _are_many(before, None, row)]
    return _only(_without_owners(named))


def _without_owners(rows: Sequence[Candidate]) -> list[Candidate]:
    """Leaves out the country that is only named as the owner of a body: `Peru's parliament`."""
    bodies = {row.span for row in rows if row.kind == "body" and row.is_named}
    return [row for row in rows if row.is_named or row.span not in bodies]


def _who_is_urged(reading: Reading, at: int, here: Sequence[Candidate]) -> Candidate | None:
    """Returns `Russia` for `its` in `urged Russia to withdraw its forces`."""
    for number in range(at - 1, max(0, at - _PHRASE) - 1, -1):
        root = reading.root(number, number + 1)
        if root is not None and root.lower_ == "to" and root.dep_ == "aux":
            start, edge = reading.words[number].start, reading.words[max(0, number - _PHRASE)].start
            near = [row for row in here if row.is_named and edge <= row.span.start < start]
            near = [row for row in near if number - reading.word_at(row.span.end - 1) == 1]
            return near[-1] if near and not near[-1].is_subject else None
    return None


def resolve_country(
    scene: Scene, before: Scene | None, at: int, found: Sequence[Find]
) -> str | None:
    """Returns the country of the subject before `the country`.

    But `its solidarity with the country` means another than the one that `its` stands for.
    """
    offset = scene.reading.words[at].start
    owner = _owner_of_phrase(scene.reading, at, found)
    rows = [row for row in scene.named_before(offset) if row.kind == "country"]
    here = [row for row in rows if row.key != owner]
    if owner is not None:
        return here[-1].key if here else None
    if here:
        return _only(here)
    return _only([row for row in before.latest if row.kind == "country"] if before else [])


def _owner_of_phrase(reading: Reading, at: int, found: Sequence[Find]) -> str | None:
    """Returns whom the `its` of `its solidarity with the country` stands for."""
    near = range(max(0, at - _PHRASE), at)
    starts = {reading.words[n].start for n in near if reading.word(n).lower() == "its"}
    return next((find.actor for find in found if find.span.start in starts), None)
