"""What is opened for the first time is a new work; what was closed before is opened anew."""

from __future__ import annotations

import pytest
from eventing import told

OPENED = [
    ("{Norway} opened a bridge to {Peru} on Monday.", "OTHER"),
    ("{Norway} opened its new railway to {Peru} on Monday.", "OTHER"),
    ("{Norway} opened the bridge to {Peru} on Monday.", "RETREAT"),
    ("{Norway} opened a corridor to {Peru} on Monday.", "RETREAT"),
]


@pytest.mark.parametrize(("drawn", "kind"), OPENED)
def test_a_new_bridge_is_no_reopened_one(drawn: str, kind: str) -> None:
    (line,) = told(drawn)
    assert line.startswith(f"opened: {kind} happened, norway")
