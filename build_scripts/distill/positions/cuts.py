"""Where a claim says two things: named rules that cut it, each piece enough of a claim alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_scripts.annotate.marks import Annotation
from build_scripts.text.document import Span
from build_scripts.text.passages import words_in
from build_scripts.text.twin import make_twin

# Each piece keeps so many words, so that it can be understood and proven alone.
MIN_PIECE = 6
MIN_MEMBER = 4
# Behind `, and that` a clause stands that needs no more.
MIN_TOLD = 4
_AUX = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|must|should|shall|does|do|did|cannot|"
    r"won[’']t)\b"
)
# A clause with a subject of its own: `, it continues its build-up`, `and we expect`.
_PRONOUN_CLAUSE = re.compile(
    r"(?:[,;]\s+(?:and\s+|but\s+|while\s+)?|\s+(?:and|but)\s+|;\s+(?=\w+,\s))"
    r"(?=(?:(?<=;\s)\w+,\s+)?(?:it|they|we|he|she|I)\s+\w)"
)
_JOINT = re.compile(r"[,;]\s+(?:and|but|while)\s+(?:the\s+)?")
# A second verb with the same subject: `, and has been subject to threats`.
_SECOND_VERB = re.compile(rf",?\s+(?:and|but)\s+(?={_AUX})")
# In `and that is why` the word points back.
_TOLD = r"(?=that\s(?!(?:is|was|will|would|has|had|can|could|must|means|makes|goes)\b))"
_THAT = re.compile(rf",?\s+(?:and|but)\s+{_TOLD}")
# A list of what is told: `that A, that B, and that C`.
_NEXT_THAT = re.compile(rf",\s+{_TOLD}(?=[^.;]*,?\s+and\s+that\s)")
# Without a comma the second `that` may go on with one inside: `that it ruled that A and that B`.
_INNER_THAT = re.compile(r"\w\s+that\s")
# `, which, thanks to its new parts, will strengthen`: what is expected of the thing named.
# Behind a comma the word is the main clause's: `a pledge from Peru, which is poor, would help`.
_WHICH = re.compile(r",\s+which,?\s+(?=(?:(?<=,\s)[^.;]{1,80},\s)?[^.;,]{0,90}?\b(?:will|would)\b)")
# A clause that is not done where the next begins: `if we try it and we pay, it will work`.
_IN_CONDITION = re.compile(r"\b(?:if|when|once|unless|while|as long as)\b[^,;]*$", re.IGNORECASE)
_OPENING = re.compile(r",\s+(?=[\"“„«])")
# What only leads to the clause behind its comma, and claims nothing alone.
_LEADING = re.compile(
    r"(?:and\s+|but\s+)?(?:even\s+|both\s+|just\s+)?"
    r"(?:for|in|on|with|as|if|when|while|after|before|since|because|although|though|unless|until|"
    r"given|despite|to|by|at|under|from|once|whether|no\s+matter|regardless|whatever|whoever|"
    r"wherever|during|amid|following|instead\s+of|rather\s+than|assuming|provided)\b",
    re.IGNORECASE,
)
# What cannot end a claim: `what they do instead is, he has become`.
_HANGING = re.compile(
    r"\b(?:is|are|was|were|be|that|to|of|and|if|because|when)$|;\s+[\w-]+$", re.IGNORECASE
)
_MARKS = frozenset("\"“„«'‘")
_LIST = re.compile(r"[–—:]\s+")
_MEMBER = re.compile(r",\s+(?:as well as\s+|and\s+)?|\s+as well as\s+|;\s+")


def cut(annotation: Annotation, part: Span) -> tuple[Span, ...]:
    """Returns the pieces of a part in text order; the part itself where no rule cuts it."""
    text = annotation.document.text
    members = list(find_members(annotation, part))
    if members:
        return tuple(members)
    pieces, start = [], part.start
    for at, resume in sorted(set(_places(annotation, part))):
        left, right = Span(start, at), Span(resume, part.end)
        least = MIN_TOLD if text.startswith("that ", resume) else MIN_PIECE
        if at > start and all(_is_piece(annotation, row, least) for row in (left, right)):
            pieces.append(left)
            start = resume
    pieces.append(Span(start, part.end))
    return tuple(piece for piece in pieces if text[piece.start : piece.end].strip())


def _is_piece(annotation: Annotation, piece: Span, least: int) -> bool:
    """True for enough words, of which the first do not only lead to what follows."""
    if words_in(annotation.document, piece) < least:
        return False
    words = annotation.document.slice(piece).strip(' "“„«,')
    if _HANGING.search(words):
        return False
    if annotation.document.text.startswith(",", piece.end):
        words = words.removeprefix("that ")
    first, *rest = words.split(", ")
    return not _LEADING.match(first) or (bool(rest) and not _LEADING.match(rest[-1]))


def _places(annotation: Annotation, part: Span) -> Iterator[tuple[int, int]]:
    """Yields where a piece may end and where the next begins."""
    text = annotation.document.text
    is_told = text[max(0, part.start - 5) : part.start + 5].lower().find("that ") >= 0
    is_quoted = text[part.start - 1 : part.start + 1].strip()[:1] in _MARKS
    rules = [_PRONOUN_CLAUSE, _SECOND_VERB, _WHICH, _OPENING]
    if is_told or not is_quoted:
        rules.append(_THAT)
    if is_told:
        rules.append(_NEXT_THAT)
    for rule in rules:
        for match in rule.finditer(text, part.start, part.end):
            inner = rule is _THAT and _INNER_THAT.search(text, part.start, match.start())
            if inner and (match[0][0] != "," or not is_told):
                continue
            if rule is _PRONOUN_CLAUSE and _goes_on_alike(text, part, match):
                continue
            if match[0][0] == " " and _is_in_condition(text, part, match):
                continue
            if not _is_inside_marks(text, part, match.start()):
                yield match.start(), match.end()
    inside = (row.span for row in annotation.mentions_over(part) if part.covers(row.span))
    names = {span.start: span.end for span in inside}
    for match in _JOINT.finditer(text, part.start, part.end):
        end = names.get(match.end())
        if end is not None and re.match(rf"\s+{_AUX}", text[end : end + 12]):
            yield match.start(), match.end()


def _is_in_condition(text: str, part: Span, match: re.Match[str]) -> bool:
    """True for `and we pay` of `if we try it and we pay, it will work`."""
    begun = _IN_CONDITION.search(text[part.start : match.start()])
    return begun is not None and "," in text[match.end() : part.end]


def _goes_on_alike(text: str, part: Span, match: re.Match[str]) -> bool:
    """True for `It was dear in May, it is dear now`: one thing is said in two turns."""
    if match[0].strip() not in (",", ";"):
        return False
    first = text[part.start : match.start()].lstrip(' "“„«').split(" ", 1)[0]
    return text[match.end() : part.end].split(" ", 1)[0].lower() == first.lower()


def _is_inside_marks(text: str, part: Span, at: int) -> bool:
    """True after a quotation mark that opens within the part and is not closed yet."""
    inside = make_twin(text[part.start : at])
    return inside.count('"') % 2 == 1


def find_members(annotation: Annotation, part: Span) -> Iterator[Span]:
    """Yields the members of a list behind a dash or colon: three or more, of four words each."""
    text = annotation.document.text
    opening = _LIST.search(text, part.start, part.end)
    if opening is None or words_in(annotation.document, Span(part.start, opening.start())) > 4:
        return
    rows, start = [], opening.end()
    for match in _MEMBER.finditer(text, opening.end(), part.end):
        rows.append(Span(start, match.start()))
        start = match.end()
    rows.append(Span(start, part.end))
    enough = all(words_in(annotation.document, row) >= MIN_MEMBER for row in rows)
    if len(rows) >= 3 and enough:
        yield from rows
