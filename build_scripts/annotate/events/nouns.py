"""Nouns that tell an event, and the light verbs that carry them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_scripts.annotate.events.gerunds import find_gerunds
from build_scripts.annotate.events.joint import joint_doings
from build_scripts.annotate.events.lexicon import Group, Lexicon, read_set
from build_scripts.annotate.events.phrases import is_made_behind
from build_scripts.annotate.events.scheduled import schedule_of
from build_scripts.annotate.events.senses import is_other_sense, sense_of
from build_scripts.annotate.events.spoken import is_unsaid
from build_scripts.annotate.events.talks import is_kept_secret, is_no_pact, is_numbered_round
from build_scripts.annotate.events.trigger import Trigger
from build_scripts.annotate.parse.clauses import is_infinitive
from build_scripts.annotate.parse.tree import Token, Tree

_LONGEST_NOUN = 7
# Articles and their like, which a noun of the lexicon may have inside: "recall of its ambassador".
_ARTICLES = frozenset(("DT", "PRP$"))
# Occasions that have names, so that they are events inside a compound too: "the 2008 X Summit
# declaration"; "election results" and "war crimes" are none.
_NAMED_OCCASIONS = frozenset(("summit", "meeting", "talks", "exercise"))
# How the lexicon writes that a noun has an infinitive: "refusal to sell".
_INFINITIVE = " &to"
# The weight of a weak noun with its doer: "the decision by the parliament".
_DONE_BY_SOMEBODY = 0.8
# What tells the polls of a survey from those at which people vote.
_SHOWING = frozenset("show suggest find indicate put give reveal predict say".split())
_SURVEYED = frozenset(
    "opinion latest recent national new most several other numerous tracking telephone online "
    "weekly internal public newspaper exit".split()
)
# Sets of the lexicon: what is attacked with words, and what does nothing itself.
_TALKED_OVER, _LIFELESS = "@talked-over", "@lifeless"
_FIGURATIVE = frozenset(("ASSAULT", "RETREAT", "PROTEST"))
_INTO_FORCE = frozenset(("come", "enter", "go", "put", "bring"))
# Verbs by whose preposition somebody takes part: "took part in", "arrived for".
_TAKING_PART = frozenset(("participate", "take", "engage", "arrive", "gather", "travel", "host"))


def find_nouns(doc: Tree, lexicon: Lexicon) -> Iterator[Trigger]:
    """Yields the nouns that tell events in text order, the longest of each place.

    "A vote of no confidence" is one longer noun, in which "vote" tells nothing of its own.
    """
    found = [hit for token in doc if _is_noun(token) and (hit := _noun_at(doc, token, lexicon))]
    end, kept = -1, []
    for token, first, group, weight in sorted(found, key=lambda hit: (hit[1].i, -hit[0].i)):
        if token.i > end:
            kept.append((token, first, group, weight))
            end = token.i
    kept += joint_doings(doc, lexicon, frozenset(hit[0].i for hit in kept))
    kept += find_gerunds(doc, lexicon, frozenset(hit[0].i for hit in kept))
    for token, first, group, weight in sorted(kept, key=lambda hit: hit[0].i):
        group = sense_of(token, group, lexicon)
        named = _is_named_occasion(token, group)
        if token.dep_ == "compound" and token.head.i > token.i and not named:
            continue
        if group.type in _FIGURATIVE and _is_figurative(token, group, lexicon):
            continue
        if (group.type == "ELECTION" and _is_survey(token)) or is_other_sense(token, group):
            continue
        told = _head_of(token, first)
        if is_no_pact(told, group) or is_kept_secret(told, group):
            continue
        if first == token and is_unsaid(told, group):
            continue
        if any(c.dep_ in ("agent", "prep") and c.lower_ == "by" for c in told.children):
            weight = max(weight, _DONE_BY_SOMEBODY)
        if is_made_behind(told):
            weight = 1.0
        carrier = _carrier(told, lexicon)
        if carrier is not None and (_occurs(carrier, lexicon) or is_numbered_round(told)):
            weight = 1.0
        schedule = schedule_of(_whole_of(told, lexicon), lexicon)
        if schedule is not None:
            carrier, weight = schedule, 1.0
        yield Trigger(told, first, group, weight, carrier)


def _is_survey(noun: Token) -> bool:
    """True for the polls that ask what people think: `polls show`, `the latest poll of voters`."""
    if noun.lemma_.lower() not in ("poll", "polling"):
        return False
    verb = noun.head if noun.dep_ == "nsubj" else None
    verb = next((c for c in verb.children if c.dep_ == "xcomp"), verb) if verb else None
    before = {child.lower_ for child in noun.children if child.i < noun.i}
    if before & _SURVEYED or (verb is not None and verb.lemma_.lower() in _SHOWING):
        return True
    above = noun.head.head if noun.dep_ == "pobj" else None
    return above is not None and above.lower_ in ("average", "averages", "lead", "performance")


def _head_of(last: Token, first: Token) -> Token:
    """Returns the noun on which a phrase hangs: "vote" of "vote of no confidence"."""
    here = last
    while here.i > first.i and first.i <= here.head.i < here.i and here.dep_ != "ROOT":
        here = here.head
    return here if here.pos_ in ("NOUN", "PROPN") else last


def _is_named_occasion(token: Token, group: Group) -> bool:
    """True for "Summit" of "the 2008 X Summit declaration"; a "Training Center" is a house."""
    is_name = token.pos_ == "PROPN" and token.text.istitle() and token.lower_ != "training"
    return is_name and group.id in _NAMED_OCCASIONS


def _is_figurative(noun: Token, group: Group, lexicon: Lexicon) -> bool:
    """True for "the custody battle", "a heart attack", "a war of words", "retreat of glaciers"."""
    before = {form for c in noun.lefts for form in (c.lemma_.lower(), c.lower_)}
    of = {o.lemma_.lower() for c in noun.rights if c.lower_ in ("of", "on") for o in c.children}
    of |= {o.lemma_.lower() for c in noun.rights if c.lower_ == "in" for o in c.children}
    if group.type != "ASSAULT":
        return bool(of & read_set(_LIFELESS))
    return bool(of & read_set(_TALKED_OVER) or (before | of) & lexicon.figurative)


def _is_noun(token: Token) -> bool:
    # The tagger takes the head of "the virtual ministerial" for an adjective at times.
    return token.pos_ in ("NOUN", "PROPN") or (
        token.pos_ in ("ADJ", "VERB", "X")
        and token.dep_ in ("pobj", "dobj", "nsubj", "nsubjpass")
        and any(child.dep_ in ("det", "poss") for child in token.children)
    )


def _noun_at(doc: Tree, token: Token, lexicon: Lexicon) -> tuple[Token, Token, Group, float] | None:
    """Returns the longest noun of the lexicon that ends in a token, behind it and its start."""
    lasts = tuple(dict.fromkeys((token.lower_, token.lemma_.lower())))
    if lexicon.last_words.isdisjoint(lasts):
        return None
    behind = doc[token.i + 1] if token.i + 1 < len(doc) else None
    is_behind = behind is not None and behind.dep_ in ("prep", "prt")
    tails = (f" {behind.lower_}", "") if behind is not None and is_behind else ("",)
    tails = (_INFINITIVE, *tails) if any(map(is_infinitive, _clauses_of(token))) else tails
    for first in doc[max(0, token.i - _LONGEST_NOUN + 1) : token.i + 1]:
        if first != token and first.lower_ not in lexicon.first_words:
            continue
        for before in _printed(doc[first.i : token.i], token, lexicon):
            for last in lasts:
                for tail in tails:
                    hit = lexicon.nouns.get(before + last + tail)
                    if hit is not None:
                        return token, first, *hit
    return None


def _clauses_of(noun: Token) -> list[Token]:
    """Returns what tells of a noun what it aims at: "sell" of "the refusal to sell"."""
    return [child for child in noun.children if child.dep_ == "acl"]


def _printed(words: Sequence[Token], last: Token, lexicon: Lexicon) -> Iterator[str]:
    """Yields the words before a noun as they are printed, and without articles inside.

    What was cut at hyphens and apostrophes stands in one piece: `live-fire`, `workers'`. Of "a
    round of the talks" the talks tell the event.
    """
    yield _joined(words, last)
    plain = [word for word in words if word.tag_ not in _ARTICLES]
    is_part = bool(words) and words[0].lemma_.lower() in lexicon.through
    if plain and len(plain) < len(words) and words[0] == plain[0] and not is_part:
        yield _joined(plain, last)


def _joined(words: Sequence[Token], last: Token) -> str:
    ends = [*words[1:], last]
    gaps = (" " * (a.idx + len(a) < b.idx) for a, b in zip(words, ends, strict=False))
    return "".join(word.lower_ + gap for word, gap in zip(words, gaps, strict=True))


def _carrier(token: Token, lexicon: Lexicon) -> Token | None:
    """Returns the light verb whose subject takes part in the noun's event."""
    here = _whole_of(token, lexicon)
    if is_made_behind(here):
        return here.head
    if here.dep_ in ("dobj", "nsubjpass") or (here.dep_ == "nsubj" and _occurs(here.head, lexicon)):
        verb = here.head
        if verb.lemma_ == "follow" and here.dep_ == "dobj":
            return None
    elif here.dep_ == "attr" and any(c.dep_ == "expl" for c in here.head.children):
        verb = here.head
    elif here.dep_ == "pobj" and here.head.dep_ == "prep":
        verb = here.head.head
        if not _takes_place_in(verb, here, token):
            return None
    else:
        return None
    is_light = verb.lemma_ in lexicon.light or _occurs(verb, lexicon)
    is_light |= verb.lemma_ == "set" and any(c.lower_ == "off" for c in verb.children)
    is_light &= not any(child.dep_ in ("oprd", "acomp") for child in verb.children)
    is_light &= not is_view(verb, here)
    return verb if verb.pos_ in ("VERB", "AUX") and is_light else None


