"""What somebody has others do: "had the quotas cancelled", "had a freighter held at the port"."""

from __future__ import annotations

from build_scripts.annotate.parse.tree import Token

_HAVING = frozenset(("have", "get"))
_OWN = frozenset(("his", "her", "its", "their", "my", "our"))


def causing(verb: Token) -> Token | None:
    """Returns "had" for "cancelled" in "had the quotas cancelled", or None.

    Parsers take the participle for a clause, or for a part of the noun before it.
    """
    if verb.tag_ != "VBN" or any(c.dep_ in ("aux", "auxpass", "agent") for c in verb.children):
        return None
    above = verb.head.head if verb.dep_ == "acl" and verb.head.dep_ == "dobj" else verb.head
    if above.lemma_ not in _HAVING or above.dep_ in ("aux", "auxpass") or above.i > verb.i:
        return None
    return above if caused_object(verb, above) is not None else None


def caused_object(verb: Token, above: Token) -> Token | None:
    """Returns "quotas", to which it is done."""
    if verb.dep_ == "acl":
        return verb.head
    if verb.dep_ not in ("ccomp", "advcl"):
        return None
    things = [c for c in verb.children if c.dep_ == "nsubj"] if verb.dep_ == "ccomp" else []
    things += [c for c in above.children if c.dep_ == "dobj"]
    return next((thing for thing in things if thing.i < verb.i), None)


def is_suffered(thing: Token) -> bool:
    """True for "its" in "the firm had its licence revoked", to whom it was done."""
    return any(c.lower_ in _OWN for c in thing.children if c.dep_ == "poss")
