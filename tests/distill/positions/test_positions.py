"""Positions out of attributions: what becomes one, how it is cut, dated, told and merged."""

from __future__ import annotations

import pytest
from drawing import annotate_text

from build_scripts.annotate.marks import Annotation
from build_scripts.distill.drafts import PositionDraft
from build_scripts.distill.positions.positions import distill_positions
from build_scripts.distill.positions.statements import third_person


def read(text: str) -> tuple[Annotation, tuple[PositionDraft, ...]]:
    annotation = annotate_text(text)
    return annotation, distill_positions(annotation)


def quotes(annotation: Annotation, draft: PositionDraft, use: str = "content") -> list[str]:
    """Returns the words of a position's evidence of one use."""
    return [annotation.document.slice(row.span) for row in draft.evidence if row.use == use]


def told(text: str) -> list[tuple[str | None, str, list[str]]]:
    """Returns holder, stance and content of each position of a text."""
    annotation, drafts = read(text)
    return [(row.holder, row.stance, quotes(annotation, row)) for row in drafts]


INTRODUCED = "Norwegian Foreign Minister Maria Brandt met reporters in Oslo on Monday. "

STANCES = [
    ("Brandt supports neither the union nor its plan.", "opposes",
     "Brandt supports neither the union nor its plan"),
    ("Brandt condemned the attack on the port.", "condemns", "the attack on the port"),
    # What is too short alone stands with its cue.
    ("Brandt condemned the violence.", "condemns", "condemned the violence"),
    ("Brandt denied involvement.", "opposes", "denied involvement"),
    ("Brandt called it blackmail.", "accuses", "called it blackmail"),
    ("Brandt has praised it.", "supports", "has praised it"),
    # Who complains calls it wrong, and who agrees to do something promises it.
    ("Brandt complained that the vote was late.", "condemns", "the vote was late"),
    ("Brandt regretted the vote of the council.", "condemns", "the vote of the council"),
    ("Brandt agreed to open the harbour again.", "promises", "to open the harbour again"),
    ("Brandt thanked Poland for the new ships.", "thanks", "Poland for the new ships"),
    ("Brandt called on Russia to leave the port.", "demands", "Russia to leave the port"),
    ("Brandt accused Russia of breaking the treaty.", "accuses", "Russia of breaking the treaty"),
    ("Brandt asked that the ferry be stopped at once.", "demands",
     "the ferry be stopped at once"),
    ("Brandt asked for new ferries on the river.", "demands", "new ferries on the river"),
    ("Brandt rejected reports of a new landing as fantasy.", "opposes",
     "reports of a new landing as fantasy"),
    ("Brandt promised to leave the valley soon.", "promises", "to leave the valley soon"),
    ("Brandt warned that the ferry could sink.", "warns", "the ferry could sink"),
    ("Brandt said the new treaty was unacceptable.", "opposes", "the new treaty was unacceptable"),
    ("Brandt said Norway would sign only if Russia did.", "conditions",
     "Norway would sign only if Russia did"),
    ("Brandt said the ships must leave.", "demands", "the ships must leave"),
    ("Brandt said the harbour was very deep.", "states", "the harbour was very deep"),
    ("Brandt does not support the new treaty.", "opposes",
     "Brandt does not support the new treaty"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "stance", "content"), STANCES)
def test_the_cue_tells_the_stance_and_else_the_words(
    sentence: str, stance: str, content: str
) -> None:
    assert [row[1:] for row in told(INTRODUCED + sentence)] == [(stance, [content])]


REFUSED = [
    "The old letter on the table said that the treaty was dead.",
    "Brandt did not say whether the treaty was dead.",
    "Brandt declined to comment on the treaty.",
    "Brandt expressed her opinion about the new treaty.",
    "Brandt asked whether the treaty was dead or alive.",
    "Brandt called for calm.",
    "“Is the treaty really dead by now?” Brandt said.",
    "If Brandt says that the treaty is dead, ships of Peru will leave.",
    "Had Brandt said that the treaty was dead, ships of Peru would have left.",
    "Brandt might say that the treaty is dead.",
    "Brandt stopped short of saying that the treaty was dead.",
    "Brandt is not ready to say that the treaty is dead.",
    "Brandt has yet to say whether the treaty is dead.",
    "Brandt used to say that the treaty was dead.",
    "Rather than say that the treaty was dead, Brandt left.",
    "Without saying that the treaty was dead, Brandt left.",
    "Brandt withdrew her claim that the treaty was dead.",
    "Nobody in Oslo said that the treaty was dead.",
]


def test_what_others_hope_that_somebody_will_say_is_theirs_alone() -> None:
    _, drafts = read(INTRODUCED + "Peru hopes Brandt will say that the treaty is dead.")
    assert [row.holder for row in drafts] == ["peru"]


