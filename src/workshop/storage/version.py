"""What marks a SQLite file as a session, and of which version."""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x41574B53
"""Marks a SQLite file as one of ours: "AWKS"."""

VERSION: Final = 7
"""What `user_version` says of a file with every migration of `schema.py`: their number."""
