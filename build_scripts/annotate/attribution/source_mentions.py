"""Which mention the words of a source mean: the one at its head, beside it, or the author's."""

from __future__ import annotations

import re

from build_scripts.annotate.attribution.article import Article, Found
from build_scripts.annotate.attribution.papers import find_author, find_author_of_it
from build_scripts.annotate.gazetteer import find_name, load_gazetteer
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.marks import Mention
from build_scripts.annotate.words import find_words
from build_scripts.text.document import Span

SPOKESPERSON = re.compile(
    r"\bspokes(?:man|woman|person|people|men|persons)\b|\bpress secretary\b", re.IGNORECASE
)
_HONORIFIC = re.compile(r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|Eng|Gen|Col|Sir)\b\.?\s*)+$")
_COMMA = re.compile(r",\s+(?:(?:Dr|Mr|Mrs|Ms|Prof|Eng|Gen|Col|Sir)\b\.?\s+)*")
_NAME_LENGTH = 5
_NEAR = 60
_SOME_OF = re.compile(
    r"(?:one|two|three|some|many|most|several|others) of (?:the )?", re.IGNORECASE
)
# `In Ankara they stated`, `In Tehran, where the envoy stayed, they said`.
_IN_TOWN = re.compile(r"In (?P<town>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)(?:, [^.;:]{3,90},)? ")
# What stands between a noun and the name beside it.
_BESIDE = re.compile(r",? (?:the )?")
_HOUSES = frozenset(("organisation", "party", "media", "body"))
# `Iran, whose leaders have called for`: who acts for the house named before.
_WHOSE = re.compile(
    r"whose\s+(?:[\w-]+\s+)?(?:leaders?|leadership|government|officials|rulers|authorities|"
    r"representatives|spokes(?:man|woman|person)|delegation|delegates|negotiators|diplomats)",
    re.IGNORECASE,
)
# `Ana Lima of the university`, `Ana Lima, an expert at the institute`; not `Ana Lima's office`.
_OF_HOUSE = re.compile(r",? (?:of|from|at|with|for|who|an?|the)\b")
# What stands between who somebody is and the title: `the chair of the talks, the EU's envoy`.
_APART = re.compile(
    r"[^,–—]*,\s*(?:(?!(?:that|who|which|whose|than|against|by|for|with|to|of)\b)[\w'’.]+\s+){0,4}"
)
# What stands between a paper and who wrote it: `a statement by its spokesman, Col `.
_BY_OFFICE = re.compile(
    r"\s+(?:(?:signed|issued|made|given|released|published|written) )?(?:by|from)\s+"
    r"[\w .'’-]{2,60}(?:,[\w .-]{0,40})?"
)


def _is_paper(head: str) -> bool:
    word = head.lower().split()[-1:]
    papers = read_words("papers", "papers")
    return any(row in papers or row.removesuffix("s") in papers for row in word)


def find_source_mention(article: Article, found: Found) -> Mention | None:
    """Returns the mention at the head of the source, else of its author or of its last person."""
    if found.head is None:
        return None
    inside = [row for span in found.source for row in article.mentions_in(span)]
    named = _named_before_who(article, found)
    if named is not None:
        return named
    if _is_paper(article.document.slice(found.head)):
        authors = [row for row in inside if _is_owner(article, row, found)]
        named = authors[0] if authors else article.mention_at(found.head)
        return named or find_author(article, found.head)
    if found.cue_entry.lemma == "read" and article.document.slice(found.head).lower() == "it":
        return find_author_of_it(article, found.head)
    first = _named_first(article, found, inside)
    if first is not None:
        return first
    at_head = article.mention_at(found.head)
    if at_head is not None:
        return _better_named(article, at_head, inside)
    people = [row for row in inside if kind_of(article, row) == "person"]
    apposed = next((row for row in people if _is_apposed(article, found.head, row)), None)
    if apposed is not None:
        return apposed
    rules = (
        _named_behind,
        _house_behind,
        _country_itself,
        _one_of,
        _whose,
        _in_capital,
        _capital_alone,
        _named_at_start,
    )
    return next((row for rule in rules if (row := rule(article, found)) is not None), None)


