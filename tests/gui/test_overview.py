"""The overview of a programme: what it says, and how a section is chosen on it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from explorer.application import Application
from explorer.gui.overview.view import Overview
from explorer.paths import Paths
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import PACK, write_programme


def overview(user: Driver) -> Overview:
    """The page, when it is shown."""
    page = user.window.reading.overview
    assert page.isVisible()
    return page


def tile(user: Driver, title: str) -> QPoint:
    """The middle of a tile, in the coordinates of the viewport."""
    page = overview(user)
    place = next(item.place for item in page._tiles() if item.text == title)
    return place.center().toPoint() - QPoint(0, page.verticalScrollBar().value())


def test_a_first_start_shows_the_overview_with_the_keyboard_on_it(user: Driver) -> None:
    assert overview(user).hasFocus()
    assert user.crumbs == ["Duin 2030 · Wereld"]
    assert overview(user).accessibleName() == "Programma 2030"


def test_the_overview_tells_what_the_programme_is(user: Driver) -> None:
    said = [item.text for item in overview(user)._items]
    assert said[0] == "Duin: Programma 2030, Wereld"
    facts = [fact.replace("\N{NO-BREAK SPACE}", " ") for fact in said[1].split("    ")]
    assert facts == ["6 secties", "25 passages", "13 eisen", "4 min lezen"]
    assert said[2].startswith("Een volledige weergave in eigen woorden")
    assert said[3] == "Het origineel staat bij de partij."


def test_a_section_that_cant_be_read_leaves_the_overview_without_a_matrix(
    tmp_path: Path, open_window: OpenWindow
) -> None:
    folder = write_programme(tmp_path / "shelf")
    (folder / "sections" / "regio" / "noordland.md").unlink()
    paths = Paths(tmp_path / "shelf", tmp_path / "data", tmp_path / "data", tmp_path / "cache")
    user = open_window(program=Application(paths), indexed=False)
    named = [item.text for item in overview(user)._items]
    assert "Noordland" in named
    assert "Matrix" not in named


def test_a_click_on_a_tile_opens_its_section(user: Driver) -> None:
    user.click(overview(user).viewport(), tile(user, "Noordland"))
    assert user.section == "regio/noordland"


def test_a_click_between_the_tiles_opens_nothing(user: Driver) -> None:
    page = overview(user)
    user.click(page.viewport(), QPoint(4, 4))
    QTest.mouseClick(page.viewport(), Qt.MouseButton.RightButton, pos=tile(user, "Noordland"))
    assert user.section == ""


def test_the_hand_points_at_tiles_only(user: Driver) -> None:
    viewport = overview(user).viewport()
    user.hover(viewport, tile(user, "Noordland"))
    assert viewport.cursor().shape() is Qt.CursorShape.PointingHandCursor
    user.hover(viewport, QPoint(4, 4))
    assert viewport.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_arrows_walk_over_the_tiles(user: Driver) -> None:
    for keys, expected in (
        (["Return"], "inleiding"),
        (["Right", "Space"], "vrede"),
        (["Right", "Right", "Left", "Enter"], "vrede"),
        (["Down", "Return"], "handel/akkoorden"),
        (["Down", "Up", "Return"], "inleiding"),
        (["Left", "Up", "Return"], "inleiding"),
        (["Down", "Down", "Down", "Return"], "regio/zuideiland"),
    ):
        user.press("Alt+Home", *["Left"] * 9)
        user.press(*keys)
        assert user.section == expected


def test_walking_scrolls_along_in_a_small_window(open_window: OpenWindow) -> None:
    user = open_window(size=(800, 600))
    bar = overview(user).verticalScrollBar()
    user.press(*["Down"] * 6)
    assert bar.value() > 0
    assert overview(user).viewport().rect().contains(tile(user, "Zuideiland"))
    user.press(*["Up"] * 6)
    assert overview(user).viewport().rect().contains(tile(user, "Inleiding"))


def test_other_keys_go_on_to_the_window(user: Driver) -> None:
    user.press("F5")
    assert overview(user).isVisible()


def test_the_overview_offers_to_read_on(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.gui.reading.progress.STAY_MS", 1)
    user = open_window()
    user.press("Right", "Return")
    user.wait(lambda: user.window.reading.tracker.last == "vrede")
    user.press("Alt+Home")
    said = [item.text for item in overview(user)._items]
    assert "LEES VERDER" in said
    assert user.section == ""


def test_themes_and_text_sizes_lay_the_overview_out_anew(user: Driver) -> None:
    before = tile(user, "Noordland")
    user.press("Ctrl+=", "Ctrl+=", "Ctrl+=")
    assert tile(user, "Noordland").y() > before.y()
    picture = overview(user).viewport().grab().toImage()
    user.window.actions_by_id["theme-dark"].trigger()
    user.settle()
    assert overview(user).viewport().grab().toImage() != picture


def test_the_tree_beside_the_overview_has_nothing_chosen(open_window: OpenWindow) -> None:
    user = open_window(f"programmaverkenner:{PACK}/vrede")
    user.press("Alt+Home")
    assert user.window.reading.tree.tree.selectedIndexes() == []


def test_a_small_matrix_opens_the_large_one(user: Driver) -> None:
    user.resize(1440, 900)
    user.click(overview(user).viewport(), tile(user, "Matrix"))
    assert user.place == "matrix"


def test_arrows_lead_to_the_small_matrix_and_back(user: Driver) -> None:
    user.resize(1440, 900)
    user.press("Right", "Right", "Up", "Return")
    assert user.place == "matrix"
    user.press("Alt+Left", "Down", "Return")
    assert user.section == "handel/ketens"


def test_the_small_matrix_stands_below_the_tiles_where_there_is_no_room_beside(
    open_window: OpenWindow,
) -> None:
    small = open_window(size=(1024, 700))
    *sections, matrix = overview(small)._tiles()
    assert matrix.text == "Matrix"
    assert matrix.place.top() > max(section.place.bottom() for section in sections)
