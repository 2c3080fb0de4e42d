"""Attribution by clauses: what is said, wanted or promised stands in a clause of its own."""

from __future__ import annotations

from build_scripts.annotate.attribution.cues import Cue, find_cue
from build_scripts.annotate.attribution.second_clauses import find_strayed, goes_on, has_none
from build_scripts.annotate.lexicon import read_words
from build_scripts.annotate.parse.clauses import (
    behind_aside,
    children_of,
    cue_tokens,
    done_to,
    has_mark,
    is_infinitive,
    lemmas_of,
    subtree,
)
from build_scripts.annotate.parse.noun_phrases import inverted_speaker
from build_scripts.annotate.parse.tree import Token

# The cue, its words, and the words of the content.
Frame = tuple[Cue, list["Token"], list["Token"]]

_WANTING = frozenset(("want", "like", "prefer"))
_PRESENT = frozenset(("VB", "VBP", "VBZ"))
_QUOTES = frozenset('"“„«`')
CLEAR = Cue("make clear", "ccomp", 0.92, "states")


def clause(token: Token) -> Frame | None:
    """A finite clause hangs on the word: `said NATO was ready`, `is confident that`."""
    entry = find_cue("ccomp", *lemmas_of(token))
    if entry is None or inverted_speaker(token) is not None:
        return None
    hosts = (token, token.head) if token.dep_ == "acomp" else (token,)
    finite = [
        row
        for host in hosts
        for row in children_of(host, "ccomp")
        if row.i > token.i or host == token
    ]
    finite = [row for row in finite if not is_infinitive(row) and not _tells_of_paper(row)]
    if not finite:
        finite = find_strayed(token)
    if finite:
        more = children_of(token, "conj")
        finite += [row for row in more if goes_on(row, token, finite[0])]
    if not finite:
        return None
    content = [row for part in finite for row in subtree(part, _own_verbs(part, token))]
    return entry, cue_tokens(token), content


def _tells_of_paper(row: Token) -> bool:
    """True for `read out` of `said in a statement read out on television`."""
    bare = row.tag_ in ("VBN", "VBD") and row.left_edge == row and row.i > row.head.i
    return bare and row.nbor(-1).lemma_.lower() in read_words("papers", "papers")


def _own_verbs(part: Token, cue: Token) -> list[Token]:
    """Returns later verbs that the parser hung on the clause although the source does them.

    `Trump said he would order a review and warned against hackers`: the tense of the cue tells.
    """
    others = [row for row in part.subtree if _is_other_speaker(row)]
    others += [row for row in part.subtree if row.tag_ == "VBD" and _goes_on_acting(row) == cue]
    others += [row for row in part.conjuncts if _says_on(row, cue) or _is_of_one(row, part, cue)]
    if part.tag_ == cue.tag_ and not children_of(part, "aux"):
        return others
    return others + [
        row
        for row in part.conjuncts
        if row.tag_ == cue.tag_ == "VBD"
        and not children_of(row, "nsubj", "nsubjpass", "aux")
        and not has_none(row)
    ]


def _is_other_speaker(row: Token) -> bool:
    """True for a second speaker of the sentence: `, while Ryabkov said Russia needed`."""
    if outer_speaker(row) != row and children_of(row, "ccomp", "dobj"):
        return find_cue("ccomp", row.lemma_.lower()) is not None
    joined = any(child.lower_ in ("while", "whereas") for child in children_of(row, "mark"))
    return joined and bool(children_of(row, "nsubj")) and bool(children_of(row, "ccomp"))


def outer_speaker(token: Token) -> Token:
    """Returns the verb whose subject a trailing participle has.

    In `The ministry said the envoy had met him, commenting "…"` it is the ministry that comments.
    """
    clause_verb = token.head
    if _is_joined_to_speech(token):
        return clause_verb.head
    if (sayer := _goes_on_acting(token) or _participle_before(token)) is not None:
        return sayer
    if is_second_verb(token):
        return _past_above(token)
    trails = token.tag_ == "VBG" and token.dep_ == "advcl" and token.i > clause_verb.i
    while trails and clause_verb.dep_ == "ccomp":
        outer = clause_verb.head
        if find_cue("ccomp", outer.lemma_.lower()) is not None and outer.i < clause_verb.i:
            return outer
        clause_verb = outer
    return token


def _goes_on_acting(token: Token) -> Token | None:
    """Returns `said` for `accused` of `said the lake was ours, and accused Peru of theft`.

    Whoever does behind `, and` what only speakers do, without a subject, is who speaks before.
    """
    bare = not children_of(token, "nsubj", "nsubjpass", "aux", "auxpass")
    joined = token.dep_ in ("conj", "ccomp", "advcl") and token.tag_ == "VBD" and token.i > 1
    if not (joined and bare and token.lemma_.lower() in read_words("cues", "acts_of_speakers")):
        return None
    before = token.doc[max(0, token.i - 3) : token.i]
    words = [row.text for row in before if row.pos_ != "ADV"]
    if words[-2:] not in ([",", "and"], [",", "but"]):
        return None
    here = token.head
    while here.head != here:
        inner, here = here, here.head
        said = here.tag_ == "VBD" and find_cue("ccomp", here.lemma_.lower()) is not None
        if said and inner.dep_ == "ccomp" and here.i < inner.i < token.i:
            return here
    return None


