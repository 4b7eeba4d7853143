"""What stood in the way of a file is said in the same words everywhere."""

from __future__ import annotations

import errno
import os

import pytest

from workshop.unread import hindered, unread, unwritten


@pytest.mark.parametrize(
    ("number", "reading", "writing"),
    [
        (errno.EACCES, "this laptop does not let you read it", "this laptop does not let you write there"),
        (errno.EISDIR, "this is a folder, not a file", "this is a folder, not a file"),
        (errno.ENOENT, "there is no such file", "there is no such file"),
    ],
)
def test_the_system_does_not_speak_where_there_are_words(number: int, reading: str, writing: str) -> None:
    error = OSError(number, os.strerror(number))
    assert unread(error) == reading
    assert unwritten(error) == writing


def test_a_full_disk_is_said_and_what_nobody_knows_is_said_as_the_system_does() -> None:
    assert unwritten(OSError(errno.ENOSPC, "No space left on device")) == "there is no room left on the disk"
    assert hindered(OSError(errno.EACCES, "Permission denied")) == "this laptop does not allow it"
    assert unread(OSError(errno.ESTALE, "Stale file handle")) == "Stale file handle"
    assert unread(OSError("broken")) == "broken"
