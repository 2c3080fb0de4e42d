"""Names of months, days, numbers and units, and the pattern pieces built from them."""

from __future__ import annotations

import re

_MONTHS = (
    "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul",
    "August Aug", "September Sept Sep", "October Oct", "November Nov", "December Dec",
)  # fmt: skip
_WEEKDAYS = (
    "Monday Mon", "Tuesday Tues Tue", "Wednesday Wed", "Thursday Thurs Thur Thu",
    "Friday Fri", "Saturday Sat", "Sunday Sun",
)  # fmt: skip
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

MONTHS = {w.lower(): n for n, names in enumerate(_MONTHS, 1) for w in names.split()}
WEEKDAYS = {w.lower(): n for n, names in enumerate(_WEEKDAYS) for w in names.split()}
NUMBERS = {
    **{word: number for number, word in enumerate(_SMALL)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    **{"a": 1, "an": 1, "dozen": 12, "hundred": 100},
}
# ISO 8601 designators; what is shorter than a day takes a T before it.
UNITS = {
    "second": "T1S", "minute": "T1M", "hour": "T1H", "day": "1D", "night": "1D", "week": "1W",
    "weekend": "2D", "fortnight": "2W", "month": "1M", "year": "1Y", "decade": "10Y",
    "century": "100Y", "centurie": "100Y",
}  # fmt: skip
# A quarter is no unit to count by: "three quarters of the town" is no time.
_QUARTER = "3M"
# First and last month of the northern seasons; a winter begins in the year before.
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip

# White space within an expression: it may run over the end of a line, never over a blank line.
WS = r"(?:[ \t\u00a0\u202f]+|[ \t]*\n[ \t]*(?=\S))"
DASH = r"[-\u2010-\u2015\u2212]"
MONTH = rf"(?:{'|'.join(w for n in _MONTHS for w in n.split()[:1])})\b"
SHORT_MONTH = rf"(?:{'|'.join(w for n in _MONTHS for w in n.split()[1:])})\b\.?"
ANY_MONTH = rf"(?:{MONTH}|{SHORT_MONTH}|(?:{'|'.join(MONTHS).upper()})\b\.?)"
WEEKDAY = rf"(?:{'|'.join(n.split()[0] for n in _WEEKDAYS)})\b"
ANY_WEEKDAY = (
    rf"(?:{WEEKDAY}|(?:{'|'.join(w for n in _WEEKDAYS for w in n.split()[1:])}"
    rf"|{'|'.join(WEEKDAYS).upper()})\b\.?)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d\w]|[.,:]\d)"
YEAR = r"(?:1[5-9]|20)\d\d(?![\d\w]|[.,]\d)"
UNIT = rf"(?:{'|'.join(sorted(UNITS, key=len, reverse=True))})s?\b"
NUMBER = (
    r"(?:\d+(?:[.,]\d+)?(?:[ -]1/2)?"
    rf"|(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_SMALL[1:10])}))?|{'|'.join(_SMALL[1:])}"
    r"|half a|an?|(?:a )?dozen)\b"
)
# A number that nobody can count: an amount of time without a value.
VAGUE = (
    r"(?:a few|a couple of|a number of|several|many|some|few|dozens of|hundreds of|countless"
    r"|recent|coming)\b"
)
_PARTS_OF_DAY = "morning afternoon evening night midday noon".split()
PART_OF_DAY = rf"(?:{'|'.join(_PARTS_OF_DAY)})\b"

# What a rule may need (see `timex_rules.Rule`): one of them is in all that the piece of the same
# name matches, a unit behind a gap. Each name of a month begins with the same three letters.
YEAR_SIGNS = ("0000",)
MONTH_SIGNS = tuple(sign for names in _MONTHS for sign in (names[:3], names[:3].upper()))
WEEKDAY_SIGNS = tuple(names.split()[0] for names in _WEEKDAYS)
UNIT_SIGNS = tuple(f" {unit}" for unit in UNITS)
SEASON_SIGNS = (*SEASONS, "winter")
PART_OF_DAY_SIGNS = tuple(f" {part}" for part in _PARTS_OF_DAY)


def read_month(word: str) -> int:
    """Returns the number of a month from its name or abbreviation."""
    return MONTHS[word.strip(".").lower()]


def read_weekday(word: str) -> int:
    """Returns the number of a weekday, Monday 0."""
    return WEEKDAYS[word.strip(".").lower()]


def read_day(word: str) -> int:
    """Returns the number of a day of the month, `3rd` as 3."""
    return int(re.match(r"\d+", word)[0])  # type: ignore[index]


def read_number(words: str) -> float | None:
    """Returns the number that words or digits write; None for a vague one."""
    text = re.sub(r"\s+", " ", words.strip().lower())
    if text == "half a":
        return 0.5
    half = 0.5 if text.endswith("1/2") else 0
    text = text.removesuffix("1/2").strip(" -")
    if re.fullmatch(r"\d+([.,]\d+)?", text):
        decimal = re.sub(r",(?=\d{3}$)", "", text).replace(",", ".")
        return float(decimal) + half
    parts = [NUMBERS.get(word) for word in re.split(r"[ -]", text.removeprefix("a "))]
    return None if None in parts else float(sum(part for part in parts if part is not None)) + half


def read_unit(word: str) -> str:
    """Returns the unit in the singular: `weeks` as week."""
    text = word.lower()
    return text if text in UNITS else text.removesuffix("s").replace("centurie", "century")


def write_duration(number: float | None, unit: str) -> str:
    """Returns an ISO 8601 duration such as P2W or PT36H; X where the number is vague."""
    code = _QUARTER if unit == "quarter" else UNITS[unit]
    time, size, sign = "T" * code.startswith("T"), int(code.strip("TSMHDWY")), code[-1]
    if number is None:
        return f"P{time}X{sign}"
    amount = number * size
    shown = str(int(amount)) if amount == int(amount) else f"{amount:g}"
    return f"P{time}{shown}{sign}"
