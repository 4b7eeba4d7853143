"""What the room may see, as data: views made from the session that the room's audience filter lets through."""

from workshop.projection.plain import plain_text
from workshop.projection.room import clock, unchanged, view
from workshop.projection.shown import Shown, shown_for
from workshop.projection.views import NOTHING, View

__all__ = ["NOTHING", "Shown", "View", "clock", "plain_text", "shown_for", "unchanged", "view"]
