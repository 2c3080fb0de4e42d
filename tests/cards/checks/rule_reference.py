"""The page of all rules, made out of the rules' docstrings and the mutations that break them.

`python tests/cards/checks/rule_reference.py` writes it; a test holds that it is up to date.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

REPOSITORY = Path(__file__).parents[3]
PAGE = REPOSITORY / "docs" / "contribute" / "rules.md"
_LONGEST = 900
_HEAD = """\
---
title: What the check finds
description: Every rule of factcards check, with an example that breaks it and the mended one.
---

# What the check finds

`factcards check` reads every card and every article.
It tells all that is wrong at once, with file, line and column.
A finding names its rule; here is what each rule means.
The examples come from an invented record, and each is tested.
A warning alone lets the check pass, unless it runs with `--strict`.
"""


def render_reference(rules: Iterable[tuple[str, str]], mutations: Iterable[object]) -> str:
    """Returns the page: of each (name, meaning) the section with its first short example."""
    examples: dict[str, object] = {}
    for row in mutations:
        if all(_is_short(part) for part in (row.old, row.new)):
            examples.setdefault(row.check, row)
    sections = (_section(name, meaning, examples.get(name)) for name, meaning in sorted(rules))
    return _HEAD + "".join(line + "\n" for section in sections for line in section)


def _is_short(part: str | bytes | None) -> bool:
    return part is None or (isinstance(part, str) and len(part) <= _LONGEST)


def _section(name: str, meaning: str, example: object | None) -> Iterator[str]:
    yield f"\n## {name}\n\n{escape(inspect.cleandoc(meaning), quote=False)}"
    if example is None:
        return
    yield "\nWhat is told:\n"
    yield from _fenced(f"{example.at or example.path}:{example.expected}")
    if example.new is None:
        yield "\nIt comes up when the file is not there."
        return
    if example.new.strip():
        yield f"\nIn `{example.path}`, this breaks the rule:\n"
        yield from _fenced(example.new)
    if example.old is None:
        yield "\nIt is mended by removing or renaming the file."
    elif example.old.strip():
        yield "\nThis is sound:\n" if example.new.strip() else "\nIt is mended by adding this:\n"
        yield from _fenced(example.old)
    else:
        yield "\nIt is mended by taking that out."


def _fenced(text: str) -> Iterator[str]:
    shown = (c if c.isprintable() or c == "\n" else f"\\u{ord(c):04x}" for c in text)
    yield from ("````text", "".join(shown).strip("\n"), "````")


def all_rules() -> list[tuple[str, str]]:
    """Returns every rule by name with its meaning."""
    from build_scripts.cards.checks import CHECKS, check_name
    from build_scripts.cards.checks.reading_rules import READING_RULES

    told = [(check_name(check), check.__doc__ or "") for check in CHECKS]
    return [*told, *READING_RULES.items()]


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    from test_every_check_is_tested import MUTATIONS

    PAGE.write_text(render_reference(all_rules(), MUTATIONS), "utf-8")
