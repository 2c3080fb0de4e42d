"""Attribution by objects: what is condemned, called for or described hangs on the cue itself."""

from __future__ import annotations

from collections.abc import Container, Sequence

from build_scripts.annotate.attribution.clauses import Frame, is_second_verb
from build_scripts.annotate.attribution.cues import Cue, find_cue
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.clauses import (
    children_of,
    cue_tokens,
    has_mark,
    is_infinitive,
    lemmas_of,
    subtree,
)
from build_scripts.annotate.parse.syntax import leading
from build_scripts.annotate.parse.tree import FINITE, Token

# `called home its consul`, `called in the envoy`: nothing gets a name.
_AWAY = frozenset("home in back up off out away together on for".split())

# What somebody feels concern at, about, or over.
_OVER = frozenset("at about over for with in".split())
_FEELING = frozenset("express voice convey register".split())
_VOICING = _FEELING | {"reiterate", "renew", "repeat"}
_MOST_WHEN = 4
_TO_BLAME = frozenset(("responsible", "accountable", "liable", "answerable"))

# How many words may stand between a cue and the quotation that names a thing.
_MOST_NAMED = 14
_MARKS = frozenset(('"', "``", "''"))
_SELF = frozenset("himself herself itself themselves".split())
_ENDS = frozenset((",", ";", ":", "(", "-", "that", "which", "who"))

# Between or on whom something is called for: `calm on both sides`, `talks with Peru`.
_PARTIES = frozenset("on between with against across among along of".split())


def preposition(token: Token) -> Frame | None:
    """A fixed preposition leads to the content: `called for a vote`, `is opposed to it`."""
    # Behind a comma who is `asked for a view` asks for nothing.
    aside = token.dep_ in ("acl", "advcl") and token.i > 0 and token.nbor(-1).text == ","
    if aside and token.lemma_ == "ask" and token.tag_ == "VBN":
        return None
    asked = _asked_for(token)
    if asked is not None:
        return asked
    for prep in children_of(token, "prep", "prt", "agent"):
        entry = find_cue("prep", *(f"{lemma} {prep.lower_}" for lemma in lemmas_of(token)[::-1]))
        if entry is None or prep.i < token.i:
            continue
        parts = children_of(prep, "pobj", "pcomp")
        if prep.dep_ == "prt":
            parts = parts or [row for row in children_of(token, "dobj", "prep") if row.i > prep.i]
        content = [row for part in parts for row in subtree(part)]
        asked = [row for row in children_of(token, "xcomp", "advcl") if is_infinitive(row)]
        asked = [row for row in asked if content and row.i > prep.i]
        content += [row for part in asked for row in subtree(part)]
        if entry.needs == "infinitive" and not any(row.tag_ == "TO" for row in content):
            continue
        if content:
            more = _following(token, content) if prep.lower_ == "for" else []
            return entry, cue_tokens(token, prep), [*content, *more]
    return None


def _parted(token: Token) -> Frame | None:
    """`brushed aside an offer`, where the parser takes the second word for a preposition."""
    for prep in children_of(token, "prep"):
        entry = find_cue("dobj", f"{token.lemma_.lower()} {prep.lower_}")
        nouns = children_of(prep, "pobj")
        if entry is not None and nouns and prep.i == token.i + 1:
            content = [row for noun in nouns for row in subtree(noun)]
            end = max(row.i for row in content) + 1
            near = [row for row in children_of(token, "prep", "agent") if row.left_edge.i == end]
            kept = [more for more in near if more.lower_ == "by" or not _is_occasion(more)]
            content += [row for more in kept for row in subtree(more)]
            return entry, cue_tokens(token, prep), content
    return None


def _asked_for(token: Token) -> Frame | None:
    """`called for the envoy to be sent home`: a clause whose subject `for` opens."""
    entry = find_cue("prep", f"{token.lemma_.lower()} for")
    if entry is None:
        return None
    for row in children_of(token, "advcl", "ccomp", "xcomp"):
        marks = [mark for mark in children_of(row, "mark") if mark.lower_ == "for"]
        if marks and is_infinitive(row) and marks[0].i == token.i + 1:
            return entry, cue_tokens(token, marks[0]), subtree(row, marks)
    return None


def _following(token: Token, content: list[Token]) -> list[Token]:
    """Returns the phrase right behind what is called for: `calm on both sides of the river`."""
    end = max(row.i for row in content) + 1
    near = [row for row in children_of(token, "prep") if row.left_edge.i == end]
    return [row for prep in near[:1] if prep.lower_ in _PARTIES for row in subtree(prep)]


