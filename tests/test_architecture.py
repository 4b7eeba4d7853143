"""The directions and the house rules, held by reading the sources. Each rule is shown to catch what it is for."""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from graphlib import TopologicalSorter
from itertools import chain
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[1]

# Who may import whom. `app`, `cli` and `__main__` see everything and are seen by nobody.
MAY_IMPORT: dict[str, set[str]] = {
    "paths": set(),
    "clock": set(),
    "whole_file": set(),
    "file_lock": set(),
    "whole_change": {"whole_file", "file_lock"},
    "toml_fault": {"words"},
    "unread": {"words"},
    "written_file": {"whole_file", "unread", "words"},
    "toml_file": {"toml_fault"},
    "formula": set(),
    "model": set(),
    "suits": {"model", "words"},
    "words": {"paths"},
    "settings": {"paths", "words", "whole_file"},
    "crash": {"paths", "words"},
    "background": {"crash"},
    "audience": {"model"},
    "room": {"model", "words", "clock", "paths", "audience", "toml_file", "unread"},
    "language": {"model", "words", "paths"},
    "deck": {
        *("model", "words", "paths", "language", "suits", "whole_file", "whole_change"),
        *("toml_file", "toml_fault", "formula", "unread"),
    },
    "storage": {"model", "words", "paths", "clock", "file_lock", "unread", "whole_file"},
    "library": {"model", "words", "paths", "clock", "storage", "room", "whole_file"},
    "projection": {"model", "words", "audience", "language", "room", "suits"},
    "documents": {"model", "words", "paths", "audience", "language", "room", "suits", "formula"},
    "workbench": {"model", "words", "clock", "storage"},
    "ui": {
        "model", "words", "paths", "clock", "settings", "audience", "room", "language", "deck", "library",
        "projection", "documents", "workbench", "background", "suits", "whole_file",
        "unread", "written_file",
    },
}  # fmt: skip
SEE_EVERYTHING = {"app", "cli", "commands", "__main__", "__init__"}
MAY_USE_QT = {"ui", "workbench", "background"} | SEE_EVERYTHING
MAY_USE_SQL = {"storage", "library"}
MAY_CATCH_ANYTHING = {"crash", "background"}
NETWORK = {"socket", "http", "urllib.request", "ftplib", "smtplib", "requests", "httpx", "PySide6.QtNetwork"}
LOCAL_SOCKET = "ui/first_window.py"
VAGUE = {"util", "utils", "helper", "helpers", "manager", "managers", "common", "misc"}
LONGEST_FILE = 400