def _named_before_who(article: Article, found: Found) -> Mention | None:
    """Returns the person whose name stands right before `who`: `by the envoy, Ana Lima, who said`.

    The head of the source may be the noun beside the name.
    """
    if not found.source or article.document.slice(found.source[0]) != "who":
        return None
    start = found.source[0].start
    end = start - (2 if article.document.text[max(0, start - 2) : start] == ", " else 1)
    mention = article.mention_at(Span(end - 1, end)) if end > 0 else None
    is_name = mention is not None and mention.span.end == end and mention.rule != "pronoun"
    return mention if mention and is_name and kind_of(article, mention) == "person" else None


def _named_first(article: Article, found: Found, inside: list[Mention]) -> Mention | None:
    """Returns the person with whom the source begins: `Ana Lima of the university of Oslo`."""
    first = inside[0] if inside else None
    if first is None or kind_of(article, first) != "person":
        return None
    text = article.document.text
    before = _HONORIFIC.sub("", text[found.source[0].start : first.span.start])
    return first if not before and _OF_HOUSE.match(text, first.span.end) else None


def _named_behind(article: Article, found: Found) -> Mention | None:
    """Returns the person whose name a comma joins to the source: `by the head, Dr Ana Lima.`

    A parse may give a mark for the source, which is no words.
    """
    if not found.source:
        return None
    end, text = found.source[-1].end, article.document.text
    joined = _COMMA.match(text, end)
    if joined is None or not text[end - 1].isalnum():
        return None
    mention = article.mention_at(Span(joined.end(), joined.end() + 1))
    if mention is None or mention.span.start != joined.end() or len(mention.span) < _NAME_LENGTH:
        return None
    closed = text[mention.span.end : mention.span.end + 1] in ("", ",", ".", ";", "\n", "”", '"')
    return mention if closed and kind_of(article, mention) == "person" else None


def _house_behind(article: Article, found: Found) -> Mention | None:
    """Returns the house named behind what it is: `the group Zubari`, `the group, the Forum`."""
    assert found.head is not None
    joined = _BESIDE.match(article.document.text, found.head.end)
    start = found.head.end if joined is None else joined.end()
    mention = article.mention_at(Span(start, start + 1))
    beside = mention is not None and mention.span.start == start
    return mention if beside and kind_of(article, mention) in _HOUSES else None


def _one_of(article: Article, found: Found) -> Mention | None:
    """Returns the group of `one of them` and `many of the officials`, who tell its view."""
    words = article.document.slice(found.source[0]) if found.source else ""
    some = _SOME_OF.match(words)
    if some is None:
        return None
    start = found.source[0].start + some.end()
    mention = article.mention_at(Span(start, start + 1))
    return mention if mention is not None and kind_of(article, mention) == "group" else None


def _whose(article: Article, found: Found) -> Mention | None:
    """Returns the country or house of `Iran, whose leaders`, which they speak for."""
    words = article.document.slice(found.source[0]) if len(found.source) == 1 else ""
    if not _WHOSE.fullmatch(words):
        return None
    end = article.end_before(found.source[0].start)
    end -= article.document.text[end - 1 : end] == ","
    mention = article.mention_at(Span(end - 1, end)) if end > 0 else None
    is_house = mention is not None and kind_of(article, mention) in ("country", *_HOUSES)
    return mention if is_house else None


def _country_itself(article: Article, found: Found) -> Mention | None:
    """Returns the country of `the Armenian side`."""
    assert found.head is not None
    if article.document.slice(found.head).lower() != "side":
        return None
    named = article.mentions_in(Span(max(0, found.head.start - _NEAR), found.head.start))
    last = named[-1] if named else None
    beside = last is not None and last.span.end == found.head.start - 1
    return last if last is not None and beside and kind_of(article, last) == "country" else None


