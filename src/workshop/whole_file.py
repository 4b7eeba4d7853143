"""A file that is there whole or not at all: what was there before stays until the new one is on disk."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`, in place of what is there. Makes the folder. Raises OSError, which names `path`."""
    part = path.with_name(f".{secrets.token_hex(8)}.part")  # short: `path` may be as long as a name can be
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        error.filename, error.filename2 = str(path), None  # nobody knows the other name
        raise
    finally:
        with contextlib.suppress(OSError):
            part.unlink()