@pytest.mark.parametrize("sentence", REFUSED)
def test_silence_questions_and_topics_are_no_positions(sentence: str) -> None:
    assert told(INTRODUCED + sentence) == []


def test_a_quotation_is_cut_into_its_claims() -> None:
    text = INTRODUCED + (
        "“The treaty is dead. And still nobody dares to say it. Norway will build a new one. "
        "With many friends,” Brandt said."
    )
    assert [row[2] for row in told(text)] == [
        ["The treaty is dead."],
        ["And still nobody dares to say it."],
        ["Norway will build a new one. With many friends"],
    ]


def test_the_parts_of_a_split_sentence_stay_one_claim() -> None:
    text = INTRODUCED + "“We will not leave the port,” Brandt said, “because we like it here.”"
    assert [row[2] for row in told(text)] == [
        ["We will not leave the port", "because we like it here."]
    ]


def test_what_is_judged_and_its_judgement_are_one_position() -> None:
    text = INTRODUCED + 'Brandt condemned the vote, calling it "unacceptable."'
    annotation, drafts = read(text)
    assert [(row.mode, row.stance) for row in drafts] == [("mixed", "condemns")]
    assert quotes(annotation, drafts[0]) == ['the vote, calling it "unacceptable."']


def test_the_word_of_another_inside_a_report_is_told_once_through_its_teller() -> None:
    text = INTRODUCED + "Oran Reed said Brandt had warned that the old treaty was dead."
    _, drafts = read(text)
    assert [(row.holder, row.via, row.stance) for row in drafts] == [
        ("maria-brandt", ("oran-reed",), "warns")
    ]


def test_whom_a_demand_is_directed_at() -> None:
    text = INTRODUCED + "Brandt called on Russia to leave the port. “Russia must leave,” she said."
    _, drafts = read(text)
    assert [row.toward for row in drafts] == [("russia",), ("russia",)]


def test_what_is_only_spoken_of_is_not_addressed() -> None:
    text = INTRODUCED + "“Georgia has seen the attacks of Russia,” Brandt said."
    _, drafts = read(text)
    assert [row.toward for row in drafts] == [()]


def test_the_date_in_the_clause_of_the_cue_is_the_date_of_the_utterance() -> None:
    text = INTRODUCED + "Brandt said on 3 May 2021 that the treaty of 1 June 1990 was void."
    annotation, drafts = read(text)
    assert [(row.date, row.date_basis) for row in drafts] == [("2021-05-03", "stated")]
    assert quotes(annotation, drafts[0], "date") == ["3 May 2021"]


def test_without_a_date_in_the_clause_the_date_is_unknown() -> None:
    text = INTRODUCED + "Brandt said that the treaty of 1 June 1990 was void."
    _, drafts = read(text)
    assert [row.date for row in drafts] == [None]


def test_a_pronoun_brings_the_words_that_it_stands_for() -> None:
    annotation, drafts = read(INTRODUCED + "She said the old treaty was dead.")
    assert quotes(annotation, drafts[0], "attribution") == ["She said"]
    assert quotes(annotation, drafts[0], "context") == ["Maria Brandt"]


def test_the_quoted_copy_wins_and_the_others_repeat_it() -> None:
    text = (
        "Norway will never leave the old harbour treaty.\n\n"
        "Norwegian Foreign Minister Maria Brandt said Norway will never leave the old harbour "
        "treaty at a meeting.\n\n"
        "“Norway will never leave the old harbour treaty,” Brandt said in the town hall."
    )
    annotation, drafts = read(text)
    assert [row.mode for row in drafts] == ["direct"]
    assert len(quotes(annotation, drafts[0], "repetition")) >= 1


STATEMENTS = [
    (
        "Brandt said that the old treaty was dead.",
        "Maria Brandt says that the old treaty was dead.",
    ),
    ("“The old treaty is dead,” Brandt said.", "Maria Brandt says: “The old treaty is dead”."),
    ("Brandt condemned the attack on the port.", "Maria Brandt condemned the attack on the port."),
    ("Norway supports the new treaty.", "Norway supports the new treaty."),
    ("Brandt left Oslo, accusing Russia of theft.", "Maria Brandt accuses Russia of theft."),
    ("Brandt took the view that the treaty is dead.", "Maria Brandt says that the treaty is dead."),
    ("Brandt doubts that the treaty is dead.", "Maria Brandt doubts that the treaty is dead."),
    (
        "Brandt denied that the treaty was dead.",
        "Maria Brandt denied that the treaty was dead.",
    ),
    (
        "Brandt did not deny that the treaty was dead.",
        "Maria Brandt did not deny that the treaty was dead.",
    ),
    (
        "Brandt no longer believes that the treaty can be saved.",
        "Maria Brandt no longer believes that the treaty can be saved.",
    ),
    (
        "Brandt scoffed at the idea that the treaty was dead.",
        "Maria Brandt scoffed at the idea that the treaty was dead.",
    ),
    (
        "Brandt hopes that the treaty will be saved.",
        "Maria Brandt hopes that the treaty will be saved.",
    ),
    (
        "Brandt has no plans to leave the old treaty.",
        "Maria Brandt has no plans to leave the old treaty.",
    ),
    (
        "The town was accused by Brandt of stealing the ferry.",
        "The town was accused by Brandt of stealing the ferry.",
    ),
    (
        "Brandt said that, in the end, the treaty was dead.",
        "Maria Brandt says that in the end, the treaty was dead.",
    ),
    (
        "Brandt called “absurd” the claim that Norway had left.",
        "Maria Brandt called absurd the claim that Norway had left.",
    ),
    (
        "Brandt's message was clear: the treaty is dead.",
        "Maria Brandt’s message: the treaty is dead.",
    ),
]


