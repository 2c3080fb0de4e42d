"""Whether an event happened, goes on, is planned, supposed or denied: small rules in one order."""

from __future__ import annotations

from collections.abc import Callable

from build_scripts.annotate.events.case import Case
from build_scripts.annotate.events.denials import is_denied_by_somebody, is_not_planned
from build_scripts.annotate.events.lexicon import Lexicon
from build_scripts.annotate.events.mentioned import (
    is_only_named,
    is_vote_ahead,
    is_weighed,
    stays_so,
)
from build_scripts.annotate.events.scheduled import (
    is_only_later,
    is_scheduled,
    is_set_for,
    is_to_be,
)
from build_scripts.annotate.events.trigger import Trigger, is_due
from build_scripts.annotate.events.unreal import is_imagined, is_untrue
from build_scripts.annotate.events.untold import untold
from build_scripts.annotate.marks import Status
from build_scripts.annotate.parse.tree import FINITE, Token

_WILL = frozenset(("will", "'ll", "wo", "shall"))
MODALS = frozenset(("would", "'d", "could", "may", "might", "should", "must", "can", "ca"))
_HARDLY = frozenset(("hardly", "scarcely", "barely"))
_SAYS = frozenset(
    "say tell announce insist add note declare state warn claim report hint suggest confirm".split()
)
_PAST_WORDS = frozenset(("recent", "last", "past", "previous", "earlier", "former", "latest"))
_DUE = frozenset(("due", "set", "scheduled", "slated", "expected", "poised"))
# Verbs of whoever is expected somewhere, and types whose nouns are announced before they happen.
_AWAITED = frozenset(("expect", "await"))
_GATHERINGS = frozenset(("CONSULT", "PROTEST", "ELECTION", "COOPERATE"))
# Nouns that tell what will be: "an announcement that the ban would be lifted".
_TIDINGS = frozenset("announcement promise pledge decision notice".split())
_SETS_UP = frozenset(("plan", "schedule", "prepare", "arrange", "propose", "expect"))
# "Will resume when the ministers have met": what must come before what will be.
_WHENEVER = frozenset(("when", "after", "before"))
_HOLDING, _PAST = frozenset(("control", "occupy")), frozenset(("was", "were", "had"))
# What has been done since a day is done still: "has cooperated since 1992", not "has met".
_LASTING = frozenset(("cooperate", "collaborate", "fight", "negotiate"))
# How deep an infinitive may hang below the verb of its clause.
_DEEP = 3
_GOES_ON = frozenset(("continue", "keep", "go", "remain", "persist"))


def denied(case: Case) -> bool:
    """True for "will not start a war", "refused to meet", "no meeting", "denied that it met".

    "If they do not leave" denies nothing.
    """
    if _is_condition(case):
        return False
    negated = case.verb is not None and any(c.dep_ == "neg" for c in case.verb.children)
    negated &= case.verb is None or not is_only_later(case.verb, case.lexicon)
    negated |= case.verb is not None and (_is_not_yet(case.verb) or is_hardly(case.verb))
    noun = case.trigger.token
    none = case.trigger.is_noun and any(c.lower_ in ("no", "neither") for c in noun.children)
    if is_denied_by_somebody(case) or is_not_planned(case) or is_untrue(case):
        return True
    return negated or none or bool(case.governing & case.lexicon.never)


def is_hardly(verb: Token) -> bool:
    """True for "will hardly join" and "would scarcely meet", which say no."""
    ahead = any(child.lower_ in _WILL | MODALS for child in verb.children)
    return ahead and any(child.lower_ in _HARDLY for child in verb.children)


def _is_not_yet(verb: Token) -> bool:
    """True for "were not yet approved"."""
    later = (c for c in verb.children if c.lower_ == "yet" and c.i > 0)
    return any(c.doc[c.i - 1].lower_ in ("not", "n't") for c in later)


def supposed(case: Case) -> bool:
    """True for "could attack", "if they invade", "the possibility of joining", "threat of war"."""
    if _is_wished(case) or _is_condition(case) or _is_called_possible(case) or is_imagined(case):
        return True
    if _is_to_be_undone(case) or is_only_named(case) or is_weighed(case):
        return True
    is_modal = case.auxiliaries & MODALS and not is_reported(case)
    if is_modal or case.modifiers & case.lexicon.untold:
        return True
    return bool(case.governing & case.lexicon.doubt) and not case.modifiers & _PAST_WORDS


