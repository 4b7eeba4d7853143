"""The JSON Schema of a session's document, from the tables that read it.

`python -m tests.document_schema` writes `docs/format.schema.json`.
"""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any, Final

from workshop.model.document import FORMAT, VERSION
from workshop.model.form import form_of
from workshop.model.table import LARGEST_NUMBER, TABLES, Column, Table

SCHEMA_FILE: Final = Path(__file__).resolve().parents[1] / "docs" / "format.schema.json"
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """The whole schema."""
    properties: dict[str, Any] = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        **{table.name: _place_of(table) for table in TABLES},
    }
    return {
        "$schema": _DIALECT,
        "title": "A session of Analogy Workshop",
        "type": "object",
        "required": ["format", "version", "plan"],
        "properties": properties,
        "additionalProperties": False,
        "$defs": {table.part.__name__: _part(table) for table in TABLES},
    }


def text() -> str:
    """The schema as its file has it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _place_of(table: Table) -> dict[str, Any]:
    part = {"$ref": f"#/$defs/{table.part.__name__}"}
    return part if table.single else {"type": "array", "items": part}


def _part(table: Table) -> dict[str, Any]:
    return {
        "description": " ".join((inspect.getdoc(table.part) or "").split()),
        "type": "object",
        "required": [each.name for each in table.columns if each.required and each.name != "rank"],
        "properties": {each.name: _field(table, each) for each in table.columns},
        "additionalProperties": False,
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    if column.kind is tuple:
        return {"type": "array", "items": {"type": "string"}}
    if column.choices is not None:
        return {"enum": [each.value for each in column.choices]}
    if column.kind is int:
        field: dict[str, Any] = {"type": "integer", "minimum": -LARGEST_NUMBER, "maximum": LARGEST_NUMBER}
    else:
        field = {"type": {str: "string", bool: "boolean"}[column.kind]}
    form = form_of(table.name, column.name)
    if form is not None:
        field["pattern"] = form.pattern
    if column.name == "rank":
        field["pattern"] = "^[0-9a-z]{6,}$"
    if column.name == "id" and not table.single:
        field["minLength"] = 1
    if column.optional:
        field["type"] = [field["type"], "null"]
    return field


if __name__ == "__main__":
    SCHEMA_FILE.write_text(text(), "utf-8", newline="\n")
