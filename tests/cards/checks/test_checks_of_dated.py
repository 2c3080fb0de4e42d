"""Rules about dates: each mutation of the toy record is found where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutation import (
    ANSWERS,
    BRANDT,
    CLOSED,
    DEMAND,
    LENZ,
    MINISTER,
    NORLAND,
    STRIKE,
    TOMBSTONE,
    Mutation,
    expected_of,
    findings_after,
)

MUTATIONS = [
    Mutation(
        DEMAND,
        'date: "2031-03-03"',
        "date: 3 March 2031",
        (
            "10:7: date-form: not a date in EDTF: '3 March 2031', expected EDTF such as "
            "2022-01-10, 2022-01, 2022, XXXX-12-03 or 2022-01-17/2022-01-18."
        ),
    ),
    Mutation(
        DEMAND,
        'date: "2031-03-03"',
        'date: "2031-02-30"',
        (
            "10:7: date-form: no such day: '2031-02-30' (day is out of range for month), "
            "expected EDTF such as 2022-01-10, 2022-01, 2022, XXXX-12-03 or "
            "2022-01-17/2022-01-18."
        ),
    ),
    Mutation(
        STRIKE,
        "date: 2031-02-17/2031-03-02",
        "date: 2031-03-17/2031-03-02",
        (
            "6:7: date-form: the interval ends before it begins, expected EDTF such as "
            "2022-01-10, 2022-01, 2022, XXXX-12-03 or 2022-01-17/2022-01-18."
        ),
    ),
    Mutation(
        MINISTER,
        'retrieved: "2031-03-05"',
        "retrieved: 2031-3-5",
        (
            "10:12: date-form: not a date in EDTF: '2031-3-5', expected EDTF such as "
            "2022-01-10, 2022-01, 2022, XXXX-12-03 or 2022-01-17/2022-01-18."
        ),
    ),
    Mutation(
        MINISTER,
        "published: 2031-03-03~",
        "published: XXXX",
        (
            "11:12: date-form: nothing is known of the date: 'XXXX', expected EDTF such as "
            "2022-01-10, 2022-01, 2022, XXXX-12-03 or 2022-01-17/2022-01-18."
        ),
    ),
    Mutation(
        BRANDT,
        'as_of: "2031-03-03"',
        "as_of: yesterday",
        (
            "11:12: date-form: not a date in EDTF: 'yesterday', expected EDTF such as "
            "2022-01-10, 2022-01, 2022, XXXX-12-03 or 2022-01-17/2022-01-18."
        ),
    ),
    Mutation(
        DEMAND,
        "date_basis: anchored\n",
        "",
        "10:7: date-basis: the key 'date' needs a basis, expected the key date_basis.",
    ),
    Mutation(
        DEMAND,
        'date: "2031-03-03"\n',
        "",
        "10:13: date-basis: a basis stands without the key 'date'.",
    ),
    Mutation(
        MINISTER,
        "outlet_basis: stated\n",
        "",
        "7:9: date-basis: the key 'outlet' needs a basis, expected the key outlet_basis.",
    ),
    Mutation(
        MINISTER,
        "published: 2031-03-03~\n",
        "",
        "11:18: date-basis: a basis stands without the key 'published'.",
    ),
    Mutation(
        CLOSED,
        'date_url:\n  - "https://inland.example/news/77"\n',
        "",
        (
            "13:13: date-address: what is known from outside needs an address, expected an "
            "address that begins with https:// under date_note."
        ),
    ),
    Mutation(
        LENZ,
        'as_of_note: "the date of the report, https://inland.example/news/77"',
        "as_of_note: the date of the report",
        (
            "12:18: date-address: what is known from outside needs an address, expected an "
            "address that begins with https:// under as_of_note."
        ),
    ),
    Mutation(
        ANSWERS,
        'outlet_note: "found at https://inland.example/news/77"',
        "outlet_note: found on the page",
        (
            "8:15: date-address: what is known from outside needs an address, expected an "
            "address that begins with https:// under outlet_note."
        ),
    ),
    Mutation(
        ANSWERS,
        'published_url:\n  - "https://inland.example/news/77"\n',
        "",
        (
            "11:18: date-address: what is known from outside needs an address, expected an "
            "address that begins with https:// under published_note."
        ),
    ),
    Mutation(
        STRIKE,
        "date_note: both days are named without a year\n",
        "",
        (
            "7:13: date-note: what is inferred needs a note that says from what, expected "
            "the key date_note."
        ),
    ),
    Mutation(
        MINISTER,
        "published_note: the day on which the minister spoke\n",
        "",
        (
            "12:18: date-note: what is inferred needs a note that says from what, expected "
            "the key published_note."
        ),
    ),
    Mutation(
        NORLAND,
        '{date: "2031-03-05", change: added}',
        "{date: 2031-03, change: added}",
        "9:12: history-order: a change needs the day on which it was made, found '2031-03'.",
    ),
    Mutation(
        NORLAND,
        '{date: "2031-03-05", change: added}',
        '{date: "9999-12-31", change: added}',
        (
            "9:12: history-order: a change is made in these times, found 9999-12-31, expected "
            "1980-01-01 to 2099-12-31."
        ),
    ),
    Mutation(
        NORLAND,
        '{date: "2031-03-05", change: added}',
        '{date: "2031-03-05", change: changed}',
        "9:34: history-order: a card is added once, and first, found 'changed'.",
    ),
    Mutation(
        TOMBSTONE,
        '{date: "2031-03-06", change: withdrawn}',
        '{date: "2031-03-04", change: withdrawn}',
        (
            "16:12: history-order: a history goes forward in time, found 2031-03-04 after "
            "2031-03-05."
        ),
    ),
    Mutation(
        NORLAND,
        '{date: "2031-03-05", change: added}',
        '{date: "2031-03-05", change: added}\n  - {date: "2031-03-06", change: added}',
        "10:34: history-order: a card is added once, and first, found 'added'.",
    ),
]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.check)
def test_a_broken_card_has_exactly_this_finding(toy_copy: Path, mutation: Mutation) -> None:
    assert findings_after(toy_copy, mutation) == expected_of(mutation)
