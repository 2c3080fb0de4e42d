"""Products of matrices come from numpy's library where each row is the same in any company."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language

from build_scripts.annotate.parse.matrix_products import (
    FEWEST,
    SteadyOps,
    is_steady,
    use_steady_products,
)
from build_scripts.annotate.parse.parsing import MODEL, load_model

SEEDS = sorted(Path(__file__).parents[3].joinpath("seeds").glob("*.txt"))


@pytest.fixture
def plain() -> Language:
    return spacy.load(MODEL)


def read(model: Language, text: str) -> list[tuple[str, str, int]]:
    """Returns the tag, the relation and the head of each word of a text, line by line."""
    lines = [line for line in text.split("\n") if line.strip()]
    return [(word.tag_, word.dep_, word.head.i) for doc in model.pipe(lines) for word in doc]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_an_article_has_the_parse_of_the_plain_model(path: Path, plain: Language) -> None:
    text = path.read_text(encoding="utf-8")
    assert read(load_model(), text) == read(plain, text)


@pytest.mark.parametrize("number", [1, 2, FEWEST - 1, FEWEST, FEWEST + 1])
def test_a_row_is_multiplied_alike_alone_and_among_others(number: int) -> None:
    if not is_steady(96, 288):
        pytest.skip("the library of this machine counts rows unevenly, so BLIS is used")
    rows = np.cos(np.arange(500 * 288, dtype="f4")).reshape(500, 288)
    weights = np.sin(np.arange(96 * 288, dtype="f4")).reshape(96, 288)
    together = SteadyOps().gemm(rows, weights, trans2=True)
    apart = SteadyOps().gemm(rows[3 : 3 + number], weights, trans2=True)
    assert apart.tobytes() == together[3 : 3 + number].tobytes()


def test_a_library_that_counts_rows_unevenly_is_left_alone(
    plain: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    def multiply(self: SteadyOps, x: Any, y: Any, **turned: bool) -> Any:
        product = np.dot(x, y.T)
        product[len(x) // 2 :] += np.float32(1e-6)
        return product

    monkeypatch.setattr(SteadyOps, "gemm", multiply)
    before = plain("Norland's ministers met.").tensor.tobytes()
    assert not use_steady_products(plain)
    assert plain("Norland's ministers met.").tensor.tobytes() == before
