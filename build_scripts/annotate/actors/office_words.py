"""The printed forms of offices and bodies, spelled out from the word lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from build_scripts.annotate.lexicon import read_lexicon, words_of
from build_scripts.annotate.words import PhraseIndex
from build_scripts.yamlio import Value

_IRREGULAR = {"man": "men", "woman": "women"}


def plural(phrase: str) -> str:
    """Returns the plural of a noun phrase: `ministers of defence`, `spokesmen`."""
    head, of, rest = phrase.partition(" of ")
    if not of:
        head, of, rest = phrase.partition(" for ")
    if head.endswith(" general"):
        return f"{plural(head.removesuffix(' general'))} general{of}{rest}"
    for ending, many in _IRREGULAR.items():
        if head.endswith(ending):
            return f"{head.removesuffix(ending)}{many}{of}{rest}"
    if head.endswith("y") and head[-2] not in "aeo":
        return f"{head[:-1]}ies{of}{rest}"
    if head.endswith(("s", "ch", "sh")):
        return f"{head}es{of}{rest}"
    return f"{head}s{of}{rest}"


@cache
def load_offices() -> PhraseIndex[tuple[str, bool]]:
    """Returns the forms of all offices, each with its id and if it is a plural."""
    rows = [*_listed("offices", "offices"), *_ministers()]
    singular = [(form, (office, False)) for form, office in rows]
    return PhraseIndex([*singular, *((plural(form), (office, True)) for form, office in rows)])


@cache
def load_bodies() -> PhraseIndex[str]:
    """Returns the forms of bodies that any country may have, each with its id."""
    return PhraseIndex([*_ministries(), *_listed("bodies", "bodies")])


@cache
def load_portfolios() -> PhraseIndex[str]:
    """Returns the nouns of portfolios: `foreign affairs`, `security policy`."""
    return PhraseIndex((noun, key) for key, _, nouns in _portfolios() for noun in nouns)


def _listed(lexicon: str, key: str) -> Iterator[tuple[str, str]]:
    section = read_lexicon(lexicon)[key]
    if isinstance(section, dict):
        for name, value in section.items():
            forms = value["forms"] if isinstance(value, dict) else value
            yield from ((form, name) for form in words_of(forms))


def _portfolios() -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    section: Value = read_lexicon("offices")["portfolios"]
    if isinstance(section, dict):
        for key, value in section.items():
            if isinstance(value, dict):
                yield key, words_of(value["adjectives"]), words_of(value["nouns"])


def _ministers() -> Iterator[tuple[str, str]]:
    heads = ("minister of", "minister for", "secretary of", "secretary for")
    return _by_field(("{} minister", "{} secretary"), heads, "minister")


def _ministries() -> Iterator[tuple[str, str]]:
    heads = ("ministry of", "ministry for", "department of", "department for")
    return _by_field(("{} ministry", "ministry of {}"), heads, "ministry")


def _by_field(forms: Sequence[str], heads: Sequence[str], office: str) -> Iterator[tuple[str, str]]:
    """Yields each phrase for an office of each field, with its key: `trade-minister`."""
    for key, adjectives, nouns in _portfolios():
        for adjective in adjectives:
            yield from ((form.format(adjective), f"{key}-{office}") for form in forms)
        for noun in nouns:
            for head in heads:
                yield f"{head} {noun}", f"{key}-{office}"
                yield f"{head} the {noun.removeprefix('the ')}", f"{key}-{office}"
