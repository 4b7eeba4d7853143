"""Tooltips for what people typed: Qt would take a text that looks like markup for markup."""

import html


def plain_tip(text: str) -> str:
    """`text` as a tooltip that shows it letter by letter."""
    return f"<span>{html.escape(text)}</span>" if "<" in text else text
