"""Who says, wants or fears what a verb tells, where grammar and parse point to another.

`The vote led Reed to condemn it` tells what Reed does, `Peru was urged to condemn it` what nobody
does; `the aide met Reed and Lenz left, saying it was late` what Lenz says.
"""

from __future__ import annotations

from itertools import islice

from build_scripts.annotate.attribution.clauses import outer_speaker
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.clauses import (
    children_of,
    is_infinitive,
    subject_of,
)
from build_scripts.annotate.parse.tree import Token

_MARKS = frozenset(('"', "''", "”", "»"))
_MOST_JOINED = 4
_MOST_ABOVE = 8
_PERSONS = frozenset("he she they i we you".split())
# Those who may say something, papers among them.
_SAYING = ("speakers", "persons", "strangers", "sayers", "epithets", "things", "own_houses")


def sayer_of(token: Token) -> Token | None:
    """Returns the head word of who does what a cue tells, or None."""
    verb = outer_speaker(token)
    above = _asked_by(verb)
    if above is not None:
        return _object_of(above) if above.lemma_.lower() in read_words("cues", "causes") else None
    near = _joined_before(verb)
    if near is not None:
        verb = near
    subject = _owner_of_speech(verb) or subject_of(verb)
    if subject is None:
        return None
    return _beside_thing(verb, subject) or _outside_quotation(subject, verb)


def _asked_by(verb: Token) -> Token | None:
    """Returns the verb by which somebody is made or asked to do what another verb tells, or None.

    `led Reed to condemn`, `urged Peru to condemn`, `Peru was asked to condemn`, `left me afraid`.
    """
    here = verb
    for _ in range(_MOST_JOINED):
        if here.dep_ != "conj" or here.tag_ != here.head.tag_ or children_of(here, "nsubj"):
            break
        here = here.head
    above, lemma = here.head, here.head.lemma_.lower()
    if above.i >= here.i or here.dep_ not in ("xcomp", "ccomp", "oprd"):
        return None
    if not (is_infinitive(here) or here.dep_ == "oprd"):
        return None
    if lemma in read_words("cues", "causes") and not children_of(above, "auxpass"):
        return above if _object_of(above) is not None or children_of(here, "nsubj") else None
    is_asked = children_of(above, "auxpass", "dobj") or children_of(here, "nsubj")
    return above if is_asked and lemma in read_words("cues", "asks") else None


def _object_of(verb: Token) -> Token | None:
    objects = children_of(verb, "dobj")
    rows = objects or [s for row in children_of(verb, "ccomp") for s in children_of(row, "nsubj")]
    return rows[0] if rows else None


def _joined_before(verb: Token) -> Token | None:
    """Returns `left` for `saying` of `the aide met Reed and Lenz left, saying it was late`.

    A participle behind a comma tells of the last clause before it, the parser of the first.
    """
    above = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or verb.i < above.i or verb.i == 0:
        return None
    if verb.left_edge.i == 0 or verb.left_edge.nbor(-1).text != ",":
        return None
    rows = [row for row in children_of(above, "conj") if row.i < verb.i]
    return rows[-1] if rows and children_of(rows[-1], "nsubj") else None


def _owner_of_speech(verb: Token) -> Token | None:
    """Returns `Reed` for `calling` of `he spoke after Reed's speech calling it late`, or None."""
    noun = verb.head
    told = read_words("papers", "papers") | read_words("cues", "occasions")
    if verb.tag_ != "VBG" or verb.dep_ != "acl" or noun.lemma_.lower() not in told:
        return None
    return next((row for row in children_of(noun, "poss") if row.pos_ == "PROPN"), None)


def _beside_thing(verb: Token, subject: Token) -> Token | None:
    """Returns `Reed` for `praising` of `Reed had a moment that lasted, praising the treaty`.

    Behind a comma somebody says something, and no thing: who does something before it, or whose
    sentence it is; None where the subject may speak or nobody does.
    """
    if verb.tag_ != "VBG" or subject.pos_ != "NOUN" or _may_say(subject) or verb.i == 0:
        return None
    if verb.left_edge.i == 0 or verb.left_edge.nbor(-1).text != ",":
        return None
    near = [row for row in children_of(verb.head, "conj", "advcl", "relcl") if row.i < verb.i]
    for clause in (*reversed(near), *islice(verb.ancestors, _MOST_ABOVE)):
        rows = [row for row in children_of(clause, "nsubj") if row.i < verb.i and _may_say(row)]
        if rows:
            return rows[-1]
    return None


def _may_say(word: Token) -> bool:
    """True for a name, `she` and people; `which` and things are none."""
    if word.pos_ in ("PROPN", "PRON"):
        return word.pos_ == "PROPN" or word.lower_ in _PERSONS
    return any(word.lower_ in read_words("groups", key) for key in _SAYING)


def _outside_quotation(subject: Token, verb: Token) -> Token:
    """Returns `Lenz` for `"He met Reed," Lenz said`, of which the parser gives both as subjects.

    So it does for a name beside what it is: `the front-runner Ana Reed`.
    """
    rows = [row for row in children_of(verb, "nsubj", "nsubjpass") if row.i < verb.i]
    if subject in rows and rows[-1] != subject:
        return rows[-1] if _is_apart(subject, rows[-1], verb) else subject
    if subject.i > verb.i or not any(row.text in _MARKS for row in subject.children):
        return subject
    behind = [row for row in children_of(subject, "appos", "conj") if row.i < verb.i]
    return behind[0] if behind and _is_marked(behind[0]) else subject


def _is_apart(subject: Token, last: Token, verb: Token) -> bool:
    """True for two subjects that are no list: behind a mark, side by side, or round a cue.

    `Voters, Lenz suggested, stay`; not `voters in Peru, Chile and Norway said`.
    """
    first = last.left_edge
    if any(row.tag_ == "WP$" for row in last.children):
        return False
    behind = verb.i + 1 < len(verb.doc) and verb.nbor(1).text == ","
    parted = first.nbor(-1).text == "," and behind
    return parted or first.i == subject.right_edge.i + 1 or _is_marked(last)


def _is_marked(word: Token) -> bool:
    """True for a word right behind a quotation mark."""
    first = word.left_edge
    return first.i > 0 and first.nbor(-1).text in _MARKS
