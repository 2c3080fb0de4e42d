"""Which date of a sentence is an event's: that of its own clause."""

from __future__ import annotations

import pytest

from build_scripts.annotate.pipeline import annotate_document
from build_scripts.distill.article import distill_article
from build_scripts.distill.drafts import EventDraft
from build_scripts.text.document import Document

LEAD = "OSLO, 18 January 2022 - It rained. "


def date_of(text: str, trigger: str) -> str | None:
    """Returns the date of the event that a word tells."""
    document = Document("a", LEAD + text, "")
    drafts = distill_article(annotate_document(document, furniture=())).events
    (draft,) = [row for row in drafts if document.slice(row.trigger) == trigger]
    return draft.date


def drafts_of(text: str) -> tuple[EventDraft, ...]:
    return distill_article(annotate_document(Document("a", text, ""), furniture=())).events


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        ("Ties broke in April 2021, when Norway shot down a Danish drone.", "shot", "2021-04"),
        ("Ties have improved since 2019, when Norway reopened the border.", "reopened", "2019"),
        (
            "They spoke of a fire in May 2021, in which Norway rescued nine Danish sailors.",
            "rescued",
            "2021-05",
        ),
        (
            "On Friday the court lifted the ban on Ana Lima, who has lived in Oslo since 2018.",
            "lifted",
            "2022-01-14",
        ),
        (
            "Relations with Norway were broken off in 2019 and restored in 2021.",
            "restored",
            "2021",
        ),
        (
            "On Friday Norway detained a Danish envoy, the third this month.",
            "detained",
            "2022-01-14",
        ),
        (
            "Police said that on 3 May 2021 armed men attacked the Danish embassy.",
            "attacked",
            "2021-05-03",
        ),
        (
            "Norway will meet Danish envoys on the sidelines of a summit in Lima in June.",
            "meet",
            "2022-06",
        ),
        ("Miners marched on Sunday and police detained two Danes.", "detained", "2022-01-16"),
        ("In May 2021 miners marched and police detained two Danes.", "detained", "2021-05"),
        (
            "Norway and Denmark agreed on Sunday to open the bridge from July 1.",
            "agreed",
            "2022-01-16",
        ),
    ],
)
def test_the_date_is_that_of_its_clause(text: str, trigger: str, date: str) -> None:
    assert date_of(text, trigger) == date


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Norway rejected the Danish offer, which was published in May 2021.", "rejected"),
        ("Norway, which froze the Danish accounts in May 2021, attacked the port.", "attacked"),
        ("Norway and Denmark agreed to let tourists use the bridge from July 1.", "agreed"),
        ("A row with Denmark was settled in 2019, and Norway sued two Danish firms.", "sued"),
        ("In May 2021 Danes voted, and Norway later published maps of the port.", "published"),
        ("Norway threatened to leave if Denmark did not pay by 15 February.", "threatened"),
    ],
)
def test_the_day_of_what_is_told_beside_is_none_of_the_events(text: str, trigger: str) -> None:
    assert date_of(text, trigger) is None


def test_an_occasion_has_its_day_for_who_goes_there() -> None:
    text = "Norway boycotted the Danish elections, which took place on 9 May 2021."
    assert date_of(text, "boycotted") == "2021-05-09"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Norway has cooperated with Denmark since 1992.", "1992/.."),
        ("Norway has arrested 140 Danish fishermen since May 2021.", "2021-05"),
    ],
)
def test_only_what_goes_on_has_no_end(text: str, date: str) -> None:
    assert date in {row.date for row in drafts_of(text)}


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        (
            "Norway closed the border on Friday, a day after two Danish soldiers were killed.",
            "killed",
            "2022-01-13",
        ),
        (
            "Norway recalled its envoy on 23 May 2021, a week before Denmark attacked the port.",
            "attacked",
            "2021-05-30",
        ),
        (
            "On Sunday Norway recalled its envoy, hours after Denmark had expelled two diplomats.",
            "expelled",
            "2022-01-16",
        ),
    ],
)
def test_a_day_is_counted_from_another(text: str, trigger: str, date: str) -> None:
    assert date_of(text, trigger) == date


@pytest.mark.parametrize(
    "text",
    [
        "Norway recalled its envoy on 23 May 2021, less than a week after Denmark attacked it.",
        "Norway recalled its envoy a week after Denmark attacked the port.",
    ],
)
def test_a_day_is_not_counted_from_nothing_or_vaguely(text: str) -> None:
    assert date_of(text, "attacked") is None


def test_a_clause_within_what_is_counted_from_has_its_own_day() -> None:
    text = (
        "Norway struck on 17 May 2021, two days after Denmark cancelled a deal that had been "
        "reached in 2019."
    )
    assert date_of(text, "cancelled") == "2021-05-15"
    assert date_of(text, "reached") == "2019"


def test_what_begins_on_a_day_is_yet_to_come() -> None:
    text = "Grain talks between Norway and Denmark resume on Friday in Oslo."
    assert [(row.date, row.status) for row in drafts_of(LEAD + text)] == [("2022-01-21", "planned")]


def test_the_closest_date_of_what_is_told_twice_counts() -> None:
    text = "Norway cannot change the 2021 deal. The deal with Denmark was signed in July 2021."
    assert [row.date for row in drafts_of(LEAD + text)] == ["2021-07"]


HELD = "OSLO, 18 January 2022 - Norway closed the port on Monday. "


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            HELD + "Foreign Minister Ana Lima told a news conference that it would last.",
            "2022-01-17",
        ),
        (HELD + "Foreign Minister Ana Lima told a news conference on Friday that.", "2022-01-14"),
        (HELD + "Foreign Minister Ana Lima said in a letter to Peru that it would last.", None),
        (
            HELD.replace("on Monday", "in 2019")
            + "Foreign Minister Ana Lima told a news conference that it would last.",
            None,
        ),
        (
            HELD.replace("on Monday", "on 3 January")
            + "Foreign Minister Ana Lima told a news conference that it would last.",
            None,
        ),
    ],
)
def test_what_is_told_to_an_audience_is_of_the_day_of_a_fresh_lead(
    text: str, date: str | None
) -> None:
    (draft,) = [row for row in drafts_of(text) if row.type == "STATEMENT"]
    assert (draft.date, draft.date_basis == "inferred") == (date, date == "2022-01-17")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Norway closed the Danish border until the end of May 2021.", "closed"),
        ("Norway adjourned the talks with Denmark until 3 May 2022.", "adjourned"),
        ("Norway hopes to meet the Danish envoys before Christmas.", "meet"),
    ],
)
def test_the_day_until_which_something_lasts_is_not_its_day(text: str, trigger: str) -> None:
    rows = drafts_of(LEAD + text)
    told = [row for row in rows if (LEAD + text)[row.trigger.start :].startswith(trigger)]
    assert [row.date for row in told] == [None]
    assert "planned" not in {row.status for row in told}


def test_what_is_told_to_a_house_on_a_day_is_an_event() -> None:
    said = "Foreign Minister Jan Novak told parliament on Sunday that Norway would wait."
    (draft,) = drafts_of(LEAD + said)
    assert (draft.type, draft.date) == ("STATEMENT", "2022-01-16")
    assert drafts_of(LEAD + said.replace(" on Sunday", "")) == ()
    assert drafts_of(LEAD + said.replace("parliament", "a friend")) == ()