def direct_object(token: Token) -> Frame | None:
    """An object hangs on the verb: `condemned the attack`, `called it "unacceptable"`."""
    entry = find_cue("dobj", *lemmas_of(token)[:-1])
    blamed = _held_to_blame(token)
    if blamed is not None:
        return blamed
    parted = _parted(token)
    if parted is not None:
        return parted
    if entry is None or (token.tag_ == "VBN" and children_of(token, "auxpass")):
        return None
    if entry.needs == "predicate":
        return _predicate(token, entry) or _named_in_quotes(token, entry)
    if entry.needs in ("as", "figure"):
        return _taken(token, entry)
    rows = [row for row in children_of(token, "dobj") if row.lower_ not in ("which", "what")]
    rows = rows or _clausal_object(token) or _described_as(token, entry)
    if not rows:
        return None
    content = [row for part in rows for row in subtree(part, filter(is_second_verb, part.subtree))]
    for row in children_of(token, "prep"):
        end = max((t.i for t in content), default=token.i)
        is_next = row.left_edge.i == end + 1
        follows = row.i > token.i and (is_next or _is_when(token, rows, row))
        if (row.lower_ in entry.takes and row.i > token.i) or (follows and not _is_occasion(row)):
            content += subtree(row)
    for row in (*children_of(token, "oprd", "xcomp"), *_as_done(token, entry.takes)):
        content += subtree(row)
    return entry, cue_tokens(token), [*content, *_told_behind(token, rows)]


def _as_done(token: Token, links: Container[str]) -> list[Token]:
    """Returns `captured` of `sees the mayor as captured by it`, parsed as a clause.

    It has no subject and its `as` is no conjunction.
    """
    told = [row for row in children_of(token, "advcl") if row.tag_ in ("VBN", "VBG")]
    bare = [row for row in told if not children_of(row, "nsubj", "nsubjpass", "aux", "auxpass")]
    return [r for r in bare if r.i > token.i and r.left_edge.lower_ == "as" and "as" in links]


def _told_behind(token: Token, rows: Sequence[Token]) -> Sequence[Token]:
    """Returns the clause of `voiced doubt in an interview in May that the ferry would sail`.

    The parser hangs it on the last noun before it, which tells where and when.
    """
    if token.lemma_.lower() not in _VOICING or rows[0].i < token.i:
        return ()
    for word in token.subtree:
        told = word.dep_ in ("relcl", "acl") and word.i > rows[-1].i and has_mark(word, "that")
        place = leading(word.head) if told else word
        if told and place.dep_ in ("pobj", "npadvmod") and place not in rows:
            return subtree(word) if children_of(word, "nsubj", "nsubjpass") else ()
    return ()


def _held_to_blame(token: Token) -> Frame | None:
    """`holds the army responsible for the raid`; `holds a responsible post` blames nobody."""
    if token.lemma_.lower() != "hold" or children_of(token, "auxpass"):
        return None
    for word in token.subtree:
        if word.lower_ not in _TO_BLAME or word.i < token.i + 2:
            continue
        before = word.nbor(-2 if word.nbor(-1).pos_ == "ADV" else -1)
        after = word.doc[word.i + 1 : word.i + 2]
        is_last = not after or after[0].is_punct or after[0].lower_ in ("for", "to", "and")
        if is_last and before.pos_ in ("NOUN", "PROPN", "PRON") and before.lower_ != "those":
            end = max(row.i for row in word.subtree) + 1
            entry = Cue("hold responsible", "dobj", 0.85, "accuses", addresses_object=True)
            return entry, cue_tokens(token), list(token.doc[token.i + 1 : max(end, word.i + 1)])
    return None


def _described_as(token: Token, entry: Cue) -> list[Token]:
    """Returns `an unlawful act` of `licences, which it described as "an unlawful act"`."""
    links = [row for row in children_of(token, "prep") if row.lower_ == "as" and row.i > token.i]
    return [noun for row in links if "as" in entry.takes for noun in children_of(row, "pobj")]


def _clausal_object(token: Token) -> list[Token]:
    """Returns the clause in the place of an object: `opposed closing it`, `what it calls a raid`.

    Behind a particle the parser takes it for an aside: `ruled out sending troops`.
    """
    particles = [row.i for row in children_of(token, "prt")]
    end = max((token.i, *particles)) + 1
    rows = [row for row in children_of(token, "xcomp") if row.tag_ == "VBG" or _is_having(row)]
    rows += [row for row in children_of(token, "advcl") if particles and row.tag_ == "VBG"]
    rows = [row for row in rows if row.dep_ == "xcomp" or row.left_edge.i == end]
    named = [row for row in children_of(token, "ccomp") if row.left_edge.i == end]
    return rows or [row for row in named if row.left_edge.lower_ in ("what", "whatever")]


def _is_having(row: Token) -> bool:
    """True for `made` of `denied having made such a demand`."""
    return any(aux.tag_ == "VBG" for aux in children_of(row, "aux"))


