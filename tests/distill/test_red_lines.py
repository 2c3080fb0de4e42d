"""Red lines: limits that are declared; calls, wishes and support are none."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.distill.drafts import RedLineDraft
from build_scripts.distill.positions.positions import distill_positions
from build_scripts.distill.red_lines.red_lines import distill_red_lines


def read(text: str) -> tuple[RedLineDraft, ...]:
    annotation = annotate_text(text)
    return distill_red_lines(annotation, distill_positions(annotation))


def test_the_line_of_another_is_held_by_it_and_spoken_by_the_speaker() -> None:
    rows = read(
        "Norway and NATO talked. Norwegian Foreign Minister Maria Brandt said NATO will not "
        "reconsider its decision about the old harbour."
    )
    found = [(row.holder, row.speaker, row.kind) for row in rows]
    assert found == [("nato", "maria-brandt", "no-compromise")]


def test_the_own_country_holds_what_it_will_not_allow() -> None:
    rows = read(
        "US Secretary of State Maria Brandt said the US would not allow Iran to close the strait."
    )
    found = [(row.holder, row.speaker, row.kind) for row in rows]
    assert found == [("united-states", "maria-brandt", "will-not-allow")]


def test_who_a_limit_is_set_against_does_not_hold_it() -> None:
    rows = read(
        "Iran met the US in Oslo. US Secretary of State Maria Brandt said Iran must never be "
        "allowed to close the strait."
    )
    assert [row.holder for row in rows] == ["maria-brandt"]


def test_one_line_told_several_times_is_one_red_line_with_the_plainest_words_first() -> None:
    text = (
        "Norwegian Foreign Minister Maria Brandt said NATO will not reconsider its decision about "
        "the harbour treaty and the strait.\n\n"
        'Brandt said NATO was ready to talk, "however, there will be no compromise on the red '
        'lines about the harbour treaty."'
    )
    (row,) = read(text)
    uses = [evidence.use for evidence in row.evidence]
    assert row.holder == "nato"
    assert "red lines" in row.limit
    assert (uses.count("content"), uses.count("repetition"), row.positions) == (1, 1, (0, 1))


BACKWARD = [
    "On that there can be no compromise.",
    "It is a red line for the whole valley.",
    "The whole union will not budge on that.",
    "Our people will not sign a paper that leaves out those matters.",
]


@pytest.mark.parametrize("second", BACKWARD)
def test_a_limit_that_points_back_belongs_to_the_one_right_before_it(second: str) -> None:
    text = f'"Norway will never give up the strait," said Maria Brandt of Norway. "{second}"'
    (row,) = read(text)
    assert [evidence.use for evidence in row.evidence].count("repetition") == 1


def test_a_limit_that_begins_with_its_holder_does_not_point_back() -> None:
    rows = read(
        "Maria Brandt of Norway said the fleet would not leave the strait until the fish was paid "
        "for. Iran sent an envoy. Iran said it wouldn't return unless somebody else was sent."
    )
    assert [row.holder for row in rows] == ["maria-brandt", "iran"]


def test_a_minister_and_the_own_country_hold_one_line() -> None:
    rows = read(
        "Norway would not allow the wall across the strait, Norwegian Minister Maria Brandt said. "
        '"We will not accept a wall in our strait," Brandt said.'
    )
    assert len(rows) == 1


def test_ministers_of_two_countries_hold_two_lines() -> None:
    rows = read(
        "Iran met Norway. Norwegian Foreign Minister Maria Brandt said a wall across the strait "
        "was not acceptable. Iranian Foreign Minister Oran Reed said he would not accept a wall "
        "across the strait."
    )
    assert len(rows) == 2


def test_what_is_called_a_red_line_right_behind_a_limit_of_the_house_is_that_limit() -> None:
    (row,) = read(
        "Norway would not give up the strait, Norwegian Foreign Minister Maria Brandt said. "
        '"War is the line that we will not cross," Brandt said.'
    )
    assert len(row.positions) == 2


def test_a_limit_that_goes_on_without_a_subject_belongs_to_the_one_before_it() -> None:
    (row,) = read(
        "Maria Brandt of Norway spoke. The strait is the core of Norway's core interests, and is "
        "the first red line of its people, Brandt said."
    )
    assert row.kind == "explicit-wording"


def test_a_limit_about_something_else_does_not_point_back() -> None:
    text = '"Norway will never give up the strait," said Maria Brandt of Norway. '
    assert len(read(text + '"There can be no compromise on fish."')) == 2


def test_what_is_insisted_on_before_anything_else_is_read_with_its_cue() -> None:
    (row,) = read("Norway insisted that every ship be searched before it enters the strait.")
    assert (row.holder, row.kind) == ("norway", "precondition")
    assert read("Norway said that every ship was searched before it entered the strait.") == ()


def test_a_limit_torn_by_who_says_it_keeps_both_pieces() -> None:
    (row,) = read(
        "Maria Brandt of Norway spoke in Oslo. Unless talks on the strait had begun by December, "
        "Brandt added, its deputies would vote against the treaty."
    )
    assert [evidence.use for evidence in row.evidence].count("content") == 2
    assert row.limit.endswith("had begun by December … its deputies would vote against the treaty")


def test_a_limit_whose_subject_stands_before_who_says_it_keeps_its_subject() -> None:
    (row,) = read(
        "Maria Brandt of Norway spoke in Oslo. The strait, she said, was not for sale, and its "
        "ships would sail on Monday."
    )
    assert row.limit.startswith("The strait")


def test_two_limits_of_one_sentence_about_one_thing_are_one() -> None:
    (row,) = read(
        "Norwegian minister Maria Brandt spoke. She said access to the sea was a matter of "
        "existence, and Norway would not give it up."
    )
    assert row.holder == "norway"


def test_a_limit_of_the_title_repeats_that_of_the_article() -> None:
    (row,) = read(
        "Norwegian minister says closed strait 'will not happen'\n\n"
        "Norway answered on Monday.\n\n"
        '"A wall across the water will not happen," Norwegian minister Maria Brandt said.'
    )
    assert row.limit.startswith("A wall across the water")


def test_what_only_the_title_declares_is_none() -> None:
    rows = read(
        "Politics | Foreign policy\n"
        "Government rules out new strait deal without talks on fishing licences\n"
        "The foreign minister told a committee that Norway would read the treaty; London was glad\n"
        "Thursday, March 12, 2026\n"
        "Norway will read the treaty in March, Foreign Minister Maria Brandt said in Oslo."
    )
    assert rows == ()


def test_a_point_between_the_headline_and_the_lead_is_none() -> None:
    rows = read(
        "Norway answers London\n"
        "Monday, November 25, 2024\n"
        "Oslo names conditions for talks\n"
        "Brandt says the strait is not for sale\n"
        "By MARIA LUND\n"
        "Norway will read the treaty in March, Foreign Minister Maria Brandt said in Oslo."
    )
    assert rows == ()


ASIDE = [
    "There can be no peace without a fair vote, Norwegian economist Maria Brandt said in Oslo.",
    "There can be no peace without a fair vote, analysts said in Oslo.",
    "The name will not be given out until the family knows, Oslo police said on Monday.",
    "We will not surrender in the second half, Norway coach Maria Brandt said in Oslo.",
    "Nobody may vote without a passport, the electoral commission of Norway said.",
    "Norway cannot win without the islands, two party strategists said in Oslo.",
    "Norway cannot win without the islands, said Maria Brandt, a Norwegian pollster in Oslo, the "
    "author of three books about the strait and the islands behind it.",
]


@pytest.mark.parametrize("text", ASIDE)
def test_who_tells_what_is_so_or_what_the_law_asks_declares_no_limit(text: str) -> None:
    assert read(text) == ()


def test_a_police_minister_declares_limits() -> None:
    text = (
        "Norway has nothing to discuss with pirates, Norwegian police minister Maria Brandt said."
    )
    assert len(read(text)) == 1


NOBODY = [
    ("Nobody will put my mother's grave under water", True),
    ("No truck will pass here", True),
    ("No crew of whichever flag will ever moor here", True),
    # What nobody thinks or is, and what is foreseen of a thing.
    ("Nobody will believe this story", False),
    ("No one will be a winner here", False),
    ("Nobody will be jailed for a poem", False),
]


@pytest.mark.parametrize(("said", "is_limit"), NOBODY)
def test_what_a_speaker_lets_nobody_do_is_a_limit(said: str, is_limit: bool) -> None:
    rows = read(f'"{said}," said Maria Brandt of Norway.')
    assert [row.holder for row in rows] == ["maria-brandt"] * is_limit
    # The same told of a ship in the words of a report is no limit.
    assert read("Maria Brandt of Norway said no ship would sail today.") == ()


TOLD_BY_ANOTHER = [
    ("Norway regards any wall in the strait as unacceptable", "norway"),
    ("Norway refuses to sign the treaty until the ships leave", "norway"),
    ("Norway, for its part, makes its signature dependent on a free strait", "norway"),
    ("Norway will never be allowed to close the strait", "maria-brandt"),
    ("Norway will not be given the strait", "maria-brandt"),
    ("Norway must first leave the strait", "maria-brandt"),
]


@pytest.mark.parametrize(("clause", "holder"), TOLD_BY_ANOTHER)
def test_who_is_let_do_something_does_not_hold_the_limit(clause: str, holder: str) -> None:
    rows = read(f"Iran met Norway. Iranian Foreign Minister Maria Brandt said {clause}.")
    assert [row.holder for row in rows] == [holder]


def test_the_limit_of_another_who_is_told_of_is_not_the_tellers() -> None:
    (row,) = read(
        "India rejected the objection of Norway, saying its claims were false, hours after Norway "
        "said it would not accept a wall."
    )
    assert row.holder == "norway"


def test_what_an_actor_only_gives_its_name_to_is_not_held_by_it() -> None:
    (row,) = read(
        "Iranian Foreign Minister Oran Reed said the Norway question is not up for discussion."
    )
    assert row.holder == "oran-reed"


def test_lines_of_different_holders_stay_apart() -> None:
    text = (
        "US Secretary of State Maria Brandt said the US would not allow Iran to close the strait. "
        "Iranian Foreign Minister Oran Reed said Iran would never give up the strait."
    )
    assert [row.holder for row in read(text)] == ["united-states", "iran"]


def test_two_lines_of_one_holder_about_different_things_stay_apart() -> None:
    text = (
        "Iranian Foreign Minister Oran Reed said Iran would never give up the strait. He said Iran "
        "would resume talks only if the sanctions were lifted."
    )
    assert [row.kind for row in read(text)] == ["no-compromise", "precondition"]


def test_nothing_is_a_red_line_that_nobody_declares() -> None:
    assert read("The old harbour was closed. A red line was painted on its wall on Monday.") == ()