def _in_capital(article: Article, found: Found) -> Mention | None:
    """Returns the country of `In Ankara they stated`, whose capital opens the sentence."""
    assert found.head is not None
    here = article.sentence_at(found.head.start)
    if here is None or article.document.slice(found.head).lower() != "they":
        return None
    opened = _IN_TOWN.fullmatch(article.document.text, here.span.start, found.head.start)
    if opened is None:
        return None
    return _country_of_capital(article, opened["town"], found.head)


def _capital_alone(article: Article, found: Found) -> Mention | None:
    """Returns the country of a capital that is the source itself: `the thinking in Warsaw`."""
    assert found.head is not None
    source = article.document.slice(found.source[0]) if len(found.source) == 1 else ""
    return _country_of_capital(article, source, found.head) if source.istitle() else None


def _named_at_start(article: Article, found: Found) -> Mention | None:
    """Returns the country or house of `Peru, this year's chair,` whose head is what it is."""
    inside = article.mentions_in(found.source[0]) if len(found.source) == 1 else []
    first = inside[0] if inside else None
    if first is None or first.span.start != found.source[0].start:
        return None
    is_parted = article.document.text[first.span.end : first.span.end + 2] == ", "
    is_house = kind_of(article, first) in ("country", *_HOUSES)
    return first if is_parted and is_house else None


def _country_of_capital(article: Article, town: str, at: Span) -> Mention | None:
    """Returns a country that the article has as an actor, for its capital alone."""
    words = find_words(town, 0, len(town))
    named = find_name(load_gazetteer(), town, words, 0, frozenset())
    is_capital = named is not None and named[0] == len(words) and named[1].form == "capital"
    known = article.actor(named[1].actor) if named is not None and is_capital else None
    is_country = known is not None and known.kind == "country"
    return Mention(at, known.id, "capital") if known is not None and is_country else None


def _is_apposed(article: Article, head: Span, mention: Mention) -> bool:
    """True for a name that stands right beside its title: `the envoy, Ana Lima`, not her envoy.

    So does one behind all of its title: `the minister of Peru Ana Lima`.
    """
    text = article.document.text
    after = text[mention.span.end : mention.span.end + 2]
    if after in ("'s", "’s") or mention.span.end <= head.start:
        return False
    actor = article.actor(mention.actor)
    end = article.end_before(mention.span.start)
    roles = [] if actor is None else [row for row in actor.roles if text.endswith(row, 0, end)]
    between = text[head.end : max(head.end, end - max(map(len, roles), default=0))]
    if roles and (end - max(map(len, roles)) <= head.end or _APART.fullmatch(between)):
        return True
    between = _HONORIFIC.sub("", text[head.end : mention.span.start])
    return between.rstrip(' "«“(').endswith(",") or between.strip(' ,-–—("«“') == ""


def _better_named(article: Article, at_head: Mention, inside: list[Mention]) -> Mention:
    """Prefers the person named beside a role: `the spokesman for the union, Ana Lima`."""
    if kind_of(article, at_head) == "person":
        return at_head
    after = [row for row in inside if row.span.start >= at_head.span.end]
    people = [row for row in after if kind_of(article, row) == "person"]
    words = article.document.slice(at_head.span)
    return people[0] if people and SPOKESPERSON.search(words) else at_head


def _is_owner(article: Article, mention: Mention, found: Found) -> bool:
    """True for the one whose paper it is: `the report of X`, `X's report`, `a letter from X`."""
    assert found.head is not None
    before = article.document.text[max(0, mention.span.start - 20) : mention.span.start]
    after_head = mention.span.start >= found.head.end
    if not after_head or re.search(r"\b(?:of|by|from)\s+(?:the\s+)?$", before):
        return True
    between = article.document.text[found.head.end : mention.span.start]
    return kind_of(article, mention) == "person" and bool(_BY_OFFICE.fullmatch(between))


def kind_of(article: Article, mention: Mention) -> str:
    """Returns what kind of actor a mention names, nothing where the article does not have it."""
    actor = article.actor(mention.actor)
    return actor.kind if actor is not None else ""
