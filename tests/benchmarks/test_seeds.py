"""Facts read against facts recorded, on invented ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.facts import MAX_LENGTH, Fact, is_same, names_of
from benchmarks.seeds import Tally, stands_on

LIMA, REED = names_of("ana-lima", "Ana Lima"), names_of("oran-reed", "Reed")
SAID = Fact("positions", (LIMA,), ((10, 30),), confidence="high")
MET = Fact("events", (LIMA, REED), ((50, 70),), type="CONSULT", confidence="low")


def figures(found: list[Fact], record: list[Fact]) -> dict[str, float]:
    tally = Tally()
    tally.add(found, record)
    return tally.figures()


def test_the_record_itself_scores_100() -> None:
    shown = figures([SAID, MET], [SAID, MET])
    assert shown["positions F1"] == shown["events F1"] == 100


def test_nothing_read_scores_0() -> None:
    shown = figures([], [SAID, MET])
    assert shown["positions F1"] == shown["events F1"] == shown["positions precision"] == 0


@pytest.mark.parametrize(("end", "expected"), [(20, True), (19, False)])
def test_half_of_the_shorter_passage_must_be_shared(end: int, expected: bool) -> None:
    assert is_same(replace(SAID, spans=((0, end),)), SAID) is expected


def test_a_passage_over_half_the_article_points_at_nothing() -> None:
    assert not is_same(replace(SAID, spans=((0, MAX_LENGTH + 1),)), SAID)


def test_another_holder_is_another_position() -> None:
    assert not is_same(replace(SAID, actors=(REED,)), SAID)


def test_a_position_without_a_holder_is_nobody_s() -> None:
    assert not is_same(replace(SAID, actors=(frozenset(),)), SAID)


def test_an_actor_is_known_by_any_of_its_names() -> None:
    assert is_same(replace(SAID, actors=(names_of("the-premier", "the Ana Lima"),)), SAID)


def test_two_readings_of_one_recorded_fact_count_once() -> None:
    shown = figures([SAID, SAID], [SAID])
    assert (shown["positions precision"], shown["positions recall"]) == (50, 100)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"actors": (REED,)}, True),
        ({"actors": (names_of("sarn"),)}, False),
        ({"actors": ()}, False),
        ({"type": "COOPERATE"}, True),
        ({"type": "ASSAULT"}, False),
    ],
)
def test_an_event_needs_a_common_participant_and_a_near_type(
    change: dict[str, object], expected: bool
) -> None:
    assert is_same(replace(MET, **change), MET) is expected


def test_an_event_recorded_without_participants_is_met_by_its_words() -> None:
    assert is_same(MET, replace(MET, actors=()))


def test_precision_is_told_for_each_bin() -> None:
    shown = figures([SAID, MET], [SAID])
    assert (shown["precision of low"], shown["precision of high"]) == (0, 100)
    assert shown["rise from low to high"] == 100


@pytest.mark.parametrize(
    ("furniture", "expected"), [([(0, 20)], True), ([(0, 19)], False), ([], False)]
)
def test_a_fact_stands_on_furniture_when_half_of_it_does(
    furniture: list[tuple[int, int]], expected: bool
) -> None:
    assert stands_on(SAID, furniture) is expected
