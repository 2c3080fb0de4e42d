"""How data gets into a page: the one place where anything is escaped.

A page is a Markdown file of three parts: front matter, headings in Markdown, and HTML blocks.
Each part has its own rule, since each is read by another reader:

- front matter: the theme prints title and description as they stand, so both are HTML-escaped
  before they are written as YAML;
- headings: every punctuation mark of the data is a character reference, so that Markdown finds
  nothing to read in it;
- blocks: Jinja escapes every value, and a sign that Markdown would eat is a reference; a block
  begins with one of `BLOCKS`, since Markdown would read other elements as its own text.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from build_scripts.render.words import split_languages

BLOCKS = ("section", "div", "article", "table", "ol")

_SPACE = re.compile(r"[\s\x00-\x20\x7f-\x9f\ufffe\uffff]+")
_MARKS = re.compile(r"[!-/:-@\[-`{-~]")
# Markdown widens tabs and drops these two signs, which it uses as marks of its own.
_EATEN = {"\t": "&#9;", "\x02": "&#2;", "\x03": "&#3;"}
_DESCRIPTION = 200


def as_line(text: str) -> str:
    """Returns `text` on one line: runs of white space and control signs are one space."""
    return _SPACE.sub(" ", text).strip()


def shorten(text: str, limit: int) -> str:
    """Returns `text` cut at a word to at most `limit` signs, with an ellipsis where it is cut."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0][: limit - 1].rstrip(" ,;:.") + "…"


def front_matter(title: str, description: str, hide: tuple[str, ...] = ()) -> Markup:
    """Returns a page's front matter; the theme prints its values without escaping them."""
    rows = [f"title: {_yaml_text(title)}", f"description: {_yaml_text(description, _DESCRIPTION)}"]
    rows += ["hide: [" + ", ".join(hide) + "]"] if hide else []
    return Markup("---\n{}\n---\n").format(Markup("\n".join(rows)))


def _yaml_text(text: str, limit: int = 1000) -> str:
    """Returns HTML-escaped `text` as a double-quoted YAML scalar."""
    return json.dumps(str(escape(shorten(as_line(text), limit))), ensure_ascii=False)


def heading(level: int, text: str) -> Markup:
    """Returns a Markdown heading in which no sign of `text` means anything to Markdown."""
    inert = _MARKS.sub(lambda mark: f"&#{ord(mark[0])};", as_line(text))
    return Markup("#" * level + " " + inert)


def quoted(text: str) -> str | Markup:
    """Returns words of a source as HTML; those in another script than Latin say their language."""
    if text.isascii():
        return text
    marked = (
        Markup('<span lang="{}">{}</span>').format(tag, part) if tag else escape(part)
        for part, tag in split_languages(text)
    )
    return Markup("").join(marked)


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Returns the environment of the page templates; an unknown name is an error."""
    found = Environment(
        loader=PackageLoader("build_scripts.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        optimized=False,  # there is nothing to fold, and looking for it is a tenth of compiling
    )
    found.filters["quoted"] = quoted
    found.globals["heading"] = heading
    found.globals["front_matter"] = front_matter
    return found


def render_template(name: str, **values: object) -> str:
    """Returns the text of the template `name`.md.j2 with `values`.

    Signs that Markdown would eat can come from data alone; they stand in it as references.
    """
    text = environment().get_template(f"{name}.md.j2").render(**values)
    for sign, reference in _EATEN.items():
        text = text.replace(sign, reference)
    return text
