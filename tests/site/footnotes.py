"""The footnotes of a built site, as its pages give them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath

from site_roots import Built


@dataclass(frozen=True)
class Footnote:
    """A footnote: the page and number it has, the words it quotes, and where it leads."""

    page: str
    number: str
    words: str
    source: str
    fragment: str


@cache
def find_footnotes(built: Built) -> list[Footnote]:
    """Returns every footnote of every page, in the order of pages and numbers."""
    found = []
    for path in built.pages:
        for section in built.content(path).all("section", "notes"):
            for note in section.all("li"):
                address, fragment = note.one("a", "open").attrs["href"].split("#")
                number = note.attrs["id"].removeprefix("fn-")
                source = str(PurePosixPath(address.removeprefix("../")).with_suffix(""))
                found.append(Footnote(path, number, note.one("q").text, source, fragment))
    return found


def kind_of_page(path: str) -> str:
    """Returns what kind of page a path is: its folder, or itself for a section page."""
    return path.split("/")[0] + ("/" if "/" in path else "")


def spread(rows: list[Footnote], count: int) -> list[Footnote]:
    """Returns `count` of the rows, spread evenly; few rows come more than once."""
    if len(rows) < count:
        return [rows[index % len(rows)] for index in range(count)]
    return [rows[index * len(rows) // count] for index in range(count)]


def one_of_each_kind(built: Built) -> list[str]:
    """Returns the longest page of each kind, and every section page."""
    sizes = {path: (built.site / f"{path}.html").stat().st_size for path in built.pages}
    longest = {kind_of_page(path): path for path in sorted(sizes, key=lambda path: sizes[path])}
    return sorted(longest.values())
