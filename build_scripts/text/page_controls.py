"""Lines that work the page or sell something: navigation, advertisements, standing notices."""

from __future__ import annotations

import re

from build_scripts.text.page import PageLine

_OPENING = r"[\s\-–—*_=|•·:.…»›>→(\[]*"
_CLOSING = r"[\s\-–—*_=|•·:.…»›>→)\]!]*"


def whole_line(*wordings: str) -> re.Pattern[str]:
    """Returns a pattern for lines that hold one of the wordings and ornaments only."""
    return re.compile(f"{_OPENING}(?:{'|'.join(wordings)}){_CLOSING}", re.IGNORECASE)


_ADVERTISEMENT = whole_line(
    r"adverti[sz](?:e?ments?|ing)(?:\s*[-–—:·|]?\s*(?:continue|scroll|story)\b.{0,60})?",
    r"ads?(?:\s+by\s+\w+)?",
    r"(?:sponsored|promoted|paid)(?:\s+(?:content|post|links?|by\s.{1,40}))?",
    r"(?:story|article)\s+continues\s+(?:below|after)\b.{0,60}",
    r"scroll\s+(?:down\s+)?to\s+continue.{0,40}",
)
_NAVIGATION = whole_line(
    r"more(?:\s+(?:headlines|news|stories|articles|videos?|on this(?: story| topic)?|details))?",
    r"(?:more|latest|top|breaking|recent|popular|trending|other)\s+"
    r"(?:headlines|news|stories|articles|posts|videos)",
    r"(?:read|see|learn|show|load|view|find out)\s+(?:more|all|also|next|full story|full article)",
    r"(?:continue|keep)\s+reading",
    r"(?:also|most|related)\s+(?:read|viewed|popular|shared)",
    r"(?:you (?:may|might) (?:also )?(?:like|be interested in))|recommended(?:\s+for you)?",
    r"(?:(?:share|save|print|e-?mail|copy|tweet|pin|listen|comments?|follow|subscribe|facebook"
    r"|twitter|telegram|whatsapp|linkedin|instagram|youtube|viber|messenger)"
    r"(?:[\s,|/·•:]+(?:this|the|it|now|via|with|on|to|us|article|story|page|post|link|here|today|x"
    r"|and|by|friends?|newsletter|channel))*[\s,|/·•:]*){1,8}",
    r"(?:[\d,.]+\s*)?(?:comments?|shares?|views?|viewed|reads?|likes|hits)"
    r"(?:\s*:?\s*[\d,.]+(?: times)?)?",
    r"\d{1,3}\s*(?:/|of)\s*\d{1,3}|font size.{0,20}|(?:#\w+[\s,]*){1,15}",
    # `Listen to article 1x 1.2x`, `Play this story · 6:12 min`, `Read aloud`.
    r"(?:audio:?\s*)?(?:listen(?: to)?|play|gift|save|share|print|bookmark|translate|read)"
    r"(?: (?:this|the))?(?: (?:article|story|page|post|aloud|in (?:the )?app))?"
    r"(?:[\s·•|(]*(?:\d{1,2}[:.]\d\d|\d{1,3}\s?min(?:ute)?s?|\d(?:\.\d+)?x)[\s)]*){0,8}(?:min)?",
    r"(?:speed\s*)?(?:\d(?:\.\d+)?x[\s,|]*){1,8}",
    r"(?:change |adjust )?text size.{0,20}|resize text|toggle .{1,30}|skip advertisement",
    r"open (?:image|picture|photo|video) in .{1,20}|already a subscriber\b.{0,30}",
    r"(?:key points|summary|summari[sz]ed?)(?: (?:is|generated|written|made))* (?:by|with) ai\b"
    r".{0,60}",
    r"add .{0,30}\bas (?:a |your )?preferred source.{0,20}",
    r"leave a (?:comment|reply)|post a comment|join the conversation",
    r"related(?:\s+(?:articles?|stories|news|topics?|posts|content|links?|tags))?",
    r"tags?|topics?|categor(?:y|ies)|home|menu|search|log ?in|sign ?(?:in|up)|newsletters?",
    r"back(?: to (?:top|home))?|next|previous(?: (?:article|story))?|skip to (?:main )?content",
    r"loading|click here.{0,40}|watch (?:live|now|more)|live updates?|load comments",
    r"©.{1,400}|copyright\s.{0,80}",
    # `(c) 2024 Reuters`, `(c) The Daily Star`; not point (c) of a list.
    r"\(c\)\s(?:(?:\S+\s){0,3}(?:19|20)\d\d\b.{0,60}|\S+(?:\s\S+){0,2})(?<![;,])",
    r"(?:.{0,80}\s)?all rights reserved",
)
# `Read more: …`, `Related: …`, `Tags: …`, `Follow us on …`, `Sign up for our newsletter …`.
_NAVIGATION_LEAD = re.compile(
    r"[\s\W_]*(?:(?:read (?:more|also|next)|also read|see also|more on this|related(?: \w+)?|tags?"
    r"|categories|filed under|topics"
    r"|watch(?: (?:also|more|live|now))?|listen|recommended)\s*[:|»›>→]\s*\S"
    r"|(?:follow|like|find|join) (?:us|our)\b.{0,60}\b(?:on|via|channel)\b"
    r"|(?:subscribe to|sign up (?:for|to)) (?:our|the|this)\b)",
    re.IGNORECASE,
)
_BREADCRUMBS = re.compile(r"(?:\w[\w &-]{1,30}\s*[>»›/→]\s*){1,5}\w[\w &-]{1,60}")
# Notices that stand on every page of a site; each wording alone decides.
_NOTICE = re.compile(
    r"\b(?:we|site|website) uses? cookies\b|\baccept (?:all )?cookies\b|\benable javascript\b"
    r"|\byour browser (?:does not|doesn't|is)\b|\bctrl\s?\+\s?enter\b"
    r"|\b(?:agree|subject) to (?:our|the) (?:terms|privacy)\b|\bprivacy policy (?:and|apply)\b"
    r"|\breproduction .{0,60}\b(?:prohibited|permission)\b"
    r"|\b(?:redistribution|republication|retransmission|copying) of (?:the|this|our|its|any) "
    r"(?:contents?|materials?|texts?|articles?|stor(?:y|ies))\b"
    r".{0,60}\b(?:prohibited|permission)\b"
    r"|\bmay not be (?:(?:published|broadcast|rewritten|redistributed|reproduced|copied)\W*"
    r"(?:(?:and|or)\s)?){2,8}"
    r"|\bwhen (?:using|quoting) (?:our |the |any )?(?:materials?|content)\b"
    r"|^\W*(?:correction|clarification|editor[’']s note)\s*:"
    r"|^\W*this (?:article|story|post|piece|column|page) (?:has been|was) (?:since )?"
    r"(?:updated|corrected|amended|revised|edited)\b"
    r"|\b(?:where )?this (?:article|story|post|piece|column|essay) (?:was )?(?:first|originally)"
    r" (?:published|posted|appeared)\b",
    re.IGNORECASE,
)


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


def notice(line: PageLine) -> bool:
    """A notice of the site: cookies, JavaScript, `press Ctrl+Enter`, how the page was changed."""
    return len(line.words) < 60 and bool(_NOTICE.search(line.text))
