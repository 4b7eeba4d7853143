"""What was exported is noted as given out, and what changed since can be given away too."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.exporting import click, ended, opened
from workshop.documents.issued import changes_since, stated
from workshop.documents.keys import CHANGES
from workshop.model.changes.problem import remove_organisation
from workshop.model.changes.translation import describe_term, take_home
from workshop.model.identity import OrganisationId, TermId
from workshop.model.place import Place
from workshop.ui.dialogs.export import ExportDialog
from workshop.ui.handing_out import hand_out


def test_what_was_made_can_be_noted_as_given_out(qtbot: QtBot, bench: Bench, desk: QWidget, home: Path) -> None:
    dialog = opened(qtbot, bench, desk)
    assert not dialog.result_card.given.isVisible()
    click(qtbot, dialog, "export.go")
    ended(qtbot, dialog)
    click(qtbot, dialog, "export.given")
    assert len({each.organisation for each in bench.session.issues}) == len(bench.session.issues) == 4
    assert bench.on_disk().issues == bench.session.issues
    assert not dialog.result_card.given.isVisible()
    bench.workbench.undo()
    assert not bench.session.issues


def test_what_is_noted_is_what_was_made_whatever_was_typed_meanwhile(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path
) -> None:
    dialog = opened(qtbot, bench, desk)
    made = bench.session
    click(qtbot, dialog, "export.go")
    ended(qtbot, dialog)
    change = partial(describe_term, which=TermId("term-wait"), in_room="Another wording, typed after the export")
    bench.workbench.edit("", change, Place("x"))
    bench.workbench.edit("", partial(remove_organisation, which=OrganisationId("org-evenkeel")), Place("x"))
    click(qtbot, dialog, "export.given")
    assert len(bench.session.issues) == 3, "nobody is noted who is not there any more"
    for issue in bench.session.issues:
        assert issue.facts == stated(made, issue.organisation)
        assert [each for each in changes_since(bench.session, issue) if "typed after" in each.now]


def test_a_change_slip_is_offered_as_soon_as_it_is_known_that_something_changed(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path
) -> None:
    hand_out(bench.workbench, [each.id for each in bench.session.organisations[:2]], bench.session)
    change = partial(take_home, organisation=bench.session.organisations[0].id, asked="Three half days.")
    bench.workbench.edit("", change, Place("x"))
    dialog = ExportDialog(bench.workbench, bench.equipment.background, bench.equipment.settings, desk)
    dialog.open()
    assert not [each for each in dialog.choice.chosen() if each.key == CHANGES]
    qtbot.waitUntil(lambda: bench.equipment.background.idle)
    assert [each.organisation for each in dialog.choice.chosen() if each.key == CHANGES] == ["org-st-brannock"]
    shown = [each.text() for each in dialog.findChildren(QCheckBox) if each.isVisibleTo(dialog)]
    assert [each for each in shown if each.startswith("Change slip")] == ["Change slip for St Brannock Hospital"]
    assert dialog.go.label() == "Export 11 PDFs"
    click(qtbot, dialog, "export.go")
    assert ended(qtbot, dialog).startswith("11 files are there")
