"""Dates on pages: what is known of them, how, and no more."""

from __future__ import annotations

import pytest
from site_roots import Built

from build_scripts.render.when import label_of, time_of, year_of

POSITION = "2031-03-03-norland-demands-reopening"


@pytest.mark.parametrize(
    ("date", "html", "year"),
    [
        ("2022-01-10", '<time datetime="2022-01-10">10 January 2022</time>', "2022"),
        ("2022-05", '<time datetime="2022-05">May 2022</time>', "2022"),
        ("2022", '<time datetime="2022">2022</time>', "2022"),
        ("2022-XX", '<time datetime="2022">2022, month unknown</time>', "2022"),
        ("2022-11-25~", '<time datetime="2022-11-25">about 25 November 2022</time>', "2022"),
        ("2022-01-17/2022-01-18", '<time datetime="2022-01-17">17 to 18 January 2022</time>',
         "2022"),
        ("../2022-05", '<time datetime="2022-05">until May 2022</time>', "2022"),
        ("XXXX-12-03", '<time datetime="12-03">3 December, year unknown</time>', "Year unknown"),
        ("XXXX-09", '<span class="date">September, year unknown</span>', "Year unknown"),
    ],
)  # fmt: skip
def test_dates_are_words_for_people_and_no_more_than_is_known_for_machines(
    date: str, html: str, year: str
) -> None:
    assert str(time_of(date)) == html
    assert year_of(date) == year
    assert label_of(date) in html


def test_an_absent_date_is_listed_as_unknown() -> None:
    assert year_of(None) == "Date unknown"


def test_the_timeline_is_grouped_by_year_with_the_undated_last(built: Built) -> None:
    content = built.content("timeline")
    assert [h.text.rstrip("#") for h in content.all("h2")] == ["2031", "Date unknown", "Sources"]
    moments = content.all("li", "moment")
    dated = [node.attrs["datetime"] for m in moments for node in m.all("time")[:1]]
    assert dated == sorted(dated)
    assert moments[-1].one("p", "moment__when").text == "no date known"


def test_utterance_and_publication_are_apart_each_with_its_basis(built: Built) -> None:
    content = built.content(f"positions/{POSITION}")
    rows = {
        node.one("dt").text: node.one("dd")
        for node in content.all("section", "telling")[0].one("dl").all("div")
    }
    assert rows["Said on"].line.startswith("3 March 2031 computed from another date in the text")
    assert rows["Published"].line.startswith("about 3 March 2031 inferred")
    assert "the day on which the minister spoke" in rows["Published"].line


def test_each_page_says_as_of_when_it_is_known(built: Built) -> None:
    for path in built.pages:
        if path.split("/")[0] in ("positions", "red-lines", "events", "actors", "topics"):
            page = built.content(path)
            assert "Known as of" in page.line, path
