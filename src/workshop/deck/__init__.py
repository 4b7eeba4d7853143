"""The far-away industries, their strengths, and which of them fit an abstraction. No Qt, no SQL."""

import os
from typing import Final

QUIET: Final = {"ORT_DISABLE_TELEMETRY": "1", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""What the libraries of the match are told before they are first read.

ONNX Runtime is built with telemetry: it would look for a server and keep a device's number in the home folder. NumPy
would share a product of a few milliseconds among all cores and, where they are busy, wait longer than it works.
"""

os.environ.update(QUIET)
