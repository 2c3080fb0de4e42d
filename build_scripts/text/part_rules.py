"""Furniture that shares a line with a sentence: labels, glued headings, residue, signatures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from build_scripts.text import words
from build_scripts.text.stamps import DATE, DATELINE_DAY, STAMP, STAMP_WORD

_OPENS = r"(?=[\"“„«'‘]?[A-Z])(?!(?i:first|last|updated|published|modified|posted)\b)"
# ` date 2024-03-18 NATO …`, `2024-03-18 NATO …`, `Published: March 18, 2024 | NATO …`.
_DATE_LABEL = re.compile(
    rf"\s*((?:(?i:{STAMP_WORD}{STAMP})|\d{{4}}-\d{{2}}-\d{{2}})[\s|:–—-]+){_OPENS}"
)
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.]*(?:[ /-][A-ZÀ-Þ][A-ZÀ-Þ'’.]*){0,3}"
_PLACE = rf"(?:{_CAPITALS}|[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){{0,2}})(?:, [A-Z][\w.]+)?"
_AGENCY = r"\([A-Z][\w./& -]{1,30}\)"
# `MOSCOW, May 12. /TASS/. `: an agency between strokes needs no dash.
_STROKES = r"/[A-Z]{3,12}/\.?\s+"
# The lead may stand on the line below; agencies write an underscore for a dash, or `.-`.
_DASH = r"\s*\.?(?:[-–—]{1,2}|_)(?:\s+(?=[\"“„«'‘]?[^\W\d_])|\s*$)"
# `KYIV (Agency) - `, `Tbilisi, Jan. 5 (Agency) — `, `TBILISI, Jan. 5 – `: an agency or a day.
_DATELINE = re.compile(
    rf"\s*({_PLACE}(?:[.,]? (?i:{DATELINE_DAY})(?:\s*,?\s*{_AGENCY})?|,?\s*{_AGENCY}){_DASH}"
    rf"|{_PLACE}[.,]? (?i:{DATELINE_DAY})\.?\s*{_STROKES})"
)
# `WASHINGTON — `, `TBILISI, Agency–`, `YANGON, Myanmar - `: five capitals at least, so that it is
# no NATO; a hyphen needs the country.
_BARE_DATELINE = re.compile(
    rf"\s*((?=[A-ZÀ-Þ]{{5}}){_CAPITALS}(?:(?:, [A-Z][\w.]+)?\s*(?:[–—]{{1,2}}|--)"
    rf"|, [A-Z][\w.]+ -(?= ))\s*){_OPENS}"
)
_TITLE_WORD = r"(?:[A-Z][\w’'-]*|" + "|".join(sorted(words.FUNCTION)) + r")\s+"
# `Appreciation for Support and Policy Preservation «open doors» Georgian Prime Minister …`: the
# quoted words are in small letters, else they may be a party's name before its speaker's.
_GLUED_HEADING = re.compile(
    rf"\s*((?:{_TITLE_WORD}){{4,14}}[«“\"][a-z][^«»“”\"]{{0,40}}[»”\"])\s+[A-Z]"
)
_RESIDUE = re.compile(r"pic\.twitter\.com/\w+|https?://t\.co/\w+(?=\s*$|\s+(?:pic\.|https?:|—))")
_LOST_EMOJI = re.compile(r"^\s*((?:\?{4})+)(?=\s)|(?<=\s)((?:\?{4})+)\s*$")
_END_WORD = re.compile(r"(?<=[.\"”])\s*(Enditem|\(END\)|///)\s*$")
_SIGNED = rf"\(@\w{{1,30}}\)\s+(?i:{DATE})(?=\.?\s*$)"
_SIGNATURE = re.compile(rf"^\s*((?:[—–―-]{{1,2}}\s*)?[^\n@.!?]{{1,100}}{_SIGNED})")
_SIGNATURE_AT_END = re.compile(rf"(?<=\s)([—―]\s*[^—―\n@]{{1,100}}{_SIGNED})")
_LONGEST = 200


def signature(text: str, is_near_top: bool) -> Iterator[tuple[int, int]]:
    """Who signed a tweet: `— Name (@handle) January 18, 2022`, alone or after the tweet."""
    if "(@" not in text[-_LONGEST:]:
        return
    found = _SIGNATURE_AT_END.search(text, max(0, len(text) - _LONGEST)) or _SIGNATURE.match(text)
    if found:
        yield found.span(1)


def tweet_residue(text: str, is_near_top: bool) -> Iterator[tuple[int, int]]:
    """Addresses of a tweet's pictures and of its links at its end."""
    for found in _RESIDUE.finditer(text):
        yield found.span()


def lost_emoji_at_edge(text: str, is_near_top: bool) -> Iterator[tuple[int, int]]:
    """Four or eight question marks at an end of the line; inside they stay in the sentence."""
    for found in _LOST_EMOJI.finditer(text):
        yield found.span(1 if found.group(1) else 2)


def glued_date(text: str, is_near_top: bool) -> Iterator[tuple[int, int]]:
    """A date label right before the first sentence; `On 18 March NATO said` is none."""
    found = _DATE_LABEL.match(text)
    if found:
        yield found.span(1)


def dateline(text: str, is_near_top: bool) -> Iterator[tuple[int, int]]:
    """Place, day and agency before or above the lead, near the top; `EU – Russia talks` is none."""
    found = is_near_top and (_DATELINE.match(text) or _BARE_DATELINE.match(text))
    if found:
        yield found.start(1), found.start(1) + len(found.group(1).rstrip())


def glued_heading(text: str, is_near_top: bool) -> Iterator[tuple[int, int]]:
    """A heading in title case that ends in quoted words and runs into the sentence beneath."""
    found = _GLUED_HEADING.match(text)
    if found and not any(word in words.FINITE for word in found.group(1).split()):
        yield found.span(1)


def end_word(text: str, is_near_top: bool) -> Iterator[tuple[int, int]]:
    """An agency's word for the end behind the last sentence: `… on Monday. Enditem`."""
    found = _END_WORD.search(text, max(0, len(text) - _LONGEST))
    if found:
        yield found.span(1)


PartRule = Callable[[str, bool], Iterator[tuple[int, int]]]

# In this order; a part that lies in an earlier one is dropped.
PART_RULES: tuple[tuple[str, PartRule], ...] = (
    ("signature", signature),
    ("residue", tweet_residue),
    ("residue", lost_emoji_at_edge),
    ("label", glued_date),
    ("label", dateline),
    ("label", end_word),
    ("heading", glued_heading),
)
