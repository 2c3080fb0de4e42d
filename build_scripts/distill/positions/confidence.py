"""How sure it is that somebody holds a position: the signs of doubt of positions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Annotation, Attribution
from build_scripts.distill.doubts import Scale
from build_scripts.distill.drafts import PositionDraft
from build_scripts.distill.unnamed_phrases import head_of
from build_scripts.text.document import Span
from build_scripts.text.passages import Spread, spans_over, words_in

# A cue that attributes this often or less is weak.
_WEAK = 0.75
# A later claim of fewer words is often taken together with the one before it.
_SHORT = 12
# So many words between source and cue are many, and where nobody is named.
_FAR, _FAR_UNNAMED = 20, 10
# The word right before a cue, and those that join it to what is before: `by calling`.
_LAST_WORD = re.compile(r"(?P<word>[\w’'-]*\w)\s+(?:\w+ly\s+)*$")
_LINKS = frozenset(
    "by of for in after while and or before from without when despite not but about to with at on "
    "as through upon against began begun kept is are was were be been also then even".split()
)
_WORD = re.compile(r"[^\W\d_]+")
# Where words for people and houses are listed, how words for a trade end, and who else speaks.
_PEOPLE = (
    "speakers", "involved", "offices", "strangers", "sayers", "persons", "epithets", "organs",
    "own_houses", "pairs", "vague",
)  # fmt: skip
_TRADES = ("er", "or", "ist", "ian", "man", "woman", "men", "women")
_SEVERAL = frozenset(
    "campaign campaigns team teams percent half most many some everyone lawsuit complaint column "
    "magazine university kingdom".split()
)
# Forms that name a source without a verb of saying right beside the words.
_LOOSE = frozenset("according trailing colon continued noun verbless".split())
_OF_MANY = frozenset(("body", "party"))


@dataclass(frozen=True)
class Claimed:
    """A draft among those of its article; `before` is the claim before it in the same words."""

    annotation: Annotation
    draft: PositionDraft
    row: Attribution
    contents: tuple[Span, ...]
    before: PositionDraft | None
    is_covered: bool


def is_told_inside(told: Claimed) -> bool:
    """Its words lie within those of another position, which may be all that is told."""
    return told.is_covered


def is_later_claim(told: Claimed) -> bool:
    """A claim before it is read out of the same words, of which it may be a mere continuation."""
    return told.before is not None


def is_short_later_claim(told: Claimed) -> bool:
    """It is such a later claim of few words."""
    document = told.annotation.document
    words = sum(words_in(document, span) for span in told.contents)
    return told.before is not None and words < _SHORT


def is_cut_off(told: Claimed) -> bool:
    """It is such a later claim of the same sentence: `he said that A and that B`."""
    if told.before is None:
        return False
    sentences = told.annotation.sentences
    one, other = (row.evidence[0].span for row in (told.before, told.draft))
    return spans_over(sentences, _first(one)) == spans_over(sentences, _first(other))


def is_loosely_told(told: Claimed) -> bool:
    """Its form names the source without a verb of saying right beside the words."""
    return told.row.rule.replace("_", "-") in _LOOSE


def is_by_spokesperson(told: Claimed) -> bool:
    """A spokesperson stands between holder and words."""
    return told.row.holder_rule == "spokesperson"


def is_for_a_body(told: Claimed) -> bool:
    """Somebody else speaks for a body or party."""
    draft = told.draft
    kind = told.annotation.kinds.get(draft.holder or "")
    return draft.holder != draft.speaker and kind in _OF_MANY


def is_told_by_another(told: Claimed) -> bool:
    """It stands in what somebody else says."""
    return any(
        other.speaker != told.row.speaker and any(part.covers(cue) for part in other.content)
        for cue in told.row.cue
        for other in told.annotation.attributions_over(cue)
    )


def is_by_weak_cue(told: Claimed) -> bool:
    """Its cue attributes in three of four places at most."""
    return told.row.probability <= _WEAK


def is_deed(told: Claimed) -> bool:
    """It is only told as what somebody wants to do: `offered to host talks`."""
    return told.row.rule == "infinitive"


def is_by_unnamed_source(told: Claimed) -> bool:
    """Its words do not name the source: `she`, `the minister`, `officials`."""
    return told.row.confidence < told.row.probability


def is_by_guessed_name(told: Claimed) -> bool:
    """What its source is called is only guessed to be a name."""
    rows = (row for span in told.row.source for row in told.annotation.mentions_over(span))
    return any(row.rule == "proposed" for row in rows)


def is_by_far_source(told: Claimed) -> bool:
    """So much stands between source and cue that another may be meant, of unnamed ones sooner.

    Not where it is an aside between commas, or a first deed: `the parties, which met in May,
    demand`, `the parties recognize the vote in the valley and demand`.
    """
    far = _words_to_cue(told)
    if far < _FAR_UNNAMED:
        return False
    text = told.annotation.document.text
    end, start = told.row.source[-1].end, told.row.cue[0].start
    if text[max(end, start - 2) : start].startswith(",") and text[end] == ",":
        return False
    joined = text[max(end, start - 5) : start].lower().endswith(" and ")
    return far >= _FAR or (_is_unnamed(told) and not joined)


def is_joined_to_unnamed(told: Claimed) -> bool:
    """What somebody unnamed is told to do hangs on a word in between: `met aides, saying that`."""
    first = told.annotation.document.slice(told.row.cue[0]).split()[:1] if told.row.cue else []
    hangs = any(word.endswith("ing") or word == "to" for word in first)
    return hangs and _is_unnamed(told) and _words_to_cue(told) >= 0


def is_joined_to_noun(told: Claimed) -> bool:
    """What is done may be another's who stands right before: `met the mayor calling it late`."""
    if _words_to_cue(told) < 1 or _is_paper_before(told):
        return False
    text, start = told.annotation.document.text, told.row.cue[0].start
    last = _LAST_WORD.search(text, told.row.source[-1].end, start)
    cue = told.annotation.document.slice(told.row.cue[0])
    word = "" if last is None else last["word"].lower()
    return bool(word) and cue.endswith("ing") and not word.endswith("ly") and word not in _LINKS


