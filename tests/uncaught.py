"""What went wrong in the running program without anybody catching it: a script that a driver carries out ends there."""

from __future__ import annotations

import logging
import sys


class Uncaught(logging.Handler):
    """Prints every error that the program logs on stderr, and keeps its words."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.told: list[str] = []
        logging.getLogger("workshop").addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep and print one error."""
        words = record.getMessage()
        self.told.append(words)
        sys.stderr.write(words + "\n")
