"""What on a page is no sentence of its article, and what only looks so."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.text.document import Document, Span, parse_document
from build_scripts.text.furniture import (
    Furniture,
    complete_furniture,
    explain_furniture,
    find_furniture,
)
from build_scripts.text.line_rules import LINE_RULES
from build_scripts.text.part_rules import PART_RULES
from build_scripts.text.place_rules import PLACE_RULES
from build_scripts.text.sentences import find_sentences

LEAD = "The envoys of Norland and Sorland met in Eastmark on Monday and agreed to meet again."
BODY = "They had last met in spring, when talks about the strait broke down after a day."


def furniture_of(text: str) -> list[tuple[str, str]]:
    """Returns the kind and the words of each piece of furniture."""
    document = Document("article.txt", text, "")
    return [(mark.kind, document.slice(mark.span)) for mark in find_furniture(document)]


def kind_of(line: str) -> str:
    """Returns the kind of a line that stands between two paragraphs, empty for a sentence."""
    found = {words: kind for kind, words in furniture_of(f"{LEAD}\n\n{line}\n\n{BODY}")}
    assert set(found) <= {line}
    return found.get(line, "")


LINES = [
    ("clock", "27 November 2024,\u00a0\u00a0\u00a000:32"),
    ("clock", "Mon, March 18, 2024 | 2:05 p.m. GMT"),
    ("clock", "14:05"),
    ("clock", "12:10, 18.01.2031"),
    ("clock", "3 hours ago"),
    ("label", "March 18, 2024"),
    ("label", "Harbour Post, 18 Jan 2031 - 12:10, Eastmark, Norland"),
    ("label", "Published: 18 March 2024, 14:05 | Updated: 19 March 2024"),
    ("label", "By Ada Brandt"),
    ("label", "By ADA BRANDT and Ivo Lenz in Eastmark, Harbour Post"),
    ("label", "(Reporting by Ada Brandt; editing by Ivo Lenz)"),
    ("label", "Source: Harbour Post"),
    ("label", "Ada Brandt contributed reporting from Eastmark."),
    ("label", "Harbour Post writer Ivo Lenz in Eastmark contributed to this report."),
    ("label", "EXCLUSIVE"),
    ("label", "4 min read"),
    ("advertisement", "Advertisment"),
    ("advertisement", "- ADVERTISEMENT -"),
    ("advertisement", "Story continues below advertisement"),
    ("advertisement", "Sponsored content"),
    ("navigation", "more"),
    ("navigation", "MORE HEADLINES"),
    ("navigation", "Read more »"),
    ("navigation", "Read more: Ferry crews on strike"),
    ("navigation", "Share this article on Facebook"),
    ("navigation", "Subscribe to our newsletter and never miss a story"),
    ("navigation", "Related articles"),
    ("navigation", "Follow us on Telegram"),
    ("navigation", "Share on Facebook | Share on Twitter | Copy link"),
    ("navigation", "Viewed: 1,044 times"),
    ("navigation", "#Norland #Strait"),
    ("navigation", "1 of 12"),
    ("navigation", "We use cookies to improve your visit."),
    ("navigation", "If you find a mistake, select the text and press Ctrl+Enter."),
    ("navigation", "Home > News > Politics"),
    ("navigation", "This article was updated to show that the envoys of Norland had left."),
    ("navigation", "Editor’s note: Ada Brandt wrote this before the strait was closed."),
    ("navigation", "Ivo Lenz teaches law in Eastmark, where this piece was first published."),
    ("navigation", "© 2031 Harbour Post. All rights reserved."),
    ("navigation", "(c) 2031 Harbour Post"),
    ("caption", "Photo: Harbour Post"),
    ("caption", "FILE PHOTO: Ada Brandt speaks to ferry crews in Eastmark, March 1, 2031."),
    ("caption", "Ada Brandt on the pier of Eastmark. Photo: Harbour Post"),
    ("caption", "Ferries lie in the harbour | 📷 Harbour Post"),
    ("heading", "Opposition opinion"),
    ("heading", "«Build up efforts»"),
    ("heading", "What the Envoys Will Bring Home to Their Two Capitals"),
    ("heading", "Norland goes it alone"),
    ("residue", "https://example.org/strait?a=1"),
    ("residue", "pic.twitter.com/aB3dE"),
    ("residue", "????????"),
    ("residue", "* * *"),
    ("residue", "<!><!><!><!><!><!><!><!><!><!><!><!><!><!><!><!><!><!><!><!><!><!><!><!>"),
    ("signature", "— Ada Brandt - ადა (@ada_brandt) January 18, 2031"),
    ("signature", "Ada Brandt (@ada_brandt) 18 January 2031"),
    ("navigation", "More on the dispute about the strait"),
    ("navigation", "MOST READ IN NEWS"),
    ("navigation", "Do you have tips about this story? Contact the journalist"),
    ("navigation", "Join the Post's Telegram channel and get the latest news delivered to you."),
    ("navigation", "Don't miss out on the latest news. Subscribe now."),
    ("navigation", "We show the world what happens on the strait. Become a member."),
    ("navigation", "Thank you for joining us. You can read our full report here."),
    ("navigation", "Comments (27) | Send news tip | Terms of use"),
    ("navigation", "0 Comments | Comments will be edited for grammar and spelling by the desk"),
    ("navigation", "Categories: Fisheries, Politics, Norland."),
    ("label", "Views expressed are the author's own."),
    ("label", "The interview has been edited for length and clarity."),
    ("label", "(Recasts with army statement, adds background)"),
    ("label", "(ATTN: UPDATES with statement in paras 6-8)"),
    ("label", "(With inputs from Coast Wire)"),
    ("label", "Enditem"),
    ("label", "Jane Doe-Brandt reported from Eastmark."),
    ("label", "Jane Doe is Europe editor."),
    ("label", "Jane Doe covers trade and the strait. She is based in Eastmark."),
    ("label", "Doe reported from Eastmark. Coast Wire writer Ivo Lenz contributed to this report."),
    ("label", "2 min Reading time"),
    ("clock", "January 29, 2031 9:47 pm (Updated: January 29, 2031 10:20 pm)"),
    ("caption", "[1/3] A view of the strait near Eastmark, Norland, January 30, 2031."),
    ("caption", "Getty Images A woman carries a sack of grain from a lorry"),
    ("caption", "Tankers wait off the port of Eastmark in Norland (AFP)"),
    ("caption", "A woman carries her cat to a bus in Eastmark. Photograph: Handout"),
    ("residue", "newsdesk@harbourpost.example"),
]
SENTENCES = [
    "Thanks for reading. Four people were killed, and the talks go on in Eastmark on Friday.",
    "More than 50 people came.",
    "Share prices rose.",
    "The envoys shared this view on the strait.",
    "Follow the money, he said.",
    "On 18 Jan 2031 the envoys met.",
    "The envoy ate cookies.",
    "On 18 March 2024 the strait was closed.",
    "By Monday the strait was open again.",
    "Norland's agenda for the strait will be maintained,” Brandt noted.",
    "He left.",
    "Who will pay?",
    "The envoy said:",
    "and then they left",
    "(c) condemned the closing of the strait in all its forms.",
    "• Ferries stay in harbour",
    "- Norland pays for the bridge",
    "Ferries lay idle all through the night while the crews were waiting for word",
    "The ferry crews of the whole coast, from Eastmark to the strait,",
    "Video of the talks was shown on Monday.",
    "Source of the dispute is the strait.",
    "Brandt contributed reporting that freed the crews.",
    "Norland contributed ships, and this story was never told.",
    "More on the ferries will be known on Monday.",
    "Reporting by the Harbour Post suggests that 12 ports are closed.",
    "Join us, the envoy urged the ferry crews.",
    "“Thank you for coming,” the envoy said.",
    "Brandt covers the costs of the ferry.",
    "Brandt is a critic of the treaty.",
    "Have you no shame? the envoy asked the captain.",
    "Support our ships, the envoy told the union.",
    "Most viewed the ferry with fear.",
]


@pytest.mark.parametrize(("kind", "line"), LINES, ids=[line for _, line in LINES])
def test_a_line_of_the_page_is_no_sentence(kind: str, line: str) -> None:
    assert kind_of(line) == kind


@pytest.mark.parametrize("line", SENTENCES)
def test_a_line_of_the_article_is_no_furniture(line: str) -> None:
    assert kind_of(line) == ""


HEADLINES = [
    "Norland and Sorland to meet again",
    "Talks are over. Norland and Sorland say what comes next for strait, ferries and bridge",
    "Ada Brandt: We will not give in.",
    "We will not give in - Ada Brandt",
    "Will Norland and Sorland ever agree?",
    "Norland's «last offer»",
    "Envoys Meet Again as Strait Stays Closed.",
]
LEADS = [
    "The envoys met.",
    "The envoys of Norland and Sorland met in Eastmark on Monday.",
    "Brandt said: “We will not give in.”",
    "“We will not give in,” Brandt noted.",
    "Ada Brandt met Ivo Lenz in Eastmark.",
    "Ada Brandt is President of Norland.",
    "• The strait stays closed",
    "The envoys of both countries,",
]  # fmt: skip


@pytest.mark.parametrize("line", HEADLINES)
def test_a_first_line_that_is_no_sentence_is_the_headline(line: str) -> None:
    assert furniture_of(f"{line}\n\n{LEAD}\n\n{BODY}") == [("headline", line)]


@pytest.mark.parametrize("line", LEADS)
def test_a_first_line_that_is_a_sentence_is_no_headline(line: str) -> None:
    assert furniture_of(f"{line}\n\n{LEAD}\n\n{BODY}") == []


def test_page_furniture_above_the_headline_does_not_hide_it() -> None:
    text = f"14:05\nmore\nTalks to go on\n\n{LEAD}"
    assert ("headline", "Talks to go on") in furniture_of(text)


def test_every_copy_of_the_headline_is_a_headline() -> None:
    text = f"It is over.\n\n{LEAD}\n\nIt is over.\n\n{BODY}\n\nIt is over."
    assert furniture_of(text) == [("headline", "It is over.")] * 3


def test_a_shorter_copy_of_the_headline_near_the_top_is_one_too() -> None:
    text = f"Talks to go on - Harbour Post\n\nTalks to go on\n\n{LEAD}"
    assert [kind for kind, _ in furniture_of(text)] == ["headline", "headline"]


def test_a_line_repeated_without_an_end_mark_belongs_to_the_page() -> None:
    text = f"{LEAD}\n\nAll about the strait\n\n{BODY}\n\nAll about the strait\n\nThe end."
    assert furniture_of(text) == [("navigation", "All about the strait")] * 2


@pytest.mark.parametrize("lead_in", ["READ MORE:", "More on the strait", "You may also like"])
def test_headlines_of_other_stories_are_no_sentences(lead_in: str) -> None:
    stories = ("Ferry turns back boat with 300 sailors", "Why are your fares going up again?")
    text = "\n".join((LEAD, BODY, lead_in, *stories, "The envoys will meet again in March."))
    found = [words for kind, words in furniture_of(text) if kind == "navigation"]
    assert found == [lead_in, *stories]


def test_what_stands_without_an_end_mark_behind_the_credits_is_no_sentence() -> None:
    story = "Norland turns back boat with 300 sailors off Eastmark"
    text = "\n".join((LEAD, BODY, "Reporting by Jane Doe", story, "Sorland fines ferry again"))
    assert ("navigation", story) in furniture_of(text)


def test_below_a_menu_above_the_article_its_headline_is_found() -> None:
    headline = "Norland and Sorland agree to meet again in the spring"
    found = furniture_of(f"Latest news\n{headline}\n{LEAD}\n{BODY}")
    assert ("headline", headline) in found


def test_paragraphs_among_other_stories_are_not_taken_for_broken_lines() -> None:
    stories = [f"Norland turns back boat number {n} off the coast of Eastmark" for n in range(1, 6)]
    headline = "Norland and Sorland agree to meet"
    text = "\n".join((headline, LEAD, BODY, "Related", *stories))
    assert ("headline", headline) in furniture_of(text)


def test_a_standfirst_below_the_headline_is_a_sentence() -> None:
    text = f"Talks to go on\n\nLeaders expressed gratitude for the offer\n\n{LEAD}"
    assert furniture_of(text) == [("headline", "Talks to go on")]


def test_a_single_line_is_no_headline() -> None:
    assert furniture_of("Talks about the strait go on") == []


def test_short_lines_in_a_row_are_a_menu_unless_one_is_a_clause() -> None:
    menu = "World\n\nHarbour life\n\nWeather\n\nFerries"
    assert {kind for kind, _ in furniture_of(f"{LEAD}\n\n{menu}")} <= {"navigation", "label"}
    points = "Norland pays the bill\nSorland opens the strait\nFerries are free"
    assert furniture_of(f"{LEAD}\n\n{points}\n\n{BODY}") == []


def test_a_short_last_line_is_a_label() -> None:
    assert furniture_of(f"{LEAD}\n\n{BODY}\n\nHarbour Post, Eastmark") == [
        ("label", "Harbour Post, Eastmark")
    ]


def test_a_heading_stands_above_a_list() -> None:
    text = f"{LEAD}\nKey points:\n• Ferries stay in harbour\n• Norland pays\n{BODY}"
    assert furniture_of(text) == [("heading", "Key points:")]


def test_lines_of_a_broken_paragraph_are_no_headings() -> None:
    wrapped = (
        "The envoys of Norland and Sorland met in Eastmark\n"
        "on Monday and agreed, after three days of talks, to\n"
        "Meet again in Norland when the ice in the strait has\n"
        "gone and ferries can sail\n"
        "The whole way across to the harbour of Eastmark."
    )
    assert furniture_of(wrapped) == []


PARTS = [
    ("label", "[ date 2031-03-18] Norland's envoy came. He left."),
    ("label", "[2031-03-18] The envoys met. They parted."),
    ("label", "[Published: March 18, 2031 |] The envoys met. They parted."),
    ("label", "[EASTMARK (Harbour Post) -] The envoys met. They parted."),
    ("label", "[EASTMARK, Norland, Jan. 5 (HP) —] The envoys met. They parted."),
    ("label", "[Eastmark, 5 January 2031 (Harbour Post) –] “We met,” she said."),
    ("label", "[EASTMARK, CoastWire–]The envoys met. They parted."),
    ("label", "[EASTMARK. Nov 25 (Coast Wire) –] The envoys met. They parted."),
    ("label", "[EASTMARK, Jan. 5 (Coast Wire).-] The envoys met. They parted."),
    ("label", "[EASTMARK—]The envoys met. They parted."),
    ("label", "[EASTMARK —] The envoys met. They parted."),
    ("label", "[EASTMARK, Norland -] The envoys met. They parted."),
    (
        "heading",
        "[Thanks for NATO Support and Course of «open doors»] Prime Minister Lenz spoke too.",
    ),
    ("label", "[EASTMARK, May 12. /HPOST/.] The envoys met. They parted."),
    ("label", "The envoys met. They parted on Monday. [Enditem]"),
    ("residue", "Good talks today. [pic.twitter.com/aB3dE]"),
    ("residue", "Good talks with the envoy today. [https://t.co/aB3dE]"),
    ("residue", "Good talks with the envoy of Norland today. [????????]"),
    ("signature", "Good talks – at last! [— Ada Brandt (@ada_brandt) January 18, 2031]"),
]
ALONE = ["EASTMARK, Norland (HP) _", "EASTMARK, January 5 (Coast Wire) --", "EASTMARK (HP)—"]
WHOLE = [
    "EU - Norland talks collapsed on Monday in Eastmark.",
    "NATO – Norland's ally – sent ships.",
    "Published on March 18, 2031, the report was forgotten.",
    "March 18, 2031 was a Tuesday.",
    "Chairman of the Free Strait Party «Open Sea» Ivo Lenz said no.",
    "Grateful to???????? @ivo_lenz for organizing this meeting.",
    "He wrote https://t.co/aB3dE on the wall.",
    "The envoy (@ada_brandt) came on January 18, 2031.",
]


@pytest.mark.parametrize(("kind", "drawn"), PARTS, ids=[drawn for _, drawn in PARTS])
def test_furniture_that_shares_a_line_is_cut_off(kind: str, drawn: str) -> None:
    words = drawn[drawn.index("[") + 1 : drawn.index("]")].strip()
    text = drawn.replace("[", "").replace("]", "")
    assert furniture_of(f"{text}\n{BODY}") == [(kind, words)]


@pytest.mark.parametrize("line", ALONE)
def test_a_dateline_may_stand_above_the_lead(line: str) -> None:
    assert furniture_of(f"{line}\n\n{LEAD}\n{BODY}") == [("label", line)]


def test_a_dateline_may_stand_below_an_agency_s_points() -> None:
    points = "\n".join(f"* Point {number} of the talks is open" for number in "123456")
    found = furniture_of(f"Talks to go on\n{points}\nEASTMARK, May 31 (HP) - {LEAD}\n{BODY}")
    assert ("label", "EASTMARK, May 31 (HP) -") in found


@pytest.mark.parametrize("line", WHOLE)
def test_a_sentence_that_looks_like_a_label_is_left_whole(line: str) -> None:
    assert furniture_of(f"{line}\n{BODY}") == []


def test_a_tweet_is_never_a_heading_or_caption() -> None:
    tweet = "Good talks with the envoy 🎉"
    signed = "— Ada Brandt (@ada_brandt) January 18, 2031"
    assert furniture_of(f"{LEAD}\n{tweet}\n{signed}\n{BODY}") == [("signature", signed)]


def test_each_piece_of_furniture_names_its_rule() -> None:
    found = explain_furniture(Document("article.txt", f"more\nTalks go on\n\n{LEAD}", ""))
    assert [finding.rule for finding in found] == ["navigation", "headline"]


def test_every_rule_has_a_docstring_that_is_a_sentence() -> None:
    for _, rule in (*PART_RULES, *LINE_RULES, *PLACE_RULES):
        assert rule.__doc__ and rule.__doc__.strip()[-1] in ".`"


@given(st.text(alphabet="Ab .?@#:|—-\n()1/<>&🎉«»", max_size=120))
def test_furniture_is_ordered_trimmed_and_does_not_overlap(text: str) -> None:
    document = Document("article.txt", text, "")
    spans = [mark.span for mark in find_furniture(document)]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span and document.trim(span) == span for span in spans)


ODD_UNITS = [
    "????????", " ????", "U.S. ", '"a."b', "— a (@b) ", "pic.twitter.com/a ", "Word of ", "<!>",
    "Home > ", "2024-03-18 ", ". . ", "«A» ", "By Ada-", ", Bo - ", "date 2024-03-18 | ", "share, ",
    "#a ", "ABC DEF-", "    ", "a|b | ", "12:10 - ", "Photo ", "https://t.co/a ", "&nbsp;<", "1/",
]  # fmt: skip


@pytest.mark.parametrize("unit", ODD_UNITS)
def test_work_on_odd_lines_is_bounded(unit: str) -> None:
    short = (unit * 400)[:390]
    long = (unit * 40_000)[:40_000]
    text = "\n".join([*[short] * 20, long, f"{long} x (@a) January 18, 2022", f"By Ada {short} !x"])
    document = Document("article.txt", text, "")
    began = time.process_time()
    find_sentences(document, find_furniture(document))
    assert time.process_time() - began < 5


def test_a_dateline_that_a_person_passed_over_is_added_to_what_they_listed() -> None:
    text = "Talks resume\n\nBRUSSELS, 14 March 2025 - The two ministers met on Friday.\n"
    document = parse_document(text.encode(), "talks.txt")
    listed = (Furniture(Span(0, 12), "headline"),)
    complete = complete_furniture(document, listed)
    assert [row.kind for row in complete] == ["headline", "label"]
    assert complete_furniture(document, ()) == find_furniture(document)


def test_what_a_person_listed_is_not_cut_by_the_rules() -> None:
    text = "Talks resume\n\nBRUSSELS, 14 March 2025 - The two ministers met on Friday.\n"
    document = parse_document(text.encode(), "talks.txt")
    listed = (Furniture(Span(14, 60), "caption"),)
    assert complete_furniture(document, listed) == listed


def test_a_dateline_may_name_two_places() -> None:
    text = "Talks resume\n\nOSLO/BERGEN, May 31 (Corvin) - The two ministers met on Friday.\n"
    found = find_furniture(parse_document(text.encode(), "talks.txt"))
    assert [text[row.span.start : row.span.end] for row in found][1:] == [
        "OSLO/BERGEN, May 31 (Corvin) -"
    ]
