"""Sentences of a talk that claim nothing: greetings, thanks for a question, what comes next."""

from __future__ import annotations

import re

_LEAD = r"(?:(?:well|and|so|okay|ok|now|right|yes|no|look|finally|(?:once )?again|but)[,.]? )*"
# `, Madam President`, ` Ana Lima and everybody`: who is spoken to.
_NAME = (
    r"(?:,? (?:(?-i:[A-Z])[\w.'-]*|and|of|the|all|everyone|everybody|again|indeed|sir|madam)\b\.?)*"
)
_HEARERS = (
    r"(?:ladies and gentlemen|(?:dear|distinguished|esteemed|honou?rable) \w+(?: \w+)?|"
    r"(?:your )?excellenc(?:y|ies)|colleagues|friends|mr\.? \w+|madam \w+)"
)
_REST = r"[^.:;!?]{0,60}"
_COURTESY = re.compile(
    rf"{_LEAD}(?:"
    rf"good (?:morning|afternoon|evening|day)\b[^.:;!?]{{0,30}}|"
    rf"{_HEARERS}(?:(?:,| and|, and) {_HEARERS})*|"
    rf"(?:many )?thank(?:s| you)(?: (?:very|so) much)?{_NAME}|"
    rf"thank you (?:(?:very|so) much )?for (?:that|this|the|your|having|coming|joining|being)\b"
    rf"(?: \w+)? (?:questions?|attention|patience|time|invitation|introduction|interview|me|here|"
    rf"us|today)\b{_REST}|"
    rf"(?:I )?thank (?:you all|everyone|the (?:honou?rable )?(?:members?|senators?|delegates?|"
    rf"minister|speaker|chair\w*)) for (?:waiting|(?:her|his|their|the|that) questions?){_REST}|"
    rf"I thank you{_NAME}|my question is (?:to|for) {_REST}|"
    rf"(?:the )?(?:next|last|final|one more|any (?:other|more|further)|other) questions?\b{_REST}|"
    rf"(?:a |one )?(?:short|brief|quick) (?:statement|announcement|word|remark)s?\b{_REST}|"
    rf"(?:I|we)(?: would|'d| will|'ll)? (?:leave|keep) it (?:at that|there)|"
    rf"(?:I|we)(?: would|'d| will|'ll) (?:now |then )?take (?:your|the|some|a few|one)\b{_REST}|"
    rf"(?:I|we)(?: will|'ll) (?:be brief|stop here|stop there)|"
    rf"(?:I|we) have (?:a|an|one|two|three|a few|some|no) (?:\w+ )?(?:announcement|statement|"
    rf"remark|comment|word)s?\b{_REST}|"
    rf"(?:let me|let us|let's|allow me to) "
    rf"(?:be (?:\w+ )?(?:frank|clear|honest|blunt|brief|direct)|"
    rf"(?:begin|start|conclude|close|turn|move|take|go|come)\b{_REST})|"
    rf"that(?:'s| is) (?:all|it|(?:a|an) (?:\w+ )?question)\b{_REST}|"
    rf"(?:you are|you're) (?:very )?welcome{_NAME}|"
    rf"(?:we|I) (?:have|'ve) (?:seen|read|noted|heard) (?:that|this|it|those|these|them)"
    rf"(?: (?:reports?|statements?|comments?|remarks?))?"
    rf")[\s.!,…”\"]*",
    re.IGNORECASE,
)
_LONGEST = 200


def is_courtesy(words: str) -> bool:
    """True for a whole sentence that greets, thanks for a question or tells what comes next.

    `Thank you for the ships` and `Let me be clear: no` claim something.
    """
    plain = words.replace("’", "'").strip(' "“„«')
    return len(plain) <= _LONGEST and _COURTESY.fullmatch(plain) is not None