_STATEMENT = (
    r"select\s.+\sfrom\s|insert\s+(or\s+\w+\s+)?into\s|update\s+\S+\s+set\s|delete\s+from\s"
    r"|(create|drop|alter)\s+(table|index|trigger|virtual)\b|pragma\s+\w"
)
_SHOUTED = re.sub(r"\\.|[a-z]+", lambda found: found[0] if found[0][0] == "\\" else found[0].upper(), _STATEMENT)
SQL = re.compile(rf"\s*({_STATEMENT}|{_SHOUTED})", re.DOTALL)  # "Select a rung from" is no SQL
COLOUR = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6})\b", re.IGNORECASE)
PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Source:
    """One Python file: where it stands in the repository, and what it says."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @cached_property
    def inside(self) -> tuple[str, ...]:
        """Its dotted name without `workshop`, as parts; nothing for a test."""
        parts = Path(self.path).with_suffix("").parts
        return parts[2:] if parts[:2] == ("src", "workshop") else ()

    @property
    def part(self) -> str:
        return self.inside[0] if self.inside else ""

    @cached_property
    def imports(self) -> tuple[tuple[int, str], ...]:
        """Line and full name of everything that is imported; a name may be of a module or of something in it."""
        return tuple(chain.from_iterable(self._imported(node) for node in ast.walk(self.tree)))

    def _imported(self, node: ast.AST) -> Iterator[tuple[int, str]]:
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = ("workshop", *self.inside)[: -node.level] if node.level else ()
            base = ".".join((*above, *([node.module] if node.module else [])))
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


Faults = Iterator[str]
Rule = Callable[[Source], Faults]


def directions(source: Source) -> Faults:
    """Imports go the ways of MAY_IMPORT only."""
    if source.part and source.part not in SEE_EVERYTHING:
        for line, name in source.imports:
            other = (*name.split("."), "")[1]
            if name.startswith("workshop.") and other not in {source.part, "__version__"} | MAY_IMPORT[source.part]:
                yield f"{source.path}:{line} {source.part} must not know of {other}"


def no_qt(source: Source) -> Faults:
    """Qt stays where it is shown."""
    if source.part and source.part not in MAY_USE_QT:
        for line, name in source.imports:
            if name.split(".")[0] in ("PySide6", "shiboken6"):
                yield f"{source.path}:{line} imports {name}"


def no_network(source: Source) -> Faults:
    """Nothing is sent anywhere; one file speaks to a second start of the program, through a local socket."""
    for line, name in source.imports if source.part else ():
        if source.path.endswith(LOCAL_SOCKET) and name.startswith("PySide6.QtNetwork"):
            continue
        if any(name == module or name.startswith(f"{module}.") for module in NETWORK):
            yield f"{source.path}:{line} imports {name}"


def sql_in_storage_alone(source: Source) -> Faults:
    """SQL and what speaks it stay in `storage` and `library`."""
    if source.part and source.part not in MAY_USE_SQL:
        for line, name in source.imports:
            if name.split(".")[0] in ("sqlite3", "sqlite_utils"):
                yield f"{source.path}:{line} imports {name}"
        for line, text in _texts(source):
            if SQL.match(text):
                yield f"{source.path}:{line} holds SQL"


def reportlab_in_documents_alone(source: Source) -> Faults:
    """One folder makes PDFs."""
    if source.part not in ("", "documents"):
        for line, name in source.imports:
            if name.split(".")[0] == "reportlab":
                yield f"{source.path}:{line} imports {name}"


def errors_are_caught_by_name(source: Source) -> Faults:
    """Whoever catches anything must raise it again, except at the two places that are there for it."""
    if source.part and source.part not in MAY_CATCH_ANYTHING:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ExceptHandler) and _catches_anything(node) and not _raises_again(node):
                yield f"{source.path}:{node.lineno} catches anything"


def no_long_files(source: Source) -> Faults:
    """A file fits on a few screens."""
    length = len(source.text.splitlines())
    if length > LONGEST_FILE:
        yield f"{source.path} has {length} lines"


def no_vague_names(source: Source) -> Faults:
    """A file, folder or class is called by what it is."""
    names = [*Path(source.path).with_suffix("").parts]
    names += [_snake(node.name) for node in ast.walk(source.tree) if isinstance(node, ast.ClassDef)]
    for name in names:
        if VAGUE & set(name.split("_")):
            yield f"{source.path} says {name}"


def stages_stand_alone(source: Source) -> Faults:
    """A stage knows what every stage is, but no other one, nor the console and the window it stands in."""
    if source.inside[:2] == ("ui", "stages") and source.inside[2] != "__init__":
        for line, name in source.imports:
            parts = name.split(".")
            if parts[:2] == ["workshop", "ui"] and {"main_window", "console"} & set(parts):
                yield f"{source.path}:{line} reaches into the window it stands in"
            shared = (["stage"], ["margins"], [source.inside[2]])
            if parts[:3] == ["workshop", "ui", "stages"] and parts[3:4] not in shared:
                yield f"{source.path}:{line} reaches into {'.'.join(parts[2:])}"


def colours_come_from_the_theme(source: Source) -> Faults:
    """No colour is written in a widget."""
    if source.part == "ui" and source.inside != ("ui", "theme"):
        for line, text in _texts(source):
            if COLOUR.search(text):
                yield f"{source.path}:{line} writes the colour {text[:20]}"


def connections_hold_nobody(source: Source) -> Faults:
    """A lambda or partial in `connect` is never freed, and runs on widgets that are gone."""
    for call in _calls(source) if source.part else ():
        if isinstance(call.func, ast.Attribute) and call.func.attr == "connect" and call.args:
            slot = call.args[0]
            if isinstance(slot, ast.Lambda) or (isinstance(slot, ast.Call) and _called(slot) == "partial"):
                yield f"{source.path}:{call.lineno} connects a lambda or partial"


def texts_can_be_translated(source: Source) -> Faults:
    """`tr` gets no f-string, and a value for every placeholder; `one` is its singular, and fills none."""
    for call in _calls(source) if source.part else ():
        if _called(call) == "tr" and call.args:
            given = {keyword.arg for keyword in call.keywords} - {"one"}
            if any(isinstance(text, ast.JoinedStr) for text in call.args):
                yield f"{source.path}:{call.lineno} translates an f-string"
            if None not in given and isinstance(call.args[0], ast.Constant):
                for name in sorted(set(PLACEHOLDER.findall(str(call.args[0].value))) - given):
                    yield f"{source.path}:{call.lineno} has no value for {{{name}}}"


def no_sleeping_tests(source: Source) -> Faults:
    """A test waits for what it expects, not for a time."""
    if Path(source.path).name.startswith("test_"):
        for call in _calls(source):
            if ast.unparse(call.func) in ("time.sleep", "sleep", "qtbot.wait", "QTest.qWait", "QTest.qSleep"):
                yield f"{source.path}:{call.lineno} sleeps"


def _texts(source: Source) -> Iterator[tuple[int, str]]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value
        elif isinstance(node, ast.JoinedStr):
            yield node.lineno, "".join(str(getattr(part, "value", "x")) for part in node.values)


def _calls(source: Source) -> Iterator[ast.Call]:
    return (node for node in ast.walk(source.tree) if isinstance(node, ast.Call))


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _catches_anything(handler: ast.ExceptHandler) -> bool:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or getattr(kind, "id", "") in ("Exception", "BaseException") for kind in kinds)


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


RULES: tuple[Rule, ...] = (
    directions,
    no_qt,
    no_network,
    sql_in_storage_alone,
    reportlab_in_documents_alone,
    errors_are_caught_by_name,
    no_long_files,
    no_vague_names,
    stages_stand_alone,
    colours_come_from_the_theme,
    connections_hold_nobody,
    texts_can_be_translated,
    no_sleeping_tests,
)

WRONG: tuple[tuple[Rule, str, str], ...] = (
    (directions, "model/idea.py", "from workshop.storage.file import SessionFile"),
    (directions, "storage/file.py", "from workshop import workbench"),
    (directions, "storage/file.py", "from .. import ui"),
    (directions, "projection/wall.py", "import workshop.deck.card"),
    (directions, "ui/canvas.py", "from workshop.app import main"),
    (directions, "ui/canvas.py", "def paint():\n    from workshop.storage.file import SessionFile"),
    (no_qt, "model/idea.py", "from PySide6.QtCore import QObject"),
    (no_qt, "words.py", "import PySide6.QtCore"),
    (no_network, "cli.py", "import urllib.request"),
    (no_network, "ui/phones.py", "from PySide6.QtNetwork import QTcpServer"),
    (sql_in_storage_alone, "workbench.py", "import sqlite3"),
    (sql_in_storage_alone, "cli.py", 'QUERY = f"SELECT {name} FROM idea"'),
    (sql_in_storage_alone, "ui/log.py", 'db.execute("pragma quick_check")'),
    (reportlab_in_documents_alone, "ui/preview.py", "from reportlab.pdfgen.canvas import Canvas"),
    (errors_are_caught_by_name, "ui/log.py", "try:\n    pass\nexcept Exception:\n    pass"),
    (errors_are_caught_by_name, "app.py", "try:\n    pass\nexcept:\n    pass"),
    (
        errors_are_caught_by_name,
        "cli.py",
        "try:\n    pass\nexcept (OSError, BaseException) as error:\n    print(error)",
    ),
    (no_long_files, "ui/log.py", "x = 1\n" * (LONGEST_FILE + 1)),
    (no_vague_names, "ui/utils.py", ""),
    (no_vague_names, "ui/common/button.py", ""),
    (no_vague_names, "ui/windows.py", "class WindowManager: ..."),
    (stages_stand_alone, "ui/stages/mapping.py", "from workshop.ui.stages.problem import ProblemStage"),
    (stages_stand_alone, "ui/stages/mapping/grid.py", "from ..problem import ProblemStage"),
    (stages_stand_alone, "ui/stages/mapping.py", "from workshop.ui.main_window import MainWindow"),
    (stages_stand_alone, "ui/stages/mapping.py", "from workshop.ui.console.rail import Rail"),
    (stages_stand_alone, "ui/stages/stage.py", "from workshop.ui.stages import problem"),
    (colours_come_from_the_theme, "ui/widgets/pill.py", 'INK = "#1D1B16"'),
    (colours_come_from_the_theme, "ui/widgets/pill.py", 'self.setStyleSheet(f"color: #1d1b16; width: {w}px")'),
    (connections_hold_nobody, "ui/log.py", "button.clicked.connect(lambda: self.show())"),
    (connections_hold_nobody, "ui/log.py", "button.clicked.connect(functools.partial(self.show, 1))"),
    (texts_can_be_translated, "ui/log.py", 'tr(f"{n} ideas")'),
    (texts_can_be_translated, "ui/log.py", 'tr("{n} ideas of {who}", n=3, one="{n} idea of {who}")'),
    (texts_can_be_translated, "ui/log.py", 'tr("{one} and {other}", one="A", other="B")'),
    (no_sleeping_tests, "tests/test_log.py", "def test_log(qtbot):\n    qtbot.wait(100)"),
    (no_sleeping_tests, "tests/test_log.py", "time.sleep(1)"),
)

RIGHT: tuple[tuple[Rule, str, str], ...] = (
    (directions, "cli.py", "from workshop.storage.file import SessionFile"),
    (directions, "ui/stages/problem.py", "from workshop.model.changes.problem import state_problem"),
    (no_qt, "ui/canvas.py", "from PySide6.QtGui import QPainter"),
    (no_network, "deck/card.py", "from urllib.parse import quote"),
    (sql_in_storage_alone, "storage/rows.py", 'QUERY = "SELECT id FROM idea"'),
    (sql_in_storage_alone, "ui/log.py", 'tr("Select a rung from the ladder")'),
    (errors_are_caught_by_name, "settings.py", "try:\n    pass\nexcept BaseException:\n    tidy()\n    raise"),
    (stages_stand_alone, "ui/stages/mapping/grid.py", "from workshop.ui.stages.mapping.cell import Cell"),
    (stages_stand_alone, "ui/stages/mapping/grid.py", "from workshop.ui.stages.stage import StageView"),
    (stages_stand_alone, "ui/stages/__init__.py", "from workshop.ui.stages.problem import ProblemStage"),
    (colours_come_from_the_theme, "ui/theme.py", 'INK = "#1D1B16"'),
    (colours_come_from_the_theme, "ui/stages/analogies.py", 'tr("Card #101")'),
    (connections_hold_nobody, "ui/log.py", "button.clicked.connect(self._show)"),
    (texts_can_be_translated, "ui/log.py", 'tr("{n} ideas", n=3, one="{n} idea")'),
    (no_sleeping_tests, "tests/test_log.py", "qtbot.waitUntil(lambda: log.isVisible())"),
)


def _example(path: str, text: str) -> Source:
    return Source(path if path.startswith("tests/") else f"src/workshop/{path}", text)


@pytest.fixture(scope="module")
def sources() -> tuple[Source, ...]:
    files = sorted(file for folder in ("src", "tests", "benchmarks") for file in (TOP / folder).rglob("*.py"))
    return tuple(Source(file.relative_to(TOP).as_posix(), file.read_text(encoding="utf-8")) for file in files)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_sources_keep_the_rule(rule: Rule, sources: tuple[Source, ...]) -> None:
    assert [fault for source in sources for fault in rule(source)] == []


@pytest.mark.parametrize(("rule", "path", "text"), WRONG)
def test_the_rule_catches_what_it_is_for(rule: Rule, path: str, text: str) -> None:
    assert list(rule(_example(path, text)))


@pytest.mark.parametrize(("rule", "path", "text"), RIGHT)
def test_the_rule_lets_good_work_pass(rule: Rule, path: str, text: str) -> None:
    assert not list(rule(_example(path, text)))


def test_every_rule_is_shown_to_catch_something() -> None:
    assert {rule for rule, _, _ in WRONG} == set(RULES)


def test_every_part_of_the_program_has_its_place(sources: tuple[Source, ...]) -> None:
    assert {source.part for source in sources} - {""} <= set(MAY_IMPORT) | SEE_EVERYTHING


def test_the_directions_never_lead_back() -> None:
    assert list(TopologicalSorter(MAY_IMPORT).static_order())


def test_no_files_import_one_another(sources: tuple[Source, ...]) -> None:
    """Not in a function and not for types alone, either: such two are one thing, or a third is missing."""
    files = {".".join(("workshop", *source.inside)): source for source in sources if source.part}
    leans_on = {
        name: {near for _, one in source.imports for near in (one, one.rpartition(".")[0]) if near in files} - {name}
        for name, source in files.items()
    }
    assert list(TopologicalSorter(leans_on).static_order())
