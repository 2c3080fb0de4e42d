"""Products of matrices by the library that numpy brings, where it counts each row alike.

Nearly all work of the model's networks is products of matrices. spaCy has them computed by BLIS;
the library behind numpy takes about a third of that time on processors with wide vectors. What
comes out differs in the last bits only, but on some processors a row of a product also depends on
where among the others it stands, and then a parse would hang on the articles that are read beside
it. So the library is tried with each shape of the model first, and BLIS stays where it fails.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from thinc.api import Model, NumpyOps
from threadpoolctl import threadpool_limits

if TYPE_CHECKING:
    from spacy.language import Language

# Fewer rows than this are filled up: libraries have a way of their own for small products.
FEWEST = 64
# Where rows are cut out to be multiplied apart from the others: `(first, number)`.
_CUTS = ((0, 1), (1, 1), (5, 7), (7, FEWEST), (11, FEWEST + 13), (FEWEST, FEWEST + 1))
_ROWS = 3 * FEWEST + 5


class SteadyOps(NumpyOps):
    """What thinc computes with, but for products of matrices, which numpy's library computes."""

    def __init__(self) -> None:
        super().__init__(use_blis=False)

    def gemm(
        self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False
    ) -> Any:
        """Returns the product of two matrices, each turned round first where that is asked."""
        if trans1 or out is not None or len(x) >= FEWEST:
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        filled = self.alloc2f(FEWEST, x.shape[1])
        filled[: len(x)] = x
        return super().gemm(filled, y, trans2=trans2)[: len(x)]


def use_steady_products(model: Language) -> bool:
    """Lets the networks of a model use numpy's library, on one core; returns whether they do.

    A worker is a process, so more cores than one for it would only be taken from the others.
    """
    threadpool_limits(limits=1, user_api="blas")
    nodes = nodes_of(model)
    if not all(is_steady(rows, columns) for rows, columns in sorted(_shapes_of(nodes))):
        return False
    ops = SteadyOps()
    for node in nodes:
        node.ops = ops
    return True


def nodes_of(model: Language) -> list[Any]:
    """Returns the parts of which the networks of a model are made; each has its `ops`."""
    networks = [getattr(pipe, "model", None) for _, pipe in model.pipeline]
    return [node for each in networks if isinstance(each, Model) for node in each.walk()]


def _shapes_of(nodes: list[Any]) -> set[tuple[int, int]]:
    """Returns `(outputs, inputs)` of the weights, which are multiplied as flat matrices."""
    weights = [node.get_param("W") for node in nodes if node.has_param("W")]
    return {(each.size // each.shape[-1], each.shape[-1]) for each in weights if each.ndim > 1}


def is_steady(outputs: int, inputs: int) -> bool:
    """Returns whether rows times weights `(outputs, inputs)` are the same in any company."""
    ops = SteadyOps()
    rows = _uneven(_ROWS, inputs)
    weights = _uneven(outputs, inputs)
    together = ops.gemm(rows, weights, trans2=True)
    return all(
        np.array_equal(
            ops.gemm(rows[at : at + number], weights, trans2=True), together[at : at + number]
        )
        for at, number in _CUTS
    )


def _uneven(rows: int, columns: int) -> Any:
    """Returns `(rows, columns)` numbers of -1 to 1, all of which are rounded when multiplied."""
    return np.sin(np.arange(rows * columns, dtype="f8") ** 1.5).astype("f4").reshape(rows, columns)
