"""What the search of the site reads: one script of facts and one of the articles' text.

A script that assigns a value can be loaded in a site opened from a folder, where a page may read
no other file. Names stand once, in tables; a row refers to them by number.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping

from build_scripts.cards.model import Actor, Card, Event, Position, RedLine, Source
from build_scripts.cards.vocabulary import Topic
from build_scripts.render.article import shown_windows
from build_scripts.render.claims import name_of, title_of
from build_scripts.render.links import FOLDERS, fragment_of
from build_scripts.render.markup import as_line, shorten
from build_scripts.render.record import Record, first_content, own_evidence
from build_scripts.render.series import Series
from build_scripts.render.ties import CONTRARY, find_contrary
from build_scripts.render.when import label_of
from build_scripts.render.words import in_words, read_words
from build_scripts.text.document import Span

FACTS = "find-facts.js"
TEXTS = "find-texts.js"
# Of the words that prove a card, as many signs are searched and shown with it.
WORDS = 200
# Of a sentence of an article likewise; a longer one is cut.
SENTENCE = 600

KINDS: tuple[type, ...] = (Position, RedLine, Event, Actor, Topic, Source)


def search_series(record: Record) -> dict[str, Series]:
    """Returns the two scripts by their paths; drafts and withdrawn cards are in neither.

    One has the tables of names and the rows of facts, actors, topics and sources. A row is
    [kind, id, title, stance, topic, date, its words, actors, sources, quoted words, fragment,
    those who stand against it]; kinds, stances, topics, actors and sources are numbers in their
    tables, -1 where there is none, and the fragment leads to the quoted words on the page of the
    first source. The other has the sentences of each source, with its number.
    """
    tables = _Tables(record)
    topics = record.base.topics
    named = {
        "kinds": [[in_words("kind", _kind(kind)), FOLDERS[kind]] for kind in KINDS],
        "stances": [[token, in_words("stance", token)] for token in tables.stances],
        "topics": [[topic.id, topic.name] for topic in topics.values()],
        "actors": [[actor.id, actor.name] for actor in tables.actors],
        "sources": [[source.id, source.label] for source in tables.sources],
    }
    nodes = (*record.facts, *tables.actors, *topics.values(), *tables.sources)
    numbered = tuple(f"{number} {source.id}" for number, source in enumerate(tables.sources))

    def row(record: Record, id: str) -> str:
        """Returns what the search knows of a card, topic or source, as a literal of the script."""
        return _literal(_row(record, tables, record.node(id)))

    return {
        FACTS: _script("factcardsFacts", named, tuple(node.id for node in nodes), row),
        TEXTS: _script("factcardsTexts", {}, numbered, _sentence_rows),
    }


class _Tables:
    """Names by number: what rows refer to."""

    def __init__(self, record: Record) -> None:
        self.actors = record.listed(record.base.actors)
        self.sources = record.listed(record.base.sources)
        self.stances = tuple(read_words()["stance"])
        self.stance = {token: number for number, token in enumerate(self.stances)}
        self.topic = {id: number for number, id in enumerate(record.base.topics)}
        self.actor = {actor.id: number for number, actor in enumerate(self.actors)}
        self.source = {source.id: number for number, source in enumerate(self.sources)}


def _kind(kind: type) -> str:
    return "topic" if issubclass(kind, Topic) else kind.kind_name  # type: ignore[attr-defined]


def _row(record: Record, tables: _Tables, node: Card | Topic) -> list[object]:
    date = None if isinstance(node, Topic) else record.date_of(node)
    words, fragment = _words(record, node)
    actors = [tables.actor[id] for id in actors_of(node) if id in tables.actor]
    sources = [tables.source[id] for id in _sources(node) if id in tables.source]
    return [
        KINDS.index(type(node)),
        node.id,
        title_of(record, node),
        tables.stance.get(getattr(node, "stance", ""), -1),
        tables.topic.get(_topic(record, node) or "", -1),
        date or "",
        label_of(date) if date else "",
        actors,
        sources,
        words,
        fragment,
        [tables.actor[id] for id in _against(record, node) if id in tables.actor],
    ]


def _against(record: Record, node: Card | Topic) -> tuple[str, ...]:
    """Returns the holders of the listed claims that stand against a claim, each once."""
    found = find_contrary(record, node.id, CONTRARY)
    holders = (getattr(card, "holder", None) for card, _ in found if record.is_listed(card.id))
    return tuple(dict.fromkeys(id for id in holders if id is not None))


def _topic(record: Record, node: Card | Topic) -> str | None:
    """Returns the topic of a card; a red line has that of the first position it rests on."""
    if isinstance(node, Topic):
        return node.id
    if isinstance(node, RedLine):
        topics = (record.base.positions[id].topic for id in node.positions)
        return next((topic for topic in topics if topic is not None), None)
    return node.topic if isinstance(node, Position | Event) else None


def actors_of(node: Card | Topic) -> tuple[str, ...]:
    """Returns the ids of the actors of a card, each once, the one whose stance it is first."""
    if isinstance(node, Actor):
        return (node.id, *((node.affiliation,) if node.affiliation else ()))
    if isinstance(node, Event):
        found = [row.actor for row in node.participants]
    elif isinstance(node, Position | RedLine):
        via = node.via if isinstance(node, Position) else ()
        found = [node.holder, *((node.speaker,) if node.speaker else ()), *via, *node.toward]
    elif isinstance(node, Source):
        found = [node.outlet] if node.outlet else []
    else:
        found = []
    return tuple(dict.fromkeys(found))


def _sources(node: Card | Topic) -> tuple[str, ...]:
    """Returns the ids of the sources of a card, that of its quoted words first."""
    if isinstance(node, Source):
        return (node.id,)
    first = first_content(node)
    rows = [*([first] if first else []), *own_evidence(node)]
    return tuple(dict.fromkeys(row.source for row in rows))


def _words(record: Record, node: Card | Topic) -> tuple[str, str]:
    """Returns what is searched of a card beside its title, and where it stands."""
    if isinstance(node, Actor):
        roles = [role.title for role in node.roles]
        return shorten(" · ".join([*roles, *node.aliases]), WORDS), ""
    if isinstance(node, Topic):
        return shorten(" ".join(row.text for row in node.introduction), WORDS), ""
    if isinstance(node, Source):
        return name_of(record, node.outlet) if node.outlet else "", ""
    evidence = first_content(node)
    if evidence is None:
        return "", ""
    span = record.span(evidence)
    words = as_line(record.document(evidence.source).slice(span))
    return shorten(words, WORDS), fragment_of(span)


def _sentence_rows(record: Record, numbered: str) -> str:
    """Returns the rows of a source, given as its number and its id."""
    number, _, id = numbered.partition(" ")
    source = record.base.sources[id]
    return ",\n".join(_literal([int(number), *row]) for row in _sentences(record, source))


def _sentences(record: Record, source: Source) -> Iterator[tuple[str, str]]:
    """Yields (fragment, sentence) for what is shown of an article, in text order.

    The fragment is the first passage that a fact rests on in the sentence, else its line.
    """
    document = record.document(source.id)
    windows = tuple(shown_windows(record, source))
    rows = record.evidence_by_source.get(source.id, ())
    used = sorted({record.span(evidence) for _, evidence in rows})
    for sentence in record.sentences(source.id):
        if not any(window.overlap(sentence) for window in windows):
            continue
        fragment = _fragment(sentence, used) or f"line-{document.position(sentence.start)[0]}"
        yield fragment, shorten(as_line(document.slice(sentence)), SENTENCE)


def _fragment(sentence: Span, used: list[Span]) -> str:
    inside = (span for span in used if sentence.start <= span.start < sentence.end)
    found = next(inside, None)
    return "" if found is None else fragment_of(found)


def _script(
    name: str,
    tables: Mapping[str, object],
    keys: tuple[str, ...],
    make: Callable[[Record, str], str],
) -> Series:
    """Returns a script that assigns a value, one row a line, with nothing that ends a script."""
    head = "".join(f"{_literal(key)}:{_literal(part)},\n" for key, part in tables.items())
    return Series(keys, make, f'window.{name}={{{head}"rows":[\n', ",\n", "\n]};\n")


def _literal(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