@pytest.mark.parametrize(("sentence", "statement"), STATEMENTS)
def test_a_statement_is_one_sentence_with_the_holder_in_front(
    sentence: str, statement: str
) -> None:
    _, drafts = read(INTRODUCED + sentence)
    assert [row.statement for row in drafts] == [statement]


def test_a_statement_fits_in_a_card() -> None:
    text = INTRODUCED + "Brandt said that " + "the old treaty was dead and " * 40 + "gone."
    _, drafts = read(text)
    assert all(len(row.statement) <= 600 for row in drafts)
    assert drafts[0].statement.endswith("…")


@pytest.mark.parametrize(
    ("verb", "form"),
    [("say", "says"), ("deny", "denies"), ("press", "presses"), ("have", "has"), ("say", "says")],
)
def test_verbs_in_the_third_person(verb: str, form: str) -> None:
    assert third_person(verb) == form


TOPICS = [
    ("Brandt said the ceasefire was holding.", "military-conflict"),
    ("Brandt said the sanctions should stay.", "sanctions"),
    ("Brandt said the nuclear site was open.", "nuclear"),
    ("Brandt said the election was very fair.", "elections"),
    ("Brandt said the flowers were very red.", "diplomacy"),
]


@pytest.mark.parametrize(("sentence", "topic"), TOPICS)
def test_keywords_tell_the_topic(sentence: str, topic: str) -> None:
    _, drafts = read("Norwegian Foreign Minister Maria Brandt came. " + sentence)
    assert [row.topic for row in drafts] == [topic]


KEPT = [
    # What an outlet tells of somebody stays that person's.
    ("Brandt called the flight a provocation, according to Ria.", "maria-brandt"),
    # A view is a stance, though to see is none.
    ("The port is seen by Norwegian politicians as a trap.", "norwegian-politicians"),
    # Figures are numbers, held by whose they are.
    (
        "The flood has driven 300 people from their homes, according to UN figures.",
        "united-nations",
    ),
    ("The flood has driven 300 people from their homes, according to data from Hamas.", "hamas"),
    # To have no plans is a stance.
    ("Norway has no plans to sell the port.", "norway"),
]


@pytest.mark.parametrize(("sentence", "holder"), KEPT)
def test_a_stance_told_by_another_or_in_few_words_is_kept(sentence: str, holder: str) -> None:
    assert holder in [row[0] for row in told(INTRODUCED + sentence)]


UNTOLD = [
    "Brandt called home the consul of Norway in Peru.",
    "The port has “a new roof”. Brandt said that she likes it.",
]


@pytest.mark.parametrize("sentence", UNTOLD)
def test_words_that_nobody_says_are_no_position(sentence: str) -> None:
    found = [row[2] for row in told(INTRODUCED + sentence)]
    assert not any("roof" in part or "consul" in part for parts in found for part in parts)


def test_a_count_of_the_dead_is_held_by_whoever_gives_it() -> None:
    toll = "Brandt said that more than twelve civilians have been killed."
    assert [row[0] for row in told(INTRODUCED + toll)] == ["maria-brandt"]


def test_a_quotation_is_not_given_to_who_says_something_else_behind_it() -> None:
    text = INTRODUCED + (
        "“Norway does not sell its fish,” Brandt wrote. “The dockers can keep the paper.” The "
        "council insists the paper was only a note and reflects no plan."
    )
    found = {" ".join(contents): holder for holder, _, contents in told(text)}
    assert found["The dockers can keep the paper."] == "maria-brandt"


def test_what_is_considered_and_recalled_is_held_where_a_clause_tells_it() -> None:
    _, rows = read("Norway considers that the plan is a credible basis for the talks.")
    assert [row.holder for row in rows] == ["norway"]
    _, rows = read("More than 20,000 fishermen live in the valley, Norway recalled.")
    assert [row.holder for row in rows] == ["norway"]
    assert read("Norway recalls the plan of the old harbour.")[1] == ()
