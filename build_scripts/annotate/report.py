"""Marks as the JSON of the command contract."""

from __future__ import annotations

from collections.abc import Sequence

from build_scripts.annotate.attribution.attributions import find_outermost
from build_scripts.annotate.marks import Annotation, Attribution, EventMark
from build_scripts.text.document import Span

Json = dict[str, object]


def to_json(annotation: Annotation) -> Json:
    """Returns what `factcards annotate --json` prints for one article, in the contract's keys.

    Of nested attributions the outermost stands, as in PolNeAR; the chain of who tells what of
    whom is in the positions of `factcards distill`.
    """
    names = {actor.id: actor.name for actor in annotation.actors}
    return {
        "article": annotation.document.path,
        "sha256": annotation.document.sha256,
        "furniture": [{"span": _pair(f.span), "kind": f.kind} for f in annotation.furniture],
        "sentences": [_pair(span) for span in annotation.sentences],
        "mentions": [{"span": _pair(m.span), "actor": m.actor} for m in annotation.mentions],
        "timexes": [
            {"span": _pair(t.span), "type": t.type, "value": t.value, "basis": t.basis}
            for t in annotation.timexes
        ],
        "attributions": [_attribution(row) for row in _told(annotation)],
        "events": [_event(row, names) for row in annotation.events],
    }


def _told(annotation: Annotation) -> Sequence[Attribution]:
    """Returns the outermost attributions, those of the headline before the others."""
    return (*find_outermost(annotation.in_headline), *find_outermost(annotation.attributions))


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _attribution(row: Attribution) -> Json:
    return {
        "source": [_pair(span) for span in row.source],
        "cue": [_pair(span) for span in row.cue],
        "content": [_pair(span) for span in row.content],
        "mode": row.mode,
        "confidence": round(row.confidence, 3),
    }


def _event(row: EventMark, names: dict[str, str]) -> Json:
    return {
        "span": _pair(row.span),
        "trigger": _pair(row.trigger),
        "type": row.type,
        "source": [names.get(actor, actor) for actor in row.source],
        "target": [names.get(actor, actor) for actor in row.target],
        "status": row.status,
    }
