"""Furniture that fills a line and shows itself, wherever the line stands."""

from __future__ import annotations

import re
from collections.abc import Callable

from build_scripts.text.linked_stories import leads_in
from build_scripts.text.page import PageLine
from build_scripts.text.page_controls import (
    advertisement,
    breadcrumbs,
    navigation,
    notice,
    whole_line,
)
from build_scripts.text.page_notes import (
    bar_of_controls,
    biography,
    mail_address,
    request,
    status,
    trailer,
)
from build_scripts.text.stamps import BETWEEN, DATE, STAMP, STAMP_WORD, TIME

_CLOCK = whole_line(
    rf"{DATE}{BETWEEN}{TIME}",
    rf"{TIME}{BETWEEN}{DATE}",
    TIME,
    r"(?:updated\s+)?\d{1,3}\s*(?:min(?:ute)?|hour|day|week|month|year)s?\s+ago",
    rf"(?:today|yesterday){BETWEEN}{TIME}",
    rf"(?:{STAMP_WORD})?{DATE}{BETWEEN}{TIME}[\s(]*updated:?\s*{DATE}(?:{BETWEEN}{TIME})?\)?",
    rf"(?:updated|posted|published|live)\s*:?\s*{TIME}(?:{BETWEEN}{DATE})?",
)
# `Harbour Post, 18 Jan 2031 - 12:10, Eastmark`: a date between names.
_STAMP_LINE = re.compile(
    rf"(?:[A-Z][\w.'’ ]{{1,40}}[,|·•–-]\s*){{0,2}}(?i:{STAMP})"
    r"(?:[\s,|·•–-]+[A-Z][\w.'’ ]{1,40}){0,2}"
)
_DATE_LABEL = whole_line(rf"(?:{STAMP_WORD}{STAMP}[\s|;,/·–—-]*){{1,3}}", DATE)
_SECTION = whole_line(
    r"breaking(?: news)?|exclusive|opinion|analysis|explainer|editorial|interview|live|watch|video"
    r"|photos?|gallery|fact ?check|world|politics|business|news|economy|society|culture|sports?",
    r"\d{1,3}[- ]min(?:ute)?s?\.? (?:read|reading time)|reading time\W.{0,20}",
    r"a\+\s*a-?|view image in fullscreen",
)
_NAME = r"[A-ZÀ-ÞА-Я][\w.'’-]*"
# `By Jane Doe`, `By JANE DOE and John Roe in Brussels, Daily News`.
_BYLINE = re.compile(
    rf"(?:By|BY|by|Text by|Written by|Author:|Edited by|Translated by)\s+{_NAME}"
    rf"(?:(?:,|\s+and|\s+&|\s+in|\s+for|\s+of|\s*\||\s*/|\s*[-–—])?\s+{_NAME}){{0,12}}[.)]?"
)
_CREDIT = re.compile(
    r"\W?(?:(?:additional\s+)?(?:reporting|writing|editing|translation)\s+by\s.{1,300}"
    r"|(?:source|via|author|editor|origin)\s*:\s*\S.{0,80}"
    r"|[^.]{3,200}\scontributed\s+(?:reporting|research|to this (?:report|story|article|post))"
    r"(?:\s+(?:from|in)\s[^.]{1,60})?\.?)",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"\[\d{1,2}/\d{1,2}\]\s|(?:getty images|pa media|shutterstock)\s+(?=\w)(?!.*[.!?][\"”]?$)"
    r"|[(\[]?(?:(?:file |stock )?(?:photo(?:graph)?s?|pictures?|images?|video|pic|illustration"
    r"|caption|footage)(?: (?:credit|source|by|courtesy(?: of)?|via|from))*\s*[:|©/]"
    r"|(?:photo|picture|image|photograph)s? (?:credit|by|courtesy)\b)",
    re.IGNORECASE,
)
_CREDIT_END = re.compile(
    r"(?:getty images|/(?:ap|afp|reuters|epa)|ap photo.{0,40}"
    r"|reuters/[A-Z]\w+ \w[\w /-]{1,60}|[—–-]\s?(?:contributed|handout|file) photo"
    r"|\w \((?:afp|ap|epa|reuters|telegram|getty images|file(?: photo)?|handout|screengrab"
    r"|courtesy[^()]{0,40}|photo[^()]{0,40})\)"
    r"|[.\s(](?:photo(?:graph)?|image|picture)s?(?: credit)?(?::| by)\s[^.]{1,50})\W*$",
    re.IGNORECASE,
)
# The quantifier gives nothing back: `<!><!>…` can be read in too many ways.
_RESIDUE = re.compile(
    r"(?:https?://\S+|www\.\S+|&nbsp;|<[^<>]{1,80}>|\[(?:embed|video|image|photo|tweet|audio|gallery"
    r"|embedded content)\]|\[?object object\]?|[^\w“”«»\"]|_)++",
    re.IGNORECASE,
)
_MAX_SIGNS = 400


def clock(line: PageLine) -> bool:
    """A date with a time of day, or a time alone, fills the line: the clock of the page."""
    return bool(_CLOCK.fullmatch(line.text))


def date_label(line: PageLine) -> bool:
    """A date alone, or `Published`, `Updated` with a date, fills the line."""
    return bool(_DATE_LABEL.fullmatch(line.text))


def stamp_line(line: PageLine) -> bool:
    """A date between an outlet's and a place's name fills the line."""
    return bool(_STAMP_LINE.fullmatch(line.text)) and not line.has_verb


def section_label(line: PageLine) -> bool:
    """The name of a section or kind of article, `4 min read`; capitalised and alone."""
    return line.text[0].islower() is False and bool(_SECTION.fullmatch(line.text))


def byline(line: PageLine) -> bool:
    """`By Jane Doe` and nothing else; a sentence that begins with `By` has small words."""
    return bool(_BYLINE.fullmatch(line.text))


def credit_line(line: PageLine) -> bool:
    """`(Reporting by Jane Doe; editing by John Roe)`, `Jane Doe contributed to this report.`"""
    is_clause = line.text[:9].lower() in ("reporting", "editing b", "writing b") and line.has_verb
    return bool(_CREDIT.fullmatch(line.text)) and not is_clause


def named_caption(line: PageLine) -> bool:
    """`Photo: …`, `FILE PHOTO: …`, or a line that ends in the credit of a picture."""
    ends = len(line.words) <= 40 and _CREDIT_END.search(line.text)
    return bool(_CAPTION.match(line.text) or ends)


def residue_line(line: PageLine) -> bool:
    """Addresses, leftover markup and ornaments without a word."""
    return bool(_RESIDUE.fullmatch(line.text))


LineRule = Callable[[PageLine], bool]

# In this order; the first that holds gives the kind.
LINE_RULES: tuple[tuple[str, LineRule], ...] = (
    ("clock", clock),
    ("label", date_label),
    ("label", stamp_line),
    ("advertisement", advertisement),
    ("navigation", navigation),
    ("navigation", breadcrumbs),
    ("navigation", notice),
    ("navigation", leads_in),
    ("navigation", request),
    ("navigation", bar_of_controls),
    ("label", status),
    ("label", trailer),
    ("label", biography),
    ("label", section_label),
    ("label", byline),
    ("label", credit_line),
    ("caption", named_caption),
    ("residue", residue_line),
    ("residue", mail_address),
)


def is_short_enough(line: PageLine) -> bool:
    """True when the line is no paragraph, so that the rules of this module may look at it."""
    return len(line.text) <= _MAX_SIGNS
