"""A Markdown extension that spares generated pages from being read as HTML, twice.

A generated page is headings and HTML blocks (see `markup`). Each block is set aside whole before
Markdown and MkDocs parse it for what stands in it, and put back when all is done; the page comes
out the same, in a fraction of the time. A page of any other form is left to Markdown as it is.
"""

from __future__ import annotations

import re

from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from build_scripts.render.markup import BLOCKS

# Before Markdown looks at anything (30), and after all that it does to the page.
_FIRST, _LAST = 31, -1
_OPEN = re.compile(rf"<({'|'.join(BLOCKS)})\b")
_EDGES = {tag: re.compile(rf"<(/?){tag}\b") for tag in BLOCKS}
# Signs that Markdown drops or widens: a generated page has them as references.
_EATEN = re.compile("[\x02\x03\t\r]")
# A paragraph that stands for a block while Markdown reads the page. No heading reads so.
_PARAGRAPH = "factcardsblock{}"
_FOUND = re.compile(rf"<p>{_PARAGRAPH.format('([0-9]+)')}</p>")


def split_page(lines: list[str]) -> list[str | list[str]] | None:
    """Returns a page's headings and blank lines as they are, and each block as its lines.

    Returns none when anything else stands outside the blocks, or a block does not end.
    """
    found: list[str | list[str]] = []
    block: list[str] = []
    tag, depth = "", 0
    for line in lines:
        if not block:
            begins = _OPEN.match(line)
            if begins is None:
                if line.strip() and not line.startswith("#"):
                    return None
                found.append(line)
                continue
            tag = begins[1]
        block.append("" if line.isspace() else line)
        if f"<{tag}" in line or f"</{tag}" in line:
            edges = _EDGES[tag].findall(line)
            depth += sum(1 if edge == "" else -1 for edge in edges)
        if depth == 0:
            found.append(block)
            block = []
    return None if block else found


class _SetBlocksAside(Preprocessor):
    def __init__(self, md: Markdown, blocks: list[str]) -> None:
        super().__init__(md)
        self._blocks = blocks

    def run(self, lines: list[str]) -> list[str]:
        """Returns the lines with a paragraph for each block of a generated page."""
        self._blocks.clear()
        parts = None if any(map(_EATEN.search, lines)) else split_page(lines)
        if parts is None:
            return lines
        kept: list[str] = []
        for part in parts:
            if isinstance(part, str):
                kept.append(part)
            else:
                kept += ["", _PARAGRAPH.format(len(self._blocks)), ""]
                self._blocks.append("\n".join(part))
        return kept


class _PutBlocksBack(Postprocessor):
    def __init__(self, md: Markdown, blocks: list[str]) -> None:
        super().__init__(md)
        self._blocks = blocks

    def run(self, text: str) -> str:
        """Returns the page with the blocks in their places."""
        if not self._blocks:
            return text
        return _FOUND.sub(lambda found: self._blocks[int(found[1])], text)


class BlocksExtension(Extension):
    """Registers the steps that set blocks aside and put them back."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Adds a step before all that read the page, and one after all that change it."""
        blocks: list[str] = []
        md.preprocessors.register(_SetBlocksAside(md, blocks), "factcards_blocks", _FIRST)
        md.postprocessors.register(_PutBlocksBack(md, blocks), "factcards_blocks", _LAST)


def makeExtension(**settings: object) -> BlocksExtension:
    """Returns the extension, as Markdown asks a module for it."""
    return BlocksExtension(**settings)
