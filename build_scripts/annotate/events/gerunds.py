"""Gerunds that tell an event as nouns: "the storming of the embassy", "the torching of a bus"."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.events.lexicon import Group, Lexicon
from build_scripts.annotate.events.objects import is_fit
from build_scripts.annotate.events.phrases import objects_after
from build_scripts.annotate.parse.tree import Token, Tree

# What is done by force is told so; the holding of a meeting is told by the meeting.
_TYPES = frozenset(("ASSAULT", "COERCE", "PROTEST", "RETREAT", "SANCTION"))
_SHORTEST = 6


def find_gerunds(
    doc: Tree, lexicon: Lexicon, taken: frozenset[int]
) -> Iterator[tuple[Token, Token, Group, float]]:
    """Yields the gerunds with "of" whose verb the lexicon knows with such an object, in order.

    `taken` are the places of nouns that the lexicon knows themselves.
    """
    for token in doc:
        if token.i in taken or not _is_gerund(token):
            continue
        objects = objects_after(token, ("of",))
        for lemma in _verbs_of(token.lower_):
            frame = next(
                (
                    frame
                    for frame in lexicon.verbs.get(lemma, ())
                    if frame.particle is None
                    and not frame.subjects
                    and frame.group.type in _TYPES
                    and not frame.group.is_speech
                    and (not frame.objects or any(is_fit(o, frame.objects) for o in objects))
                ),
                None,
            )
            if objects and frame is not None:
                yield token, token, frame.group, 1.0
                break


def _is_gerund(token: Token) -> bool:
    is_noun = token.tag_ in ("NN", "VBG") and len(token) >= _SHORTEST
    if not is_noun or not token.lower_.endswith("ing") or token.dep_ in ("amod", "compound"):
        return False
    return any(c.dep_ in ("det", "poss") and c.lower_ != "no" for c in token.children)


def _verbs_of(gerund: str) -> tuple[str, ...]:
    """Returns what the verb may be: "storm", "seize" for "seizing", "ban" for "banning"."""
    stem = gerund.removesuffix("ing")
    short = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    return stem, f"{stem}e", short
