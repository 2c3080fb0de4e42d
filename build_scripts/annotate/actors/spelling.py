"""Whether two spellings can be of one name: `Zelensky`, `Zelenskyy`."""

from __future__ import annotations

# Two names of at least so many letters may differ by so many and be one, misspelt.
_MISSPELT = ((8, 2), (5, 1))


def is_misspelling(left: str, right: str) -> bool:
    """True for two long names that differ by a letter or two, not the first."""
    if left[:1] != right[:1] or left == right:
        return False
    shorter = min(len(left), len(right))
    allowed = next((many for length, many in _MISSPELT if shorter >= length), 0)
    return allowed > 0 and _distance(left, right, allowed) <= allowed


def _distance(left: str, right: str, limit: int) -> int:
    """Returns how many letters must change, at least; more than `limit` is only `limit + 1`."""
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    row = list(range(len(right) + 1))
    for number, sign in enumerate(left, 1):
        before, row[0] = row[0], number
        for at, other in enumerate(right, 1):
            here = min(row[at] + 1, row[at - 1] + 1, before + (sign != other))
            before, row[at] = row[at], here
    return row[-1]
