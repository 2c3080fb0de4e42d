"""The pages that list cards: home, timeline, matrix, and one for each kind."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from build_scripts.cards.factbase import Rejection
from build_scripts.cards.model import Actor, Card, Role
from build_scripts.render.card_pages import by_holder
from build_scripts.render.collisions import draw_collisions, find_pairs
from build_scripts.render.filters import find_filters
from build_scripts.render.markup import render_template
from build_scripts.render.matrix import make_matrix
from build_scripts.render.page import Page
from build_scripts.render.record import LATEST, Fact, Record
from build_scripts.render.strip import draw_strip, fragment_of_date
from build_scripts.render.tables import COLUMNS
from build_scripts.render.when import year_of
from build_scripts.render.words import read_words
from build_scripts.text.anchors import find_quote

YEARS_UNKNOWN = ("Year unknown", "Date unknown")


def render_home(page: Page) -> str:
    """Returns the home page: what this is, figures, the red lines, the latest events."""
    record = page.record
    events = [event for event in record.listed(record.base.events) if event.date is not None]
    dated = [event for event in events if year_of(event.date) not in YEARS_UNKNOWN]
    red_lines = record.by_date(record.listed(record.base.red_lines))
    pairs = tuple(find_pairs(record, red_lines))
    return render_template(
        "index",
        page=page,
        red_lines=red_lines,
        collisions=pairs,
        drawn=draw_collisions(record, pairs),
        strip=draw_strip(record.dates),
        changes=tuple((change, record.base.card(id)) for change, id in record.latest_changes),
        latest=tuple(reversed(record.by_date(dated)))[:LATEST],
    )


def render_find(page: Page) -> str:
    """Returns the page of the search; without JavaScript it leads to the lists."""
    return render_template("find", page=page)


def render_timeline(page: Page) -> str:
    """Returns events and positions by year; what has no year or no date comes last."""
    record = page.record
    cards = record.dated_facts
    return render_template(
        "timeline",
        page=page,
        years=tuple(_by_year(record, cards)),
        strip=draw_strip(record.dates),
        filters=find_filters(record, cards),
        fragment_of=fragment_of_date,
    )


def _by_year(
    record: Record, cards: tuple[Fact, ...]
) -> Iterator[tuple[str, tuple[tuple[str | None, tuple[Fact, ...]], ...]]]:
    """Yields (year, ((date, cards), ...)); cards of one date stand together."""
    for year, inside in groupby(cards, key=lambda card: year_of(record.date_of(card))):
        days = groupby(inside, key=record.date_of)
        yield year, tuple((date, tuple(rows)) for date, rows in days)


def render_red_lines(page: Page) -> str:
    """Returns the page of all red lines."""
    cards = page.record.by_date(page.record.listed(page.record.base.red_lines))
    pairs = tuple(find_pairs(page.record, cards))
    drawn = draw_collisions(page.record, pairs)
    return render_template("red-lines", page=page, cards=cards, collisions=pairs, drawn=drawn)


def render_positions(page: Page) -> str:
    """Returns the matrix of actors and topics, and all positions by holder."""
    cards = page.record.by_date(page.record.listed(page.record.base.positions))
    return render_template(
        "positions",
        page=page,
        matrix=make_matrix(page.record, cards),
        holders=by_holder(page, cards),
        count=len(cards),
    )


def render_actors(page: Page) -> str:
    """Returns all actors by kind, each with how much the record has of it."""
    record = page.record
    actors = record.listed(record.base.actors)
    kinds = []
    for kind, title in read_words()["actors"].items():
        rows = sorted((a for a in actors if a.kind == kind), key=lambda a: (a.name, a.id))
        if rows:
            kinds.append((title, tuple((actor, _ties_in_words(page, actor)) for actor in rows)))
    return render_template("actors", page=page, kinds=tuple(kinds), roles=_roles(page, actors))


def _roles(page: Page, actors: tuple[Actor, ...]) -> tuple[tuple[Actor, Role], ...]:
    """Returns every office with who is named in it, by what it belongs to and by date."""
    rows = [(actor, role) for actor in actors for role in actor.roles]

    def order(row: tuple[Actor, Role]) -> tuple[str, str, str]:
        """Returns what offices are sorted by: where they are held, as of when, and by whom."""
        actor, role = row
        return "" if role.of is None else page.name(role.of), role.as_of, actor.name

    return tuple(sorted(rows, key=order))


def _ties_in_words(page: Page, actor: Card) -> tuple[str, ...]:
    """Returns how many positions, red lines and events an actor has, in words."""
    record = page.record
    held, said, events, articles = (
        {edge.source for edge in record.ties_to(actor.id, type)}
        for type in ("holder", "speaker", "participant", "outlet")
    )
    lines = sum(id in record.base.red_lines for id in held)
    counts = (
        (len(held) - lines, "position", "positions"),
        (lines, "red line", "red lines"),
        (len(said - held), "said for others", "said for others"),
        (len(events), "event", "events"),
        (len(articles), "article", "articles"),
    )
    return tuple(page.count(*row) for row in counts if row[0])


def render_events(page: Page) -> str:
    """Returns all events by year, newest years first."""
    record = page.record
    cards = record.by_date(record.listed(record.base.events))
    years = [
        (year, tuple(rows)) for year, rows in groupby(cards, key=lambda card: year_of(card.date))
    ]
    known = [row for row in years if row[0] not in YEARS_UNKNOWN]
    unknown = [row for row in years if row[0] in YEARS_UNKNOWN]
    return render_template("events", page=page, years=(*reversed(known), *unknown))


def render_topics(page: Page) -> str:
    """Returns all topics with their introductions and counts."""
    record = page.record
    topics = tuple(
        (
            topic,
            page.count(len({edge.source for edge in record.ties_to(topic.id, "topic")}), "fact"),
        )
        for topic in record.base.topics.values()
    )
    return render_template("topics", page=page, topics=topics)


def render_sources(page: Page) -> str:
    """Returns all sources by date of publication, with what is drawn from each."""
    record = page.record
    sources = record.by_date(record.listed(record.base.sources))
    rows = tuple(
        (
            source,
            record.coverage(source.id),
            page.count(record.facts_in(source.id), "fact"),
        )
        for source in sources
    )
    return render_template("sources", page=page, rows=rows)


def render_drafts(page: Page) -> str:
    """Returns the page of all drafts, the only one that lists them."""
    return render_template("drafts", page=page, cards=page.record.drafts)


def render_method(page: Page) -> str:
    """Returns how the record is made, with the coverage of each source."""
    record = page.record
    sources = record.by_date(record.listed(record.base.sources))
    rows = tuple((source, record.coverage(source.id)) for source in sources)
    near = tuple(
        (row, line_of(record, row)) for row in record.base.rejected if row.kind == "red-line"
    )
    return render_template("method", page=page, rows=rows, near=near)


def line_of(record: Record, rejection: Rejection) -> int:
    """Returns the line of the article on which rejected words begin."""
    document = record.document(rejection.source)
    span = find_quote(document, rejection.quote).spans[0]
    return document.position(span.start)[0]


def render_data(page: Page) -> str:
    """Returns the page that points to the data files."""
    return render_template("data", page=page, tables=tuple(COLUMNS))


def render_changes(page: Page) -> str:
    """Returns every line of every history, newest first; drafts are left out."""
    rows = [
        (change, card)
        for card in page.record.base.cards()
        if card.review != "draft"
        for change in card.history
    ]
    rows.sort(key=lambda row: (row[1].kind_name, row[1].id))
    rows.sort(key=lambda row: row[0].date, reverse=True)
    days = [(date, tuple(inside)) for date, inside in groupby(rows, key=lambda row: row[0].date)]
    return render_template("changes", page=page, days=tuple(days))
