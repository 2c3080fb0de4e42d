"""Coded events against annotated ones, on invented records."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from benchmarks.events import Coding, read_records, score, words_of

MET = Coding("CONSULT", words_of(["the Prime Minister of Sarn"]), words_of(["Reed"]))


def test_the_record_itself_scores_100() -> None:
    assert set(score([(MET, MET)]).values()) == {100.0}


def test_nothing_coded_scores_0() -> None:
    assert set(score([(Coding(None, frozenset(), frozenset()), MET)]).values()) == {0.0}


def test_one_common_word_names_an_actor_and_small_words_do_not() -> None:
    near = replace(MET, source=words_of(["Sarn"]), target=words_of(["of the"]))
    shown = score([(near, MET)])
    assert (shown["source"], shown["target"], shown["whole triple"]) == (100, 0, 0)


def test_a_record_without_a_target_asks_for_none() -> None:
    assert score([(MET, replace(MET, target=frozenset()))])["whole triple"] == 100


def test_every_second_record_is_read_and_old_types_get_their_new_names(tmp_path: Path) -> None:
    sides = {"source": [{"actorText": "Sarn"}], "target": [{"code": "REE"}]}
    rows = [
        {"event": "DOCUMENT", "text": "About this file."},
        {"event": "FIGHT", "text": "Sarn shelled Tarn.", **sides},
        {"event": "AID", "text": "Never read."},
        {"event": "AID", "text": "Sarn helped Tarn."},
    ]
    path = tmp_path / "records.txt"
    path.write_text(json.dumps(rows), "utf-8")
    assert read_records(path) == [
        ("Sarn shelled Tarn.", Coding("ASSAULT", frozenset({"sarn"}), frozenset())),
        ("Sarn helped Tarn.", Coding("AID", frozenset(), frozenset())),
    ]
