"""Where the links of a built page lead."""

from __future__ import annotations

from pathlib import PurePosixPath

from page_dom import Node
from site_roots import Built

from build_scripts.cards.relations import edges
from build_scripts.render.links import page_path
from build_scripts.render.record import Record


def pages_linked_from(content: Node, path: str) -> set[str]:
    """Returns the pages of the site to which links of a page lead."""
    found = set()
    for link in content.all("a"):
        address = link.attrs.get("href", "").split("#")[0]
        if address.endswith(".html") and "://" not in address:
            folder = list(PurePosixPath(path).parent.parts)
            for part in address.removesuffix(".html").split("/"):
                folder = folder[:-1] if part == ".." else [*folder, part]
            found.add("/".join(folder))
    return found


def assert_edges_on_both_pages(built: Built) -> int:
    """Fails when a listed card's link is missing on its own page or on the other's."""
    record = Record(built.fact_base)
    seen: dict[str, set[str]] = {}
    count = 0
    for edge in edges(built.fact_base):
        if not record.is_listed(edge.source) and edge.type != "successor":
            continue
        ends = [page_path(record.node(id)) for id in (edge.source, edge.target)]
        for here, there in (ends, reversed(ends)):
            if here not in seen:
                seen[here] = pages_linked_from(built.content(here), here)
            assert there in seen[here], f"{edge}: {there} is not on {here}"
        count += 1
    return count