def _is_to_be_undone(case: Case) -> bool:
    """True for the visit of "asked them to block her visit", which may come or not."""
    noun = case.trigger.token
    verb = noun.head
    is_open = case.trigger.is_noun and case.trigger.group.type in _GATHERINGS
    is_undone = noun.dep_ == "dobj" and verb.tag_ == "VB" and verb.lemma_ in case.lexicon.undoing
    return is_open and is_undone


def _is_called_possible(case: Case) -> bool:
    """True for "a meeting is possible"."""
    verb = case.verb
    if not case.trigger.is_noun or verb is None or verb.lemma_ != "be":
        return False
    told = {c.lower_ for c in verb.children if c.dep_ == "acomp"}
    return bool(told & case.lexicon.untold)


def ahead(case: Case) -> bool:
    """True for "will meet", "is to meet", "plans to go", "the upcoming talks"."""
    if case.auxiliaries & _WILL or "going" in {t.lower_ for t in case.governors}:
        return True
    if is_reported(case) or _is_due(case) or _is_listed(case.verb) or _is_set_up(case):
        return True
    if case.trigger.is_noun and (is_set_for(case.trigger.token) or is_vote_ahead(case)):
        return True
    if is_to_be(case):
        return True
    if case.modifiers & _PAST_WORDS:
        return False
    return bool((case.governing | case.modifiers) & case.lexicon.ahead) or _ahead_of(case)


def _is_set_up(case: Case) -> bool:
    """True for "plans talks", "announced a rally", "the vote is due on Monday", "is awaited"."""
    carrier = case.trigger.carrier
    if carrier is None:
        return case.trigger.token.lemma_ in _AWAITED
    if _is_plotted(case):
        return False
    if carrier.lemma_ in _SETS_UP or is_scheduled(carrier, case.lexicon):
        return True
    return carrier.lemma_ == "announce" and case.trigger.group.type in _GATHERINGS


def _is_plotted(case: Case) -> bool:
    """True for "planned the attacks", which then came; not for "planned an attack"."""
    carrier, noun = case.trigger.carrier, case.trigger.token
    is_known = any(c.lower_ in ("the", "these", "those", "this") for c in noun.children)
    is_done = carrier is not None and carrier.lemma_ == "plan" and carrier.tag_ in ("VBD", "VBN")
    return is_known and is_done and case.trigger.group.type == "ASSAULT"


def is_reported(case: Case) -> bool:
    """True for "would ban" in "said that it would ban": what will be, told later."""
    verb = case.verb
    if verb is None or not case.auxiliaries & {"would", "'d"}:
        return False
    above = verb.head if verb.dep_ in ("ccomp", "conj") else verb
    here = above if above.dep_ == "ccomp" and above.lemma_ not in _SAYS else None
    head = here.head if here is not None else above
    if verb.dep_ == "acl" and verb.head.lemma_.lower() in _TIDINGS:
        return True
    is_past = head.tag_ in ("VBD", "VBN") and head.lemma_ in _SAYS
    conditions = {c.lower_ for v in (verb, above) for a in v.children for c in a.children}
    return is_past and head != verb and not conditions & {"if", "unless"}


def _is_wished(case: Case) -> bool:
    """True for "asked that a committee be set up", "demanded that they leave"."""
    verb = case.verb
    if verb is None or verb.dep_ != "ccomp" or case.auxiliaries - {"be"}:
        return False
    return verb.tag_ == "VB" or "be" in case.auxiliaries


def _is_condition(case: Case) -> bool:
    """True for "until it tears up the deal" and "as long as a ban remains", which somebody wants.

    Told of the past ("until Peru left") it has happened.
    """
    verb = case.verb
    if verb is None:
        return False
    clause = _clause_over(verb)
    marks = [c for c in clause.children if c.dep_ in ("mark", "advmod") and c.i < clause.i]
    words = {c.lower_ for c in marks}
    if clause.dep_ == "ccomp" and clause.left_edge.i > 0:
        # Parsers take the "provided" of "provided that Peru leaves" for a verb.
        words.add(clause.left_edge.nbor(-1).lower_)
    if words & case.lexicon.conditions or any(_is_as_long_as(c) for c in marks):
        return True
    if not words & (case.lexicon.until | _WHENEVER):
        return False
    auxiliaries = {c.lower_ for c in clause.children if c.dep_.startswith("aux")}
    is_present = clause.tag_ in ("VBZ", "VBP") or bool(auxiliaries & {"is", "are", "has", "have"})
    above = clause.head
    ahead = {c.lower_ for c in above.children if c.dep_ == "aux"} & (_WILL | MODALS)
    if not words & case.lexicon.until:
        return is_present and bool(ahead)
    return is_present or above.tag_ == "VB" or bool(ahead)


