"""The user's own templates in the library: listed, chosen, and named where their file cannot be read."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.samples import CALMER, sample
from tests.ui.library.driving import Show, click, field
from workshop.library.library import Library
from workshop.paths import own_templates_folder
from workshop.room.own_templates import template_toml
from workshop.storage.file import read
from workshop.ui.library.template_button import TemplateButton


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
