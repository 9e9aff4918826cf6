"""The shortcut sheet: every action that has keys, and how to search."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton

from explorer.gui.searching.help_card import HelpCard
from explorer.gui.shell.actions import TABLE
from explorer.gui.shell.shortcuts import ShortcutSheet, divide
from explorer.gui.widgets.key_caps import KeyCaps, keys_of
from tests.gui.driving import Driver, each


def opened(user: Driver) -> ShortcutSheet:
    user.press("F1")
    sheet = user.window.panels.shortcuts
    assert sheet.isVisible()
    return sheet


def test_every_action_that_has_keys_is_on_it_with_all_of_them(user: Driver) -> None:
    sheet = opened(user)
    names = {label.text() for label in each(sheet, QLabel)}
    caps = {caps.shortcut for caps in each(sheet, KeyCaps)}
    for definition in TABLE:
        assert (user.window.actions_by_id[definition.id].text() in names) is bool(
            definition.shortcuts
        )
        native = QKeySequence.SequenceFormat.NativeText
        assert {QKeySequence(keys).toString(native) for keys in definition.shortcuts} <= caps


def test_f1_opens_and_closes_it_and_the_keyboard_returns(user: Driver) -> None:
    before = user.keyboard
    sheet = opened(user)
    assert user.keyboard is sheet.area
    user.press("F1")
    assert not sheet.isVisible()
    assert user.keyboard is before


def test_escape_or_a_click_beside_it_closes_it(user: Driver) -> None:
    sheet = opened(user)
    user.press("Esc")
    assert not sheet.isVisible()
    opened(user)
    user.click(sheet, QPoint(4, sheet.height() - 4))
    assert not sheet.isVisible()


def test_one_panel_gives_way_to_the_other(user: Driver) -> None:
    before = user.keyboard
    opened(user)
    user.press("Ctrl+Shift+P")
    assert user.window.panels.palette.isVisible()
    assert not user.window.panels.shortcuts.isVisible()
    user.press("F1")
    assert not user.window.panels.palette.isVisible()
    user.press("Esc")
    assert user.keyboard is before


def test_the_palette_opens_it(user: Driver) -> None:
    user.press("Ctrl+Shift+P")
    user.type("sneltoetsen")
    user.press("Return")
    assert user.window.panels.shortcuts.isVisible()


def test_six_lines_say_how_to_search(user: Driver) -> None:
    card = opened(user).help
    assert len(each(card, QLabel)) == 6
    examples = " ".join(button.text() for button in each(card, QPushButton))
    for sign in ('"', " -", " OF ", "*", "regio:", "thema:", "niveau:", "soort:", "blz:"):
        assert sign in examples
    assert all(button.accessibleDescription() for button in each(card, QPushButton))


def test_an_example_is_tried_by_click_and_by_key(user: Driver) -> None:
    card = opened(user).help
    button = next(button for button in each(card, QPushButton) if "OF" in button.text())
    user.window.panels.shortcuts.area.ensureWidgetVisible(button)
    user.click(button)
    assert user.place == "searching"
    assert user.window.searching.query == "embargo OF sancties"
    opened(user)
    user.press("Tab", "Space")
    assert user.window.searching.query == "sancties rusland"
    assert not user.window.panels.shortcuts.isVisible()


def test_tab_stays_within_the_sheet(user: Driver) -> None:
    sheet = opened(user)
    stops = []
    for _press in range(12):
        stops.append(user.keyboard)
        user.press("Tab")
    assert stops[0] is sheet.area
    assert stops[11] is sheet.area  # ten examples between
    assert all(sheet.isAncestorOf(stop) for stop in stops)


@pytest.mark.parametrize(("width", "columns"), [(1440, 3), (1024, 2), (800, 2)])
def test_it_has_as_many_columns_as_fit_and_nothing_sticks_out(
    user: Driver, width: int, columns: int
) -> None:
    sheet = opened(user)
    user.resize(width, 600)
    assert sheet.rect().contains(sheet.card.geometry())
    rights = [caps.mapTo(sheet, QPoint(caps.width(), 0)).x() for caps in each(sheet, KeyCaps)]
    assert max(rights) <= sheet.card.geometry().right()
    headings = [label for label in each(sheet._columns, QLabel) if label.text().isupper()]
    assert len({label.mapTo(sheet, QPoint(0, 0)).x() for label in headings}) == columns


def test_groups_are_divided_over_columns_of_about_the_same_height() -> None:
    heights = {"a": 3, "b": 4, "c": 2, "d": 6, "e": 1}
    assert divide(heights, 3) == [["a", "b"], ["c"], ["d", "e"]]
    assert divide(heights, 1) == [["a", "b", "c", "d", "e"]]
    assert divide({"a": 3}, 3) == [["a"], [], []]
    assert divide({}, 2) == [[], []]


@pytest.mark.parametrize(
    ("shortcut", "keys"),
    [
        ("Ctrl+Shift+P", ["Ctrl", "Shift", "P"]),
        ("Ctrl++", ["Ctrl", "+"]),
        ("+", ["+"]),
        ("F1", ["F1"]),
        ("Ctrl+-", ["Ctrl", "-"]),
    ],
)
def test_a_shortcut_is_split_into_its_keys(shortcut: str, keys: list[str]) -> None:
    assert keys_of(shortcut) == keys


def test_the_help_card_stands_on_its_own(user: Driver) -> None:
    tried: list[str] = []
    card = HelpCard(user.window)
    card.example_chosen.connect(tried.append)
    card.adjustSize()
    card.show()
    user.click(each(card, QPushButton)[0])
    assert tried == ["sancties rusland"]
