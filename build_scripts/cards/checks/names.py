"""Rules about the names of articles: a record must be cloned on every system."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.cards.articles import SEEDS, article_clashes, list_names
from build_scripts.cards.factbase import FactBase
from build_scripts.cards.file_names import PLAIN_SIGNS, find_fault
from build_scripts.problems import Problem, quoted


def check_article_name(fact_base: FactBase) -> Iterator[Problem]:
    """The name of an article is one that every system can hold.

    It has letters without accents, digits, dots, hyphens and underscores, begins with a letter
    or digit, ends in no dot or space, and is no device of Windows, such as `aux.txt`.
    """
    for name in list_names(fact_base.root):
        fault, better = find_fault(name)
        if fault:
            path = f"{SEEDS}/{name}"
            found = quoted(name)
            yield Problem(path, 1, 1, "article-name", fault, found, PLAIN_SIGNS, better)


def check_article_case(fact_base: FactBase) -> Iterator[Problem]:
    """The names of two articles differ in more than letter case.

    Nor do they differ only in how a letter with its accent is composed: Windows and macOS take
    such names for one file.
    """
    for name, first in article_clashes(fact_base.root).items():
        message = f"the name {quoted(name)} is to some systems that of another file"
        found, expected = f"the first in {SEEDS}/{first}", "another name"
        yield Problem(f"{SEEDS}/{name}", 1, 1, "article-case", message, found, expected)
