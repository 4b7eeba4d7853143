"""The room's canvas: 1920 by 1080 logical pixels, scaled to whatever shows it."""

from workshop.ui.canvas.picture import fit_rect, ground, lit_part, page, paint, paint_fitted, parts, render

__all__ = ["fit_rect", "ground", "lit_part", "page", "paint", "paint_fitted", "parts", "render"]
