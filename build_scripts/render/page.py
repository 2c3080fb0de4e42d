"""A page while it is written: its place, its links and its footnotes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import quote as percent_encode

from jinja2.runtime import Macro
from markupsafe import Markup

from build_scripts.cards.model import Card, Evidence, Position, RedLine
from build_scripts.cards.vocabulary import Topic
from build_scripts.render.citing import cite_bibtex, cite_plain
from build_scripts.render.claims import (
    is_described,
    name_of,
    sources_of,
    speaks_for,
    title_of,
    verb_of,
)
from build_scripts.render.links import page_path, way_up
from build_scripts.render.measures import Benchmark
from build_scripts.render.notes import Notes
from build_scripts.render.record import Record, first_content, newest_change
from build_scripts.render.ties import Tie, find_ties, kind_of
from build_scripts.render.when import label_of, time_of
from build_scripts.render.words import count_of, in_words, language_of

# What decides a row of a page beside its cards is given to it as one of these.
_PLAIN = (str, int)


@dataclass(frozen=True)
class Options:
    """What pages say beside the record: the site's name, where its repository and the site are."""

    repository: str = ""
    branch: str = "main"
    address: str = ""
    benchmarks: tuple[Benchmark, ...] = ()
    name: str = "Fact record"


@dataclass
class Page:
    """What a template is given as `page`: everything it may ask for, relative to its place."""

    record: Record
    path: str
    options: Options
    notes: Notes = field(init=False)
    _links: dict[str, Markup] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.notes = Notes(self.record)

    def to(self, path: str) -> str:
        """Returns the relative address of a file of the site, given from its root."""
        return way_up(self.path) + path

    def href(self, id: str) -> str:
        """Returns the relative address of the page of a card or topic."""
        return self.to(page_path(self.record.node(id)) + ".html")

    def link(self, id: str) -> Markup:
        """Returns a link to a card or topic by its short name."""
        if id in self._links:
            self.record.node(id)  # a page that is watched has read it here too
        else:
            name = name_of(self.record, id)
            self._links[id] = Markup('<a href="{}">{}</a>').format(self.href(id), name)
        return self._links[id]

    def name(self, id: str) -> str:
        """Returns the short name of a card or topic."""
        return name_of(self.record, id)

    def title(self, node: Card | Topic) -> str:
        """Returns the title of a card's page, which says whose claim it is."""
        return title_of(self.record, node)

    def first_words(self, card: Card) -> str:
        """Returns the words that prove a card where it is listed, in quotation marks."""
        evidence = first_content(card)
        if evidence is None:
            return ""
        words = self.record.document(evidence.source).slice(self.record.span(evidence))
        return f"“{words}”"

    def links(self, ids: tuple[str, ...]) -> Markup:
        """Returns links to several cards, joined by commas."""
        return Markup(", ").join(self.link(id) for id in ids)

    def passage(self, source_id: str, fragment: str) -> str:
        """Returns the relative address of marked words on the page of their source."""
        return f"{self.href(source_id)}#{fragment}"

    def kept(self, macro: Macro, cards: Iterable[Card], *given: object) -> str | Markup:
        """Returns what a macro makes of some cards, or made of them when they were the same.

        What else decides it is among the texts and numbers that are `given` to it.
        """
        rows = self.record.rows
        if rows is None:
            return macro(self, *given)
        ids = [card.id for card in cards]
        key = " ".join([macro.name, *ids, *[str(x) for x in given if isinstance(x, _PLAIN)]])

        def make() -> str:
            """Returns what the macro prints, having looked up the cards so that they are noted."""
            for id in ids:
                self.record.base.card(id)
            return macro(self, *given)

        return rows.take(key, self.notes, make)

    def kept_each(self, macro: Macro, cards: Iterable[Card]) -> Markup:
        """Returns what a macro makes of each card alone, a row a line."""
        return Markup("\n".join([self.kept(macro, (card,), card) for card in cards]))

    def kept_notes(self, macro: Macro) -> Markup:
        """Returns what a macro makes of each footnote so far, a row a line."""
        rows = [self.kept(macro, (), number, *place) for number, place in self.notes.numbered()]
        return Markup("\n".join(rows))

    def note(self, evidence: Evidence) -> Markup:
        """Returns the raised number of the footnote for this evidence."""
        return self.notes.refer(evidence)

    def proof(self, node: Card | Topic) -> Markup:
        """Returns the footnote that proves a card where it is listed, or nothing."""
        is_gone = not isinstance(node, Topic) and node.review == "withdrawn"
        evidence = None if is_gone else first_content(node)
        return Markup("") if evidence is None else self.notes.refer(evidence)

    def node(self, id: str) -> Card | Topic:
        """Returns the card or topic with this id."""
        return self.record.node(id)

    def kind(self, node: Card | Topic) -> str:
        """Returns the kind of a card as the model calls it, or `topic`."""
        return kind_of(node)

    def ties(self, id: str) -> tuple[Tie, ...]:
        """Returns the cross-links that the card's page does not show in their own sections."""
        return find_ties(self.record, id)

    def subject(self, card: Position | RedLine) -> Markup:
        """Returns linked names before the stance: the holder, or who says what of the holder."""
        holder = self.link(card.holder)
        if is_described(card):
            return Markup("{} describes {}").format(self._writer(card), holder)
        speaker = card.speaker
        if speaker in (None, card.holder) or speaks_for(self.record, speaker, card.holder):
            return holder
        return Markup("{} says that {}").format(self.link(speaker), holder)

    def verb(self, card: Position) -> str:
        """Returns the stance as the verb of its holder, in the singular or the plural."""
        return verb_of(self.record, card)

    def _writer(self, card: Position | RedLine) -> Markup:
        """Returns a link to the outlet that tells a card, or to the article."""
        source = self.record.base.sources[sources_of(card)[0]]
        return self.link(source.id if source.outlet is None else source.outlet)

    def teller(self, card: Position | RedLine) -> Markup:
        """Returns who speaks for the holder where that is another actor; or nothing."""
        speaker = card.speaker
        if speaker in (None, card.holder) or not speaks_for(self.record, speaker, card.holder):
            return Markup("")
        return Markup("through {}").format(self.link(speaker))

    def as_of(self, *ids: str) -> str:
        """Returns in words the newest change among cards, of the whole record without ids."""
        cards = [self.node(id) for id in ids]
        own = newest_change(card for card in cards if not isinstance(card, Topic))
        newest = own if ids else self.record.as_of
        return label_of(newest) if newest else "an empty record"

    def edit_address(self, id: str) -> str:
        """Returns where the card's file is edited in its repository, or nothing when unknown."""
        if not self.options.repository or id in self.record.base.topics:
            return ""
        path = self.record.base.entries[id].path
        return f"{self.options.repository.rstrip('/')}/edit/{self.options.branch}/{path}"

    def report_address(self, id: str) -> str:
        """Returns where an error in a card is reported: a new issue, or how to send one."""
        if not self.options.repository:
            return self.to("contribute/index.html")
        title = percent_encode(f"Error in {id}", safe="")
        return f"{self.options.repository.rstrip('/')}/issues/new?title={title}"

    @property
    def address(self) -> str:
        """The page's address: a whole one when the site has one, else from the site's root."""
        site = self.options.address
        return f"{site.rstrip('/')}/{self.path}.html" if site else f"{self.path}.html"

    def cite(self, card: Card) -> str:
        """Returns the card's citation as one line of text."""
        return cite_plain(self.record, card, self.options.name, self.address)

    def bibtex(self, card: Card) -> str:
        """Returns the card's citation as an entry for BibTeX."""
        return cite_bibtex(self.record, card, self.options.name, self.address)

    words = staticmethod(in_words)
    language = staticmethod(language_of)
    count = staticmethod(count_of)
    time = staticmethod(time_of)
    label = staticmethod(label_of)
