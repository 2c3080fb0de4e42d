"""The expected results in seeds.yml stand word for word in the articles."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parents[1] / "seeds"
CASES: dict[str, dict[str, list[dict[str, object]]]] = yaml.safe_load(
    (HERE / "seeds.yml").read_text(encoding="utf-8")
)
KINDS = ("positions", "events", "red_lines")
MODES = {"direct", "indirect", "mixed", "reporter"}
STATUSES = {"happened", "ongoing", "planned", "hypothetical", "denied"}
PLOVER_TYPES = {
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
RED_LINE_KINDS = {
    *("explicit-wording", "no-compromise", "unacceptable", "will-not-allow"),
    *("demand-for-guarantees", "precondition"),
}
WORDS_OF_A_FIELD = {
    "mode": MODES,
    "status": STATUSES,
    "type": PLOVER_TYPES | {"STATEMENT", "ELECTION", "ACCESSION", "OTHER"},
    "kind": RED_LINE_KINDS,
}
FIELDS = {
    "positions": ({"holder", "mode", "words"}, {"speaker"}),
    "events": ({"words", "trigger", "type", "status", "participants"}, set()),
    "red_lines": ({"holder", "kind", "words"}, {"speaker", "also"}),
}


def read_article(name: str) -> str:
    """Returns the text of a seed article with its line ends as they are."""
    with (SEEDS / name).open(encoding="utf-8", newline="") as article:
        return article.read()


def cases_of(kind: str) -> list[tuple[str, dict[str, object]]]:
    """Returns (article, case) for each case of one kind, in file order."""
    return [(name, case) for name, kinds in CASES.items() for case in kinds[kind]]


ALL_CASES = [
    pytest.param(name, kind, case, id=f"{name[:3]}-{kind}-{case['words'][:40]}")
    for kind in KINDS
    for name, case in cases_of(kind)
]


@pytest.mark.parametrize(("name", "kind", "case"), ALL_CASES)
def test_the_words_stand_exactly_in_the_article(
    name: str, kind: str, case: dict[str, object]
) -> None:
    article = read_article(name)
    for words in (case["words"], *case.get("also", ())):
        assert article.count(words) >= 1, words
    assert case.get("trigger", "") in case["words"]


@pytest.mark.parametrize(("name", "kind", "case"), ALL_CASES)
def test_a_case_has_its_fields_and_no_others(name: str, kind: str, case: dict[str, object]) -> None:
    required, optional = FIELDS[kind]
    assert required <= case.keys() <= required | optional
    assert all(case.values())
    for field in WORDS_OF_A_FIELD.keys() & case.keys():
        assert case[field] in WORDS_OF_A_FIELD[field]


@pytest.mark.parametrize("kind", ["positions", "red_lines"])
def test_every_holder_and_speaker_is_named_in_the_article(kind: str) -> None:
    for name, case in cases_of(kind):
        article = read_article(name)
        assert case["holder"] in article
        assert case.get("speaker", "") in article


def test_no_case_stands_twice() -> None:
    for kind in KINDS:
        keys = [(name, case["words"]) for name, case in cases_of(kind)]
        assert len(keys) == len(set(keys))


def test_there_are_enough_cases_from_every_article() -> None:
    assert {path.name for path in SEEDS.glob("*.txt")} >= CASES.keys()
    assert len(CASES) == 5
    assert len(cases_of("positions")) >= 30
    assert len(cases_of("events")) >= 15
    assert len(cases_of("red_lines")) >= 4
    assert all(kinds["positions"] and kinds["events"] for kinds in CASES.values())
