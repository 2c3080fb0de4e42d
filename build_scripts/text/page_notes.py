"""Lines that speak to the reader or to other newsrooms: requests, credits, marks of the end."""

from __future__ import annotations

import re

from build_scripts.text.page import PageLine

_NAME = r"[A-ZÀ-Þ][\w.'’-]*"
_MAX_WORDS = 59
# Requests of a page to its reader. Each begins the line, which no quotation marks do.
_REQUEST = re.compile(
    r"\W*(?:(?:do|did|have|are|will|would) you\b[^?]{0,100}\?\s.{0,80}"
    r"\b(?:e-?mail|write|contact|tell|call|message|send|get in touch|let us know)\b"
    r"|(?:got|have) (?:a|an|any|something|this)\b[^?]{0,80}\?\s.{0,80}"
    r"\b(?:e-?mail|write|contact|tell|message|send|sign|subscribe|get in touch)\b"
    r"|(?:join|follow|subscribe to|sign up (?:for|to)|get|download)\s(?:us|our|the|\w+['’]s?)\s"
    r".{0,80}\b(?:newsletters?|channel|app|inbox|telegram|whatsapp|facebook|instagram|tiktok"
    r"|youtube|coverage of .{1,40} at http\S+)\b"
    r"|don['’]t miss (?:out|our|a|the latest)\b.{0,100}\b(?:subscribe|sign up|register)\b"
    r"|(?:please|kindly) (?:share|like|subscribe|follow|support|donate)\b"
    r"|support (?:our|independent|quality) (?:journalism|work|reporting|newsroom)\b"
    r"|support the \w[\w ]{1,40}\. independent\b"
    r"|become a (?:member|subscriber|supporter|patron)\W*$"
    r"|(?:to (?:learn|read|find out|know|see) more about\b.{0,80}\b(?:click|visit|fill|here)\b)"
    r"|(?:thanks|thank you) for (?:reading|joining us|following (?:us|our))\b[^.]{0,60}"
    r"(?:\.[^.]{0,60})?\.?\W*$"
    r"|stay (?:with us|tuned)\b|(?:click|tap) here\b|send (?:us )?your (?:news|photos|stories)\b"
    r"|get involved with the news|access \d+ free (?:stories|articles)\b"
    r"|this (?:website|newspaper) and its associated\b|if you have a complaint about\b)",
    re.IGNORECASE,
)
# `Support independent journalism. Become a member.` at the end of a longer request.
_REQUEST_END = re.compile(
    r"[.!?]\s(?:subscribe|donate|sign up|register|become a (?:member|subscriber|supporter))"
    r"(?: (?:now|today|here|to our [\w ]{1,30}))?\W*$",
    re.IGNORECASE,
)
# What a page says of its text and of the rights to it.
_STATUS = re.compile(
    r"\W*(?:(?:the )?(?:views?|opinions?) expressed (?:in|here|are|by)\b"
    r"|(?:the|this) (?:interview|transcript|conversation|translation|audio|text|report|story)"
    r" (?:has been|was|is|comes) (?:\w+ly )?"
    r"(?:edited for|condensed|shortened|created with|generated|reprinted|republished|from issue)\b"
    r"|our standards:|check against delivery\b"
    r"|(?:for information media\.\s*)?not an official record\b"
    r"|privacy notice:|your e-?mail address will not\b|all rights reserved\."
    r"|comments (?:have to|must|should) be\b.{0,40}\benglish\b"
    r"|after newsletter promotion\W*$|purchase licensing rights\W*$|\(?end of list\)?$"
    r"|list (?:of \d+ items|\d+ of \d+)$|(?:leer|lire|ler|lesen) (?:en|em|auf) \w+$"
    r"|mailto$|remove$)",
    re.IGNORECASE,
)
# `(Recasts with statement)`, `(ATTN: …)`, `(Applause.)`, `(With inputs from PTI)`, `Enditem`.
_TRAILER = re.compile(
    r"\((?:recasts|adds|updates|attn|corrects|writethru|repeats|refiles|releads|updating)\b[^()]*\)"
    r"|\((?:applause|laughter|crosstalk|inaudible|interruption|cheers)[^()]{0,30}\)"
    r"|\(?[—–-]*\s*with (?:an? |additional |some )?(?:inputs?|reports?|reporting|files|material"
    r"|information) (?:from|by)\s[^.]{1,80}[.)]*"
    r"|\W*(?:end|ends|enditem|ends all|mtf|-?30-?)\W*",
    re.IGNORECASE,
)
# `Jane Doe reported from Ottawa.`, `Jane Doe covers trade.`, `Jane Doe is Europe editor.`
_BIOGRAPHY = re.compile(
    rf"{_NAME}(?:\s{_NAME}){{0,3}}\s(?:reported\sfrom\s[^.]{{2,80}}\.?"
    r"|(?:covers|reports\s(?:on|from)|writes\s(?:about|on))\s[^.]{3,80}\sfor\s(?:The\s)?"
    r"[A-Z][^.]{2,60}\.(?:\s[^.]{3,120}\.)?"
    r"|is\s[^.,]{0,60}\b(?:editor|correspondent|reporter|columnist|staff\swriter)\b[^.,]{0,80}\.)"
    rf"|{_NAME}(?:\s{_NAME}){{1,3}}\s(?:covers|writes\s(?:about|on))\s[^.]{{3,120}}\."
    r"(?:\s[^.]{3,120}\.)?"
)
_CONTRIBUTED = re.compile(
    r"(?:[^.]{3,120}\sreported\sfrom\s[^.]{2,80}\.\s+)?"
    r".{3,200}\scontributed\s+to\sthis\s(?:report|story|article)\.?"
)
_ADDRESS = re.compile(r"\W*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W*")
# Parts of a line between bars, none longer than this many words: `Comments (27) | Send | Print`.
_MAX_PART = 5
_COMMENTS = re.compile(r"\W*(?:\d+|no) comments?\W*", re.IGNORECASE)
_BAR = re.compile(r"\s+[|·•]\s+")


def request(line: PageLine) -> bool:
    """The page asks its reader to subscribe, write, give or follow."""
    if len(line.words) > _MAX_WORDS:
        return False
    return bool(_REQUEST.match(line.text) or _REQUEST_END.search(line.text))


def status(line: PageLine) -> bool:
    """What the page says of its text: `Views expressed are the author's`, `edited for length`."""
    return bool(_STATUS.match(line.text))


def trailer(line: PageLine) -> bool:
    """What agencies and minutes put in brackets, and marks of the end."""
    return bool(_TRAILER.fullmatch(line.text))


def biography(line: PageLine) -> bool:
    """Who wrote the article, in a sentence: `Jane Doe covers trade.`"""
    return bool(_BIOGRAPHY.fullmatch(line.text) or _CONTRIBUTED.fullmatch(line.text))


def mail_address(line: PageLine) -> bool:
    """An address of electronic mail and nothing else."""
    return bool(_ADDRESS.fullmatch(line.text))


def bar_of_controls(line: PageLine) -> bool:
    """Three or more short parts between bars, without an end mark, or `0 Comments` before one."""
    parts = _BAR.split(line.text)
    if _COMMENTS.fullmatch(parts[0]) and len(parts) > 1:
        return True
    short = all(0 < len(part.split()) <= _MAX_PART for part in parts)
    return len(parts) >= 3 and short and not line.has_end_mark