def _participle_before(token: Token) -> Token | None:
    """Returns `warning` for `implying` of `warning that Peru might win and implying that`.

    The parser joins it to the clause that is said, whose verb is no participle.
    """
    bare = token.tag_ == "VBG" and not children_of(token, "nsubj", "nsubjpass", "aux")
    said = token.head
    if not bare or token.dep_ != "conj" or said.tag_ == "VBG" or not children_of(token, "ccomp"):
        return None
    while said.dep_ == "conj":
        said = said.head
    outer = said.head
    told = said.dep_ == "ccomp" and find_cue("ccomp", outer.lemma_.lower()) is not None
    return outer if told and outer.i < said.i else None


def is_second_verb(token: Token) -> bool:
    """True for `expressed` of `repeated its view that it does no harm and expressed concern`.

    The parser joins it to the clause inside the object, whose tense is another.
    """
    if behind_aside(token) is not None:
        return True
    joined = token.dep_ == "conj" and token.tag_ == "VBD"
    joined = joined and (token.head.tag_ in _PRESENT or _acts_after(token))
    own = joined and bool(children_of(token, "nsubj", "nsubjpass", "aux", "auxpass"))
    return joined and not own and _past_above(token) != token


def _acts_after(token: Token) -> bool:
    """True for `demanded` of `asked why the house had been passed over and demanded a vote`."""
    helped = any(row.lower_ == "had" for row in children_of(token.head, "aux"))
    return helped and token.lemma_.lower() in read_words("cues", "acts_of_speakers")


def _past_above(token: Token) -> Token:
    """Returns the verb in the past to whose object or clause a verb belongs, else the verb."""
    here = token.head
    while here.head != here:
        here = here.head
        if here.tag_ == "VBD":
            return here
    return token


def _says_on(token: Token, cue: Token) -> bool:
    """True for `recalls` of `holds that the lake is ours and recalls that Peru has signed`.

    So does `added` of `said it was early but added, "Wait."`.
    """
    if token.tag_ != cue.tag_ or children_of(token, "nsubj", "nsubjpass", "aux"):
        return False
    told = any(has_mark(row, "that") for row in children_of(token, "ccomp"))
    told = told or _opens_quotation(token)
    return told and token.i > cue.i and find_cue("ccomp", token.lemma_.lower()) is not None


def _opens_quotation(token: Token) -> bool:
    """True where a quotation begins right behind a word, with a comma or colon or without."""
    rest = token.doc[token.i + 1 : token.i + 3]
    behind = [row.text for row in rest if row.text not in (",", ":")]
    return bool(behind) and behind[0][0] in _QUOTES


def _is_of_one(token: Token, said: Token, cue: Token) -> bool:
    """True for `accuses` of `denies that migrants are beaten and accuses Peru`: one, not many."""
    many = any(row.tag_ in ("NNS", "NNPS") for row in children_of(said, "nsubj", "nsubjpass"))
    return many and token.tag_ == cue.tag_ == "VBZ" and not children_of(token, "nsubj", "aux")


def _repeats(token: Token, cue: Token) -> bool:
    """True for the second verb of `said her group had never met and said it was late`."""
    same = token.lemma_ == "say" and cue.lemma_ in ("say", "tell") and token.tag_ == cue.tag_
    return same and token.i > cue.i and bool(children_of(token, "ccomp"))


def _is_joined_to_speech(token: Token) -> bool:
    """True for `called` of `said the lake is ours, and called on Peru to leave`.

    The parser joins it to the clause that is said, whose tense is another.
    """
    said = token.head
    if token.dep_ != "conj" or said.dep_ != "ccomp" or children_of(token, "nsubj", "aux"):
        return False
    outer = said.head
    says_on = _repeats(token, outer) or _says_on(token, outer)
    if says_on and find_cue("ccomp", outer.lemma_.lower()) is not None:
        return True
    if _is_of_one(token, said, outer) and find_cue("ccomp", outer.lemma_.lower()) is not None:
        return True
    other_tense = token.tag_ == outer.tag_ == "VBD" and said.tag_ != "VBD"
    return other_tense and find_cue("ccomp", outer.lemma_.lower()) is not None


def made_clear(token: Token) -> Frame | None:
    """`made clear that`, `made it clear that`: the clause hangs on the adjective, or on `made`."""
    if token.lemma_.lower() != "make":
        return None
    for word in token.subtree:
        if word.lower_ in ("clear", "plain") and word.head == token and word.i > token.i:
            clauses = children_of(word, "advcl", "csubj", "ccomp", "acl")
            clauses = [row for row in clauses if has_mark(row, "that")]
            told = [row for row in children_of(token, "ccomp") if row.i > word.i]
            clauses += [row for row in told if children_of(row, "nsubj", "nsubjpass", "expl")]
            if clauses:
                return CLEAR, cue_tokens(token, word), subtree(clauses[0])
    return None


def infinitive(token: Token) -> Frame | None:
    """An infinitive hangs on the word: `refused to sign`, `urged Norway to leave`."""
    entry = find_cue("xcomp", *lemmas_of(token))
    if entry is None:
        return None
    rows = [row for row in children_of(token, "xcomp", "ccomp", "advcl") if is_infinitive(row)]
    rows = [row for row in rows if row.i > token.i] or done_to(token, _WANTING)
    if not rows:
        return None
    content = [*subtree(rows[0])]
    for noun in children_of(token, "dobj", "dative"):
        if noun.i < rows[0].i:
            content += subtree(noun)
    return entry, cue_tokens(token), content
