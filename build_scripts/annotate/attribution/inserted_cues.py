"""Attribution by a cue that parts its content: `The treaty, the mayor said, is dead`."""

from __future__ import annotations

from build_scripts.annotate.attribution.clauses import Frame
from build_scripts.annotate.attribution.cues import find_cue
from build_scripts.annotate.parse.clauses import (
    children_of,
    cue_tokens,
    has_mark,
    lemmas_of,
    subtree,
)
from build_scripts.annotate.parse.noun_phrases import inverted_speaker
from build_scripts.annotate.parse.tree import Token

# What is done to who answers: `asked whether it would sail, the mayor said`.
ASKED = frozenset(("asked", "pressed", "questioned", "quizzed"))


def enclosed(token: Token) -> Frame | None:
    """The cue parts its content from the subject: `Oslo, the minister said, preferred a ferry`.

    The parser gives the cue two subjects, of which the first is the content's.
    """
    subjects = children_of(token, "nsubj")
    entry = find_cue("ccomp", *lemmas_of(token))
    if entry is None or len(subjects) != 2 or token.i + 2 >= len(token.doc):
        return None
    first, second = subjects
    opens = token.doc[max(first.i, second.left_edge.i - 1)].text == ","
    if not opens or token.nbor(1).text != "," or second.i > token.i:
        return None
    rest = [row for row in subtree(token) if row.i > token.i + 1]
    return (entry, cue_tokens(token), [*subtree(first), *rest]) if rest else None


def inserted(token: Token) -> Frame | None:
    """The cue stands inside its content: `the treaty, the mayor said, is dead`, `as he put it`.

    So it does before who says it: `The treaty, said the mayor, is dead`.
    """
    if (speaker := inverted_speaker(token)) is not None:
        return _around(token, speaker)
    is_as = token.dep_ == "advcl" and has_mark(token, "as")
    first = _parted_subject(token)
    if token.dep_ != "parataxis" and not is_as and first is None:
        return None
    entry = find_cue("parataxis", *lemmas_of(token)) or find_cue("ccomp", *lemmas_of(token))
    if entry is None or token.head == token or not children_of(token, "nsubj"):
        return None
    asked = [row for row in children_of(token.head, "advcl") if row.lower_ in ASKED]
    asked = [row for row in asked if row.i < token.i]
    parted = subtree(first) if first is not None and first.head == token else []
    return entry, cue_tokens(token), [*parted, *subtree(token.head, [token, *asked])]


def _around(token: Token, speaker: Token) -> Frame | None:
    """Returns what is told before a cue and behind who says it."""
    entry, told = find_cue("ccomp", *lemmas_of(token)), children_of(token, "ccomp")
    behind = [word for row in told for word in subtree(row) if word.i > speaker.right_edge.i]
    first = children_of(token, "nsubj")[0]
    return (entry, [token], [*subtree(first), *behind]) if entry and behind else None


def _parted_subject(token: Token) -> Token | None:
    """Returns the loaf of `Half a loaf, he had said, is no bread`, the subject of what is told.

    The parser takes the cue for a clause, with both subjects or with its own alone.
    """
    verb, own = token.head, children_of(token, "nsubj")
    if token.dep_ != "ccomp" or not own or not own[-1].i < token.i < verb.i:
        return None
    opens, closes = own[-1].left_edge.i - 1, token.i + 1
    first = next(iter(own[:-1] or children_of(verb, "nsubj", "nsubjpass")), None)
    bare = opens > 0 and token.doc[opens].text == token.doc[closes].text == ","
    return first if bare and first is not None and first.i < opens else None