def is_by_unlisted_noun(told: Claimed) -> bool:
    """Who is said to say it is told by no word for people: `the raid`, `a pleasant task`."""
    actor = told.draft.speaker or told.draft.holder or ""
    names = [row.name for row in told.annotation.actors if row.id == actor and row.kind == "group"]
    words = [word.lower() for word in _WORD.findall(names[0])] if names else []
    if not words or any(word[0].isupper() for word in _WORD.findall(names[0])):
        return False
    known = (any(word in read_words("groups", key) for key in _PEOPLE) for word in words)
    head = head_of(names[0])
    return not (any(known) or head.removesuffix("s").endswith(_TRADES) or head in _SEVERAL)


def _is_paper_before(told: Claimed) -> bool:
    """True for `sent a letter to the mayor calling`, which speaks for who sends it."""
    between = Span(told.row.source[-1].end, told.row.cue[0].start)
    words = told.annotation.document.slice(between).lower().split()
    return not read_words("papers", "papers").isdisjoint(words)


def _is_unnamed(told: Claimed) -> bool:
    return told.annotation.kinds.get(told.row.speaker or told.row.holder or "") == "group"


def _words_to_cue(told: Claimed) -> int:
    """Returns how many words stand between source and cue, -1 where the cue stands before."""
    if not told.row.source or not told.row.cue:
        return -1
    end, start = told.row.source[-1].end, told.row.cue[0].start
    return words_in(told.annotation.document, Span(end, start)) if end <= start else -1


SCALE = Scale[Claimed](
    signs=(
        (is_told_inside, 3),
        (is_by_far_source, 3),
        (is_by_unlisted_noun, 2),
        (is_joined_to_noun, 2),
        (is_joined_to_unnamed, 2),
        (is_loosely_told, 2),
        (is_by_spokesperson, 2),
        (is_later_claim, 1),
        (is_short_later_claim, 1),
        (is_cut_off, 1),
        (is_for_a_body, 1),
        (is_told_by_another, 1),
        (is_by_weak_cue, 1),
        (is_deed, 1),
        (is_by_unnamed_source, 1),
        (is_by_guessed_name, 1),
    ),
    low=3,
    high=1,
)


def weigh_positions(
    annotation: Annotation, drafts: Sequence[PositionDraft]
) -> Iterator[PositionDraft]:
    """Yields the positions of an article in their order with their doubts and confidence."""
    contents = [tuple(e.span for e in row.evidence if e.use == "content") for row in drafts]
    sizes = [sum(map(len, spans)) for spans in contents]
    spread = Spread.of((span, at) for at, spans in enumerate(contents) for span in spans)
    last: dict[tuple[Span, ...], PositionDraft] = {}
    for number, draft in enumerate(drafts):
        row = draft.attribution
        assert row is not None, "a draft that was just read still has its marks"
        over = {other for span in contents[number] for other in spread.over(span)} - {number}
        is_covered = any(sizes[other] >= sizes[number] for other in over)
        before = last.get(row.content)
        told = Claimed(annotation, draft, row, contents[number], before, is_covered)
        last[row.content] = draft
        doubts = SCALE.find_doubts(told)
        yield replace(draft, confidence=SCALE.bin_of(doubts), doubts=doubts)


def _first(span: Span) -> Span:
    return Span(span.start, span.start + 1)
