"""Why a file could not be read or written at all, in words."""

from __future__ import annotations

import errno

from workshop.words import tr


def unread(error: OSError) -> str:
    """What stood in the way of reading; where nobody knows words for it, the system's own."""
    if error.errno in (errno.EACCES, errno.EPERM):
        return tr("this laptop does not let you read it")
    return _known(error.errno or 0) or error.strerror or str(error)


def unwritten(error: OSError) -> str:
    """What stood in the way of writing; where nobody knows words for it, the system's own."""
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return tr("this laptop does not let you write there")
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return tr("there is no room left on the disk")
    return _known(error.errno or 0) or error.strerror or str(error)


def hindered(error: OSError) -> str:
    """What stood in the way where nobody knows whether of reading or of writing."""
    if error.errno in (errno.EACCES, errno.EPERM):
        return tr("this laptop does not allow it")
    return unwritten(error)


def _known(number: int) -> str:
    """The words for what hinders reading and writing alike; empty where there are none."""
    return {
        errno.ENOTDIR: tr("this is not a folder"),
        errno.ENAMETOOLONG: tr("its name is too long"),
        errno.EISDIR: tr("this is a folder, not a file"),
        errno.ELOOP: tr("this is a link that leads back to itself"),
        errno.ENOENT: tr("there is no such file"),
        errno.EIO: tr("the disk or stick that it is on cannot be read"),
    }.get(number, "")
