"""A dialog that gives the cursor back to where it was."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog


class ReturningDialog(QDialog):
    """Closed in whatever way, it makes the window active that it belongs to: not every desktop does that by itself.

    The room's window may be the other one that is open. What shows a session stands on its console, and goes with it;
    what makes something of one stands on the window and is closed with the session: what it makes is given up then.
    """

    def done(self, result: int) -> None:
        """Close, and let the keys go on where they went before."""
        super().done(result)
        desk = self.parentWidget()
        if desk is not None:
            desk.window().activateWindow()
