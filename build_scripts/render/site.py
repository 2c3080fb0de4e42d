"""All pages of a record as texts."""

from __future__ import annotations

from collections.abc import Callable

from build_scripts.cards.factbase import FactBase
from build_scripts.render.card_pages import render_card
from build_scripts.render.exports import export_record
from build_scripts.render.links import page_path
from build_scripts.render.listings import (
    render_actors,
    render_changes,
    render_data,
    render_drafts,
    render_events,
    render_find,
    render_home,
    render_method,
    render_positions,
    render_red_lines,
    render_sources,
    render_timeline,
    render_topics,
)
from build_scripts.render.page import Options, Page
from build_scripts.render.record import Record

SECTIONS: tuple[tuple[str, Callable[[Page], str]], ...] = (
    ("index", render_home),
    ("find", render_find),
    ("timeline", render_timeline),
    ("red-lines", render_red_lines),
    ("positions", render_positions),
    ("actors", render_actors),
    ("events", render_events),
    ("topics", render_topics),
    ("sources", render_sources),
    ("method", render_method),
    ("data", render_data),
    ("changes", render_changes),
    ("drafts", render_drafts),
)


def render_site(fact_base: FactBase, options: Options | None = None) -> dict[str, str]:
    """Returns every generated file below docs/ by its path; the same input, the same bytes.

    The fact base must have passed the checks: a dangling id raises KeyError, and evidence that
    is not in its source ValueError.
    """
    record, chosen = Record(fact_base), options or Options()
    pages = {path: make(record) for path, make in pages_of(fact_base, chosen).items()}
    return {**pages, **export_record(record, chosen.name, chosen.address)}


def pages_of(fact_base: FactBase, options: Options) -> dict[str, Callable[[Record], str]]:
    """Returns for the path of every page what makes it of the record."""
    pages = {f"{path}.md": _section(path, render, options) for path, render in SECTIONS}
    for node in (*fact_base.topics.values(), *fact_base.cards()):
        path = page_path(node)
        pages[f"{path}.md"] = _card(path, node.id, options)
    return pages


def _section(path: str, render: Callable[[Page], str], options: Options) -> Callable[[Record], str]:
    return lambda record: render(Page(record, path, options))


def _card(path: str, id: str, options: Options) -> Callable[[Record], str]:
    return lambda record: render_card(Page(record, path, options), record.node(id))
