"""A Markdown extension that spares generated pages from being read as HTML, twice.

A generated page is headings and HTML blocks (see `markup`). Each block is set aside whole before
Markdown and MkDocs parse it for what stands in it; the page comes out the same, in half the time.
A page of any other form is left to Markdown as it is.
"""

from __future__ import annotations

import re

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from build_scripts.render.markup import BLOCKS

# Before MkDocs looks for anchors in raw HTML (21), and Markdown for blocks (20).
_PRIORITY = 22
_OPEN = re.compile(rf"<({'|'.join(BLOCKS)})\b")
_EDGES = {tag: re.compile(rf"<(/?){tag}\b") for tag in BLOCKS}


def split_page(lines: list[str]) -> list[str | list[str]] | None:
    """Returns a page's headings and blank lines as they are, and each block as its lines.

    Returns none when anything else stands outside the blocks, or a block does not end.
    """
    found: list[str | list[str]] = []
    block: list[str] = []
    edges, depth = _OPEN, 0
    for line in lines:
        if not block:
            begins = _OPEN.match(line)
            if begins is None:
                if line.strip() and not line.startswith("#"):
                    return None
                found.append(line)
                continue
            edges = _EDGES[begins[1]]
        block.append(line)
        depth += sum(1 if edge == "" else -1 for edge in edges.findall(line))
        if depth == 0:
            found.append(block)
            block = []
    return None if block else found


class _SetBlocksAside(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """Returns the lines with a placeholder for each block of a generated page."""
        parts = split_page(lines)
        if parts is None:
            return lines
        kept: list[str] = []
        for part in parts:
            if isinstance(part, str):
                kept.append(part)
            else:
                kept += ["", self.md.htmlStash.store("\n".join(part)), ""]
        return kept


class BlocksExtension(Extension):
    """Registers the step that sets blocks aside."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Adds the step before all that read HTML."""
        md.preprocessors.register(_SetBlocksAside(md), "factcards_blocks", _PRIORITY)


def makeExtension(**settings: object) -> BlocksExtension:
    """Returns the extension, as Markdown asks a module for it."""
    return BlocksExtension(**settings)
