"""Rules about quotes: each mutation of the toy record is found where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from mutation import (
    CLOSED,
    CONFIRM,
    CREWS,
    DEMAND,
    KEEP,
    LENZ,
    MEETING,
    PROTECT,
    Mutation,
    expected_of,
    findings_after,
)

from build_scripts.cards.checks import run_checks
from build_scripts.cards.factbase import read_fact_base

MUTATIONS = [
    Mutation(
        DEMAND,
        "We demand that Sorland reopens the Grey Strait by",
        "We demand that Sorland never reopens the Grey Strait by",
        (
            "14:12: quote-missing: the quote does not stand in the source "
            "'minister-in-westhaven', found on line 5 of seeds/minister-in-westhaven.txt the "
            "nearest words: We demand that Sorland [-never-] reopens the Grey Strait by 1 "
            "April,."
        ),
    ),
    Mutation(
        KEEP,
        "quote: Norland will never give up its right to",
        "quote: Norland will give up its right to",
        (
            "12:12: quote-missing: the quote does not stand in the source "
            "'minister-in-westhaven', found on line 3 of seeds/minister-in-westhaven.txt the "
            "nearest words: Norland will {+never+} give up its right to sail the Grey "
            "Strait,."
        ),
    ),
    Mutation(
        KEEP,
        "quote: Norland will never give up its right to",
        "quote: Norland will never give up its Right to",
        (
            "12:12: quote-missing: the quote does not stand in the source "
            "'minister-in-westhaven', found on line 3 of seeds/minister-in-westhaven.txt the "
            "nearest words: Norland will never give up its [-Right-] {+right+} to sail the "
            "Grey Strait,."
        ),
    ),
    Mutation(
        KEEP,
        "quote: Norland will never give up its right to sail the Grey Strait,",
        "quote: Lighthouse keepers of Norland drink tea",
        ("12:12: quote-missing: the quote does not stand in the source 'minister-in-westhaven'."),
    ),
    Mutation(
        CLOSED,
        "closed until our fishermen are safe.",
        "closed until our fishermen are safe. We will not trade their lives for a",
        (
            "18:12: quote-paragraphs: the quote goes over the end of a paragraph, expected "
            "the words of each paragraph as evidence of their own."
        ),
    ),
    Mutation(
        LENZ,
        "quote: Foreign Minister Ivo Lenz",
        "quote: Ivo Lenz Foreign Minister",
        (
            "16:16: quote-missing: the quote does not stand in the source 'sorland-answers', "
            "found on line 4 of seeds/sorland-answers.txt the nearest words: Ivo Lenz "
            "[-Foreign Minister-]."
        ),
    ),
    Mutation(
        CONFIRM,
        "source: sorland-repost",
        "source: minister-in-westhaven",
        (
            "17:12: quote-misattributed: the quote does not stand in the source "
            "'minister-in-westhaven', found word for word in source 'sorland-answers', line "
            "5. Did you mean 'sorland-answers'?"
        ),
    ),
    Mutation(
        DEMAND,
        "quote: We demand that Sorland reopens the Grey Strait by",
        "quote: We demand ... reopens the Grey Strait by",
        (
            "14:12: quote-joined: the quote joins parts or puts words in, found '...', "
            "expected each part as evidence of its own."
        ),
    ),
    Mutation(
        DEMAND,
        "    quote: We demand that Sorland reopens the Grey Strait by 1 April,\n",
        '    quote: "We demand that Sorland [re]opens the Grey Strait by 1 April,"\n',
        (
            "14:12: quote-joined: the quote joins parts or puts words in, found '[re]', "
            "expected each part as evidence of its own."
        ),
    ),
    Mutation(
        KEEP,
        "    quote: Norland will never give up its right to sail the Grey Strait,\n",
        '    quote: "Norland will [not] give up its right to sail the Grey Strait,"\n',
        (
            "12:12: quote-joined: the quote joins parts or puts words in, found '[not]', "
            "expected each part as evidence of its own."
        ),
    ),
    Mutation(
        MEETING,
        '    prefix: "\\""\n',
        "    prefix: we hope that\n",
        (
            "23:13: quote-context: the quote stands in the source, but without this prefix, "
            "found nothing at the first of 2 places."
        ),
    ),
    Mutation(
        DEMAND,
        "1 April,\n    use: content\n",
        '1 April,\n    use: content\n    suffix: "” he told"\n',
        (
            "16:13: quote-context: the quote stands in the source, but without this suffix, "
            "found '” she told the Harbour Post.\\u000aThe' at the first of 1 places."
        ),
    ),
    Mutation(
        MEETING,
        '    prefix: "\\""\n',
        "",
        (
            "21:12: quote-ambiguous: the quote stands in the source more than once, found 2 "
            "places, on lines 1, 3, expected a longer quote, or a prefix or suffix."
        ),
    ),
    Mutation(
        PROTECT,
        "quote: shows the firm will of Sorland to protect its fishermen\n",
        ('quote: "Sorland to protect its fishermen.\\nThe strike of the ferry crews of Norland"\n'),
        (
            "9:12: quote-paragraphs: the quote goes over the end of a paragraph, expected "
            "the words of each paragraph as evidence of their own."
        ),
    ),
    Mutation(
        CREWS,
        "a closed strait was “unacceptable to every crew",
        "acceptable to every crew",
        "10:12: quote-cut-word: the quote begins or ends within a word.",
    ),
    Mutation(
        DEMAND,
        "quote: she told the Harbour Post",
        "quote: she told the Harbour Pos",
        "17:12: quote-cut-word: the quote begins or ends within a word.",
    ),
    Mutation(
        CREWS,
        "“unacceptable to every crew in the country.”",
        '\\"unacceptable to every crew in the country.\\"',
        (
            "10:12: quote-folded: warning: the quote differs from the article in signs that "
            "count as the same, found quote glyphs."
        ),
    ),
    Mutation(
        DEMAND,
        "quote: she told the Harbour Post",
        'quote: "she  told the\\tHarbour Post"',
        (
            "17:12: quote-folded: warning: the quote differs from the article in signs that "
            "count as the same, found white space."
        ),
    ),
    Mutation(
        PROTECT,
        "quote: shows the firm will of Sorland to protect its fishermen",
        "quote: of Sorland to",
        (
            "9:12: quote-short: the quote is too short to prove anything, found 3 words, 13 "
            "signs, expected at least 3 words and 15 signs."
        ),
    ),
]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.check)
def test_a_broken_card_has_exactly_this_finding(toy_copy: Path, mutation: Mutation) -> None:
    assert findings_after(toy_copy, mutation) == expected_of(mutation)


def test_the_nearest_words_are_looked_for_a_bounded_number_of_times(
    toy_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("build_scripts.cards.checks.quotes._MOST_NEAREST", 1)
    for path, words in ((DEMAND, "quote: We demand"), (KEEP, "quote: Norland will never")):
        text = (toy_copy / path).read_text("utf-8")
        assert words in text
        (toy_copy / path).write_text(text.replace(words, "quote: Nobody says", 1), "utf-8")
    found = [row for row in run_checks(read_fact_base(toy_copy)) if row.check == "quote-missing"]
    assert [bool(row.found) for row in found] == [True, False]
