"""What the names stand for that pages read a record by (see `watching`), each as a hash."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cached_property

from build_scripts.render.record import Record
from build_scripts.render.watching import KINDS


class Readings:
    """What the names of a record stand for; each is found out once."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._known: dict[str, str] = {}

    def of(self, name: str) -> str:
        """Returns what a name stands for; a card or topic that is not there has its own hash."""
        if name not in self._known:
            what, _, id = name.partition(":")
            self._known[name] = _hash(self._told(what, id))
        return self._known[name]

    def _told(self, what: str, id: str) -> str:
        """Returns the text of which a name's hash is made."""
        record, base = self._record, self._record.base
        if what == "card":
            entry = base.entries.get(id)
            return self.of(f"topic:{id}") if entry is None else f"{entry.path} {entry.file.text}"
        if what == "topic":
            topic = base.topics.get(id)
            return "" if topic is None else topic.model_dump_json()
        if what == "all":
            return self._all(id)
        if what == "ties-to":
            return repr([tuple(edge) for edge in record.ties_to(id)])
        if what == "article":
            return self.of(f"card:{id}") + self._texts[id]
        if what == "evidence":
            rows = record.evidence_by_source.get(id, ())
            return " ".join(f"{card.id} {self.of(f'card:{card.id}')}" for card, _ in rows)
        if what == "coverage":
            rows = record.evidence_by_source.get(id, ())
            told = [
                (card.id, card.kind_name, card.review, row.use, row.quote, row.prefix, row.suffix)
                for card, row in rows
            ]
            return self.of(f"article:{id}") + repr(told)
        if what == "dates":
            return repr(record.dates)
        if what == "latest":
            return repr([(change.model_dump(), id) for change, id in record.latest_changes])
        if what == "figures":
            counts = [len(record.listed(getattr(base, kind))) for kind in KINDS]
            sources = record.listed(base.sources)
            covered = [self.of(f"coverage:{source.id}") for source in sources]
            return repr((counts, len(record.drafts), covered))
        if what == "drafts":
            return " ".join(self.of(f"card:{card.id}") for card in record.drafts)
        return repr(base.rejected) if what == "rejected" else record.as_of

    def _all(self, kind: str) -> str:
        if kind == "topics":
            return " ".join(f"{id} {self.of(f'topic:{id}')}" for id in self._record.base.topics)
        base = self._record.base
        ids = base.entries if kind == "cards" else getattr(base, kind)
        return " ".join(f"{id} {self.of(f'card:{id}')}" for id in ids)

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        documents = self._record.base.documents
        return {id: _hash(document.text) for id, document in documents.items()}


def _hash(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
