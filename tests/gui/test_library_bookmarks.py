"""The bookmarks beside the text: going to them, ordering, describing, filtering."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from explorer.gui.reading.bookmarks_model import BOOKMARK_ROLE, FOLDER_ROLE, NAME, NEWEST, PLACE
from explorer.gui.reading.bookmarks_panel import BookmarksPanel, Drop
from explorer.library.bookmarks import Bookmark
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import LONG, PACK, REGION

LINK = f"programmaverkenner:{PACK}/"


@pytest.fixture
def marked(open_window: OpenWindow) -> Driver:
    """Someone with four bookmarks, who looks at them."""
    user = open_window(LINK + REGION)
    bookmarks = user.application.library.bookmarks
    bookmarks.add(PACK, f"{REGION}#02", "les", "zonder wapens")
    bookmarks.add(PACK, f"{LONG}#03", "les/oorlog")
    bookmarks.add(PACK, "inleiding")
    bookmarks.add(PACK, "weg#01", "les")
    user.window.deeds.library.hub.look_elsewhere()
    user.window.reading.side.tabs.setCurrentIndex(1)
    user.settle()
    return user


def panel(user: Driver) -> BookmarksPanel:
    return user.window.reading.side.bookmarks


def lines(user: Driver, parent: QModelIndex | None = None, depth: int = 0) -> list[str]:
    """The tree as it is shown, a dash before what is within a folder."""
    model, shown = panel(user).model, []
    above = parent or QModelIndex()
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        shown += ["-" * depth + str(index.data()), *lines(user, index, depth + 1)]
    return shown


def all_kept(user: Driver) -> list[Bookmark]:
    return list(user.application.library.bookmarks.all())


def select(user: Driver, text: str) -> QModelIndex:
    index = user.row(panel(user).tree, text)
    model = panel(user).tree.selectionModel()
    model.setCurrentIndex(index, model.SelectionFlag.ClearAndSelect)
    return index


def test_bookmarks_stand_in_their_folders(marked: Driver) -> None:
    assert lines(marked) == [
        "les",
        "-oorlog",
        "--Vrede en veiligheid ¶ 3",
        "-zonder wapens",
        "-weg#01",
        "Inleiding",
    ]


def test_a_click_goes_to_the_passage_or_section(marked: Driver) -> None:
    tree = panel(marked).tree
    marked.click_row(tree, marked.row(tree, "Vrede en veiligheid ¶ 3"))
    assert marked.section == LONG
    assert marked.window.history.current.passage == f"{LONG}#03"
    marked.click_row(tree, marked.row(tree, "Inleiding"))
    assert marked.section == "inleiding"
    marked.click_row(tree, marked.row(tree, "les"))
    assert marked.section == "inleiding", "a folder leads nowhere"


def test_without_bookmarks_the_panel_says_how_to_make_one(open_window: OpenWindow) -> None:
    user = open_window(LINK + REGION)
    user.window.reading.side.tabs.setCurrentIndex(1)
    user.settle()
    assert "Ctrl+D" in panel(user).nothing.text()
    user.reader.setFocus()
    user.press("Ctrl+D")
    assert lines(user) == ["Noordland ¶ 1"]
    assert not panel(user).nothing.isVisible()


def test_the_filter_looks_at_descriptions_folders_and_places(marked: Driver) -> None:
    for words, found in (("wapens", 2), ("oorlog", 3), ("noordland", 2), ("INLEIDING", 1)):
        panel(marked).filter.setText(words)
        assert len(lines(marked)) == found
        assert not panel(marked).tree.dragEnabled()
    panel(marked).filter.setText("zeppelin")
    assert lines(marked) == []
    assert panel(marked).nothing.isVisible()


@pytest.mark.parametrize(
    ("order", "first"),
    [(NAME, "weg#01"), (PLACE, "zonder wapens"), (NEWEST, "zojuist")],
)
def test_bookmarks_can_be_sorted(
    marked: Driver, order: int, first: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.library.transaction.utc_now", lambda: "1999-01-01T00:00:00.000Z")
    marked.application.library.bookmarks.add(PACK, "weg#02", "les", "zojuist")  # whatever the clock
    marked.window.deeds.library.hub.look_elsewhere()
    panel(marked).refresh()
    panel(marked).order.setCurrentIndex(panel(marked).order.findData(order))
    shown = [line for line in lines(marked) if line.startswith("-") and "--" not in line]
    assert shown[1] == f"-{first}"


def drop(user: Driver, at: QPoint) -> None:
    """Let go of what is dragged within the tree."""
    tree = panel(user).tree
    event = QDropEvent(
        QPointF(at),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    event.source = lambda: tree
    tree.dropEvent(event)
    user.settle()


def test_dragging_puts_a_bookmark_elsewhere(marked: Driver) -> None:
    tree = panel(marked).tree
    select(marked, "weg#01")
    row = tree.visualRect(marked.row(tree, "zonder wapens"))
    drop(marked, row.topLeft() + QPoint(5, 1))
    assert lines(marked)[3:5] == ["-weg#01", "-zonder wapens"]
    select(marked, "weg#01")
    drop(marked, tree.visualRect(marked.row(tree, "oorlog")).center())
    assert lines(marked)[2:4] == ["--Vrede en veiligheid ¶ 3", "--weg#01"]
    select(marked, "weg#01")
    drop(marked, QPoint(5, tree.viewport().height() - 2))
    assert lines(marked)[-1] == "weg#01"
    marked.window.actions_by_id["undo"].trigger()
    assert lines(marked)[-1] == "Inleiding"


def test_letting_go_below_a_row_puts_it_before_the_next(marked: Driver) -> None:
    tree = panel(marked).tree
    row = tree.visualRect(marked.row(tree, "zonder wapens"))
    gone = marked.row(tree, "weg#01").data(BOOKMARK_ROLE)
    assert tree.drop_at(row.bottomLeft() + QPoint(5, -1)) == Drop("les", gone.id)
    last = tree.visualRect(marked.row(tree, "weg#01"))
    assert tree.drop_at(last.bottomLeft() + QPoint(5, -1)) == Drop("les")


def test_delete_removes_what_is_selected_and_undo_brings_it_back(marked: Driver) -> None:
    panel(marked).tree.setFocus()
    select(marked, "les")
    marked.press("Delete")
    assert lines(marked) == ["Inleiding"]
    marked.press("Ctrl+Z")
    assert len(lines(marked)) == 6


def test_a_description_is_typed_in_place(marked: Driver) -> None:
    tree = panel(marked).tree
    tree.setFocus()
    index = select(marked, "zonder wapens")
    tree.edit(index)
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    editor.setText("anders gezegd")
    marked.press("Return")
    assert "-anders gezegd" in lines(marked)
    assert "anders gezegd" in [each.description for each in all_kept(marked)]


def test_the_name_of_the_place_is_no_description(marked: Driver) -> None:
    bookmark = marked.row(panel(marked).tree, "Inleiding").data(BOOKMARK_ROLE)
    panel(marked).describe(bookmark, " Inleiding ")
    assert bookmark.description == ""
    assert [each.description for each in all_kept(marked)].count("") == 3


def test_a_folder_gets_another_name_with_what_is_in_it(marked: Driver) -> None:
    panel(marked).rename_folder("les", "school")
    assert lines(marked)[0] == "school"
    panel(marked).rename_folder("school/oorlog", "vrede")
    assert lines(marked)[1] == "-vrede"
    panel(marked).rename_folder("school", " ")
    assert lines(marked)[0] == "school"


def test_the_menu_moves_to_a_folder_old_or_new(marked: Driver) -> None:
    select(marked, "Inleiding")
    menu = panel(marked).menu()
    assert [action.text() for action in menu.actions()] == [
        "Openen",
        "Beschrijving wijzigen",
        "Naar map",
        "Verwijderen",
    ]
    folders = menu.findChild(QMenu)
    assert [action.text() for action in folders.actions() if action.text()] == [
        "Geen map",
        "les",
        "les/oorlog",
        "Nieuwe map…",
    ]
    folders.actions()[1].trigger()
    assert "-Inleiding" in lines(marked)
    select(marked, "Inleiding")
    menu = panel(marked).menu()
    folders = menu.findChild(QMenu)
    folders.actions()[-1].trigger()
    marked.settle()
    assert "Nieuwe map" in lines(marked)
    assert marked.row(panel(marked).tree, "Nieuwe map").data(FOLDER_ROLE) == "Nieuwe map"
    select(marked, "les")
    assert panel(marked).menu().actions()[0].text() == "Map hernoemen"


def test_the_filter_of_the_sections_is_reached_from_the_bookmarks(marked: Driver) -> None:
    marked.press("Ctrl+L")
    assert marked.keyboard is marked.window.reading.tree.filter
    assert QApplication.focusWidget() is marked.window.reading.tree.filter
