"""The words and forms that values of cards may have: closed lists, ids, dates, addresses.

What each word of a closed list means stands in words.yml, for editors and the reference page.
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator, Field, StringConstraints

Id = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", min_length=1, max_length=100)
]
# Ids of a card of one kind: an editor offers those that there are.
ActorId = Annotated[Id, Field(json_schema_extra={"x-card": "actor"})]
EventId = Annotated[Id, Field(json_schema_extra={"x-card": "event"})]
PositionId = Annotated[Id, Field(json_schema_extra={"x-card": "position"})]
SourceId = Annotated[Id, Field(json_schema_extra={"x-card": "source"})]
TopicId = Annotated[Id, Field(json_schema_extra={"x-card": "topic"})]
CardId = Annotated[Id, Field(json_schema_extra={"x-card": "card"})]
Line = Annotated[str, StringConstraints(min_length=1, max_length=600, pattern=r"^\S(.*\S)?$")]
Quote = Annotated[str, StringConstraints(min_length=1, max_length=5000)]
Edtf = Annotated[str, StringConstraints(min_length=4, max_length=40)]
# In ASCII, so that no letter of the host looks like another one; without a user before the host,
# which could be taken for it.
Url = Annotated[
    str,
    StringConstraints(
        pattern=r"^https?://[A-Za-z0-9.-]+(:[0-9]+)?([/?#][!#-&(-;=?-~]*)?$", max_length=500
    ),
]
Origin = Annotated[str, StringConstraints(pattern=r"^(hand|[a-z][a-z0-9/+-]*@[0-9a-f]{16})$")]
Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


def _flag(value: object) -> object:
    """Takes the words true and false only; YAML's other spellings are mistakes."""
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


Flag = Annotated[bool, BeforeValidator(_flag), Field(strict=True)]

Basis = Literal["stated", "anchored", "inferred", "outside"]
Use = Literal["content", "attribution", "context", "date", "repetition"]
Confidence = Literal["low", "medium", "high"]
Review = Literal["draft", "reviewed", "withdrawn"]
ActorKind = Literal["person", "country", "organisation", "body", "party", "media", "group"]
Status = Literal["happened", "ongoing", "planned", "hypothetical", "denied"]
PositionMode = Literal["direct", "indirect", "mixed", "reporter"]
Strength = Literal["explicit", "implied"]
Stance = Literal[
    "supports", "opposes", "demands", "promises", "conditions",
    "warns", "condemns", "accuses", "thanks", "states",
]  # fmt: skip
# PLOVER's sixteen, and four for what news tells beside them.
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    "STATEMENT", "ELECTION", "ACCESSION", "OTHER",
]  # fmt: skip
# The modes are PLOVER's; meeting, call and exercise are ours.
EventMode = Literal[
    "visit", "third-party", "multilateral", "meeting", "call", "exercise", "military", "cyber",
    "demo", "boycott", "strike", "riot", "obstruct", "arrest", "seize", "censor", "ban",
    "expel", "withdraw", "troops", "weapons", "ceasefire", "release", "resign", "invasion",
    "explosives", "heavy-weapons", "firearms", "investigate", "allege", "disapprove",
]  # fmt: skip
Part = Literal["source", "target", "participant", "host", "organiser", "mediator"]
RedLineKind = Literal[
    "explicit-wording", "no-compromise", "unacceptable", "will-not-allow",
    "demand-for-guarantees", "precondition",
]  # fmt: skip
RelationType = Literal["reaffirms", "revises", "contradicts", "collides-with", "same-occasion"]
FurnitureKind = Literal[
    "headline", "heading", "caption", "label", "clock", "advertisement", "navigation", "residue",
    "signature",
]  # fmt: skip
HistoryChange = Literal["added", "changed", "withdrawn"]
Display = Literal["full", "passages"]

# Every closed list by the name that it has in words.yml.
CLOSED_LISTS: dict[str, tuple[str, ...]] = {
    "basis": get_args(Basis),
    "use": get_args(Use),
    "confidence": get_args(Confidence),
    "review": get_args(Review),
    "actor-kind": get_args(ActorKind),
    "status": get_args(Status),
    "position-mode": get_args(PositionMode),
    "strength": get_args(Strength),
    "stance": get_args(Stance),
    "event-type": get_args(EventType),
    "event-mode": get_args(EventMode),
    "part": get_args(Part),
    "red-line-kind": get_args(RedLineKind),
    "relation": get_args(RelationType),
    "furniture": get_args(FurnitureKind),
    "history": get_args(HistoryChange),
    "display": get_args(Display),
}
