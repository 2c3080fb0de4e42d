"""The country in which a place lies, by the package's list of places and of capitals."""

from __future__ import annotations

from collections.abc import Mapping

from build_scripts.annotate.lexicon import once_a_lexicon, read_lexicon, words_of


def find_country(place: str) -> str | None:
    """Returns the id of the country in which a place lies, or None for one of no list."""
    return _load_places().get(place)


@once_a_lexicon
def _load_places() -> Mapping[str, str]:
    lists = read_lexicon("where")["places"]
    countries = read_lexicon("countries")["countries"]
    assert isinstance(lists, dict)
    assert isinstance(countries, dict)
    found = {place: id for id, rows in lists.items() for place in words_of(rows)}
    for id, row in countries.items():
        if isinstance(row, dict):
            found |= dict.fromkeys((str(row["name"]), *words_of(row.get("capital"))), id)
    return found
