"""Rules about a card as a file: comments, form, signs that nobody sees."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from build_scripts.cards.checks.findings import finding, judged_entries
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.model import to_yaml
from build_scripts.problems import Problem
from build_scripts.yamlio import Loc, Value, YamlFile

# Texts that repeat an article sign for sign, hidden ones too.
_VERBATIM_KEYS = frozenset({"quote", "prefix", "suffix", "headline", "aliases"})


def check_comment(fact_base: FactBase) -> Iterator[Problem]:
    """A card holds no comment but the editor's modeline; remarks are a note.

    Comments would be lost when a card is written again, so fmt leaves such a file alone.
    """
    for file in _files(fact_base):
        if file.comment is not None:
            message = "a comment would be lost when the file is written again"
            yield Problem(file.path, *file.comment, "comment", message, expected="the key note")


def check_format(fact_base: FactBase) -> Iterator[Problem]:
    """A card is written as fmt writes it: key order, no defaults, one quoting."""
    for entry in judged_entries(fact_base):
        wanted = to_yaml(entry.card)
        if entry.file.text != wanted and not entry.file.has_comments:
            line = _first_difference(entry.file.text, wanted)
            message = "the card is not written in the one form; factcards fmt mends it"
            yield Problem(entry.path, line, 1, "format", message, severity="warning")


def check_hidden_sign(fact_base: FactBase) -> Iterator[Problem]:
    """No text holds signs that are not seen or that turn the direction of writing.

    Quotes may hold those that stand in the articles.
    """
    in_articles = {sign for doc in fact_base.documents.values() for sign in _hidden(doc.text)}
    for file in _files(fact_base):
        if file.text.isascii() and "\\" not in file.text:
            continue  # no sign but those of ASCII, and no escape for another
        for loc, text in _texts(file.value, ()):
            allowed = in_articles if _VERBATIM_KEYS & set(loc) else set()
            signs = [sign for sign in _hidden(text) if sign not in allowed]
            if signs:
                names = (unicodedata.name(sign, "a sign without a name") for sign in signs)
                found = ", ".join(
                    f"U+{ord(s):04X} {name}" for s, name in zip(signs, names, strict=True)
                )
                message = "the text holds what nobody sees"
                yield finding(file, loc, "hidden-sign", message, found=found)


def _files(fact_base: FactBase) -> Iterator[YamlFile]:
    yield from (entry.file for entry in judged_entries(fact_base))
    yield from (file for file in (fact_base.vocabulary, fact_base.rejections) if file is not None)


def _first_difference(text: str, wanted: str) -> int:
    """Returns the 1-based line at which two texts begin to differ."""
    lines, wanted_lines = text.split("\n"), wanted.split("\n")
    same = (i for i, (a, b) in enumerate(zip(lines, wanted_lines, strict=False)) if a != b)
    return next(same, min(len(lines), len(wanted_lines)) - 1) + 1


def _hidden(text: str) -> list[str]:
    """Returns the format and control signs in a text, each once, in order."""
    if text.isascii() and text.isprintable():
        return []
    hidden = ("Cf", "Cc", "Co", "Cn")
    signs = (sign for sign in dict.fromkeys(text) if sign not in "\t\n")
    return [sign for sign in signs if unicodedata.category(sign) in hidden]


def _texts(value: Value, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _texts(part, (*loc, index))
    else:
        for key, part in value.items():
            yield from _texts(part, (*loc, key))
