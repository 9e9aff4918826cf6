"""Parts of the window that know no programme."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from explorer.application import Application
from explorer.gui.inspector.note_editor import NoteEditor, Written
from explorer.gui.shell.language import speak
from explorer.gui.shell.rail import Rail
from explorer.gui.theme.look import Look
from explorer.gui.widgets.elided_label import PartedLabel
from explorer.gui.widgets.flow import FlowLayout
from explorer.gui.widgets.key_caps import sign_of
from explorer.gui.widgets.search_field import SearchField
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


def test_a_tab_can_be_called_something_else(qtbot: QtBot, look: Look) -> None:
    row = TabRow(look)
    qtbot.addWidget(row)
    row.add("", "note")
    row.resize(300, 40)
    row.rename(0, "3 notities")
    assert (row.tabText(0), row.accessibleTabName(0)) == ("3 notities", "3 notities")


def test_large_letters_have_room_on_the_rail(
    qtbot: QtBot, application: Application, look: Look
) -> None:
    rail = Rail(look)
    qtbot.addWidget(rail)
    rail.add_place("comparing", "comparing", "Vergelijken")
    application.settings.set("interface_size", 20)
    button, letters = rail.button("comparing"), QFontMetricsF(look.small_font())
    assert button.height() >= 35 + letters.height()
    assert rail.width() >= letters.horizontalAdvance("Vergelijken")


def test_a_search_field_tells_its_key_only_beside_a_whole_hint(qtbot: QtBot, look: Look) -> None:
    field = SearchField(look, "Ctrl K")
    qtbot.addWidget(field)
    field.setPlaceholderText("Zoek in het programma…")
    hint = field.fontMetrics().horizontalAdvance(field.placeholderText())
    for width, told in ((hint + 200, True), (hint + 60, False)):
        field.resize(width, 36)
        field.show()
        assert (field.textMargins().right() > 0) is told


def test_a_narrow_note_is_higher_as_its_buttons_stand_under_each_other(
    qtbot: QtBot, look: Look
) -> None:
    editor = NoteEditor(look, list)
    qtbot.addWidget(editor)
    editor.show_written("", Written(), new=False)
    editor.resize(600, 300)
    wide = editor.sizeHint().height()
    editor.resize(180, 300)
    assert editor.sizeHint().height() >= wide + editor.save.sizeHint().height()


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


def test_a_button_wider_than_its_row_takes_the_row_and_no_more(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row)
    for text in ("Kopieer met bronvermelding", "Lees"):
        flow.addWidget(QPushButton(text))
    row.setFixedWidth(70)
    row.resize(70, flow.heightForWidth(70))
    flow.activate()
    wide, narrow = (each.geometry() for each in row.findChildren(QPushButton))
    assert (wide.left(), wide.width()) == (0, 70)
    assert narrow.top() > wide.bottom()
    assert wide.height() == narrow.height()
