"""The tree of themes and regions: filter, keys, groups, mouse."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication

from explorer.gui.reading.tree_model import TreeRole
from explorer.gui.shell.address import Address
from tests.gui.driving import Driver


def titles(user: Driver) -> list[str]:
    """The titles on screen, from top to bottom."""
    tree = user.window.reading.tree.tree
    index = tree.model().index(0, 0)
    shown = []
    while index.isValid():
        shown.append(index.data())
        index = tree.indexBelow(index)
    return shown


ALL = [
    "Thema’s",
    "Inleiding",
    "Vrede en veiligheid",
    "Handel",
    "Eerlijke ketens",
    "Akkoorden",
    "Regio’s",
    "Noordland",
    "Zuideiland",
]


def test_two_branches_hold_themes_and_regions_with_their_groups_open(user: Driver) -> None:
    assert titles(user) == ALL


def test_a_click_on_a_section_opens_it(user: Driver) -> None:
    tree = user.window.reading.tree.tree
    user.click_row(tree, user.row(tree, "Noordland"))
    assert user.section == "regio/noordland"
    assert user.crumbs[-1] == "Noordland"


def test_the_section_that_is_read_is_chosen_again_after_the_overview(user: Driver) -> None:
    tree = user.window.reading.tree.tree
    for section in ("vrede", "", "vrede"):
        user.window.go(Address("reading", section))
        chosen = [index.data() for index in tree.selectedIndexes()]
        assert chosen == (["Vrede en veiligheid"] if section else [])


def test_arrows_and_enter_open_a_section(user: Driver) -> None:
    user.press("Ctrl+L", "Down")
    assert user.window.reading.tree.tree.hasFocus()
    user.press("Down", "Return")
    assert user.section == "vrede"


def test_the_filter_keeps_sections_with_every_word_in_their_title(user: Driver) -> None:
    for typed, left in (
        ("noord", ["Regio’s", "Noordland"]),
        ("VEILIG vrede", ["Thema’s", "Vrede en veiligheid"]),
        ("kéten", ["Thema’s", "Handel", "Eerlijke ketens"]),
        ("zz", []),
    ):
        user.press("Ctrl+L", "Ctrl+A")
        user.type(typed)
        assert titles(user) == left
        assert user.window.reading.tree.nothing.isVisible() is (not left)


def test_enter_in_the_filter_opens_the_first_section_and_escape_empties_it(user: Driver) -> None:
    user.press("Ctrl+L")
    user.type("akkoord")
    user.press("Return")
    assert user.section == "handel/akkoorden"
    user.press("Ctrl+L", "Escape")
    assert titles(user) == ALL
    assert user.window.reading.tree.filter.text() == ""


def test_enter_in_a_filter_that_matches_nothing_changes_nothing(user: Driver) -> None:
    user.press("Ctrl+L")
    user.type("zz")
    user.press("Return", "Down")
    assert user.section == ""


def test_the_section_that_is_read_stays_chosen_through_a_filter(user: Driver) -> None:
    tree = user.window.reading.tree.tree
    user.click_row(tree, user.row(tree, "Noordland"))
    user.press("Ctrl+L")
    user.type("vrede")
    assert tree.selectedIndexes() == []
    user.press("Escape")
    assert tree.currentIndex().data() == "Noordland"
    assert user.section == "regio/noordland"


def test_a_group_closes_and_opens_with_a_click_on_its_arrow_its_title_and_the_keys(
    user: Driver,
) -> None:
    tree = user.window.reading.tree.tree
    group = user.row(tree, "Handel")
    user.click_row(tree, group, x=12)
    assert not tree.isExpanded(group)
    user.click_row(tree, group)
    assert tree.isExpanded(group)
    user.press("Left")
    assert not tree.isExpanded(group)
    user.press("Right")
    assert tree.isExpanded(group)
    assert user.section == ""


def test_a_click_on_a_branch_title_opens_nothing(user: Driver) -> None:
    tree = user.window.reading.tree.tree
    user.click_row(tree, user.row(tree, "Regio’s"))
    assert user.section == ""


def test_a_click_beside_the_rows_does_nothing(user: Driver) -> None:
    tree = user.window.reading.tree.tree
    user.click(tree.viewport(), QPoint(40, tree.viewport().height() - 4))
    assert user.section == ""


def test_the_row_under_the_mouse_is_tinted(user: Driver) -> None:
    tree = user.window.reading.tree.tree
    row = tree.visualRect(user.row(tree, "Inleiding"))
    before = tree.viewport().grab(row).toImage()
    user.hover(tree.viewport(), row.center() + QPoint(1, 1))
    user.hover(tree.viewport(), row.center())
    user.settle()
    assert tree.viewport().grab(row).toImage() != before
    QApplication.sendEvent(tree, QEvent(QEvent.Type.Leave))
    user.settle()
    assert tree.viewport().grab(row).toImage() == before


def test_a_row_under_the_mouse_may_be_filtered_away(user: Driver) -> None:
    tree = user.window.reading.tree
    user.hover(
        tree.tree.viewport(), tree.tree.visualRect(user.row(tree.tree, "Inleiding")).center()
    )
    tree.filter.setText("zuideiland")
    place = tree.tree.visualRect(user.row(tree.tree, "Zuideiland")).center()
    user.hover(tree.tree.viewport(), place)
    user.settle()
    assert tree.tree.indexAt(place).data() == "Zuideiland"


def test_a_section_is_read_when_the_mouse_comes_to_it(
    user: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    programme = user.application.programme
    monkeypatch.setattr(programme, "section", read.append)
    tree = user.window.reading.tree.tree
    row = tree.visualRect(user.row(tree, "Zuideiland")).center()
    user.hover(tree.viewport(), row + QPoint(1, 1))
    user.hover(tree.viewport(), row)
    user.wait(lambda: bool(read))
    assert read == ["regio/zuideiland"]


def test_rows_speak_their_counts_and_state(user: Driver) -> None:
    tree = user.window.reading.tree
    tree.show_progress({"vrede": 1, "inleiding": 2})
    spoken = {
        title: user.row(tree.tree, title).data(Qt.ItemDataRole.AccessibleTextRole)
        for title in ("Thema’s", "Inleiding", "Vrede en veiligheid", "Zuideiland")
    }
    assert spoken == {
        "Thema’s": "Thema’s",
        "Inleiding": "Inleiding, 3 passages, gelezen",
        "Vrede en veiligheid": "Vrede en veiligheid, 14 passages, half gelezen",
        "Zuideiland": "Zuideiland, 1 passage, ongelezen",
    }


def test_progress_is_drawn_differently_for_unread_half_read_and_read(user: Driver) -> None:
    tree = user.window.reading.tree
    row = tree.tree.visualRect(user.row(tree.tree, "Inleiding"))
    pictures = []
    for progress in (0, 1, 2):
        tree.show_progress({"inleiding": progress})
        user.settle()
        pictures.append(tree.tree.viewport().grab(row).toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_the_model_knows_no_rows_outside_itself(user: Driver) -> None:
    model = user.window.reading.tree.tree.model()
    assert not model.index(99, 0).isValid()
    assert not model.parent(QModelIndex()).isValid()
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags
    assert model.data(QModelIndex(), Qt.ItemDataRole.DisplayRole) is None
    assert user.row(user.window.reading.tree.tree, "Thema’s").data(TreeRole.PROGRESS) == 0
    assert (
        user.row(user.window.reading.tree.tree, "Handel").data(int(Qt.ItemDataRole.DecorationRole))
        is None
    )


def test_a_long_title_is_shown_whole_in_its_tooltip(user: Driver) -> None:
    row = user.row(user.window.reading.tree.tree, "Vrede en veiligheid")
    assert row.data(Qt.ItemDataRole.ToolTipRole) == "Vrede en veiligheid"


def test_page_keys_walk_through_the_sections(user: Driver) -> None:
    for keys, expected in (
        (["Ctrl+PgUp"], ""),
        (["Ctrl+PgDown"], "inleiding"),
        (["Ctrl+PgUp"], "inleiding"),
        (["Ctrl+PgDown", "Ctrl+PgDown", "Ctrl+PgUp"], "vrede"),
        (["Ctrl+PgDown"] * 9, "regio/zuideiland"),
        (["Alt+Home", "Ctrl+K", "Ctrl+PgDown"], "inleiding"),
        (["Ctrl+2", "Ctrl+PgDown"], ""),
    ):
        user.press(*keys)
        assert user.section == expected