def _is_when(token: Token, objects: list[Token], prep: Token) -> bool:
    """True for `at` of `voiced alarm on Friday at the arrests`: only when it was stands between."""
    if prep.lower_ not in _OVER or not objects or token.lemma_.lower() not in _FEELING:
        return False
    first = objects[-1].right_edge.i + 1
    return first < prep.i <= first + _MOST_WHEN and all(
        row.ent_type_ in ("DATE", "TIME") or row.lower_ in ("on", "in", "late", "early")
        for row in token.doc[first : prep.i]
    )


def _is_occasion(prep: Token) -> bool:
    """True for a phrase that tells when or where it was said: `on Monday`, `in a statement`."""
    if prep.lower_ in ("after", "during", "before", "following", "since", "until", "amid", "by"):
        return True
    nouns = children_of(prep, "pobj", "pcomp")
    return any(
        noun.ent_type_ in ("DATE", "TIME", "GPE", "ORDINAL")
        or noun.lemma_.lower() in read_words("cues", "occasions")
        or noun.pos_ == "VERB"
        for noun in nouns
    )


def _predicate(token: Token, entry: Cue) -> Frame | None:
    """`called it "unacceptable"`: the thing and the name it is given are the content."""
    if token.i + 1 < len(token.doc) and token.nbor(1).lower_ in _AWAY:
        return None
    small = [row for row in children_of(token, "oprd", "ccomp") if row.i > token.i]
    if token.lemma_.lower() != "call":
        within = [row for part in (token, *children_of(token, "dobj")) for row in part.subtree]
        small += [row for row in within if row.dep_ == "prep" and row.lower_ == "as"]
    objects = children_of(token, "dobj")
    behind = [row for noun in objects for row in children_of(noun, "amod") if row.i > noun.i]
    small = small or objects[1:] or behind[:1]
    if not small or any(is_infinitive(row) for row in small):
        return None
    content = [row for part in (*objects, *small) for row in subtree(part)]
    return entry, cue_tokens(token), _with_antecedent(token, content)


def _taken(token: Token, entry: Cue) -> Frame | None:
    """`sees the pier as a trap`, `puts the loss at 40 million`: what is taken, and as what."""
    objects = children_of(token, "dobj")
    link = "as" if entry.needs == "as" else "at"
    within = [row for part in (token, *objects) for row in part.children]
    links = [row for row in within if row.lower_ == link and objects and row.i > objects[0].i]
    if entry.needs == "figure":
        links = [row for row in links if any(part.tag_ == "CD" for part in row.subtree)]
    links = [row for row in links if row.dep_ == "prep"] or _as_done(token, {link})
    if not links or objects[0].lower_ in _SELF:
        return None
    content = [row for part in (*objects, *links[:1]) for row in subtree(part)]
    return entry, cue_tokens(token), _with_antecedent(token, content)


def _named_in_quotes(token: Token, entry: Cue) -> Frame | None:
    """`called the raid "a stab in the back of all who hoped"`, of which the parser makes one noun.

    Between the cue and the quotation stands what is named so; the quotation ends the content.
    """
    behind = token.doc[token.i + 1 : token.i + 1 + _MOST_NAMED]
    marks = [row for row in behind if row.text in _MARKS]
    thing = token.doc[token.i + 1 : marks[0].i] if marks else ()
    if not thing or any(row.tag_ in FINITE or row.text in _ENDS for row in thing):
        return None
    closing = next((row for row in token.doc[marks[0].i + 1 :] if row.text in _MARKS), None)
    end = len(token.doc) if closing is None else closing.i + 1
    return entry, cue_tokens(token), list(token.doc[token.i + 1 : end])


def _with_antecedent(token: Token, content: list[Token]) -> list[Token]:
    """Returns `a raid` for `that` of `a raid that the union called unlawful`."""
    if token.dep_ != "relcl" or content[0].lower_ not in ("that", "which"):
        return content
    phrase = [row for row in subtree(token.head, [token]) if row.i < token.left_edge.i]
    return [*phrase, *content[1:]]


def passive(token: Token) -> Frame | None:
    """The source is an agent or nobody: `as highlighted by officials`, `was accused of theft`."""
    entry = find_cue("passive", token.lemma_.lower())
    agents = children_of(token, "agent")
    if entry is None or token.tag_ != "VBN":
        return None
    if agents and (token.dep_ in ("advcl", "prep") or has_mark(token, "as")):
        host = token.head if token.head.pos_ in ("VERB", "AUX") else token.root
        return entry, cue_tokens(token, agents[0]), subtree(host, [token])
    links = [row for row in children_of(token, "prep") if row.lower_ in ("of", "as", "for")]
    rows = [*children_of(token, "ccomp", "oprd", "xcomp"), *links]
    subjects = children_of(token, "nsubjpass")
    if not subjects or not (agents or rows):
        return None
    content = [row for part in (*subjects, *rows) for row in subtree(part)]
    return entry, cue_tokens(token, *agents[:1]), content
