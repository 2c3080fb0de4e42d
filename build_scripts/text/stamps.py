"""Dates and times of day as pages print them: the patterns that furniture rules are made of."""

from __future__ import annotations

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_ZONE = r"(?:\s*\(?(?:gmt|utc|bst|cet|cest|eet|eest|msk|e[sd]?t|p[sd]?t|c[sd]t)\b\)?)?"

# `27 November 2024`, `Mon, March 18, 2024`, `2024-03-18`, `18/03/2024`; a year must be there.
DATE = (
    rf"{_WEEKDAY}(?:{_DAY}\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}|{_MONTH}\s+{_DAY},?\s+\d{{4}}"
    r"|\d{4}[-/.]\d{2}[-/.]\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})"
)
# `00:32`, `2.05 p.m.`, `14:05:10 GMT+4`.
TIME = (
    rf"\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?(?:\s*[ap]\.?m\b\.?)?{_ZONE}"
    r"(?:\s*[+-]\d{1,2}(?::?\d\d)?)?"
)
# What stands between a date and a time.
BETWEEN = r"[\s,|/·•–—-]*(?:at\s+|T)?"
STAMP = rf"{DATE}(?:{BETWEEN}{TIME})?"
# A day with or without its year, as in `KYIV, Jan. 5 (Agency) -`.
DATELINE_DAY = rf"(?:{_MONTH}\s+{_DAY}(?:,?\s+\d{{4}})?|{_DAY}\s+{_MONTH}(?:,?\s+\d{{4}})?)"
# `Published`, `Last updated on:`, `date`.
STAMP_WORD = (
    r"(?:(?:first\s+|last\s+)?(?:published|updated|modified|posted|issued|created|edited)|date)"
    r"\s*(?:on|at|:)*\s*[:–—-]?\s*"
)
