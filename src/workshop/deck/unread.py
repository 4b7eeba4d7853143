"""Why a file could not be read at all, in words."""

from __future__ import annotations

import errno
from typing import Final

_WORDS: Final = {
    errno.EISDIR: "this is a folder, not a file",
    errno.ELOOP: "this is a link that leads back to itself",
    errno.ENOENT: "there is no such file",
    errno.EACCES: "this laptop does not let you read it",
    errno.EPERM: "this laptop does not let you read it",
    errno.EIO: "the disk or stick that it is on cannot be read",
}


def unread(error: OSError) -> str:
    """What stood in the way; where nobody knows words for it, the system's own."""
    return _WORDS.get(error.errno or 0, error.strerror or str(error))