def is_view(verb: Token, noun: Token) -> bool:
    """True for "sees the vote as a test" and "held up the talks": who does so has no part in it."""
    if verb.lemma_ == "hold":
        return any(c.lower_ == "up" and c.dep_ == "prt" for c in verb.children)
    around = (c for host in (verb, noun) for c in host.children)
    return verb.lemma_ == "see" and any(c.lower_ == "as" for c in around)


def _whole_of(token: Token, lexicon: Lexicon) -> Token:
    """Returns "rounds" for "rounds of talks", "part" for "part in talks", else the noun itself."""
    here = token
    for _ in range(4):
        head = here.head
        if here.dep_ == "conj" and head.pos_ in ("NOUN", "PROPN"):
            here = head
        elif here.dep_ == "pobj" and head.dep_ == "prep" and head.head.lemma_ in lexicon.through:
            here = head.head
        else:
            break
    return here


def _takes_place_in(verb: Token, here: Token, noun: Token) -> bool:
    """True for "is on a visit", "arrived for talks", "took part in"; not for "in protest"."""
    preposition = here.head.lower_
    if verb.lemma_ == "be":
        is_there = preposition == "for" and any(c.lower_ == "in" for c in verb.children)
        return (here == noun and preposition == "on") or is_there
    if verb.lemma_ not in _TAKING_PART:
        return False
    is_told = any(child.dep_ in ("det", "poss", "nummod", "amod") for child in here.children)
    return preposition in ("on", "in", "at", "for") and is_told


def _occurs(verb: Token, lexicon: Lexicon) -> bool:
    """True for "happened", "began", "goes on", "took place", "took effect", "will be in May"."""
    if verb.lemma_ in lexicon.occurring or _is_set(verb):
        return True
    if verb.lemma_ == "go" and any(c.dep_ == "prt" and c.lower_ == "on" for c in verb.children):
        return True
    if verb.lemma_ in _INTO_FORCE:
        into = [o.lower_ for c in verb.children if c.dep_ == "prep" for o in c.children]
        if {"force", "effect"} & set(into):
            return True
    return verb.lemma_ == "take" and any(c.lower_ in ("place", "effect") for c in verb.children)


def _is_set(verb: Token) -> bool:
    """True for "was in Lima" and "will be on Monday", which only say where or when."""
    if verb.lemma_ != "be" or any(c.dep_ in ("attr", "acomp", "expl") for c in verb.children):
        return False
    spots = (o for c in verb.children if c.lower_ in ("in", "on", "at") for o in c.children)
    return any(o.ent_type_ in ("DATE", "TIME", "GPE") for o in spots if o.dep_ == "pobj")
