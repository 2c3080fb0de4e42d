"""Attribution by verbs and adjectives: the lexicon's frames on the parse of a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from build_scripts.annotate.attribution.article import Found
from build_scripts.annotate.attribution.clauses import (
    Frame,
    clause,
    infinitive,
    made_clear,
)
from build_scripts.annotate.attribution.cues import Cue, find_cue, read_cue_words
from build_scripts.annotate.attribution.inserted_cues import ASKED, enclosed, inserted
from build_scripts.annotate.attribution.objects import direct_object, passive, preposition
from build_scripts.annotate.attribution.sayers import sayer_of
from build_scripts.annotate.parse.clauses import (
    agent_of,
    children_of,
    cue_tokens,
    dateline_of,
    follows_genitive,
    is_infinitive,
    relative_of,
    spans_of,
    subtree,
)
from build_scripts.annotate.parse.noun_phrases import head_of, inverted_speaker, opening_comma
from build_scripts.annotate.parse.parsing import ParsedSentence
from build_scripts.annotate.parse.tree import FINITE, Token

# `made clear` and `held responsible`, which are no lines of the lexicon, and `hoped` where the
# model takes it for `hop`.
_OTHER_CUES = frozenset(("make", "hop", "hold"))

# The first rule that a word meets decides; its name is the name of the finding.
FRAME_RULES: tuple[Callable[[Token], Frame | None], ...] = (
    passive,
    infinitive,
    clause,
    enclosed,
    inserted,
    made_clear,
    preposition,
    direct_object,
)

_ACTIVE = frozenset(("clause", "direct_object", "preposition", "infinitive"))
# What somebody does not say in a clause may hang on a condition behind it.
_WITH_CONDITION = frozenset(("infinitive", "direct_object", "preposition"))
_CONDITIONS = frozenset(("unless", "if", "until", "provided", "providing"))
_BEGINS = frozenset(("DET", "NOUN", "PROPN", "ADJ", "NUM"))
_WHO = frozenset(("WP", "WDT"))
_MAX_SOURCE = 16
_SHORTEST_QUESTION = 5


def find_frames(sentence: ParsedSentence) -> Iterator[Found]:
    """Yields what the verbs and adjectives of a sentence attribute, the first frame of each."""
    for token in sentence.doc:
        is_word = token.pos_ in ("VERB", "ADJ", "AUX", "NOUN") or token.tag_.startswith("VB")
        is_word = is_word and _may_be_cue(token)
        is_word = is_word and not follows_genitive(token) and not _is_cue_noun(token)
        if is_word and not _is_purpose(token):
            found = _first_frame(sentence, token)
            if found is not None:
                yield found


def _may_be_cue(token: Token) -> bool:
    """False for a word by which no cue of any frame begins, of which no rule makes one."""
    words, lemma = read_cue_words(), token.lemma_.lower()
    return lemma in words or token.lower_ in words or lemma in _OTHER_CUES


def _first_frame(sentence: ParsedSentence, token: Token) -> Found | None:
    for rule in FRAME_RULES:
        frame = rule(token)
        found = None if frame is None else _found(sentence, token, rule.__name__, frame)
        if found is not None:
            return found
    return None


def _found(sentence: ParsedSentence, token: Token, rule: str, frame: Frame) -> Found | None:
    entry, cue, content = frame
    source = _source_of(token, frame)
    words = [] if source is None else _source_tokens(source, token, content)
    if source is None and rule in _ACTIVE and _may_have_lost_subject(token, content):
        words = _opening_name(token) or _phrase_before(sentence, token)
        source = head_of(words) if words else None
    asked = _phrase_before_question(sentence, token) if rule in _ACTIVE else []
    if asked:
        words, source = asked, head_of(asked)
        content = [row for row in content if row.i > token.i]
    pronoun = relative_of(token) if entry.frame != "passive" else None
    if pronoun is not None:
        words = [pronoun]
    if source is None:
        content = [*content, *(t for row in children_of(token, "nsubjpass") for t in subtree(row))]
    content = _behind_semicolon(content, [*cue, *words])
    if rule in _WITH_CONDITION:
        content = [*content, *_condition_behind(token, content)]
    opening = {row.i for row in dateline_of(sentence)}
    words = [row for row in words if row.i not in opening]
    taken = {row.i for row in (*cue, *words)} | opening
    spans = spans_of(sentence, [row for row in content if row.i not in taken])
    if not spans:
        return None
    return Found(
        rule=rule,
        cue_entry=entry,
        source=spans_of(sentence, words),
        cue=spans_of(sentence, cue),
        content=spans,
        head=None if source is None else sentence.span_of(source),
        is_reporter=entry.is_reporter,
    )


def _behind_semicolon(content: list[Token], told: list[Token]) -> list[Token]:
    """Returns the content without what a mark parts from source and cue that follow it."""
    first = min(row.i for row in told)
    marks = [row.i for row in told[0].doc[:first] if row.text in (";", ":")]
    kept = [row for row in content if marks and row.i > marks[-1]]
    return kept or content


def _source_of(token: Token, frame: Frame) -> Token | None:
    """Returns the head of the source: the agent of a passive, else the subject, or None."""
    entry, cue, content = frame
    if entry.frame == "passive":
        return agent_of(token)
    if _is_passive(token, entry):
        return agent_of(token)
    if token.tag_ == "VBN" and token.dep_ in ("advcl", "acl") and not children_of(token, "nsubj"):
        # `urged by the union to sail, the mayor said no`
        agent = None if children_of(token, "dobj") else agent_of(token)
        if agent is not None or token.dep_ == "advcl":
            return agent
    source = inverted_speaker(token) or sayer_of(token)
    if source in content:
        source = next((c for c in children_of(token, "nsubj") if c not in content), None)
    return None if source is None or source in cue or source in content else source


def _is_passive(token: Token, entry: Cue) -> bool:
    """True for `is expected to` and `was told by the mayor that`; `is convinced that` is none."""
    is_adjective = entry.lemma.split()[0] == token.lower_
    return not is_adjective and bool(children_of(token, "auxpass"))


def _may_have_lost_subject(token: Token, content: list[Token]) -> bool:
    """True for a finite verb before its content whose subject the parser hung elsewhere."""
    finite = token.tag_ in FINITE and token.tag_ != "MD" and token.dep_ == "ROOT"
    bare = not children_of(token, "nsubj", "nsubjpass", "csubj", "expl", "auxpass")
    return finite and bare and all(row.i > token.i for row in content)


def _opening_name(token: Token) -> list[Token]:
    """Returns `Reed` of `In her speech, Reed, who won, warned`, parsed as what the speech is."""
    nouns = [row for prep in children_of(token, "prep") for row in children_of(prep, "pobj")]
    for name in (row for noun in nouns if noun.i < token.i for row in children_of(noun, "appos")):
        if name.pos_ == "PROPN" and name.left_edge.nbor(-1).text == ",":
            return subtree(name, children_of(name, "relcl", "appos"))
    return []


def _condition_behind(token: Token, content: list[Token]) -> list[Token]:
    """Returns `unless the army leaves` of `refused to sign unless the army leaves`."""
    end = max((row.i for row in content), default=token.i) + 1
    for row in children_of(token, "advcl", "prep"):
        first = row.left_edge
        comma = int(first.i == end + 1 and first.nbor(-1).text == ",")
        if first.lower_ in _CONDITIONS and first.i == end + comma and end > token.i + 1:
            return [*token.doc[end : end + comma], *subtree(row)]
    return []


def _phrase_before_question(sentence: ParsedSentence, token: Token) -> list[Token]:
    """Returns who answers: `The envoy, asked whether it was late, said that it was`."""
    at = cue_tokens(token)[0].i
    while at > 0 and sentence.doc[at - 1].pos_ == "ADV":
        at -= 1
    if at < _SHORTEST_QUESTION or sentence.doc[at - 1].text != "," or token.tag_ not in FINITE:
        return []
    for row in sentence.doc[2 : min(at, _MAX_SOURCE)]:
        if row.lower_ in ASKED and row.nbor(-1).text == ",":
            words = list(sentence.doc[: row.i - 1])
            is_phrase = words[0].pos_ in _BEGINS and not any(w.tag_ in FINITE for w in words)
            return words if is_phrase else []
    return []


def _phrase_before(sentence: ParsedSentence, token: Token) -> list[Token]:
    """Returns the phrase that ends at a verb: `At dawn, the head of the club, Ana Lima, said`.

    From the comma before it on.
    """
    before = list(sentence.doc[: cue_tokens(token)[0].i])
    comma = opening_comma(before)
    words = before if comma is None else before[comma.i + 1 :]
    while words and (words[-1].is_punct or words[-1].pos_ == "ADV"):
        words.pop()
    if not words or len(words) > _MAX_SOURCE or words[0].pos_ not in _BEGINS:
        return []
    if any(row.tag_ in FINITE | _WHO or row.text == '"' for row in words):
        return []
    return words if any(row.pos_ in ("NOUN", "PROPN") for row in words) else []


def _source_tokens(source: Token, cue: Token, content: list[Token]) -> list[Token]:
    """Returns the words that name the source: its phrase up to the clause of the cue."""
    without = [row for row in source.children if _holds(row, cue)]
    held = {row.i for row in content}
    tokens = [row for row in subtree(source, without) if row.i not in held]
    run = [row for row in tokens if row.i == source.i]
    for row in sorted((row for row in tokens if row.i < source.i), key=lambda row: -row.i):
        if row.i == run[0].i - 1:
            run.insert(0, row)
    for row in (row for row in tokens if row.i > source.i):
        if row.i == run[-1].i + 1:
            run.append(row)
    return run


def _holds(child: Token, cue: Token) -> bool:
    return child.i == cue.i or any(row.i == cue.i for row in child.subtree)


def _is_cue_noun(token: Token) -> bool:
    """True for `call` in `their call for a vote`, which the rules of nouns read."""
    told = any(row.dep_ in ("det", "poss") for row in token.children)
    return token.pos_ == "NOUN" and told and find_cue("noun", token.lemma_.lower()) is not None


def _is_purpose(token: Token) -> bool:
    """True for an infinitive that tells an aim and no act: `a tool to support reforms`.

    Whoever `went on to say` something says it.
    """
    goes_on = token.dep_ == "advcl" and token.head.lemma_ in ("go", "continue")
    told = ("advcl", "acl", "relcl", "ccomp", "pcomp")
    return is_infinitive(token) and token.dep_ in told and not goes_on
