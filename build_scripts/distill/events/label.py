"""A short plain line for an event, made of what its mark says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from build_scripts.annotate.events.lexicon import load_events
from build_scripts.annotate.marks import EventMark
from build_scripts.distill.events.merge import Telling, group_of
from build_scripts.distill.events.parts import Parts
from build_scripts.text.document import Document

MAX_NAMES = 3
_ANY_PART = ("source", "target", "participant", "host", "mediator")
_TARGET_WORDS = {
    "ASSAULT": "against", "COERCE": "against", "SANCTION": "against", "PROTEST": "against",
    "ACCUSE": "against", "AID": "for", "SUPPORT": "for", "CONCEDE": "towards",
    "MOBILIZE": "towards", "RETREAT": "from", "ACCESSION": "to", "ELECTION": "in",
    "STATEMENT": "with", "OTHER": "on",
}  # fmt: skip
_ENDINGS = {"planned": " (planned)", "hypothetical": " (supposed)", "denied": " (denied)"}


def make_label(telling: Telling, parts: Parts, names: Mapping[str, str], document: Document) -> str:
    """Returns a line such as "Meeting of Ana Lima and Oran Reed in Sarn"."""
    mark = telling.best
    named = tuple((actor, part) for actor, part in parts if actor in telling.participants)
    words = [_noun(mark, document), _cast(mark, named, names)]
    place = telling.place
    has_host = mark.mode == "visit" and any(part == "host" for _, part in named)
    if place is not None and not has_host and not any(place in word for word in words):
        words.append(f"to {place}" if mark.mode == "visit" else f"in {place}")
    return " ".join(word for word in words if word) + _ENDINGS.get(mark.status, "")


def _noun(mark: EventMark, document: Document) -> str:
    """Returns the trigger as printed when it is a noun, else the noun of its group."""
    if mark.rule.startswith(("noun/", "light-verb/")):
        words = " ".join(document.slice(mark.trigger).split())
        return words[:1].upper() + words[1:]
    return load_events().groups[group_of(mark)].label


def _cast(mark: EventMark, parts: Parts, names: Mapping[str, str]) -> str:
    """Returns who takes part: of, by, against, to or in whom."""
    source, target, host, everybody = (
        [names[actor] for actor, part in parts if part in allowed and actor in names]
        for allowed in (("source", "mediator"), ("target",), ("host",), _ANY_PART)
    )
    if mark.mode == "visit" and host:
        guests = [name for name in everybody if name not in host]
        return f"of {join_names(guests)} to {join_names(host)}" if guests else ""
    if not (source or target):
        rest = [name for name in everybody if name not in host]
        return f"of {join_names(rest)}" if rest else _in(host)
    by = f"by {join_names(source)}" if source else ""
    on = f"{_TARGET_WORDS.get(mark.type, 'on')} {join_names(target)}" if target else ""
    return " ".join(filter(None, (by, on, "" if target else _in(host))))


def _in(hosts: Sequence[str]) -> str:
    return f"in {join_names(hosts)}" if hosts else ""


def join_names(names: Sequence[str]) -> str:
    """Returns "A", "A and B", "A, B and C", "A, B, C and others"."""
    shown = list(dict.fromkeys(names))
    if len(shown) > MAX_NAMES:
        return f"{', '.join(shown[:MAX_NAMES])} and others"
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1]))) if shown else ""
