"""Words of a sentence that the lexicon holds and by which nothing was read, for `explain`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.annotate.attribution.cues import FRAMES, find_cue
from build_scripts.annotate.events.lexicon import load_events
from build_scripts.annotate.parse.clauses import lemmas_of
from build_scripts.annotate.parse.parsing import parse_sentences
from build_scripts.text.document import Document, Span


@dataclass(frozen=True)
class Listed:
    """A word of a sentence, with the frames and groups of events in which a list holds it."""

    span: Span
    lemma: str
    frames: tuple[str, ...]
    groups: tuple[str, ...]


def find_listed_words(document: Document, sentence: Span) -> tuple[Listed, ...]:
    """Returns the words of a sentence that attribute or tell an event in some frame, in order."""
    rows = []
    for parsed in parse_sentences(document, [sentence]):
        for token in parsed.doc:
            lemmas = lemmas_of(token)
            frames = tuple(name for name in FRAMES if find_cue(name, *lemmas) is not None)
            groups = _groups_of(lemmas, is_noun=token.pos_ == "NOUN")
            if token.is_alpha and (frames or groups):
                rows.append(Listed(parsed.span_of(token), lemmas[-2], frames, groups))
    return tuple(rows)


def _groups_of(lemmas: Sequence[str], is_noun: bool) -> tuple[str, ...]:
    """Returns the groups of a word: of "the ferry" none that has the verb."""
    lexicon = load_events()
    frames = {} if is_noun else lexicon.verbs
    names = [frame.group.id for lemma in lemmas for frame in frames.get(lemma, ())]
    names += [lexicon.nouns[lemma][0].id for lemma in lemmas if lemma in lexicon.nouns]
    return tuple(dict.fromkeys(names))
