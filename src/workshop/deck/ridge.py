"""A linear map that is learned from examples: a ridge regression."""

from __future__ import annotations

import numpy as np

from workshop.deck.groups import Numbers
from workshop.deck.meaning import Matrix


def fitted(examples: Matrix, wanted: Numbers, weights: Numbers, *, held: float) -> Matrix:
    """The map from an example (row of `examples`, about their mean) to what is `wanted` of it (row of `wanted`).

    `weights` say how much each example counts; the map is held back towards nothing by `held`.
    """
    weighed = (examples * weights[:, None]).T
    squares = weighed @ examples + held * np.eye(examples.shape[1], dtype=np.float32)
    found: Matrix = np.linalg.solve(squares, weighed @ wanted)
    return found.astype(np.float32)
