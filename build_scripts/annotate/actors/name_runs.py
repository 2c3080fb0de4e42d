"""Where a person's name ends: capitals, initials, particles and `Jr.`."""

from __future__ import annotations

import re

from build_scripts.annotate.actors.reading import Reading
from build_scripts.annotate.lexicon import once_a_lexicon, read_words
from build_scripts.annotate.words import is_acronym, is_capital

MAX_NAME = 6
# So many words are a whole name: behind them a verb with a capital is none.
_SHORTEST = 2
_VERBS = frozenset(("VBD", "VBP", "VBZ"))
_INITIAL_LENGTH = 1
# `A.K.`, `S.R`: initials that are printed as one word.
_INITIALS = re.compile(r"[A-Z]\.[A-Z](?:\.[A-Z])?\.?")
# Words for people, by their trade or part; before a whole name they tell who somebody is.
_TRADES = ("persons", "strangers", "epithets", "sayers", "speakers", "involved")
# How words end that are no name behind a hyphen: `London-based`, `Paris-style`.
_NO_GIVEN_NAME = (
    "ed",
    "led",
    "born",
    "style",
    "run",
    "made",
    "era",
    "wide",
    "like",
    "owned",
    "ing",
)


def read_name(reading: Reading, at: int, titled: bool = False) -> int:
    """Returns the word after the name that begins at word `at`, else `at`.

    After a title the first name may be that of a country too: `Foreign Minister Israel Katz`.
    """
    word = reading.word(at)
    if not is_capital(word) and word.lower() not in read_words("names", "particles"):
        return at
    end = at
    while end < len(reading.words) and end - at < MAX_NAME:
        if end > at and not _goes_on(reading, end):
            break
        if end - at >= _SHORTEST and is_verb(reading, end) and not _is_particle(reading, end):
            break
        if not _belongs(reading, end, at, titled):
            break
        end += 1
    while end > at and (_is_particle(reading, end - 1) or len(reading.word(end - 1)) == 1):
        end -= 1
    return end


def find_openings(reading: Reading) -> list[int]:
    """Returns the words at which a name may begin, in order."""
    particles = read_words("names", "particles")
    return [
        at
        for at, word in enumerate(reading.words)
        if (word.text[0].isupper() and not is_trade(reading, at)) or word.text.lower() in particles
    ]


def is_trade(reading: Reading, at: int) -> bool:
    """True for the `Farmer` of `Farmer Ana Lima said`; a `Baker` of two words may be her name."""
    is_before = is_capital(reading.word(at + 1)) and reading.gap(at + 1) == " "
    if not is_before or reading.word(at).lower() not in _trades():
        return False
    return read_name(reading, at + 1) - at > _SHORTEST


@once_a_lexicon
def _trades() -> frozenset[str]:
    words = frozenset().union(*(read_words("groups", key) for key in _TRADES))
    return words - read_words("groups", "craft")


def is_verb(reading: Reading, at: int) -> bool:
    """True for the `Rallies` of a headline in title case: `Ana Lima Rallies Her Party`."""
    token = reading.root(at, at + 1)
    return token is not None and token.tag_ in _VERBS


def has_initials(reading: Reading, at: int) -> bool:
    """True for the `A.K.` of `A.K. Lima`, not for `U.N.` and `H.E.`, which the lists know."""
    word = reading.word(at)
    if at in reading.starts or word in read_words("offices", "honorifics"):
        return False
    return bool(_INITIALS.fullmatch(word))


def _belongs(reading: Reading, at: int, first: int, titled: bool) -> bool:
    if reading.word(at) in read_words("names", "suffixes"):
        return at > first
    return _is_particle(reading, at) or _is_name_word(reading, at, first, titled)


def _goes_on(reading: Reading, at: int) -> bool:
    gap, before = reading.gap(at), reading.word(at - 1)
    if gap == "-" and len(before) == _INITIAL_LENGTH:
        return False
    if gap == ". ":
        return len(before) == _INITIAL_LENGTH
    suffix = reading.word(at) in read_words("names", "suffixes")
    return gap in (" ", "-") or (gap == ", " and suffix)


def _is_particle(reading: Reading, at: int) -> bool:
    """True for `al`, `de`, `von` where a capitalised word follows."""
    particles = read_words("names", "particles")
    if reading.word(at).lower() not in particles or at in reading.starts:
        return False
    after = reading.word(at + 1)
    return reading.gap(at + 1) in (" ", "-") and (is_capital(after) or after in particles)


def _is_name_word(reading: Reading, at: int, first: int, titled: bool) -> bool:
    word = reading.word(at)
    if word.islower() and at > first and reading.gap(at) == "-":
        # "Maeng Do-shik": a given name behind the family name, whatever the model takes it for.
        is_given = at - first > 1 and not word.endswith(_NO_GIVEN_NAME)
        # "Ana Lima—that is": a dash in place of a hyphen.
        if word in read_words("names", "doers") or word.title() in read_words("names", "no_name"):
            return False
        return is_given or reading.labels.get(at) == "PERSON"
    if len(word) == _INITIAL_LENGTH and at > first:
        return is_capital(word)
    if at == first and has_initials(reading, at):
        return True
    if not is_capital(word) or any(sign.isdigit() for sign in word) or "." in word[1:-1]:
        return False
    hit = reading.starts.get(at)
    if hit:
        single = hit.last == hit.first + 1 and hit.name.form in ("name", "capital")
        if not single or is_acronym(word):
            return False
        follows = is_capital(reading.word(at + 1)) and reading.gap(at + 1) == " "
        opens = at == first and titled and follows and at + 1 not in reading.starts
        return opens or ((at > first or follows) and reading.labels.get(at) == "PERSON")
    if word in read_words("names", "no_name"):
        doubtful = at > first and word in read_words("names", "also_surnames")
        return doubtful and reading.labels.get(at) == "PERSON"
    return not is_acronym(word) or len(word) == 2 or reading.labels.get(at) == "PERSON"
