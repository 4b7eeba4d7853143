"""What the room may see, as data: views made from the session that the room's audience filter lets through."""

from workshop.projection.catalogue import Offer, beside, called, is_on_the_way, named, offers, standing_offers
from workshop.projection.pause import same_break
from workshop.projection.plain import plain_text
from workshop.projection.room import clock, unchanged, view
from workshop.projection.shown import Shown, shown_for
from workshop.projection.views import NOTHING, View

__all__ = [
    "NOTHING",
    "Offer",
    "Shown",
    "View",
    "beside",
    "called",
    "clock",
    "is_on_the_way",
    "named",
    "offers",
    "plain_text",
    "same_break",
    "shown_for",
    "standing_offers",
    "unchanged",
    "view",
]
