"""Furniture that shows itself by its place on the page: headline, caption, headings."""

from __future__ import annotations

import re
from collections.abc import Callable

from build_scripts.text.page import Page, PageLine

MAX_HEADING = 8
MAX_TITLE = 14
MAX_HEADLINE = 40
MAX_CAPTION = 20
_NEAR_TOP = 6
_SHOUTS = re.compile(r"[?!…][\"”»’']*$")
_SAYS_WHO = re.compile(r"(?:[A-Z][\w.'’-]*\s?){1,5}:\s+\S")
_BAR = re.compile(r"\s\||\|\s")
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u25b6]")


def headline(page: Page, index: int) -> bool:
    """The first line is the headline when it is no sentence, or stands repeated.

    No sentence: no end mark; or title case; or it ends in `?` or `!`, or reads `Name: words`, and
    is shorter than the line beneath. Any other first line that ends in a full stop is a lead.
    """
    line = page.lines[index]
    if index > 0 or len(page.lines) < 2 or len(line.words) > MAX_HEADLINE:
        return False
    if page.is_repeated(index):
        return True
    if line.is_tweet or line.is_list_item or line.breaks_off or _runs_on(page, index):
        return False
    if not line.has_end_mark or (len(line.words) >= 5 and line.is_title_case):
        return True
    shorter = len(line.words) <= 15 and len(line.text) < len(page.lines[1].text)
    marked = _SHOUTS.search(line.text) or _SAYS_WHO.match(line.text)
    return bool(shorter and marked and line.text[-1] != ":")


def headline_copy(page: Page, index: int) -> bool:
    """A later line with the headline's words, or near the top a piece of it or a longer form."""
    top, line = page.lines[0], page.lines[index]
    if index == 0 or not headline(page, 0):
        return False
    if line.words == top.words:
        return True
    if index > _NEAR_TOP or line.has_end_mark or len(line.words) < 3:
        return False
    one, other = " ".join(line.words), " ".join(top.words)
    return one in other or (other in one and len(line.words) <= MAX_HEADLINE)


def linked_story(page: Page, index: int) -> bool:
    """A headline of another story: below `Read more`, or behind the end of the article."""
    return page.lines[index].row in page.linked


def repeated_line(page: Page, index: int) -> bool:
    """A line without an end mark that stands twice belongs to the page, not to the article."""
    line = page.lines[index]
    free = not (line.has_end_mark or line.is_tweet or line.breaks_off or page.is_wrapped)
    return free and len(line.words) <= MAX_CAPTION and page.is_repeated(index)


def caption_near_top(page: Page, index: int) -> bool:
    """A line near the top without an end mark, with a bar or an emoji in it, not a tweet."""
    line = page.lines[index]
    if index > _NEAR_TOP or line.has_end_mark or line.is_tweet or len(line.words) > MAX_CAPTION:
        return False
    return "@" not in line.text and bool(_BAR.search(line.text) or _EMOJI.search(line.text))


def menu_entry(page: Page, index: int) -> bool:
    """One of three or more such lines in a row, none of them a clause: entries of a menu."""
    run = _run_of_short_lines(page, index)
    return len(run) >= 3 and not any(line.has_verb for line in run)


def closing_label(page: Page, index: int) -> bool:
    """A short last line without an end mark and without a verb: an author, a place, an outlet."""
    line = page.lines[index]
    last = index == len(page.lines) - 1 and index > 0
    return last and _is_short(line) and not line.has_verb and not _is_wrapped_at(page, index)


def heading(page: Page, index: int) -> bool:
    """At most 8 words without an end mark, or 14 in title case, above something.

    No heading: an item of a list, a tweet, a line that breaks off, and a clause with a verb right
    below the headline, which is a standfirst.
    """
    line = page.lines[index]
    if index == len(page.lines) - 1 or _is_wrapped_at(page, index):
        return False
    titled = line.is_title_case and len(line.words) <= MAX_TITLE and _is_free(line)
    if not (_is_short(line) or titled):
        return False
    if page.lines[index + 1].is_list_item and not line.has_verb:
        return True
    return not _is_standfirst(page, index) and len(_run_of_short_lines(page, index)) < 3


def list_heading(page: Page, index: int) -> bool:
    """`Key points:` above an item of a list."""
    line = page.lines[index]
    if index == len(page.lines) - 1 or not line.text.endswith(":") or line.has_verb:
        return False
    return len(line.words) <= 4 and page.lines[index + 1].is_list_item


def _is_free(line: PageLine) -> bool:
    """True when nothing about the line itself speaks for a sentence."""
    return not (line.has_end_mark or line.is_tweet or line.is_list_item or line.breaks_off)


def _is_short(line: PageLine) -> bool:
    return _is_free(line) and len(line.words) <= MAX_HEADING


def _is_standfirst(page: Page, index: int) -> bool:
    """True for a clause within two lines below the headline."""
    line = page.lines[index]
    return line.has_verb and not line.is_title_case and 0 < index <= 2 and headline(page, 0)


def _run_of_short_lines(page: Page, index: int) -> list[PageLine]:
    """Returns the short lines in a row around a line, at most four on either side."""
    if not _is_short(page.lines[index]):
        return []
    run = [page.lines[index]]
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(page.lines) and abs(at - index) <= 4 and _is_short(page.lines[at]):
            run.append(page.lines[at])
            at += step
    return run


def _is_wrapped_at(page: Page, index: int) -> bool:
    return _runs_on(page, index) or (page.is_wrapped and not page.stands_alone(index))


def _runs_on(page: Page, index: int) -> bool:
    """True when the next line goes on with this one in small letters, or lines are wrapped."""
    if index + 1 >= len(page.lines):
        return False
    line, below = page.lines[index], page.lines[index + 1]
    joined = below.row == line.row + 1
    return joined and (below.text[:1].islower() or page.is_wrapped)


PlaceRule = Callable[[Page, int], bool]

# In this order; the first that holds gives the kind.
PLACE_RULES: tuple[tuple[str, PlaceRule], ...] = (
    ("headline", headline),
    ("headline", headline_copy),
    ("navigation", repeated_line),
    ("caption", caption_near_top),
    ("navigation", menu_entry),
    ("label", closing_label),
    ("navigation", linked_story),
    ("heading", heading),
    ("heading", list_heading),
)
