"""Sentences of a talk that claim nothing: greetings, thanks for a question, what comes next."""

from __future__ import annotations

import re

from build_scripts.annotate.lexicon import once_a_lexicon, read_words
from build_scripts.annotate.phrases import any_of, phrases_at

# `, Madam President`, ` Ana Lima and everybody`: who is spoken to.
_NAME = (
    r"(?:,? (?:(?-i:[A-Z])[\w.'-]*|and|of|the|all|everyone|everybody|again|indeed|sir|madam)\b\.?)*"
)
_REST = r"[^.:;!?]{0,60}"
_END = r"[\s.!,…”\"]*"
_LONGEST = 200


def is_courtesy(words: str) -> bool:
    """True for a whole sentence that greets, thanks for a question or tells what comes next.

    `Thank you for the ships` and `Let me be clear: no` claim something.
    """
    plain = words.replace("’", "'").strip(' "“„«')
    return len(plain) <= _LONGEST and _read_courtesies().fullmatch(plain) is not None


@once_a_lexicon
def _read_courtesies() -> re.Pattern[str]:
    """Returns the pattern of a courtesy, made of the phrases of `courtesies.yml`."""
    whole, opening, hearer = (
        any_of(phrases_at("courtesies", key)) for key in ("whole", "open", "hearers")
    )
    leads = rf"(?:{any_of(sorted(read_words('courtesies', 'leads')))}[,.]? )*"
    hearers = rf"{hearer}(?:(?:,| and|, and) {hearer})*"
    return re.compile(rf"{leads}(?:{hearers}|{whole}{_NAME}|{opening}{_REST}){_END}", re.IGNORECASE)
