"""Furniture that fills a line and shows itself, wherever the line stands."""

from __future__ import annotations

import re
from collections.abc import Callable

from build_scripts.text.page import PageLine
from build_scripts.text.stamps import BETWEEN, DATE, STAMP, STAMP_WORD, TIME

_TRIM = r"[\s\-–—*_=|•·:.…»›>→(\[]*"
_SHUT = r"[\s\-–—*_=|•·:.…»›>→)\]!]*"


def _whole(*wordings: str) -> re.Pattern[str]:
    """Returns a pattern for lines that hold one of the wordings and ornaments only."""
    return re.compile(f"{_TRIM}(?:{'|'.join(wordings)}){_SHUT}", re.IGNORECASE)


_CLOCK = _whole(rf"{DATE}{BETWEEN}{TIME}", TIME)
_DATE_LABEL = _whole(rf"(?:{STAMP_WORD}{STAMP}[\s|;,/·–—-]*){{1,3}}", DATE)
_ADVERTISEMENT = _whole(
    r"adverti[sz](?:e?ments?|ing)(?:\s*[-–—:·|]?\s*(?:continue|scroll|story)\b.{0,60})?",
    r"ads?(?:\s+by\s+\w+)?",
    r"(?:sponsored|promoted|paid)(?:\s+(?:content|post|links?|by\s.{1,40}))?",
    r"(?:story|article)\s+continues\s+(?:below|after)\b.{0,60}",
    r"scroll\s+(?:down\s+)?to\s+continue.{0,40}",
)
_NAVIGATION = _whole(
    r"more(?:\s+(?:headlines|news|stories|articles|videos?|on this(?: story| topic)?|details))?",
    r"(?:more|latest|top|breaking|recent|popular|trending|other)\s+"
    r"(?:headlines|news|stories|articles|posts|videos)",
    r"(?:read|see|learn|show|load|view|find out)\s+(?:more|all|also|next|full story|full article)",
    r"(?:continue|keep)\s+reading",
    r"(?:also|most|related)\s+(?:read|viewed|popular|shared)",
    r"(?:you (?:may|might) (?:also )?(?:like|be interested in))|recommended(?:\s+for you)?",
    r"(?:share|save|print|e-?mail|copy(?: link)?|tweet|pin|listen|comments?|follow us|subscribe)"
    r"(?:\s+(?:this|the|it|now|via|with|on|to|us|article|story|page|post|link|friends?|here|today"
    r"|facebook|twitter|x|telegram|whatsapp|linkedin|e-?mail|newsletter)){0,6}",
    r"(?:\d+\s+)?(?:comments?|shares?|views|likes)(?:\s+\d+)?",
    r"leave a (?:comment|reply)|post a comment|join the conversation",
    r"related(?:\s+(?:articles?|stories|news|topics?|posts|content|links?|tags))?",
    r"tags?|topics?|categor(?:y|ies)|home|menu|search|log ?in|sign ?(?:in|up)|newsletters?",
    r"back(?: to (?:top|home))?|next|previous(?: (?:article|story))?|skip to (?:main )?content",
    r"loading|click here.{0,40}|watch (?:live|now|more)|live updates?|load comments",
    r"(?:©|\(c\)|copyright)\s.{0,80}",
    r"(?:.{0,80}\s)?all rights reserved",
)
# `Read more: …`, `Related: …`, `Tags: …`, `Follow us on …`, `Sign up for our newsletter …`.
_NAVIGATION_LEAD = re.compile(
    r"[\s\W_]*(?:(?:read (?:more|also|next)|also read|see also|more on this|related(?: \w+)?|tags?"
    r"|topics|watch(?: (?:also|more|live|now))?|listen|recommended)\s*[:|»›>→]\s*\S"
    r"|(?:follow|like|find|join) (?:us|our)\b.{0,60}\b(?:on|via|channel)\b"
    r"|(?:subscribe to|sign up (?:for|to)) (?:our|the|this)\b)",
    re.IGNORECASE,
)
_BREADCRUMBS = re.compile(r"(?:\w[\w &-]{1,30}\s*[>»›/→]\s*){1,5}\w[\w &-]{1,60}")
_SECTION = _whole(
    r"breaking(?: news)?|exclusive|opinion|analysis|explainer|editorial|interview|live|watch|video"
    r"|photos?|gallery|fact ?check|world|politics|business|news|economy|society|culture|sports?",
    r"\d{1,3}[- ]min(?:ute)?s?\.? read|reading time\W.{0,20}",
)
_NAME = r"[A-ZÀ-ÞА-Я][\w.'’-]*"
# `By Jane Doe`, `By JANE DOE and John Roe in Brussels, Daily News`.
_BYLINE = re.compile(
    rf"(?:By|BY|by|Text by|Written by|Author:|Edited by|Translated by)\s+{_NAME}"
    rf"(?:(?:,|\s+and|\s+&|\s+in|\s+for|\s+of|\s*\||\s*/|\s*[-–—])?\s+{_NAME}){{0,12}}[.)]?"
)
_CREDIT = re.compile(
    r"\W?(?:(?:additional\s+)?(?:reporting|writing|editing|translation)\s+by\s.{1,300}"
    r"|(?:source|via|author|editor|origin)\s*:\s*\S.{0,80})",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"[(\[]?(?:(?:file |stock )?(?:photo(?:graph)?s?|pictures?|images?|video|pic|illustration"
    r"|caption|footage)(?: (?:credit|source|by|courtesy(?: of)?|via|from))*\s*[:|©/]"
    r"|(?:photo|picture|image|photograph)s? (?:credit|by|courtesy)\b)",
    re.IGNORECASE,
)
_CREDIT_END = re.compile(r"(?:getty images|/(?:ap|afp|reuters|epa)|ap photo.{0,40})\W*$", re.I)
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


def advertisement(line: PageLine) -> bool:
    """The line announces an advertisement, `Advertisment` misspelt too."""
    return bool(_ADVERTISEMENT.fullmatch(line.text))


def navigation(line: PageLine) -> bool:
    """The line is a control of the page; `More than 50 people came.` is not."""
    return bool(_NAVIGATION.fullmatch(line.text)) or (
        len(line.words) <= 30 and bool(_NAVIGATION_LEAD.match(line.text))
    )


def breadcrumbs(line: PageLine) -> bool:
    """The way to the page: `Home > News > Politics`."""
    return bool(_BREADCRUMBS.fullmatch(line.text)) and not line.has_verb


def section_label(line: PageLine) -> bool:
    """The name of a section or kind of article, `4 min read`; capitalised and alone."""
    return line.text[0].islower() is False and bool(_SECTION.fullmatch(line.text))


def byline(line: PageLine) -> bool:
    """`By Jane Doe` and nothing else; a sentence that begins with `By` has small words."""
    return bool(_BYLINE.fullmatch(line.text))


def credit_line(line: PageLine) -> bool:
    """`(Reporting by Jane Doe; editing by John Roe)`, `Source: Daily News`."""
    return bool(_CREDIT.fullmatch(line.text))


def named_caption(line: PageLine) -> bool:
    """`Photo: …`, `FILE PHOTO: …`, or a line that ends in a picture agency's credit."""
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
    ("advertisement", advertisement),
    ("navigation", navigation),
    ("navigation", breadcrumbs),
    ("label", section_label),
    ("label", byline),
    ("label", credit_line),
    ("caption", named_caption),
    ("residue", residue_line),
)


def is_short_enough(line: PageLine) -> bool:
    """True when the line is no paragraph, so that the rules of this module may look at it."""
    return len(line.text) <= _MAX_SIGNS
