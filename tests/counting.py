"""How much work a call does, counted: never in seconds, which depend on the machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from build_scripts.text.document import Document


class CountedText(str):
    """A text that adds up the signs of all its slices, each of which is a copy."""

    signs = 0

    def __getitem__(self, key: Any) -> str:
        """Returns the signs, and counts them."""
        found = super().__getitem__(key)
        self.signs += len(found)
        return found


def work_on(text: str, act: Callable[[Document], object]) -> int:
    """Returns the calls that an act on an article makes, and the signs that it copies."""
    document = Document("a.txt", CountedText(text), "")
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        act(document)
    finally:
        sys.setprofile(before)
    assert isinstance(document.text, CountedText)
    return calls + document.text.signs
