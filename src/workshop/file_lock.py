"""A hold on an open file that ends with the process that has it, however it ends."""

import sys
import time
from typing import Final

_STEP: Final = 0.01
"""Seconds between two tries."""

if sys.platform == "win32":
    import msvcrt

    def hold(handle: int, *, shared: bool) -> None:
        """Hold the open file `handle`, alone or beside other readers. Raises OSError while somebody else does."""
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def only_readers(handle: int) -> bool:
        """Whether nobody writes."""
        return True  # readers and writers look alike there: a moment's patience decides
else:
    import fcntl

    def hold(handle: int, *, shared: bool) -> None:
        """Hold the open file `handle`, alone or beside other readers. Raises OSError while somebody else does."""
        fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)

    def only_readers(handle: int) -> bool:
        """Whether nobody writes. It asks for a reader's place, and gives it back."""
        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            return False
        fcntl.flock(handle, fcntl.LOCK_UN)
        return True


def hold_within(handle: int, seconds: float, *, readers_alone: bool = False) -> None:
    """Hold the open file `handle` alone, as soon as nobody else does. Raises OSError after `seconds`.

    `readers_alone`: only those who read are waited for, and a writer ends the waiting at once.
    """
    until = time.monotonic() + seconds
    while True:
        try:
            hold(handle, shared=False)
        except OSError:
            if time.monotonic() > until or (readers_alone and not only_readers(handle)):
                raise
        else:
            return
        time.sleep(_STEP)
