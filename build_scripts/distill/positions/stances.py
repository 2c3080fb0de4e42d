"""What a holder does by a position."""

from __future__ import annotations

from build_scripts.annotate.attribution.cues import FRAMES, Cue, find_cue
from build_scripts.annotate.lexicon import read_lexicon, read_words
from build_scripts.annotate.marks import Attribution
from build_scripts.annotate.phrases import plain, read_keys, read_phrases

# The frame of the lexicon in which a rule of annotation looks a cue up first.
_FRAME_OF = {
    "clause": "ccomp",
    "inserted": "ccomp",
    "trailing": "ccomp",
    "quotation": "quote",
    "infinitive": "xcomp",
    "direct_object": "dobj",
    "preposition": "prep",
    "noun": "noun",
    "light-verb": "noun",
    "reading": "noun",
    "passive": "passive",
}


def read_stance(attribution: Attribution, cue: str, content: str) -> str:
    """Returns the stance: the cue's own, else what the words of the content do.

    A negated cue turns support, promise and opposition round.
    """
    stance = stance_of_cue(attribution)
    if stance == "states":
        return stance_of_words(content)
    return _turned(stance) if is_negated(cue) else stance


def stance_of_cue(attribution: Attribution) -> str:
    """Returns the stance that the lexicon gives the cue in its frame, else `states`."""
    entry = find_entry(attribution)
    return "states" if entry is None else entry.stance


def find_entry(attribution: Attribution) -> Cue | None:
    """Returns the lexicon's entry for the cue, in the frame of its rule first, or None."""
    frame = _FRAME_OF.get(attribution.rule, "ccomp")
    entries = (find_cue(name, attribution.cue_lemma) for name in (frame, *FRAMES))
    return next((entry for entry in entries if entry is not None), None)


def stance_of_words(content: str) -> str:
    """Returns the first stance of the word list of which a phrase stands in the content."""
    text = plain(content)
    for stance in read_keys("stances", "stances"):
        if read_phrases("stances", "stances", stance).search(text):
            return stance
    return "states"


def cue_in(text: str, row: Attribution) -> str:
    """Returns the words of a cue, after the "no" or "neither" with which its source begins."""
    words = [text[span.start : span.end] for span in row.cue]
    first = text[row.source[0].start : row.source[0].end].split(maxsplit=1) if row.source else []
    return " ".join((*first[:1], *words) if first and is_negated(first[0]) else words)


def is_negated(cue: str) -> bool:
    """True when a word of negation stands in the cue."""
    return bool(set(plain(cue).split()) & read_words("stances", "negations"))


def _turned(stance: str) -> str:
    turned = read_lexicon("stances")["turned"]
    assert isinstance(turned, dict)
    return str(turned.get(stance, stance))
