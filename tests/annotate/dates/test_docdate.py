"""The date of the article itself: stated, inferred with the words that gave it, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.annotate.dates import docdate
from build_scripts.annotate.dates.docdate import find_document_date
from build_scripts.annotate.lexicon import read_lexicon
from build_scripts.annotate.phrases import compile_phrases, plain
from build_scripts.text.document import Document, read_document
from build_scripts.text.furniture import Furniture, find_furniture
from build_scripts.text.sentences import find_sentences

SEEDS = Path(__file__).parents[3] / "seeds"
LEAD = "The two ministers met in the old port for talks about the bridge and its tolls."
BODY = f"Ministers agree on bridge\n\n{LEAD}\n"


def date_of(text: str) -> tuple[str, str, str] | None:
    """Returns (value, basis, words) of the date that a text gives itself."""
    document = Document("article.txt", text, "")
    date = find_document_date(document, find_furniture(document))
    if date is None:
        return None
    assert date.span is not None
    return date.value, date.basis, document.slice(date.span)


@pytest.mark.parametrize(
    ("name", "value", "basis", "words"),
    [
        ("000", "2022-01-18", "inferred", "January 18, 2022"),
        ("001", "XXXX-12-03", "inferred", "December 3"),
        ("002", "2024-03-18", "stated", "2024-03-18"),
        ("004", "XXXX-05", "inferred", "14 and 15 May"),
    ],
)
def test_a_seed_has_the_date_its_text_tells(name: str, value: str, basis: str, words: str) -> None:
    document = read_document(next(SEEDS.glob(f"{name}_*.txt")))
    found = date_of(document.text)
    assert found is not None
    assert (found[0], found[1]) == (value, basis)
    assert found[2].replace("\u00a0", " ") == words.replace("\u00a0", " ")


def test_a_page_clock_dates_no_article() -> None:
    assert date_of(read_document(next(SEEDS.glob("003_*.txt"))).text) is None


LINES = [
    ("Lima, 11.03. 17:42", "XXXX-03-11", "11.03."),
    ("LIMA, JUNE 17", "XXXX-06-17", "JUNE 17"),
    ("THURSDAY FEBRUARY 15 2024", "2024-02-15", "THURSDAY FEBRUARY 15 2024"),
    ("13. 10. 2022. 17:42", "2022-10-13", "13. 10. 2022"),
    ("13-10-2025", "2025-10-13", "13-10-2025"),
    ("Lima (Peru) (AGP) – 30/11/2025 - 15:07", "2025-11-30", "30/11/2025"),
    ("The Harbour / 05:12 AM April 03, 2024", "2024-04-03", "April 03, 2024"),
    ("Ana Lima | Lima | March 18, 2024 13:28", "2024-03-18", "March 18, 2024"),
    ("Jan. 29 | 6 min read", "XXXX-01-29", "Jan. 29"),
    ("Weekly Brief No. 217 (5–11 April 2025)", "2025-04-11", "5–11 April 2025"),
    ("Week of 3–9 July", "XXXX-07-09", "3–9 July"),
    ("9:02 am on 17 April 2025", "2025-04-17", "17 April 2025"),
    ("17 April 2025 at 9:02", "2025-04-17", "17 April 2025"),
    ("No: 122, 14 April 2024", "2024-04-14", "14 April 2024"),
    ("Report of the council on the port, 7 June 2022", "2022-06-07", "7 June 2022"),
    ("Lima, Peru — 7 June 2022: Talks open in the port", "2022-06-07", "7 June 2022"),
    ("Reading time: 4 min. Monday 29 January", "XXXX-01-29", "Monday 29 January"),
    ("June 2022", "2022-06", "June 2022"),
    ("14th June 2022, by Ana Lima", "2022-06-14", "14th June 2022"),
    ("Adopted by the Council at its 9911th meeting, on 7 June 2022", "2022-06-07", "7 June 2022"),
    ("Issue 12 | June 2022", "2022-06", "June 2022"),
    (f"LIMA, May 3. /AGP/. {LEAD}", "XXXX-05-03", "May 3"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "value", "words"), LINES)
def test_a_line_of_a_date_with_its_place_or_time_states_the_date(
    line: str, value: str, words: str
) -> None:
    text = f"Ministers agree on bridge\n\n{line}\n\n{LEAD}\n"
    assert date_of(text) == (value, "stated", words)


NO_STAMPS = [
    "Ministers sit in Lima on 19 June 2024",
    "Sitting of Wednesday 19 June 2024 on the old bridge",
    "12 May 2020 - The two ministers met in the old port for talks about the bridge.",
    "12 May 2020: toll raised",
    "Lima on 19 June 2024",
    "— Ana Lima (@alima) of Lima, May 3",
]


@pytest.mark.parametrize("line", NO_STAMPS)
def test_a_date_inside_of_other_words_stamps_no_article(line: str) -> None:
    assert date_of(f"Ministers agree on bridge\n\n{line}\n\n{LEAD}\n") is None


OWN = [
    (phrase, example)
    for key in ("stamps", "dated", "of_itself")
    for phrase, example in read_lexicon("papers")[key].items()
]


@pytest.mark.parametrize(("phrase", "example"), OWN)
def test_words_for_a_page_give_it_the_day_behind_them(phrase: str, example: str) -> None:
    text = f"Ministers agree on bridge\n\n{LEAD}\n\n{example}\n"
    found = date_of(text)
    assert found is not None
    assert (found[0][:4], found[1]) == ("2022", "stated")
    assert compile_phrases([phrase]).search(plain(example))
    other = compile_phrases([phrase]).sub("harbour", plain(example))
    assert date_of(text.replace(example, other.replace("june", "June"))) is None


@pytest.mark.parametrize(("phrase", "example"), read_lexicon("papers")["not_dated"].items())
def test_the_day_of_something_else_is_not_that_of_the_page(phrase: str, example: str) -> None:
    text = f"Ministers agree on bridge\n{example}\n\n{LEAD}\n"
    assert date_of(text) is None
    assert (
        date_of(text.replace(example, example.replace(example.split(",")[0], "Port"))) is not None
    )


def test_the_newest_entry_of_a_live_page_dates_it() -> None:
    entries = "".join(f"{hour}:31 5 November\n\n{LEAD}\n\n" for hour in (18, 17))
    lines = f"{LEAD}\n" * 9
    assert date_of(f"Live: bridge\n\n{lines}\n{entries}{lines}") == (
        "XXXX-11-05", "stated", "5 November",
    )  # fmt: skip


def test_a_clock_below_a_subheading_dates_the_article() -> None:
    deck = "Both sides say that tolls will fall before winter comes to the port"
    text = f"Ministers agree on bridge\n{deck}\nSunday 19 November 2023 18.05 GMT\n{LEAD}\n"
    assert date_of(text) == ("2023-11-19", "stated", "Sunday 19 November 2023")


def test_the_clock_of_the_day_of_the_dateline_gives_it_its_year() -> None:
    body = f"Ministers agree on bridge\n\nLIMA, February 10. /AGP/. {LEAD}\n"
    assert date_of(f"10 FEB 2025, 15:18\n{body}") == ("2025-02-10", "inferred", "10 FEB 2025")
    assert date_of(f"12 FEB 2025, 15:18\n{body}") == ("XXXX-02-10", "stated", "February 10")


STATED = [
    (f" date 2024-03-18 {LEAD}\n", "2024-03-18", "2024-03-18"),
    (f"Ministers agree on bridge\nPublished: 18 March 2024\n{LEAD}\n", "2024-03-18",
     "18 March 2024"),
    (f"Ministers agree on bridge\nBy Ana Lima | March 18, 2024\n\n{LEAD}\n", "2024-03-18",
     "March 18, 2024"),
    (f"Ministers agree on bridge\nUpdated March 19, 2024\nPublished March 18, 2024\n{LEAD}\n",
     "2024-03-18", "March 18, 2024"),
    (f"TIRANA, March 18, 2024 (Agency) - {LEAD}\n", "2024-03-18", "March 18, 2024"),
    (f"TIRANA, March 18 (Agency) - {LEAD}\n", "XXXX-03-18", "March 18"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "words"), STATED)
def test_a_label_a_byline_and_a_dateline_state_the_date(text: str, value: str, words: str) -> None:
    assert date_of(text) == (value, "stated", words)


INFERRED = [
    # The latest tweet, not the first.
    (
        f"{LEAD}\nGood talks.\n— Ana Lima (@analima) March 16, 2024\n"
        "More talks.\n— Oran Reed (@oranreed) March 17, 2024\nHe left.\n",
        "2024-03-17",
        "March 17, 2024",
    ),
    # The latest day on which somebody said something, and not the year of the old treaty.
    (
        BODY + "Ana Lima told reporters on March 16 that it was done. The treaty is of 2011.\n"
        "Oran Reed said on March 17 in the port that he was glad.\n",
        "XXXX-03-17",
        "March 17",
    ),
    (BODY + "On March 17, Oran Reed said he was glad.\n", "XXXX-03-17", "March 17"),
    (BODY + "Oran Reed said on March 17, 2024 he was glad.\n", "2024-03-17", "March 17, 2024"),
    # A January comes after a December.
    (
        BODY
        + "Ana Lima said on December 30 it was near. Oran Reed said on January 2 it was done.\n",
        "XXXX-01-02",
        "January 2",
    ),
    # A day to come right after a month that is told as past.
    (
        BODY + "They last met this past April. The next round will be held on 9 May.\n",
        "XXXX-05",
        "9 May",
    ),
]


@pytest.mark.parametrize(("text", "value", "words"), INFERRED)
def test_what_a_text_implies_is_inferred(text: str, value: str, words: str) -> None:
    assert date_of(text) == (value, "inferred", words)


NONE = [
    BODY + "The treaty was signed in 2011 and ended in 2019.\n",
    BODY + "They will meet again on March 20.\n",
    BODY + "Oran Reed said that the bridge was built on March 3, 2001.\n",
    BODY + "Oran Reed said on Monday that he was glad.\n",
    # What was said is older than what is told as past.
    BODY + "Ana Lima said on March 3 it was near. On March 9 the bridge fell.\n",
    BODY + "In a speech on March 5, 1946 he said it was near. The treaty is of 1999.\n",
    "27 November 2024, 00:32\n" + BODY,
]


@pytest.mark.parametrize("text", NONE)
def test_in_doubt_an_article_has_no_date(text: str) -> None:
    assert date_of(text) is None


def test_a_clock_in_the_head_right_above_the_text_dates_the_article() -> None:
    text = (
        f"News | Africa\nMinisters agree on bridge\nPort desk\nMon 18 Mar 2024 18.44 GMT\n{LEAD}\n"
    )
    assert date_of(text) == ("2024-03-18", "stated", "Mon 18 Mar 2024")


def test_a_date_with_a_time_under_the_headline_is_the_articles() -> None:
    text = f"Ministers agree on bridge\n18 March 2024, 14:05\n\n{LEAD}\nThey parted late.\n"
    assert date_of(text) == ("2024-03-18", "stated", "18 March 2024")


def test_furniture_that_a_person_marked_counts_too() -> None:
    document = Document("article.txt", f"18 March 2024\n{LEAD}\n", "")
    marked = (Furniture(document.lines[0], "label"),)
    date = find_document_date(document, marked)
    assert date is not None
    assert (date.value, date.basis) == ("2024-03-18", "stated")
    clock = (Furniture(document.lines[0], "clock"),)
    assert find_document_date(document, clock) is None


def test_the_given_sentences_are_not_cut_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The envoys met on 3 May 2021.\nThe minister said on 4 May 2021 that it went well.\n"
    document = Document("met.txt", text, "")
    marked = find_furniture(document)
    sentences = find_sentences(document, marked)
    expected = find_document_date(document, marked)
    monkeypatch.setattr(docdate, "find_sentences", None)
    assert expected is not None
    assert find_document_date(document, marked, sentences) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Communiqué — Mountains of Sarn, 6 August 2024",
        "Joint statement – Sarn, 6 August 2024",
        "News ID: 3148 | Publish Date: 4 Azar 1404 - 6 August 2024 - 14:33 | Service: Politics",
    ],
)
def test_a_paper_and_a_service_line_date_an_article(line: str) -> None:
    found = date_of(f"Front ends truce\n\n{line}\n\n{LEAD}\n")
    assert found == ("2024-08-06", "stated", "6 August 2024")


def test_a_date_behind_a_dash_is_no_stamp_of_its_own() -> None:
    assert date_of(f"Front ends truce\n\nMarch — Sarn of Lima, 6 August 2024\n\n{LEAD}\n") is None
