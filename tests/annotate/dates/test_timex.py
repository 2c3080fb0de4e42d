"""Time expressions. `[[...]]` stands around each in a case, and what it means beside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.annotate.dates.timex import find_timexes
from build_scripts.annotate.dates.values import Anchor
from build_scripts.annotate.marks import DocumentDate, Timex
from build_scripts.cards.dates import parse_edtf
from build_scripts.text.document import Document, Span, read_document
from build_scripts.text.furniture import Furniture, find_furniture
from build_scripts.text.sentences import find_sentences

SEEDS = Path(__file__).parents[3] / "seeds"
TUESDAY = "2022-01-18"


def timexes_of(text: str, date: str | None) -> list[tuple[str, Timex]]:
    """Returns (words, mark) for the time expressions of a text."""
    document = Document("article.txt", text, "")
    known = None if date is None else DocumentDate(date, "stated")
    found = find_timexes(document, find_sentences(document, ()), (), known)
    return [(document.slice(timex.span), timex) for timex in found]


def assert_marked(drawn: str, date: str | None, *expected: str) -> None:
    """Compares words, then `TYPE value basis` of each; a dash stands for nothing known."""
    found = timexes_of(re.sub(r"\[\[|\]\]", "", drawn), date)
    assert [words for words, _ in found] == re.findall(r"\[\[(.*?)\]\]", drawn, re.S)
    shown = [f"{t.type} {t.value or '-'} {t.basis or '-'}" for _, t in found]
    assert shown == list(expected)


STATED = [
    ("They met on [[12 January 2022]].", "DATE 2022-01-12 stated"),
    ("They met on [[January 12, 2022]].", "DATE 2022-01-12 stated"),
    ("They met on [[Wednesday, Jan. 12, 2022]].", "DATE 2022-01-12 stated"),
    ("They met on the [[3rd of March 2021]].", "DATE 2021-03-03 stated"),
    ("The paper is dated [[2024-03-18]].", "DATE 2024-03-18 stated"),
    ("The paper is dated [[18.03.2024]].", "DATE 2024-03-18 stated"),
    ("The paper is dated [[25/03/2024]].", "DATE 2024-03-25 stated"),
    ("It ran [[17-18 January 2022]].", "DATE 2022-01-17/2022-01-18 stated"),
    ("It ran from [[March 30 to April 2, 2021]].", "DATE 2021-03-30/2021-04-02 stated"),
    ("It began in [[March 2021]].", "DATE 2021-03 stated"),
    ("It began in [[mid-May 2021]].", "DATE 2021-05 stated"),
    ("It began in [[2008]].", "DATE 2008 stated"),
    ("They have worked together since [[1992]].", "DATE 1992 stated"),
    ("The [[2008]] Sarn Summit is remembered.", "DATE 2008 stated"),
    ("The war of [[2014-2016]] is over.", "DATE 2014/2016 stated"),
    ("It began in [[the early 1990s]].", "DATE 1990/1999 stated"),
    ("They met in the [[spring of 2019]].", "DATE 2019-03/2019-05 stated"),
    ("They met in [[winter 2019]].", "DATE 2018-12/2019-02 stated"),
    ("Sales fell in the [[third quarter of 2019]].", "DATE 2019-07/2019-09 stated"),
    ("It was built in [[the 19th century]].", "DATE 1800/1899 stated"),
]
STATED += [
    ("It ran in [[April and May 2024]].", "DATE 2024-04/2024-05 stated"),
    ("It was so [[between May and July 2024]].".replace("[[between ", "between [["),
     "DATE 2024-05/2024-07 stated"),
    ("They sent ships between [[2019 and 2020]].", "DATE 2019/2020 stated"),
]  # fmt: skip


@pytest.mark.parametrize(("drawn", "expected"), STATED)
@pytest.mark.parametrize("date", [None, TUESDAY, "XXXX-05"])
def test_a_full_date_is_the_same_whatever_the_article(
    drawn: str, expected: str, date: str | None
) -> None:
    assert_marked(drawn, date, expected)


# Without a year: what an article of unknown date says, and one of Tuesday 18 January 2022.
WITHOUT_YEAR = [
    ("They met on [[January 12]].", "XXXX-01-12", "2022-01-12"),
    ("They met on [[December 10]].", "XXXX-12-10", "2021-12-10"),
    ("They will meet on [[February 3]].", "XXXX-02-03", "2022-02-03"),
    ("They met on [[Jan. 5]].", "XXXX-01-05", "2022-01-05"),
    ("They met on [[5 January]].", "XXXX-01-05", "2022-01-05"),
    ("They met on [[January 17-18]].", "XXXX-01-17/XXXX-01-18", "2022-01-17/2022-01-18"),
    ("They met on [[14 and 15\u00a0December]].", "XXXX-12-14/XXXX-12-15", "2021-12-14/2021-12-15"),
    ("He spoke of it in [[September]].", "XXXX-09", "2021-09"),
    ("They will meet in [[March]].", "XXXX-03", "2022-03"),
    ("In [[March]], they met.", "XXXX-03", "2021-03"),
    ("They met in [[late November]].", "XXXX-11", "2021-11"),
    ("They met [[this past April]].", "XXXX-04", "2021-04"),
    ("They met [[last March]].", "XXXX-03", "2021-03"),
    ("They meet [[next January]].", "XXXX-01", "2023-01"),
    ("The [[October 31]] elections were fair.", "XXXX-10-31", "2021-10-31"),
    ("They met at [[Christmas]].", "XXXX-12-25", "2021-12-25"),
]


@pytest.mark.parametrize(("drawn", "open_year", "dated"), WITHOUT_YEAR)
def test_a_day_without_its_year_takes_the_nearest_that_the_tense_allows(
    drawn: str, open_year: str, dated: str
) -> None:
    assert_marked(drawn, None, f"DATE {open_year} stated")
    assert_marked(drawn, "XXXX-12-03", f"DATE {open_year} stated")
    assert_marked(drawn, TUESDAY, f"DATE {dated} anchored")


RELATIVE = [
    ("They met on [[Monday]].", "DATE 2022-01-17"),
    ("They met on [[Tuesday]].", "DATE 2022-01-18"),
    ("The ministry said [[Wednesday]] that they met.", "DATE 2022-01-12"),
    ("They will meet on [[Friday]].", "DATE 2022-01-21"),
    ("They met [[last Tuesday]].", "DATE 2022-01-11"),
    ("The group could leave as early as [[Thursday]].", "DATE 2022-01-20"),
    ("They met on [[Friday night]].", "TIME 2022-01-14"),
    ("They met [[today]].", "DATE 2022-01-18"),
    ("They met [[yesterday]].", "DATE 2022-01-17"),
    ("They meet [[tomorrow]].", "DATE 2022-01-19"),
    ("They met [[last night]].", "TIME 2022-01-17"),
    ("They met [[the day before yesterday]].", "DATE 2022-01-16"),
    ("They met [[last week]].", "DATE 2022-01-10/2022-01-16"),
    ("They met [[last month]].", "DATE 2021-12"),
    ("They met [[earlier this year]].", "DATE 2022"),
    ("They meet [[next year]].", "DATE 2023"),
    ("They met [[last summer]].", "DATE 2021-06/2021-08"),
    ("They met [[11 days ago]].", "DATE 2022-01-07"),
    ("They met [[two months ago]].", "DATE 2021-11"),
    ("They met [[almost four years ago]].", "DATE 2018"),
    ("They met [[a decade ago]].", "DATE 2012~"),
]


@pytest.mark.parametrize(("drawn", "expected"), RELATIVE)
def test_what_counts_from_the_article_needs_its_date(drawn: str, expected: str) -> None:
    assert_marked(drawn, TUESDAY, f"{expected} anchored")
    assert_marked(drawn, None, f"{expected.split()[0]} - -")


@pytest.mark.parametrize(
    ("drawn", "date", "expected"),
    [
        ("They met [[last month]].", "XXXX-05", "DATE XXXX-04 anchored"),
        ("They met [[last month]].", "2022-01", "DATE 2021-12 anchored"),
        ("They met [[yesterday]].", "XXXX-12-03", "DATE XXXX-12-02 anchored"),
        ("They met [[yesterday]].", "XXXX-03-01", "DATE - -"),
        ("They met on [[Monday]].", "XXXX-12-03", "DATE - -"),
        ("They met [[last year]].", "XXXX-12-03", "DATE - -"),
        ("They will meet on [[14 May]].", "2022-05", "DATE 2022-05-14 anchored"),
        ("They met on [[January 12]].", "2022", "DATE XXXX-01-12 stated"),
    ],
)
def test_what_is_unknown_of_the_article_stays_unknown(drawn: str, date: str, expected: str) -> None:
    assert_marked(drawn, date, expected)


DATELINES = [
    ("LIMA, July 22 (AGP) - The two met on Tuesday. They met on Monday, too.",
     {"Tuesday": "XXXX-07-22", "Monday": "XXXX-07-21"}),
    ("LIMA/OSLO, July 22 (AGP) - The two met on Tuesday, after talks last week.",
     {"Tuesday": "XXXX-07-22", "last week": "XXXX-07-14/XXXX-07-20"}),
    ("LIMA, July 22 (AGP) - The two met Tuesday and will meet on Friday.",
     {"Tuesday": "XXXX-07-22", "Friday": "XXXX-07-25"}),
    ("LIMA, March 1 (AGP) - The two met on Tuesday. They met on Monday, too.",
     {"Tuesday": "XXXX-03-01", "Monday": None}),
    ("LIMA, July 22 (AGP) - The two will meet on Friday.", {"Friday": None}),
    ("LIMA, July 22 (AGP) - The two met last Friday.", {"last Friday": None}),
    ("Lima, July 22. The two met on Tuesday.", {"Tuesday": None}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "values"), DATELINES)
def test_the_weekday_of_the_lead_is_that_of_a_dateline_without_a_year(
    text: str, values: dict[str, str | None]
) -> None:
    document = Document("article.txt", text, "")
    at = text.index(", ") + 2
    day = "XXXX-07-22" if "July" in text else "XXXX-03-01"
    date = DocumentDate(day, "stated", Span(at, at + 7))
    found = find_timexes(document, find_sentences(document, ()), (), date)
    read = {document.slice(timex.span): timex.value for timex in found}
    assert {words: read[words] for words in values} == values
    bases = {timex.basis for timex in found if document.slice(timex.span) in values and timex.value}
    assert bases <= {"inferred", "anchored"}


@pytest.mark.parametrize("day", range(1, 8))
def test_a_day_of_an_open_year_may_be_any_weekday(day: int) -> None:
    anchors = (Anchor(None, 7, day, weekday) for weekday in range(7))
    found = [anchor.week_date for anchor in anchors]
    assert [row and (row.month, row.day, row.weekday()) for row in found] == [
        (7, day, weekday) for weekday in range(7)
    ]


VAGUE = [
    ("They met [[a few weeks ago]].", "DATE - -"),
    ("They met [[recently]].", "DATE - -"),
    ("They are at peace [[now]].", "DATE - -"),
    ("They met [[two weeks later]].", "DATE - -"),
    ("The paper is dated [[03/04/2024]].", "DATE - -"),
    ("They have tried for [[more than ten years]].", "DURATION P10Y stated"),
    ("It took [[several months]].", "DURATION PXM stated"),
    ("It lasted for [[weeks]].", "DURATION PXW stated"),
    ("A [[two-day]] visit began.", "DURATION P2D stated"),
    ("It fell in [[the past two months]].", "DURATION P2M stated"),
    ("They attacked in [[the last quarter]].", "DURATION P3M stated"),
    ("It took [[5 1/2 hours]].", "DURATION PT5.5H stated"),
    ("It took [[twenty-five years]].", "DURATION P25Y stated"),
    ("They meet [[weekly]].", "SET P1W stated"),
    ("They meet [[every two years]].", "SET P2Y stated"),
    ("They meet [[twice a month]].", "SET P1M stated"),
    ("The blast came at [[10:35 a.m.]] in the port.", "TIME - -"),
]


@pytest.mark.parametrize(("drawn", "expected"), VAGUE)
def test_what_has_no_calendar_date_gets_none(drawn: str, expected: str) -> None:
    assert_marked(drawn, TUESDAY, expected)


def test_a_time_of_day_has_the_day_beside_it() -> None:
    assert_marked("It begins at [[9 a.m. on Thursday]].", TUESDAY, "TIME 2022-01-20 anchored")
    assert_marked("It will begin at [[9 a.m. Thursday]].", TUESDAY, "TIME 2022-01-20 anchored")


def test_the_same_and_the_next_day_count_from_the_day_named_before() -> None:
    drawn = "It began on [[March 3, 2021]]. [[The same day]] it rained; [[the next day]] it snowed."
    days = ("2021-03-03 stated", "2021-03-03 anchored", "2021-03-04 anchored")
    assert_marked(drawn, None, *(f"DATE {day}" for day in days))


NO_TIME = [
    "The march on the capital may begin.",
    "April Smith and Jan Reed spoke.",
    "He is 52 years old, a 6-year-old boy said.",
    "About 2000 soldiers and 1,990 tanks came.",
    "It cost $2008 and 1999% more.",
    "They may meet.",
    "She will march forward.",
    "A second convoy came to the 4th floor on the day after it.",
]


@pytest.mark.parametrize("text", NO_TIME)
def test_words_that_look_like_a_date_are_none(text: str) -> None:
    assert timexes_of(text, TUESDAY) == []


def test_a_tweet_counts_from_its_own_date() -> None:
    text = (
        "The ministers met yesterday.\n\n"
        "Good talks yesterday in Sarn.\n— Ana Lima (@analima) March 3, 2021\n"
    )
    found = [(words, timex.value) for words, timex in timexes_of(text, TUESDAY)]
    assert found == [
        ("yesterday", "2022-01-17"), ("yesterday", "2021-03-02"), ("March 3, 2021", "2021-03-03"),
    ]  # fmt: skip


def test_dates_in_furniture_are_left_out_but_for_labels_and_signatures() -> None:
    text = "27 November 2024, 00:32\ndate 2024-03-18\n3 May 2020\n"
    document = Document("article.txt", text, "")
    kinds = zip(document.lines, ("clock", "label", "headline"), strict=False)
    furniture = tuple(Furniture(line, kind) for line, kind in kinds)
    found = find_timexes(document, (), furniture, None)
    assert [timex.value for timex in found] == ["2024-03-18"]


def test_no_expression_overlaps_another_and_every_date_is_edtf() -> None:
    text = " ".join(re.sub(r"\[\[|\]\]", "", row[0]) for row in (*STATED, *RELATIVE, *WITHOUT_YEAR))
    last = Span(0, 0)
    for _, timex in timexes_of(text, TUESDAY):
        assert last.end <= timex.span.start
        last = timex.span
        if timex.type in ("DATE", "TIME") and timex.value is not None:
            assert parse_edtf(timex.value).text == timex.value


_PIECES = "May 14 15 2022 12 Jan. , - the last next Monday week ago two later of in \n\n 10:35 a.m."


@given(st.lists(st.sampled_from(_PIECES.split(" ")), max_size=30))
def test_whatever_stands_there_marks_come_in_order_and_mean_what_edtf_can(words: list[str]) -> None:
    last = 0
    for _, timex in timexes_of(" ".join(words), TUESDAY):
        assert last <= timex.span.start < timex.span.end
        last = timex.span.end
        if timex.type in ("DATE", "TIME") and timex.value is not None:
            parse_edtf(timex.value)


# Article, its date as the README of the seeds has it, words, value: each is a trap there.
SEED_TRAPS = [
    ("000", "2022-01-18", "December 10", "2021-12-10"),
    ("000", "2022-01-18", "January 14", "2022-01-14"),
    ("000", "2022-01-18", "January 17-18", "2022-01-17/2022-01-18"),
    ("000", "2022-01-18", "January 10", "2022-01-10"),
    ("000", "2022-01-18", "2008", "2008"),
    ("000", "2022-01-18", "Monday", "2022-01-17"),
    ("001", "XXXX-12-03", "December 1-2", "XXXX-12-01/XXXX-12-02"),
    ("001", "XXXX-12-03", "September", "XXXX-09"),
    ("001", "XXXX-12-03", "October 31", "XXXX-10-31"),
    ("001", "XXXX-12-03", "1992", "1992"),
    ("001", "XXXX-12-03", "more than ten years", "P10Y"),
    ("002", "2024-03-18", "2024-03-18", "2024-03-18"),
    ("003", None, "2008", "2008"),
    ("003", None, "several months", "PXM"),
    ("004", "XXXX-05", "14 and 15 May", "XXXX-05-14/XXXX-05-15"),
    ("004", "XXXX-05", "this past February", "XXXX-02"),
    ("004", "XXXX-05", "March", "XXXX-03"),
    ("004", "XXXX-05", "this past April", "XXXX-04"),
    ("004", "XXXX-05", "last March", "XXXX-03"),
    ("004", "XXXX-05", "a few weeks ago", None),
]


@pytest.mark.parametrize(("name", "date", "words", "value"), SEED_TRAPS)
def test_a_date_trap_of_the_seeds_is_read_right(
    name: str, date: str | None, words: str, value: str | None
) -> None:
    document = read_document(next(SEEDS.glob(f"{name}_*.txt")))
    furniture = find_furniture(document)
    sentences = find_sentences(document, furniture)
    known = None if date is None else DocumentDate(date, "inferred")
    found = find_timexes(document, sentences, furniture, known)
    values = {document.slice(t.span).replace("\u00a0", " "): t.value for t in found}
    assert values[words] == value


def test_the_clock_of_a_page_is_no_expression_of_its_article() -> None:
    document = read_document(next(SEEDS.glob("003_*.txt")))
    furniture = find_furniture(document)
    found = find_timexes(document, find_sentences(document, furniture), furniture, None)
    assert not any("2024" in document.slice(timex.span) for timex in found)


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("They met in [[March last year]].", "DATE 2021-03 anchored"),
        ("They met on [[12 March of last year]].", "DATE 2021-03-12 anchored"),
        ("They had met [[last February]].", "DATE 2021-02 anchored"),
        ("They had met [[last January]].", "DATE 2021-01 anchored"),
        ("They meet by [[the end of the month]].", "DATE 2022-01 anchored"),
        ("They have met since [[the beginning of the year]].", "DATE 2022 anchored"),
        ("They will agree by [[year's end]].", "DATE 2022 anchored"),
        ("They were expelled [[overnight]].", "TIME 2022-01-18 anchored"),
        ("They met over [[the weekend]].", "DATE 2022-01-15/2022-01-16 anchored"),
        ("They will meet in the [[first half of July]].", "DATE 2022-07-01/2022-07-15 anchored"),
        (
            "They will meet in the [[second half of February]].",
            "DATE 2022-02-16/2022-02-28 anchored",
        ),
        ("He came on [[the 4th]], and left.", "DATE 2022-01-04 anchored"),
        ("He will answer by [[the 5th]].", "DATE 2022-02-05 anchored"),
        ("They met on [[Monday 10th]].", "DATE 2022-01-10 anchored"),
        ("They met on [[Wednesday and Thursday]].", "DATE 2022-01-12/2022-01-13 anchored"),
        (
            "They shot from [[Friday night to Sunday morning]].",
            "DATE 2022-01-14/2022-01-16 anchored",
        ),
        ("They called a rally for [[Friday]].", "DATE 2022-01-21 anchored"),
        ("They were tried for [[Friday]]'s attack.", "DATE 2022-01-14 anchored"),
        ("They hosted rounds in [[July and August]].", "DATE 2021-07/2021-08 anchored"),
    ],
)
def test_reporters_count_from_their_own_day(drawn: str, expected: str) -> None:
    assert_marked(drawn, TUESDAY, expected)


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("The war of [[1992]] ended when they signed on [[July 21 of that year]].", "1992-07-21"),
        ("It began in [[2012]]. A court ruled [[four years later]].", "2016"),
        ("It broke ties in [[August 2021]] and shut the border [[a month later]].", "2021-09"),
        ("It lost men in [[July 2024]]. [[The following year]] it left.", "2025"),
        ("It fell in [[July 2023]]. They left by the end of [[that year]].", "2023"),
        ("They met on [[3 March 2021]]. He had come [[the day before]].", "2021-03-02"),
        ("They met on [[3 March 2021]]. [[Hours later]] he left.", "2021-03-03"),
    ],
)
def test_a_story_counts_from_the_date_told_before(drawn: str, expected: str) -> None:
    found = timexes_of(re.sub(r"\[\[|\]\]", "", drawn), TUESDAY)
    assert [words for words, _ in found] == re.findall(r"\[\[(.*?)\]\]", drawn)
    assert found[-1][1].value == expected


@pytest.mark.parametrize(
    "drawn", ["The overnight raids went on.", "May and Ana are names.", "They met that year."]
)
def test_what_counts_from_nothing_has_no_value(drawn: str) -> None:
    assert {timex.value for _, timex in timexes_of(drawn, None)} <= {None}
