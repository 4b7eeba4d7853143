"""A TOML file that somebody wrote by hand: what is wrong is said with its line, and what belongs there."""

from __future__ import annotations

import pytest

from workshop import toml_fault, toml_file


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("name = Bees", 1, toml_fault.IN_QUOTES),
        ("name =", 1, toml_fault.IN_QUOTES),
        ("name = True", 1, toml_fault.IN_QUOTES),
        ("a = 1\nb = 2024-13-45", 2, toml_fault.IN_QUOTES),
        ("name = “Bees”", 1, toml_fault.STRAIGHT),
        ('also = ["a", ”b”]', 1, toml_fault.STRAIGHT),
        ('name = "Bees\nmood = 1', 1, toml_fault.ENDLESS),
        ('name = "Bees', 1, toml_fault.ENDLESS),
        ("name = 'Bees", 1, toml_fault.ENDLESS),
        ('a = 1\nname = """Bees\n\n', 2, toml_fault.ENDLESS_LONG),
        ('name = "The "hive""', 1, toml_fault.INNER),
        ('name = "C:\\Users"', 1, toml_fault.BACKSLASH),
        ('name = "C:\\deck"', 1, toml_fault.BACKSLASH),
        ("a = 1\n\na = 2", 3, toml_fault.TWICE),
        ("[a]\nb = 1\n[a]\nb = 2", 3, toml_fault.TWO_BRACKETS),
        ("[a]\nb = 1\n[[a]]\nb = 2", 3, toml_fault.TWICE),
        ("[[a]\nb = 1", 1, toml_fault.HEADING),
        ("[a\nb = 1", 1, toml_fault.HEADING),
        ('a = ["x" "y"]', 1, toml_fault.LIST),
        ('a = ["x",\n"y"\n', 2, toml_fault.LIST),
        ("a = {b = 1", 1, toml_fault.TABLE),
        ("Dear all", 1, toml_fault.FIELD),
        ("= 3", 1, toml_fault.FIELD),
        ("a = 1\n* one", 2, toml_fault.FIELD),
        ('name = "A\x01"', 1, toml_fault.UNSEEN),
        (f"a = 1\nb = {'9' * 5000}", 2, toml_fault.NUMBER),
        (f"a = {'[' * 50_000}", 0, toml_fault.DEEP),
    ],
)
def test_the_line_is_named_and_what_belongs_there(text: str, line: int, why: str) -> None:
    with pytest.raises(toml_fault.TomlError) as caught:
        toml_file.read(text.encode())
    assert (caught.value.line, caught.value.why) == (line, why)
    assert str(caught.value) == (f"line {line}: {why}" if line else why)


def test_what_is_no_text_is_told_with_its_line() -> None:
    with pytest.raises(toml_fault.TomlError, match="line 3: is not text in UTF-8"):
        toml_file.read(b"a = 1\n\nb = '\xe9'")