def _clause_over(verb: Token) -> Token:
    """Returns the verb of the clause: "were" for the "bombing" of "if we were to start bombing"."""
    here = verb
    for _ in range(_DEEP):
        own_subject = any(c.dep_ in ("nsubj", "nsubjpass") for c in here.children)
        if here.dep_ not in ("conj", "xcomp") or own_subject:
            break
        here = here.head
    return here


def _is_as_long_as(mark: Token) -> bool:
    before = [t.lower_ for t in mark.doc[max(0, mark.i - 2) : mark.i]]
    return mark.lower_ == "as" and before == ["as", "long"]


def _is_due(case: Case) -> bool:
    """True for "is due in Lima", "is due in Lima to sign" and "is set, on Monday, to sign"."""
    verb = case.verb
    if is_due(case.trigger.token):
        return True
    if verb is None or verb.tag_ != "VB" or verb.dep_ not in ("advcl", "xcomp", "acl"):
        return False
    near = (verb.head, *verb.head.children)
    return any(
        t.lower_ in _DUE and t.i < verb.i and t.dep_ in ("acomp", "xcomp", "ROOT", "conj", "relcl")
        for t in near
    )


def _is_listed(verb: Token | None) -> bool:
    """True for "strengthening the centre" in a list without a verb that would tell it as done."""
    if verb is None or verb.tag_ != "VBG" or verb.dep_ not in ("pcomp", "conj", "ROOT"):
        return False
    if any(c.dep_ in ("nsubj", "nsubjpass") or c.dep_.startswith("aux") for c in verb.children):
        return False
    return not any(token.tag_ in FINITE for token in verb.doc)


def _ahead_of(case: Case) -> bool:
    token = case.trigger.token
    if token.dep_ != "pobj":
        return False
    before = [t.lower_ for t in token.doc[max(0, token.head.i - 1) : token.head.i + 1]]
    return before == ["ahead", "of"] or before[-1:] == ["until"]


def under_way(case: Case) -> bool:
    """True for "are discussing", "has cooperated since", "continues its build-up"."""
    verb = case.verb
    progressive = (
        verb is not None
        and verb.tag_ == "VBG"
        and any(child.lemma_ == "be" for child in verb.children if child.dep_.startswith("aux"))
    )
    present = progressive and not case.auxiliaries & {"was", "were"}
    goes_on = any(map(_goes_on, (*case.governors, *(() if verb is None else (verb,)))))
    habit = verb is not None and verb.tag_ in ("VBP", "VBZ") and "since" in case.modifiers
    # "controls parts of X": who holds it now.
    holds = verb is not None and verb.lemma_ in _HOLDING and not case.auxiliaries & _PAST
    holds = holds and verb.tag_ != "VBD"
    marked = bool(case.modifiers & case.lexicon.under_way)
    return _lasts_since(case) or stays_so(case) or holds or present or goes_on or habit or marked


def _lasts_since(case: Case) -> bool:
    verb = case.verb
    if verb is None or verb.lemma_ not in _LASTING or not case.auxiliaries & {"has", "have"}:
        return False
    return any(child.lower_ == "since" for child in verb.children)


def _goes_on(verb: Token) -> bool:
    """True for "goes on" and "continues"; who "went to the polls" has been there."""
    is_go = verb.lemma_ == "go"
    on = (c for c in verb.children if c.lower_ == "on" and not any(c.children))
    return verb.lemma_ in _GOES_ON and (not is_go or any(on))


RULES: tuple[tuple[Status, Callable[[Case], bool]], ...] = (
    ("denied", denied),
    ("hypothetical", supposed),
    ("planned", ahead),
    ("ongoing", under_way),
    ("hypothetical", untold),
)


def find_status(trigger: Trigger, lexicon: Lexicon) -> Status:
    """Returns the status by the first rule that holds; what no rule takes has happened."""
    case = Case(trigger, lexicon)
    return next((status for status, rule in RULES if rule(case)), "happened")
