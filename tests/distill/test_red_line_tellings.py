"""Which tellings of limits are one red line, and which are two beside each other."""

from __future__ import annotations

from drawing import annotate_text

from build_scripts.distill.article import distill_article
from build_scripts.distill.drafts import RedLineDraft


def read(text: str) -> tuple[RedLineDraft, ...]:
    return distill_article(annotate_text(text)).red_lines


def test_what_another_requires_of_other_things_is_not_the_limit_of_the_lead() -> None:
    rows = read(
        "Norway said it would not open the strait while the ships were there.\n\n"
        "Oran Reed, a crew leader, said that the road would be cleared only after the last pallet "
        "was back."
    )
    assert [row.holder for row in rows] == ["norway", "oran-reed"]


def test_not_one_points_at_no_other_limit() -> None:
    rows = read(
        "Maria Brandt said she would never give up the strait. Iran said not one crown would be "
        "paid until the pirates leave."
    )
    assert [row.holder for row in rows] == ["maria-brandt", "iran"]


def test_a_clause_that_assurances_lead_to_points_at_no_other_limit() -> None:
    lines = read(
        "Iran met Norway. Norway will tolerate no pirates in the strait. "
        "The Norwegian government demanded written assurances that the fleet would not return."
    )
    assert [line.kind for line in lines] == ["will-not-allow", "demand-for-guarantees"]


def test_a_few_common_words_do_not_make_a_line_of_a_party_that_of_somebody_else() -> None:
    lines = read(
        "The Labour Party will leave the government unless a law on fish is passed, it said. "
        '"A weak law will not leave my committee," its chair Ana Reed said.'
    )
    assert len(lines) == 2


def test_two_persons_of_no_known_house_hold_two_lines() -> None:
    rows = read(
        "Maria Brandt said she would never give up the strait. Oran Reed said that these ships "
        "would be freed only after the army had left."
    )
    assert [row.holder for row in rows] == ["maria-brandt", "oran-reed"]


def test_those_whom_a_limit_names_point_at_no_other_limit() -> None:
    text = '"Norway will never give up the strait," said Maria Brandt of Norway. '
    assert len(read(text + '"Our people will not sign with those who burned Bergen."')) == 2


def test_two_conditions_beside_each_other_about_one_thing_are_one() -> None:
    (row,) = read(
        "Maria Brandt said there would be no talks on fish before the fleet left Oslo. "
        '"Whoever wants our fish must first leave the harbour," Brandt said.'
    )
    assert len(row.positions) == 2


def test_what_the_speaker_of_the_lead_says_again_in_other_words_is_one_line() -> None:
    lines = read(
        "Norway will block the treaty unless it is given a say, Fish Minister Ana Reed said.\n\n"
        '"We have been clear from the first day: without a brake there is no deal," Reed said.'
    )
    assert len(lines) == 1
