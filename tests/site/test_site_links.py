"""Every address in the built site leads somewhere, and none to another host by itself."""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from page_dom import Node, read_page
from page_links import assert_edges_on_both_pages
from site_roots import Built

from build_scripts.render.links import page_path

# Elements whose address the browser fetches by itself.
FETCHING = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src",
            "video": "src", "audio": "src", "object": "data", "embed": "src"}  # fmt: skip
HEAVIEST = 150_000
PASSIVE_LINKS = frozenset({"canonical", "prev", "next"})


@cache
def tree(path: Path) -> Node:
    return read_page(path)


@cache
def ids_of(path: Path) -> frozenset[str]:
    return frozenset(node.attrs["id"] for node in tree(path).walk() if "id" in node.attrs)


def has_fragment(path: Path, fragment: str) -> bool:
    return not fragment or unquote(fragment) in ids_of(path)


def addresses_of(page: Node) -> list[tuple[str, str]]:
    """Returns (element, address) for every href and src of a page."""
    return [
        (node.tag, node.attrs[name])
        for node in page.walk()
        for name in ("href", "src")
        if name in node.attrs
    ]


def pages_of(built: Built) -> list[Path]:
    return [built.site / f"{path}.html" for path in (*built.pages, "404")]


def resolve(site: Path, page: Path, address: str) -> Path:
    """Returns the file to which an address of the site leads; `/` is the site itself."""
    path = unquote(urlsplit(address).path)
    if not path:
        return page
    return (site / path.lstrip("/") if path.startswith("/") else page.parent / path).resolve()


def test_every_href_src_and_fragment_resolves(real: Built) -> None:
    dead = []
    for page in pages_of(real):
        for tag, address in addresses_of(tree(page)):
            parts = urlsplit(address)
            if parts.scheme or address.startswith("//"):
                continue
            target = resolve(real.site.resolve(), page.resolve(), address)
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file():
                dead.append(f"{page.relative_to(real.site)}: <{tag}> {address}")
            elif target.suffix == ".html" and not has_fragment(target, parts.fragment):
                dead.append(f"{page.relative_to(real.site)}: no id for {address}")
    assert dead == []


def test_no_page_is_heavy_as_a_server_sends_it(real: Built) -> None:
    """Compressed, as web servers send pages; shared files of the theme are not counted."""
    heavy = {
        page.name: size
        for page in pages_of(real)
        if (size := len(gzip.compress(page.read_bytes(), 6))) > HEAVIEST
    }
    assert heavy == {}


def test_ids_are_unique_on_their_page(real: Built) -> None:
    for page in pages_of(real):
        ids = [node.attrs["id"] for node in tree(page).walk() if "id" in node.attrs]
        assert len(ids) == len(set(ids)), page


def test_nothing_is_fetched_from_another_host(real: Built) -> None:
    for page in pages_of(real):
        for node in tree(page).walk():
            name = FETCHING.get(node.tag)
            if name is None or node.attrs.get("rel") in PASSIVE_LINKS:
                continue
            assert not urlsplit(node.attrs.get(name, "")).netloc, f"{page}: {node.attrs}"
            assert node.attrs.get("rel") not in ("preconnect", "dns-prefetch")
    for sheet in real.site.rglob("*.css"):
        fetched = re.findall(r"url\(\s*[\"']?(?!data:)([^)\"']+)", sheet.read_text("utf-8"))
        assert [one for one in fetched if "//" in one] == [], sheet


def test_links_to_other_sites_are_web_addresses_without_a_referrer(real: Built) -> None:
    for page in real.pages:
        for node in real.content(page).all("a"):
            parts = urlsplit(node.attrs.get("href", ""))
            if parts.scheme:
                assert parts.scheme in ("http", "https"), node.attrs
                assert "noreferrer" in node.attrs.get("rel", ""), node.attrs


def test_every_card_and_topic_has_its_page(real: Built) -> None:
    nodes = [*real.fact_base.cards(), *real.fact_base.topics.values()]
    assert {page_path(node) for node in nodes} <= set(real.pages)


def test_each_edge_of_the_record_stands_on_both_pages(real: Built) -> None:
    assert assert_edges_on_both_pages(real) > 300


def test_pages_have_one_title_and_a_description(real: Built) -> None:
    titles = []
    for path in real.pages:
        page = tree(real.site / f"{path}.html")
        titles.append(page.one("head").one("title").line)
        assert len(page.one("article", "md-content__inner").all("h1")) == 1, path
        assert page.one("head").one("meta", name="description").attrs["content"], path
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("folder", ["positions", "red-lines", "events", "actors", "topics"])
def test_card_pages_stay_out_of_the_navigation(real: Built, folder: str) -> None:
    sidebar = tree(real.site / "index.html").one("div", "md-sidebar--primary")
    links = [link.attrs["href"] for link in sidebar.all("a")]
    assert [link for link in links if link.startswith(f"{folder}/")] == []


def test_the_page_for_lost_readers_leads_home(real: Built) -> None:
    page = tree(real.site / "404.html")
    assert page.one("h1").text == "There is no such page"
    links = [link.attrs["href"] for link in page.all("a")]
    assert {"/index.html", "/positions.html", "/method.html"} <= set(links)
