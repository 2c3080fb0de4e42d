"""The rules that say whether a sentence ends at an end mark."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from build_scripts.text import words

_CLOSES_QUOTE = re.compile(r"[\"“”«»’']")
# A dash (with or without a comma) that goes on after a closed quotation: `», – told`, `.” - said`.
_GOES_ON = re.compile(r"\s*[,;]?\s*[-–—―]+\s*(?=\w)")
_DASH_THEN_SMALL = re.compile(r"\s*[-–—―]+\s*[a-z]")
_FIRST_LETTER = re.compile(r"\s*[\"“”„«»‘’'(\[]*(\w?)")
_NEXT_WORD = re.compile(r"\s*[\"“„«‘'(\[]*([\w’'-]+)")
_LAST_WORD = re.compile(r"[^\s\"“”„«»‘’'(\[/]+$")
_ACRONYM = re.compile(r"(?:[A-Za-z][a-z]?\.)+[A-Za-z]$")
_NAMED_SPEAKER = re.compile(r"\s*((?:[A-Z][\w’'-]*\.?\s+){1,5})([a-z]+)\b")
_LIST_NUMBER = re.compile(r"\s*(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})$")
# How many signs the rules may look at on either side.
AROUND = 80


@dataclass(frozen=True)
class Candidate:
    """A place where a sentence may end, with at most 80 signs before and after it.

    `mark` is the run of end marks, `closers` what closes after it; `before` reaches no further
    back than the sentence, and `after` no further than the line.
    """

    offset: int
    before: str
    mark: str
    closers: str
    after: str

    @property
    def glued(self) -> bool:
        """True when the next sign follows without white space."""
        return bool(self.after) and not self.after[0].isspace()

    @cached_property
    def word(self) -> str:
        """The word before the end mark, empty when the mark is no single full stop."""
        if self.mark != "." or self.closers:
            return ""
        found = _LAST_WORD.search(self.before)
        return found.group() if found else ""

    @cached_property
    def next_word(self) -> str:
        """The first word after the place."""
        found = _NEXT_WORD.match(self.after)
        return found.group(1) if found else ""

    @property
    def starts_sentence(self) -> bool:
        """True when the next word is one that mostly begins sentences."""
        return re.split("['’]", self.next_word)[0] in words.STARTERS


def lost_emoji(place: Candidate) -> bool | None:
    """A run of four or eight question marks is an emoji lost in copying, no end."""
    marks = place.mark
    return False if set(marks) == {"?"} and len(marks) % 4 == 0 else None


def attribution_after_quotation(place: Candidate) -> bool | None:
    """A dash after a closed quotation leads to who said it: `.»,– a spokesman`."""
    closed = _CLOSES_QUOTE.search(place.closers)
    return False if closed and _GOES_ON.match(place.after) else None


def comma_follows(place: Candidate) -> bool | None:
    """A comma, colon or semicolon right after goes on: `.», said`, `Inc., the`."""
    return False if place.after[:1] in tuple(",;:") else None


def glued_to_next(place: Candidate) -> bool | None:
    """Without white space a sentence ends only before an opening quote or `The`, `He` ..."""
    if not place.glued:
        return None
    if place.after[0] in '"“„«(':
        return None
    whole_word = place.next_word in words.STARTERS and len(place.next_word) > 1
    return None if whole_word and _is_small_word(place) else False


def small_letter_follows(place: Candidate) -> bool | None:
    """A small letter goes on with the sentence: `“Stop!” he said`, `Yahoo! is`, `… and`."""
    first = _FIRST_LETTER.match(place.after)
    goes_on = (first and first.group(1).islower()) or _DASH_THEN_SMALL.match(place.after)
    return False if goes_on else None


def title_before_name(place: Candidate) -> bool | None:
    """A title or rank never ends a sentence: `Dr.`, `then-Gov.`, `Mr.`; nor does `vs.`."""
    word = re.split("[-.]", place.word)[-1]
    listed = word[:1].isupper() and word.lower() in words.TITLES
    return False if listed or word in words.NEVER_LAST else None


def number_follows(place: Candidate) -> bool | None:
    """`No. 5`, `Art. 2` and `Jan. 3` go on with their number."""
    word = place.word
    month = word[:1].isupper() and word.lower() in words.MONTHS
    listed = month or word in words.BEFORE_NUMBER
    return False if listed and place.next_word[:1].isdigit() else None


def time_of_day(place: Candidate) -> bool | None:
    """`a.m.` and `p.m.` end a sentence unless a day or time zone follows."""
    if place.word.lower() not in ("a.m", "p.m"):
        return None
    return place.next_word.lower() not in words.AFTER_TIME and place.next_word[:1].isupper()


def latin_abbreviation(place: Candidate) -> bool | None:
    """`e.g.` and `i.e.` never end a sentence."""
    return False if place.word.lower() in ("e.g", "i.e") else None


def initial_or_acronym(place: Candidate) -> bool | None:
    """`J.`, `U.S.` and `W.` end a sentence only before a common first word."""
    word = place.word
    initial = len(word) == 1 and word.isupper() and word != "I"
    return place.starts_sentence if initial or _ACRONYM.fullmatch(word) else None


def abbreviation(place: Candidate) -> bool | None:
    """`Inc.`, `Jr.`, `Calif.`, `Oct.`, `Mon.` end one only before a common first word."""
    word = place.word
    known = words.MID_SENTENCE | words.MONTHS | words.WEEKDAYS
    listed = word[:1].isupper() and word.lower() in known
    return place.starts_sentence if listed else None


def list_number(place: Candidate) -> bool | None:
    """The number or letter that opens a line of a list is no sentence: `1. Troops`."""
    return False if _LIST_NUMBER.fullmatch(place.before) and place.mark == "." else None


def named_speaker_follows(place: Candidate) -> bool | None:
    """A question in quotation marks goes on with who asked it: `“Why?” Jane Doe asked.`"""
    if not place.closers or place.mark[-1] not in "?!":
        return None
    speaker = _NAMED_SPEAKER.match(place.after)
    if speaker is None or speaker.group(1).split()[0] in words.STARTERS:
        return None
    return False if speaker.group(2) in words.REPORTING else None


def end_mark(place: Candidate) -> bool | None:
    """Everything else that ends in an end mark is the end of a sentence."""
    return True


def _is_small_word(place: Candidate) -> bool:
    """True when at least three small letters stand right before the mark, as no initial has."""
    tail = place.before[-3:]
    return bool(place.closers) or (len(tail) == 3 and tail.isalpha() and tail.islower())


Rule = Callable[[Candidate], bool | None]

# In this order; the first rule that answers decides.
RULES: tuple[Rule, ...] = (
    lost_emoji,
    attribution_after_quotation,
    comma_follows,
    glued_to_next,
    small_letter_follows,
    list_number,
    title_before_name,
    number_follows,
    time_of_day,
    latin_abbreviation,
    initial_or_acronym,
    abbreviation,
    named_speaker_follows,
    end_mark,
)
