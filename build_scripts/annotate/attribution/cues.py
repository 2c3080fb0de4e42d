"""The cue lexicon: which word attributes in which frame, how surely, and with what stance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_scripts.annotate.lexicon import once_a_lexicon, read_lexicon, words_of
from build_scripts.yamlio import Value

FRAMES = ("ccomp", "quote", "xcomp", "dobj", "prep", "noun", "passive", "parataxis")


@dataclass(frozen=True)
class Cue:
    """A lemma in a frame; `probability` is how often the pair attributes, between 0 and 1."""

    lemma: str
    frame: str
    probability: float
    stance: str
    example: str = ""
    takes: tuple[str, ...] = ()
    addresses_object: bool = False
    is_reporter: bool = False
    needs: str = ""


@once_a_lexicon
def read_cues(frame: str) -> Mapping[str, Cue]:
    """Returns the cues of one frame by lemma. Raises KeyError for a frame there is not."""
    value = read_lexicon("cues")
    return {row["lemma"]: _cue(row, frame) for row in value[frame]}  # type: ignore[index]


def _cue(row: Mapping[str, Value], frame: str) -> Cue:
    return Cue(
        lemma=str(row["lemma"]),
        frame=frame,
        probability=float(str(row["probability"])),
        stance=str(row["stance"]),
        example=str(row["example"]),
        takes=words_of(row.get("takes")),
        addresses_object=row.get("toward") == "object",
        is_reporter=row.get("mode") == "reporter",
        needs=str(row.get("needs", "")),
    )


def find_cue(frame: str, *lemmas: str) -> Cue | None:
    """Returns the cue of the first of the lemmas that a frame holds, or None."""
    cues = read_cues(frame)
    for lemma in lemmas:
        if lemma in cues:
            return cues[lemma]
    return None


@once_a_lexicon
def read_cue_words() -> frozenset[str]:
    """Returns the words by which cues begin: `speak` of `speak out`, `like` of `would like`."""
    lemmas = (lemma for frame in FRAMES for lemma in read_cues(frame))
    return frozenset(lemma.removeprefix("would ").split()[0] for lemma in lemmas)
