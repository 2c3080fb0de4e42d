"""Places where an actor of the word lists is named: `Tbilisi said`."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.annotate.actors.finds import Find
from build_scripts.annotate.actors.reading import Hit, Reading
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.syntax import (
    hears,
    is_cited,
    is_subject,
    leading,
    modified,
    preposition,
)
from build_scripts.annotate.parse.tree import Token
from build_scripts.annotate.words import fold, is_capital


def find_listed(reading: Reading) -> Iterator[Find]:
    """Yields a find for each listed name; a mere place gets no actor."""
    for hit in reading.hits:
        span = reading.place(hit.first, hit.last)
        rule = _rule_of(reading, hit)
        if not rule and hit.name.form == "people":
            continue
        yield Find(span, span, hit.name.actor if rule else None, rule)


def _rule_of(reading: Reading, hit: Hit) -> str:
    """Returns the rule by which a name is an actor's; empty when it is none."""
    name = hit.name
    if name.kind in ("place", "region") or _is_quality(reading, hit):
        return ""
    root = reading.root(hit.first, hit.last)
    if name.kind == "media":
        return "media" if _is_quoted_outlet(root) else ""
    if name.form == "epithet":
        return "epithet"
    if name.form == "adjective":
        return "demonym" if _does_deed(reading, hit, root) else ""
    if name.form == "people":
        return "demonym" if _is_whole_people(reading, hit, root) else ""
    if name.form == "capital":
        return "capital" if _has_power(reading, hit, root) else ""
    if name.kind == "country":
        return "location" if preposition(root) in read_words("names", "place_words") else "country"
    return name.kind


def _is_quality(reading: Reading, hit: Hit) -> bool:
    """True for `pro-Russian`, `non-NATO` and `Georgia-born`, but not for `Russian-backed`."""
    before = reading.word(hit.first - 1).lower() if reading.gap(hit.first) == "-" else ""
    after = reading.word(hit.last) if reading.gap(hit.last) == "-" else ""
    if before in read_words("names", "prefixes"):
        return True
    return after.islower() and after not in read_words("names", "doers")


def _is_quoted_outlet(root: Token | None) -> bool:
    """True where an outlet says something itself; whoever only hears or prints it is no actor."""
    if root is None:
        return False
    noun = modified(root)
    return not hears(noun) and (leading(noun).dep_ == "nsubj" or is_cited(noun))


def _does_deed(reading: Reading, hit: Hit, root: Token | None) -> bool:
    """True for `Russian aggression` and `Russian-backed`, not for `Russian gas`."""
    if reading.gap(hit.last) == "-" and reading.word(hit.last) in read_words("names", "doers"):
        return True
    if root is None:
        return False
    if reading.word(hit.last) == "government":
        return True
    if reading.gap(hit.last) == "-":
        return is_capital(reading.word(hit.last))
    noun = modified(root)
    return noun.i != root.i and noun.lower_ in read_words("names", "deeds")


def _is_whole_people(reading: Reading, hit: Hit, root: Token | None) -> bool:
    """True for `the Russians have withdrawn`, not for `two Georgians` or `Kosovo Serbs`."""
    article = reading.word(hit.first - 1).lower() == "the" and reading.gap(hit.first) == " "
    return article and root is not None and leading(root).dep_ == "nsubj"


def _has_power(reading: Reading, hit: Hit, root: Token | None) -> bool:
    """True where a capital speaks, acts, owns a deed or is dealt with, as a government is."""
    if _is_paired(reading, hit):
        return True
    if root is None:
        return False
    head = leading(root)
    verb = head.head
    if is_subject(root):
        settled = verb.lemma_.lower() in read_words("names", "place_verbs")
        return not settled or any(child.dep_ == "acomp" for child in verb.children)
    if head.dep_ == "poss":
        word = fold(verb.text)
        return word in read_words("names", "deeds") or word in read_words("cues", "view_nouns")
    if head.dep_ == "pobj":
        agent = verb.dep_ == "agent" or _opens_as_side(head)
        return agent or verb.lower_ in read_words("names", "power_words")
    return head.dep_ in ("dobj", "dative") and verb.lemma_.lower() in read_words("names", "targets")


def _opens_as_side(capital: Token) -> bool:
    """True for `For Warsaw, the pier is a trap`: how things stand for a government."""
    opens = capital.head.lower_ in ("for", "to") and capital.head.i == 0
    last = capital.right_edge.i + 1
    is_parted = last < len(capital.doc) and capital.doc[last].text == ","
    return opens and (is_parted or capital.head.head.lemma_ in ("be", "mean", "remain"))


def _is_paired(reading: Reading, hit: Hit) -> bool:
    """True for `Moscow-Kyiv talks`, `Tehran-backed`."""
    if reading.gap(hit.last) == "-":
        after = reading.starts.get(hit.last)
        listed = after is not None and after.name.kind in ("country", "organisation")
        return listed or reading.word(hit.last) in read_words("names", "doers")
    before = reading.ends.get(hit.first)
    return reading.gap(hit.first) == "-" and before is not None and before.name.kind == "country"
