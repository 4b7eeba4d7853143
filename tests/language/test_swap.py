"""A word swapped for another in its sentence."""

import pytest

from workshop.language.swap import swapped


@pytest.mark.parametrize(
    ("text", "old", "new", "after"),
    [
        ("How to calm patients", "patients", "people", "How to calm people"),
        ("Wait for an operation now", "operation", "procedure", "Wait for a procedure now"),
        ("A nurse waits", "nurse", "assistant", "An assistant waits"),
        ("Wait a minute", "minute", "hour", "Wait an hour"),
        ("Ask a nurse", "nurse", "unit", "Ask a unit"),
        ("Ask the nurse", "nurse", "assistant", "Ask the assistant"),
        ("Pizza nurse", "nurse", "assistant", "Pizza assistant"),
        ("nurse", "nurse", "assistant", "assistant"),
    ],
)
def test_the_article_follows_the_new_word(text: str, old: str, new: str, after: str) -> None:
    start = text.index(old)
    assert swapped(text, start, start + len(old), new) == after
