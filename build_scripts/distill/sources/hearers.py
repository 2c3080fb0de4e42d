"""Who is asked, thanked or blamed without a name: `called on the cabinet`, `accused the chair`."""

from __future__ import annotations

from dataclasses import replace

from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Addressee, Annotation, Attribution
from build_scripts.distill.events.unnamed import Unnamed
from build_scripts.distill.positions.stances import stance_of_cue
from build_scripts.distill.unnamed_phrases import head_of, is_somebody

# By these somebody is spoken to or of who has a part in it.
_SPEAKING_TO = frozenset("demands accuses thanks supports condemns warns promises".split())
_PEOPLE = ("offices", "strangers", "sayers", "powers")


def with_unnamed_hearers(annotation: Annotation) -> Annotation:
    """Returns the article with an actor for each hearer of a cue whom only a phrase names."""
    unnamed = Unnamed(annotation)
    rows = tuple(_with_hearers(annotation, unnamed, row) for row in annotation.attributions)
    if rows == annotation.attributions:
        return annotation
    actors = (*annotation.actors, *unnamed.made.values())
    return replace(annotation, actors=actors, attributions=rows)


def _with_hearers(annotation: Annotation, unnamed: Unnamed, row: Attribution) -> Attribution:
    if all(told.actor is not None for told in row.addressees):
        return row
    if stance_of_cue(row) not in _SPEAKING_TO:
        return row
    told = tuple(_with_actor(annotation, unnamed, one) for one in row.addressees)
    return replace(row, addressees=told)


def _with_actor(annotation: Annotation, unnamed: Unnamed, told: Addressee) -> Addressee:
    if told.actor is not None:
        return told
    words = annotation.document.slice(told.span)
    head = head_of(words)
    known = is_somebody(head) or any(head in read_words("groups", key) for key in _PEOPLE)
    if not known or head in read_words("groups", "vague"):
        return told
    return replace(told, actor=unnamed.find_described(words, told.span))
