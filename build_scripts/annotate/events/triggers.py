"""Words in a parsed sentence that tell an event, by the trigger lexicon."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from build_scripts.annotate.events.lexicon import Lexicon, read_set
from build_scripts.annotate.events.nouns import find_nouns, is_view
from build_scripts.annotate.events.phrases import is_passive, objects_after
from build_scripts.annotate.events.results import is_harm, without_results
from build_scripts.annotate.events.stays import find_stays
from build_scripts.annotate.events.trigger import Trigger
from build_scripts.annotate.events.verbs import find_verbs
from build_scripts.annotate.parse.tree import Token, Tree

# How far up the parse a relative clause may hang below the noun that it tells of.
_MAX_STEPS = 5
_THEM = frozenset(("him", "her", "it", "them", "us", "me"))
_KNOWN = frozenset(("the", "this", "his", "her", "their"))
_SIGNED = frozenset(("sign", "initial", "ink", "conclude"))
_DECIDES = frozenset(("vote", "decide", "resolve", "invite", "offer"))
_OPENS = frozenset(("invite", "offer"))


def find_triggers(doc: Tree, lexicon: Lexicon) -> tuple[Trigger, ...]:
    """Returns the triggers of a sentence in text order, one for each event it tells.

    Of a light verb and its object ("carried out attacks") the noun is the trigger, of a verb
    that undoes its object ("cancelled the visit") the verb.
    """
    nouns = {t.token.i: t for t in find_nouns(doc, lexicon)}
    kept: set[Token] = set()
    accession = lexicon.groups["accession"]
    found = list(find_verbs(doc, lexicon))
    for trigger, obj in found:
        noun = None if obj is None else nouns.get(obj.i)
        if noun is None:
            inner = _attended(trigger, obj, nouns, lexicon)
            nouns = {i: other for i, other in nouns.items() if i not in inner}
            continue
        if noun.group != trigger.group and (
            _says_what_becomes(trigger) or _is_signed(trigger, noun)
        ):
            del nouns[noun.token.i]
        elif _is_light(trigger.token, noun, lexicon) or noun.group in (trigger.group, accession):
            nouns[noun.token.i] = replace(noun, weight=1.0, carrier=trigger.token)
        elif _is_kept(trigger):
            kept.add(trigger.token)
        elif _is_done_to(trigger, noun, lexicon):
            del nouns[noun.token.i]
    verbs = []
    for verb, _ in found:
        if verb.token in kept:
            continue
        causes = _causes_of(verb, nouns)
        for cause in causes:
            is_met = cause.token.head.head in (verb.token, *verb.token.conjuncts)
            is_met &= verb.group.type == "CONSULT" or _is_told_of_somebody(verb.token)
            if cause.carrier is None and (is_met or cause.token.head == verb.token):
                nouns[cause.token.i] = replace(cause, carrier=verb.token, weight=1.0)
        if not causes:
            verbs.append(verb)
    carriers = {noun.carrier for noun in nouns.values()}
    verbs = [verb for verb in verbs if verb.token not in carriers]
    agreed = _agreed_on(verbs)
    verbs = [verb for verb in verbs if verb.token not in agreed]
    nouns = {i: noun for i, noun in nouns.items() if noun.carrier not in agreed}
    carriers = {noun.carrier for noun in nouns.values() if noun.carrier is not None}
    verbs = [verb for verb in verbs if not _only_decides(verb, verbs, carriers)]
    verbs, nouns = without_results(verbs, nouns)
    more = _with_pronouns(verbs)
    verbs = [verb for verb in verbs if verb.token not in more]
    told = {verb.token for verb in verbs if not verb.group.is_speech}
    nouns = {i: noun for i, noun in nouns.items() if not _is_part(noun, nouns, told, lexicon)}
    carriers = {noun.carrier for noun in nouns.values() if noun.carrier is not None}
    stays = [stay for stay in find_stays(doc, lexicon) if stay.token not in carriers]
    return tuple(sorted((*nouns.values(), *verbs, *stays), key=lambda trigger: trigger.token.i))


def _is_light(verb: Token, noun: Trigger, lexicon: Lexicon) -> bool:
    return verb.lemma_ in lexicon.light and not is_view(verb, noun.token)


def _attended(
    verb: Trigger, obj: Token | None, nouns: Mapping[int, Trigger], lexicon: Lexicon
) -> frozenset[int]:
    """Returns the talks of "suspended its participation in the talks", which are not held."""
    if obj is None or verb.group.id != "cancellation" or obj.lemma_ not in lexicon.through:
        return frozenset()
    return frozenset(i for i, noun in nouns.items() if noun.token in obj.subtree)


def _is_done_to(verb: Trigger, noun: Trigger, lexicon: Lexicon) -> bool:
    """True for "upheld the impeachment" and "came under rocket fire", one event each."""
    if verb.token.lemma_ in lexicon.undoing or verb.group.id == "cancellation":
        return True
    is_object = noun.token.dep_ in ("dobj", "nsubjpass") or verb.group.type == noun.group.type
    return is_object and not verb.group.is_speech


def _with_pronouns(verbs: Iterable[Trigger]) -> frozenset[Token]:
    """Returns the later verbs that do more to whom the first tells: "and handed her a note".

    They are of its event as long as they have no day of their own.
    """
    told = {verb.token: verb for verb in verbs if not verb.group.is_speech}
    later = (token for token in told if token.dep_ == "conj" and token.head in told)
    return frozenset(
        token
        for token in later
        if any(c.dep_ in ("dobj", "dative") and c.lower_ in _THEM for c in token.children)
        and not any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)
        and not any(t.ent_type_ in ("DATE", "TIME") for c in token.rights for t in c.subtree)
    )


def _agreed_on(verbs: Iterable[Trigger]) -> frozenset[Token]:
    """Returns the deeds that somebody only "agreed to do": the agreement is the event."""
    return frozenset(
        child
        for verb in verbs
        for child in verb.token.children
        if verb.group.id == "agreement" and verb.token.lemma_ == "agree" and child.dep_ == "xcomp"
    )


def _says_what_becomes(verb: Trigger) -> bool:
    """True for "ended the blockade", "began a strike" of those who work, "faces a hearing"."""
    is_end = verb.token.lemma_ == "end" and verb.group.id in ("easing", "sanction")
    is_faced = verb.token.lemma_ == "face" and verb.group.id == "investigation"
    return is_end or is_faced or verb.group.id == "walkout"


def _is_kept(verb: Trigger) -> bool:
    """True where the object stays an event: "was not cancelled", "urged them to call off"."""
    if verb.group.id != "cancellation":
        return False
    denied = any(child.dep_ == "neg" for child in verb.token.children)
    above = verb.token.head
    is_asked = above.lemma_ in read_set("@asking") or any(c.dep_ == "dobj" for c in above.children)
    return denied or (verb.token.dep_ == "xcomp" and verb.token.tag_ == "VB" and is_asked)


def _only_decides(verb: Trigger, verbs: Iterable[Trigger], carriers: Iterable[Token]) -> bool:
    """True for "voted to lift the ban" and "invited to take part": the deed is the event."""
    done = [other for other in verbs if other.token.dep_ == "xcomp" and not other.group.is_speech]
    if verb.token.lemma_ in _OPENS and any(carrier.head == verb.token for carrier in carriers):
        return True
    done = [other for other in done if verb.token.lemma_ != "offer" or _is_of_talks(other)]
    return verb.token.lemma_ in _DECIDES and any(other.token.head == verb.token for other in done)


def _is_part(
    noun: Trigger, nouns: Mapping[int, Trigger], verbs: Container[Token], lexicon: Lexicon
) -> bool:
    """True for a noun inside another event: "a round of talks", "suspension of the treaty".

    Of "a round of talks" the talks are the event, else what is done to them: "cancelled the trip".
    """
    token = noun.token
    if token.lemma_.lower() in lexicon.through:
        wholes = [o.i for c in token.children if c.lower_ == "of" for o in c.children]
        if any(i in nouns for i in wholes):
            return True
    if noun.carrier is not None:
        return False
    if token.dep_ == "pobj" and token.head.lower_ == "of":
        outer = nouns.get(token.head.head.i)
        return outer is not None and outer.token.lemma_.lower() not in lexicon.through
    if token.dep_ == "pobj" and token.head.lower_ == "for" and token.head.head in verbs:
        return noun.group.type == "CONSULT"
    is_done_to = token.dep_ in ("dobj", "nsubjpass") and token.head in verbs
    return is_done_to and noun.weight < 1


def _is_told_of_somebody(verb: Token) -> bool:
    """True for "two soldiers were killed" in a clash: the words tell who suffered it."""
    return verb.dep_ != "relcl" and any(c.dep_ == "nsubjpass" for c in verb.children)


def _causes_of(verb: Trigger, nouns: Mapping[int, Trigger]) -> list[Trigger]:
    """Returns the noun of "the attack killed ten": it tells the event, the verb what came of it.

    So for "were killed in the attack", "by a blast" and "the attack which killed ten".
    """
    is_relative = verb.token.dep_ == "relcl"
    around = list(verb.token.ancestors)[:_MAX_STEPS] if is_relative else []
    has_own = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.token.children)
    is_suffered = is_harm(verb.token) or is_passive(verb.token) or verb.group.type == "CONSULT"
    for token in (verb.token, *verb.token.conjuncts):
        if token == verb.token or not has_own:
            around += [c for c in token.children if c.dep_ == "nsubj"]
        around += objects_after(token, ("in", "by", "during")) if is_suffered else []
    told = [nouns[token.i] for token in around if token.i in nouns]
    told = [noun for noun in told if not _is_met_on(verb, noun)]
    died = verb.token.lemma_ in ("die", "perish")
    kinds = {verb.group.type} | ({"ASSAULT"} if is_harm(verb.token) else set())
    return [noun for noun in told if died or noun.group.type in kinds]


def _is_met_on(verb: Trigger, noun: Trigger) -> bool:
    """True for "met the king during the visit": a known visit on which somebody was met."""
    if noun.group.mode != "visit" or verb.group.mode == "visit":
        return False
    return any(c.lower_ in _KNOWN for c in noun.token.children)


def _is_signed(verb: Trigger, noun: Trigger) -> bool:
    """True for "signed a declaration", which is agreed on, and not only said."""
    return verb.token.lemma_ in _SIGNED and noun.group.type == "STATEMENT"


def _is_of_talks(verb: Trigger) -> bool:
    """True for "offered to mediate", which is told of the talks and promises nothing else."""
    return verb.group.type == "CONSULT"
