"""Searches that are kept: saved under a name, remembered when acted upon, forgotten when asked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.searching.place import SearchingPlace
from explorer.gui.shell.window import MainWindow
from explorer.library.searches import Searches
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver, each
from tests.gui.programme import REGION


@pytest.fixture
def searching(user: Driver) -> Driver:
    """Someone who typed a word."""
    user.press("Ctrl+K")
    user.type("sancties")
    return user


def place_of(user: Driver) -> SearchingPlace:
    """The place where one searches, when it is shown."""
    place = user.window.searching
    assert place.isVisible()
    return place


def library(user: Driver) -> Searches:
    """The searches in the library."""
    return user.application.library.searches


def recent(user: Driver) -> list[str]:
    """The queries of late that the library holds."""
    return [search.query for search in library(user).recent()]


def save(user: Driver, name: str) -> None:
    """Save the present search under a name."""
    user.press("Ctrl+S", "Ctrl+A")
    user.type(name)
    user.press("Return")


def start_page(user: Driver) -> SearchingPlace:
    """The empty page."""
    user.press("Ctrl+2", "Ctrl+A", "Backspace")
    place = place_of(user)
    assert place.start.isVisible()
    return place


def menu_texts(user: Driver) -> list[str]:
    """What the small menu offers."""
    button = place_of(user).heading.menu
    button.fill()
    return [action.text() for action in button.menu().actions() if action.text()]


# -- saving -------------------------------------------------------------------------------------


def test_a_search_is_saved_with_its_filters_under_a_name(searching: Driver) -> None:
    place_of(searching).add_filter("level", "eu")
    searching.press("Ctrl+S")
    naming = place_of(searching).heading.naming
    assert naming.line.hasFocus()
    assert naming.line.text() == "sancties · Europese Unie"
    searching.type("Sancties van de EU")
    searching.press("Return")
    assert not naming.isVisible()
    assert place_of(searching).cards.hasFocus()
    (saved,) = library(searching).saved()
    assert (saved.name, saved.query, saved.filters) == (
        "Sancties van de EU",
        "sancties",
        {"level": ["eu"]},
    )
    assert searching.window.status.told.text() == "Zoekopdracht bewaard"
    assert place_of(searching).heading.menu._is_saved


@pytest.mark.parametrize("way", ["Escape", "button"])
def test_a_search_is_not_saved_after_all(searching: Driver, way: str) -> None:
    searching.press("Ctrl+S")
    naming = place_of(searching).heading.naming
    if way == "button":
        searching.click(naming.cancel)
    else:
        searching.press(way)
    assert not naming.isVisible()
    naming.dismiss()
    assert library(searching).saved() == ()


def test_a_search_needs_a_name(searching: Driver) -> None:
    searching.press("Ctrl+S", "Ctrl+A", "Space", "Return")
    naming = place_of(searching).heading.naming
    assert naming.isVisible()
    assert not naming.keep.isEnabled()
    searching.type("x")
    searching.click(naming.keep)
    assert [saved.name for saved in library(searching).saved()] == ["x"]


def test_a_saved_search_that_is_saved_again_gets_the_new_name(searching: Driver) -> None:
    save(searching, "eerste")
    searching.press("Ctrl+S")
    assert place_of(searching).heading.naming.line.text() == "eerste"
    searching.type("tweede")
    searching.press("Return")
    assert [saved.name for saved in library(searching).saved()] == ["tweede"]


def test_nothing_at_all_cannot_be_saved(user: Driver) -> None:
    user.press("Ctrl+S")
    assert user.place == "searching"
    assert not place_of(user).heading.naming.isVisible()
    assert "Zoek eerst iets" in user.says()


@pytest.mark.parametrize("way", ["click", "Return", "menu", "row menu"])
def test_a_saved_search_opens_again(searching: Driver, way: str) -> None:
    place_of(searching).add_filter("level", "eu")
    save(searching, "Mijn sancties")
    searching.click(place_of(searching).heading.chips.findChildren(QPushButton)[0])
    place = start_page(searching)
    if way == "click":
        searching.click_row(place.start.saved, place.start.saved.model().index(0, 0))
    elif way == "Return":
        place.start.saved.setFocus()
        searching.press("Return")
    elif way == "menu":
        assert "Mijn sancties" in menu_texts(searching)
        searching.offered(place.heading.menu)["Mijn sancties"].trigger()
    else:
        menu = place.start.saved.menu_at(place.start.saved.item(0))
        menu.actions()[0].trigger()
    searching.settle()
    assert place.query == "sancties"
    assert place.filters == (("level", "eu"),)
    assert searching.window.top_bar.search.text() == "sancties"
    assert place.cards.isVisible()


def test_a_saved_search_is_renamed_in_the_list(searching: Driver) -> None:
    save(searching, "oud")
    shown = start_page(searching).start.saved
    shown.setFocus()
    searching.press("F2")
    (editor,) = each(shown, QLineEdit)
    editor.setText("nieuw")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    searching.settle()
    assert [saved.name for saved in library(searching).saved()] == ["nieuw"]
    assert searching.rows(shown) == ["nieuw"]
    assert shown.isVisible()
    shown.item(0).setText("   ")
    assert searching.rows(shown) == ["nieuw"]


@pytest.mark.parametrize("way", ["Delete", "row menu"])
def test_a_saved_search_is_removed_and_comes_back_with_undo(searching: Driver, way: str) -> None:
    save(searching, "weg ermee")
    shown = start_page(searching).start.saved
    shown.setFocus()
    if way == "Delete":
        searching.press("Delete")
    else:
        menu = shown.menu_at(shown.item(0))
        assert [action.text() for action in menu.actions()] == [
            "Openen",
            "Naam wijzigen",
            "Verwijderen",
        ]
        menu.actions()[-1].trigger()
    assert library(searching).saved() == ()
    assert not shown.isVisible()
    assert searching.window.status.told.text() == "Zoekopdracht verwijderd"
    searching.press("Ctrl+Z")
    searching.wait(lambda: searching.rows(shown) == ["weg ermee"])


def test_keys_in_an_empty_list_do_nothing(user: Driver) -> None:
    user.press("Ctrl+2")
    shown = place_of(user).start.recent
    QTest.keyClick(shown, Qt.Key.Key_Delete)
    QTest.keyClick(shown, Qt.Key.Key_Down)
    assert user.place == "searching"


# -- remembering --------------------------------------------------------------------------------


def test_only_a_search_that_was_acted_upon_is_remembered(searching: Driver) -> None:
    assert recent(searching) == []
    searching.press("Return")
    assert searching.place == "reading"
    (search,) = library(searching).recent()
    assert (search.query, search.hits) == ("sancties", 17)


def test_enter_from_the_text_remembers_what_was_typed_there(user: Driver) -> None:
    user.window.top_bar.search.setFocus()
    user.window.top_bar.search.setText("sancties")
    user.press("Return")
    assert user.place == "searching"
    assert recent(user) == ["sancties"]


def test_a_search_before_the_index_is_there_is_remembered_when_it_finds_something(
    open_window: OpenWindow,
) -> None:
    user = open_window()
    place = user.window.searching
    place._query = "wapenembargo"
    place.note()
    assert recent(user) == []
    place.search("wapenembargo")
    assert recent(user) == ["wapenembargo"]


def test_what_finds_nothing_is_not_remembered(user: Driver) -> None:
    user.press("Ctrl+K")
    user.type("qqqq")
    user.press("Return")
    place_of(user).note()
    assert recent(user) == []


def test_searches_of_late_are_offered_newest_first_and_open_again(searching: Driver) -> None:
    searching.press("Return", "Ctrl+K", "Ctrl+A")
    searching.type("wapenembargo")
    searching.press("Return")
    place = start_page(searching)
    assert searching.rows(place.start.recent) == ["wapenembargo", "sancties"]
    assert menu_texts(searching)[-4:] == [
        "Onlangs gezocht",
        "wapenembargo",
        "sancties",
        "Zoekgeschiedenis wissen",
    ]
    searching.click_row(place.start.recent, place.start.recent.model().index(1, 0))
    assert place.query == "sancties"


def test_one_search_is_forgotten_with_delete(searching: Driver) -> None:
    searching.press("Return")
    place = start_page(searching)
    place.start.recent.setFocus()
    searching.press("Delete")
    assert recent(searching) == []


@pytest.mark.parametrize("way", ["button", "action"])
def test_the_history_is_wiped(searching: Driver, way: str) -> None:
    searching.press("Return")
    place = start_page(searching)
    if way == "button":
        searching.click(place.start.clear_recent)
    else:
        searching.window.actions_by_id["forget-searches"].trigger()
    assert recent(searching) == []
    assert not place.start.recent.isVisible()
    assert "Onlangs gezocht" not in menu_texts(searching)


def test_nothing_is_kept_where_searches_are_not_to_be_remembered(searching: Driver) -> None:
    searching.press("Return")
    assert recent(searching) == ["sancties"]
    searching.application.settings.set("remember_searches", value=False)
    place = start_page(searching)
    searching.type("wapenembargo")
    searching.press("Return")
    assert recent(searching) == []
    assert searching.window.deeds.searching.kept.recent == ()
    start_page(searching)
    assert not place.start.recent.isVisible()


def test_history_from_before_is_gone_at_the_next_start(
    open_window: OpenWindow, application: Application
) -> None:
    application.library.searches.note("geheim", {}, 3)
    application.settings.set("remember_searches", value=False)
    user = open_window()
    assert recent(user) == []


def test_what_the_library_cannot_do_is_told(
    searching: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_ignored: object) -> None:
        raise UserError("search-name-empty")

    monkeypatch.setattr(Searches, "save", fail)
    told: list[UserError] = []
    searching.window.deeds.searching.kept.failed.connect(told.append)
    save(searching, "vol")
    assert [error.code for error in told] == ["search-name-empty"]
    assert library(searching).saved() == ()


def test_filters_of_an_odd_library_are_left_out(user: Driver) -> None:
    library(user).save("vreemd", "vrede", {"level": "eu", "act": ["eis", 3]})
    user.window.deeds.searching.kept.load()
    (saved,) = user.window.deeds.searching.kept.saved
    assert saved.filters == (("act", "eis"),)


def test_the_library_is_left_alone_until_the_window_stands(
    open_window: OpenWindow, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    application.settings.set("start_place", "searching")
    opened: list[bool] = []
    settle = MainWindow.settle

    def watch(window: MainWindow) -> None:
        assert window.searching_visible()
        opened.append("library" in vars(application))
        settle(window)

    monkeypatch.setattr(MainWindow, "settle", watch)
    open_window()
    assert opened == [False]
    assert "library" in vars(application)


# -- the empty page -----------------------------------------------------------------------------


def test_the_empty_page_teaches_how_to_search(user: Driver) -> None:
    user.press("Ctrl+2")
    place = place_of(user)
    assert place.start.help.isVisible()
    place.start.help.example_chosen.emit(f"thema:{REGION}")
    user.settle()
    assert place.query == f"thema:{REGION}"


def test_the_empty_page_teaches_where_nothing_was_found(user: Driver) -> None:
    user.press("Ctrl+K")
    user.type("qqqq")
    assert place_of(user).start.help.isVisible()
    user.press("Ctrl+1", "Ctrl+2")
    place_of(user).column.focus_hits()
    assert user.window.top_bar.search.hasFocus()
