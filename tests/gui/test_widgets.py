"""Parts of the window that know no programme."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.application import Application
from explorer.gui.shell.language import speak
from explorer.gui.theme.look import Look
from explorer.gui.widgets.elided_label import PartedLabel
from explorer.gui.widgets.key_caps import sign_of
from explorer.gui.widgets.tab_row import TabRow


@pytest.fixture
def look(qapp: QApplication, application: Application) -> Iterator[Look]:
    made = Look(qapp, application.settings)
    yield made
    made.close()
    made.deleteLater()


def test_tabs_that_have_no_room_keep_the_name_of_the_chosen_one(qtbot: QtBot, look: Look) -> None:
    row = TabRow(look)
    qtbot.addWidget(row)
    row.add("Aantekeningen", "note")
    row.add("Herkomst", "source")
    row.resize(600, 40)
    row.show()
    assert [row.tabText(tab) for tab in range(2)] == ["Aantekeningen", "Herkomst"]
    row.resize(110, 40)
    assert [row.tabText(tab) for tab in range(2)] == ["Aantekeningen", ""]
    assert (row.tabToolTip(1), row.accessibleTabName(1)) == ("Herkomst", "Herkomst")
    row.setCurrentIndex(1)
    assert [row.tabText(tab) for tab in range(2)] == ["", "Herkomst"]


def test_a_line_of_keys_leaves_out_whole_keys_where_there_is_no_room(qtbot: QtBot) -> None:
    label = PartedLabel("Enter openen · Esc terug · Del weg")
    qtbot.addWidget(label)
    label.resize(label.fontMetrics().horizontalAdvance("Enter openen · Esc terug · D"), 20)
    assert label.shortened() == "Enter openen · Esc terug"
    label.resize(30, 20)
    assert label.shortened().endswith("…")


@pytest.mark.parametrize(("language", "enter"), [("nl", "Enter"), ("fr", "Entrée")])
def test_a_cap_shows_an_arrow_and_the_enter_key_in_every_language(
    qapp: QApplication, language: str, enter: str
) -> None:
    speak(qapp, language)
    native = QKeySequence.SequenceFormat.NativeText
    assert sign_of(QKeySequence(Qt.Key.Key_Left).toString(native)) == "←"
    assert sign_of(QKeySequence(Qt.Key.Key_Return).toString(native)) == enter
    assert sign_of("K") == "K"
    speak(qapp, "nl")
