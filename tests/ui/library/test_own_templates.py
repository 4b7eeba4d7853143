"""The user's own templates in the library: listed, chosen, and named where their file cannot be read."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, sample
from tests.ui.held_key import hold
from tests.ui.library.driving import Show, click, field, focused
from workshop.library.library import Library
from workshop.paths import own_templates_folder
from workshop.room.own_templates import MOST, template_toml
from workshop.storage.file import read
from workshop.ui.library.page import LibraryPage
from workshop.ui.library.template_button import TemplateButton
from workshop.ui.widgets.menu_button import MenuButton


def put(library: Library, name: str, content: str) -> Path:
    """A file in the folder of own templates."""
    folder = own_templates_folder(library.folder.parent)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(content, "utf-8")
    return folder / name


def test_an_own_template_is_listed_and_makes_a_session(qtbot: QtBot, library: Library, show: Show) -> None:
    put(library, "kitchen.toml", template_toml(sample(CALMER), "Kitchen day"))
    page = show()
    button = page.column.findChild(TemplateButton, "template.own/kitchen")
    assert isinstance(button, TemplateButton)
    assert (button.label(), button.accessibleDescription()) == ("Kitchen day", "5 stages, 1 break, 3 h")
    click(qtbot, button)
    assert page.form.template.currentText() == "Kitchen day"
    assert button.isChecked()
    with qtbot.waitSignal(page.open_wanted) as asked:
        click(qtbot, page.form.make)
    session = read(asked.args[0]).session
    assert session.plan.template == "own/kitchen"
    assert [each.minutes for each in session.stages] == [each.minutes for each in sample(CALMER).stages]
    assert len(session.steps) == len(sample(CALMER).steps)


def test_a_broken_file_is_named_and_the_rest_is_there(library: Library, show: Show) -> None:
    put(library, "broken.toml", "name = ")
    put(library, "kitchen.toml", template_toml(sample(CALMER), "Kitchen day"))
    page = show()
    assert page.column.findChild(TemplateButton, "template.own/kitchen") is not None
    told = page.column.skipped.text()
    assert told.startswith("The template broken.toml cannot be used: ")
    assert not page.column.skipped.isHidden()


def test_of_too_many_files_it_is_said_how_many_are_not_listed(library: Library, show: Show) -> None:
    for number in range(MOST + 1):
        put(library, f"day-{number:03}.toml", template_toml(sample(CALMER), f"Day {number}"))
    column = show().column
    assert column.skipped.text() == "1 more file is not listed: 100 own templates are the most."
    assert not column.skipped.isHidden()


def test_without_own_templates_nothing_is_said(show: Show) -> None:
    assert show().column.skipped.isHidden()


def test_a_template_that_comes_while_the_form_is_open_leaves_what_was_typed(
    qtbot: QtBot, library: Library, show: Show
) -> None:
    page = show()
    page.begin("taster")
    qtbot.keyClicks(field(page, "title"), "Tea")
    put(library, "kitchen.toml", template_toml(sample(CALMER), "Kitchen day"))
    page.templates.look()
    assert page.form.template.choice() == "taster"
    assert page.form.wanted().title == "Tea"
    taster = page.column.findChild(TemplateButton, "template.taster")
    assert isinstance(taster, TemplateButton)
    assert taster.isChecked()
    assert [page.form.template.itemText(at) for at in range(page.form.template.count())][-1] == "Kitchen day"


def own(page: LibraryPage, key: str = "kitchen") -> TemplateButton:
    found = page.column.button_of(f"own/{key}")
    assert found is not None
    return found


def test_an_own_template_is_renamed_by_key_and_its_file_stays(qtbot: QtBot, library: Library, show: Show) -> None:
    path = put(library, "kitchen.toml", "# ours\n" + template_toml(sample(CALMER), "Kitchen day"))
    page = show()
    own(page).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_F2)
    qtbot.keyClicks(focused(), "Day in the canteen")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Day in the canteen" in [each.name for each in page.templates.own.templates])
    assert own(page).label() == "Day in the canteen"
    assert own(page).hasFocus()
    assert path.read_text("utf-8").startswith('# ours\nname = "Day in the canteen"')


def test_a_name_that_another_template_has_is_not_taken(qtbot: QtBot, library: Library, show: Show) -> None:
    for name in ("kitchen", "garden"):
        put(library, f"{name}.toml", template_toml(sample(CALMER), f"{name} day"))
    page = show()
    page.templates.rename("own/kitchen", "Garden  Day")
    assert "there is a template of that name already" in page.message()
    assert own(page).label() == "kitchen day"


def test_an_own_template_is_removed_from_its_menu_and_undo_brings_it_back(
    qtbot: QtBot, library: Library, show: Show
) -> None:
    path = put(library, "kitchen.toml", template_toml(sample(CALMER), "Kitchen day"))
    before = path.read_bytes()
    page = show()
    menu = page.column.findChild(MenuButton, "more.own/kitchen")
    assert isinstance(menu, MenuButton)
    with qtbot.waitSignal(page.templates.removed):
        next(each for each in menu.menu.actions() if each.text() == "Remove").trigger()
    assert page.column.button_of("own/kitchen") is None
    assert not path.exists()
    assert "Deleted the template “Kitchen day”." in page.message()
    with qtbot.waitSignal(page.templates.changed):
        qtbot.keyClick(page.pane.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert path.read_bytes() == before
    assert own(page).isVisible()


def test_delete_on_the_button_removes_it_and_the_cursor_goes_to_a_neighbour(
    qtbot: QtBot, library: Library, show: Show
) -> None:
    put(library, "kitchen.toml", template_toml(sample(CALMER), "Kitchen day"))
    page = show()
    own(page).setFocus()
    with qtbot.waitSignal(page.templates.removed):
        qtbot.keyClick(focused(), Qt.Key.Key_Delete)
    assert focused().objectName() == "template.blank"


def test_delete_that_is_held_on_a_button_removes_one(qtbot: QtBot, library: Library, show: Show) -> None:
    put(library, "kitchen.toml", template_toml(sample(CALMER), "Kitchen day"))
    put(library, "other.toml", template_toml(sample(CALMER), "Other day"))
    page = show()
    own(page).setFocus()
    with qtbot.assertNotEmitted(page.templates.refused):
        hold(qtbot, focused(), Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda: page.templates._background.idle)
    assert page.column.button_of("own/other") is not None
    assert "Deleted the template “Kitchen day”." in page.message()


def test_escape_leaves_the_naming_of_a_template_and_not_the_form(qtbot: QtBot, library: Library, show: Show) -> None:
    put(library, "kitchen.toml", template_toml(sample(CALMER), "Kitchen day"))
    page = show()
    page.begin("")
    own(page).setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_F2)
    assert page.renaming.picker.isVisible()
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert not page.renaming.picker.isVisible()
    assert page.form.isVisible()
    assert focused() is own(page)


def test_a_refusal_is_told_each_time(qtbot: QtBot, library: Library, show: Show) -> None:
    put(library, "kitchen.toml", template_toml(sample(CALMER), "Kitchen day"))
    put(library, "other.toml", template_toml(sample(CALMER), "Other day"))
    page = show()
    for _ in range(2):
        page.templates.rename("own/kitchen", "Other day")
        assert page.pane.note.isVisible()
        page.pane.note.closed.emit()


def test_a_template_that_cannot_be_brought_back_is_kept_and_offered_again(
    qtbot: QtBot, library: Library, show: Show
) -> None:
    file = put(library, "kitchen.toml", template_toml(sample(CALMER), "Kitchen day"))
    before, page = file.read_bytes(), show()
    with qtbot.waitSignal(page.templates.removed):
        page.templates.remove("own/kitchen")
    file.parent.rmdir()
    file.parent.write_text("a file stands in the way", "utf-8")
    with qtbot.waitSignal(page.templates.refused):
        page.pane.deleted.acted.emit()
    assert page.pane.deleted.isVisible(), "it is offered again"
    file.parent.unlink()
    page.pane.deleted.acted.emit()
    qtbot.waitUntil(file.is_file)
    assert file.read_bytes() == before
