"""Preferences: everything that can be set, at once and without a restart."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from explorer.application import Application
from explorer.gui.preferences.editors import ChoiceEditor
from explorer.gui.preferences.place import PreferencesPlace, value_of
from explorer.gui.preferences.wording import GROUPS, Wording
from explorer.gui.shell.address import Address
from explorer.gui.tasks.runner import BackgroundRunner
from explorer.settings import TABLE
from explorer.state import StateFile
from tests.gui.driving import Driver, each
from tests.gui.programme import LONG, REGION

OpenWindow = Callable[..., Driver]


def opened(user: Driver) -> PreferencesPlace:
    user.press("Ctrl+,")
    assert user.window.preferences.isVisible()
    return user.window.preferences


def button(user: Driver, key: str, text: str) -> QAbstractButton:
    editor = user.window.preferences.editor(key)
    found = next(each for each in editor.findChildren(QPushButton) if each.text() == text)
    user.window.preferences.ensureWidgetVisible(found)
    return found


def pressed(user: Driver, key: str) -> list[str]:
    editor = user.window.preferences.editor(key)
    return [each.text() for each in editor.findChildren(QPushButton) if each.isChecked()]


# -- the page -----------------------------------------------------------------------------------


def test_every_setting_stands_on_the_page_with_a_title(user: Driver) -> None:
    page = opened(user)
    grouped = [key for keys in GROUPS.values() for key in keys]
    assert sorted(grouped) == sorted(setting.key for setting in TABLE)
    texts = user.texts(page)
    titles = Wording().titles()
    assert all(titles[setting.key] in texts for setting in TABLE)
    assert str(user.application.paths.data) in texts
    assert any("--data" in text for text in texts)


def test_every_choice_has_a_name() -> None:
    names = Wording().choices()
    for setting in TABLE:
        assert not setting.choices or set(names[setting.key]) == set(setting.choices)


def test_it_opens_by_key_menu_and_palette_and_back_returns(user: Driver) -> None:
    user.press("Ctrl+PgDown")
    opened(user)
    assert user.crumbs[-1] == "Voorkeuren"
    assert not any(part.isChecked() for part in user.window.rail._buttons.values())
    user.press("Alt+Left")
    assert user.section == "inleiding"
    assert user.place == "reading"
    menu = user.window.deeds.view.options_menu()
    assert user.window.actions_by_id["preferences"] in menu.actions()
    user.press("Ctrl+Shift+P")
    user.type("voorkeuren")
    user.press("Return")
    assert user.window.preferences.isVisible()
    user.press("Esc")
    assert user.section == "inleiding"


def test_the_same_key_again_changes_nothing(user: Driver) -> None:
    opened(user)
    user.press("Ctrl+,", "Alt+Left")
    assert not user.window.preferences.isVisible()


def test_places_are_reached_from_it(user: Driver) -> None:
    user.press("Ctrl+PgDown", "Ctrl+,", "Ctrl+1")
    assert user.section == "inleiding"
    user.press("Ctrl+,", "Ctrl+2")
    assert user.place == "searching"


def test_a_session_comes_back_on_it(open_window: OpenWindow) -> None:
    first = open_window()
    first.press("Ctrl+,")
    first.window.close()
    again = open_window()
    assert again.window.preferences.isVisible()


def test_every_control_speaks(user: Driver) -> None:
    page = opened(user)
    for kind in (QAbstractButton, QSlider, QComboBox):
        assert all(part.accessibleName() for part in each(page, kind))


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700), (800, 600)])
@pytest.mark.parametrize("interface", [13, 20])
def test_nothing_sticks_out(user: Driver, size: tuple[int, int], interface: int) -> None:
    user.application.settings.set("interface_size", interface)
    page = opened(user)
    user.resize(*size)
    user.settle()
    width = page.viewport().width()
    for part in [*each(page, QAbstractButton), *each(page, QSlider), *each(page, QComboBox)]:
        right = part.mapTo(page.viewport(), QPoint(part.width(), 0)).x()
        assert right <= width


# -- choosing -----------------------------------------------------------------------------------


def test_a_theme_is_chosen_with_a_click(user: Driver) -> None:
    opened(user)
    light = user.look.tokens
    user.click(button(user, "theme", "Donker"))
    assert user.application.settings.text("theme") == "dark"
    assert user.look.tokens != light
    assert pressed(user, "theme") == ["Donker"]


def test_choices_are_walked_through_with_arrows(user: Driver) -> None:
    opened(user)
    user.press("Tab")
    assert user.window.preferences.focused_setting() == "theme"
    user.press("Right")
    assert user.application.settings.text("theme") == "light"


def test_a_change_made_elsewhere_is_shown(user: Driver) -> None:
    opened(user)
    user.application.settings.set("theme", "contrast")
    user.press("Ctrl++")
    assert pressed(user, "theme") == ["Hoog contrast"]
    slider = user.window.preferences.editor("text_size").findChild(QSlider)
    assert slider.value() == 18
    assert "18 px" in user.texts(user.window.preferences)


def test_a_size_is_changed_with_the_arrow_keys(user: Driver) -> None:
    user.press("Ctrl+PgDown")
    before = user.reader.font().pixelSize()
    page = opened(user)
    page.focus_setting("text_size")
    user.press("Right", "Right")
    assert user.application.settings.number("text_size") == 19
    sample = next(label for label in each(page, QLabel) if label.text().startswith("Duin wil"))
    assert sample.font().pixelSize() == 19
    user.press("Alt+Left")
    assert user.reader.document().defaultFont().pixelSize() != before or before != 17


def test_a_dragged_slider_takes_effect_where_it_is_let_go(user: Driver) -> None:
    page = opened(user)
    slider = page.editor("column_width").findChild(QSlider)
    slider.setSliderDown(True)
    slider.setSliderPosition(60)
    assert user.application.settings.number("column_width") == 70
    assert "60 tekens" in user.texts(page)
    slider.setSliderDown(False)
    assert user.application.settings.number("column_width") == 60


def test_the_wheel_changes_no_setting_while_one_scrolls_by(user: Driver) -> None:
    page = opened(user)
    slider = page.editor("text_size").findChild(QSlider)
    faces = page.editor("reading_face").findChild(QComboBox)
    for part in (slider, faces):
        user.turn_wheel(part, -1)
    assert user.application.settings.number("text_size") == 17
    assert user.application.settings.text("reading_face") == "Literata"
    slider.setFocus()
    user.turn_wheel(slider, 1)
    assert user.application.settings.number("text_size") > 17
    faces.setFocus()
    user.turn_wheel(faces, -1)
    assert user.application.settings.text("reading_face") == "Inter"


@pytest.mark.parametrize("key", ["line_numbers", "reduced_motion", "remember_searches"])
def test_a_flag_is_ticked_with_a_click_and_with_a_key(user: Driver, key: str) -> None:
    page = opened(user)
    settings = user.application.settings
    before = settings.flag(key)
    box = page.editor(key).findChild(QCheckBox)
    page.ensureWidgetVisible(box)
    user.click(box)
    assert settings.flag(key) is not before
    user.press("Space")
    assert settings.flag(key) is before


def test_a_face_is_chosen_from_a_list(user: Driver) -> None:
    page = opened(user)
    page.focus_setting("reading_face")
    user.press("Down")
    assert user.application.settings.text("reading_face") == "Inter"
    assert QFont(user.look.reading_font()).families()[0] == "Inter"


def test_a_face_that_is_not_installed_is_shown_all_the_same(user: Driver) -> None:
    user.application.settings.set("reading_face", "Onbekende Letter")
    page = opened(user)
    faces = page.editor("reading_face").findChild(QComboBox)
    assert faces.currentText() == "Onbekende Letter"
    assert faces.count() == len({faces.itemText(row) for row in range(faces.count())})


def test_a_start_place_holds_at_the_next_start(open_window: OpenWindow) -> None:
    first = open_window()
    first.press("Ctrl+,")
    first.click(button(first, "start_place", "Zoeken"))
    first.window.close()
    assert open_window().place == "searching"


def test_what_cannot_be_kept_is_said_and_not_shown(
    user: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(user)

    def refuse(_file: StateFile, _values: dict[str, object]) -> None:
        raise OSError(28, "schijf vol")

    monkeypatch.setattr(StateFile, "write", refuse)
    user.click(button(user, "theme", "Donker"))
    assert "schijf vol" in user.says()
    assert pressed(user, "theme") == ["Zoals het systeem"]
    assert user.application.settings.text("theme") == "system"


def test_choices_stand_below_each_other_where_there_is_no_room(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    editor = ChoiceEditor("Naam", {"a": "Eerste keuze", "b": "Tweede keuze"})
    editor.setParent(room)
    room.show()
    beside = editor.findChildren(QPushButton)
    editor.resize(editor.sizeHint().width() + 5, 80)
    assert beside[0].y() == beside[1].y()
    editor.resize(editor.minimumSizeHint().width(), 80)
    qtbot.waitUntil(lambda: beside[0].y() < beside[1].y())


def test_a_value_is_read_whatever_its_kind(application: Application) -> None:
    kinds = {type(value_of(application.settings, setting.key)) for setting in TABLE}
    assert kinds == {str, int, bool}


# -- the language -------------------------------------------------------------------------------


def test_a_language_takes_effect_at_once_in_the_whole_window(user: Driver) -> None:
    opened(user)
    user.click(button(user, "language", "English"))
    assert user.crumbs[-1] == "Preferences"
    assert user.window.preferences.isVisible()
    assert user.window.preferences.focused_setting() == "language"
    assert pressed(user, "language") == ["English"]
    places = [part.text() for part in user.window.rail._buttons.values()]
    assert places[:2] == ["Read", "Search"]
    assert user.window.actions_by_id["quit"].text() == "Quit"
    assert user.window.top_bar.search.placeholderText() == "Search the programme…"
    user.press("F1")
    assert "Places".upper() in user.texts(user.window.panels.shortcuts)


def test_back_and_forth_between_languages(user: Driver) -> None:
    user.press("Ctrl+PgDown")
    for language, name in (("fr", "Lire"), ("nl", "Lezen"), ("en", "Read"), ("nl", "Lezen")):
        user.application.settings.set("language", language)
        user.settle()
        assert user.window.actions_by_id["place-reading"].text() == name
        assert user.section == "inleiding"
    assert user.window.actions_by_id["palette"].text() == "Alle opdrachten"


def test_the_reader_stays_at_the_same_line_in_another_language(user: Driver) -> None:
    user.window.go(Address("reading", LONG))
    user.settle()
    user.window.reading.reader.verticalScrollBar().setValue(733)
    user.settle()
    before = user.window.reading.reader.place()
    sizes = user.window.reading.splitter.sizes()
    user.application.settings.set("language", "fr")
    user.settle()
    assert user.section == LONG
    assert user.window.reading.reader.place() == before
    assert user.window.reading.splitter.sizes() == sizes
    assert user.keyboard is user.reader


def test_history_survives_another_language(user: Driver) -> None:
    user.press("Ctrl+PgDown", "Ctrl+PgDown", "Alt+Left")
    user.application.settings.set("language", "en")
    user.settle()
    user.press("Alt+Right")
    assert user.section == LONG
    user.press("Alt+Left", "Alt+Left")
    assert user.window.reading.overview.isVisible()
    assert not user.window.history.can_go_back


def test_what_was_read_last_survives_while_preferences_are_open(user: Driver) -> None:
    user.window.go(Address("reading", REGION))
    opened(user)
    user.click(button(user, "language", "Français"))
    user.press("Ctrl+1")
    assert user.section == REGION


def test_what_is_half_written_survives_another_language(user: Driver) -> None:
    user.window.go(Address("reading", REGION))
    user.settle()
    user.window.actions_by_id["filter-tree"].trigger()
    user.type("noord")
    user.press("Ctrl+F")
    user.type("sancties")
    user.window.actions_by_id["note"].trigger()
    user.type("Half gesch")
    user.application.settings.set("language", "en")
    user.settle()
    reading = user.window.reading
    user.type("reven")
    user.press("Ctrl+Return")
    assert [note.text for note in user.application.library.annotations.all()] == ["Half geschreven"]
    assert user.application.library.drafts.all() == ()
    assert reading.tree.filter.text() == "noord"
    assert reading.text.find_bar is not None
    assert reading.text.find_bar.isVisible()
    assert reading.text.find_bar.count.text().startswith("1 of")


def test_a_search_survives_another_language(user: Driver) -> None:
    user.press("Ctrl+K")
    user.type("sancties")
    found = user.window.searching.count.text()
    user.application.settings.set("language", "en")
    user.settle()
    assert user.place == "searching"
    assert user.window.top_bar.search.text() == "sancties"
    assert user.window.searching.count.text().split()[0] == found.split()[0]
    assert "passages" in user.window.searching.count.text()


def test_results_that_are_under_way_do_no_harm(open_window: OpenWindow) -> None:
    user = open_window(runner=BackgroundRunner())
    user.press("Ctrl+K")
    user.type("sancties")
    user.application.settings.set("language", "en")
    user.application.settings.set("language", "fr")
    user.wait(lambda: user.window.searching.cards.model().rowCount() > 0)
    assert user.window.actions_by_id["quit"].text() == "Quitter"


def test_focus_mode_survives_another_language(user: Driver) -> None:
    user.press("Ctrl+PgDown", "F11")
    user.application.settings.set("language", "en")
    user.settle()
    assert not user.window.rail.isVisible()
    user.press("F11")
    assert user.window.rail.isVisible()


def test_an_open_panel_gives_way_to_another_language(user: Driver) -> None:
    user.press("Ctrl+Shift+P")
    user.application.settings.set("language", "en")
    user.settle()
    assert not user.window.panels.palette.isVisible()
    user.press("Ctrl+Shift+P")
    assert "Quit" in user.rows(user.window.panels.palette.list)


def test_a_closed_window_hears_no_settings(user: Driver, application: Application) -> None:
    user.close()
    application.settings.set("language", "en")
    application.settings.set("language", "nl")


# -- a settings file that couldn't be used ------------------------------------------------------


@pytest.mark.parametrize("content", ["{", '{"version": 99, "theme": "dark"}'])
def test_settings_that_could_not_be_read_are_told_of_once(
    open_window: OpenWindow, paths: object, application: Application, content: str
) -> None:
    file: Path = application.paths.settings_file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content)
    user = open_window()
    kept = file.with_name("settings.json.kept")
    assert str(kept) in user.window.status.message.text()
    assert kept.read_text() == content
    user.press("Ctrl+PgDown")
    assert str(kept) not in user.says()
    assert Qt.TextFormat.PlainText is user.window.status.message.textFormat()
    again = Application(application.paths)
    assert again.settings.kept_aside is None
