"""The reader's own things in a comparison: highlights, notes, bundles, bookmarks, searches."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from explorer.bundling.contents import ComparisonContent, read
from explorer.comparing.choices import Choice, Comparison, search_value
from explorer.comparing.columns import ColumnKind
from explorer.gui.comparing.place import ComparingPlace
from explorer.gui.reading.bookmarks_model import BookmarksModel
from explorer.library.anchors import target_whole, target_words
from explorer.library.annotations import Colour
from explorer.library.library import Library
from tests.gui.driving import Driver
from tests.gui.programme import PACK

NORTH, DEALS = "regio/noordland", "handel/akkoorden"
FIRST = (PACK, f"{NORTH}#01")
TWO = Comparison((Choice(ColumnKind.SECTION, PACK, NORTH), Choice(ColumnKind.SECTION, PACK, DEALS)))


def place_of(user: Driver) -> ComparingPlace:
    place = user.window.deeds.comparing.comparing
    assert place.isVisible()
    return place


def library_of(user: Driver) -> Library:
    library = user.window.deeds.library.hub.library
    assert library is not None
    return library


@pytest.fixture
def comparing(user: Driver) -> Driver:
    """Someone who compares two sections of which one has a highlight with a note."""
    programme = user.application.programme
    target = target_words(programme, f"{NORTH}#01", "wapenembargo")
    library_of(user).annotations.add(target, "Sinds wanneer?", Colour.GREEN)
    user.window.deeds.comparing.compare(TWO)
    user.settle()
    return user


def test_highlights_and_notes_stand_in_the_cells(comparing: Driver) -> None:
    view = place_of(comparing).view
    (highlight,) = (mark for mark in view._delegate.marks(0, FIRST) if mark.token)
    text = view.comparison.statements(0, 0)[0].passage.text
    assert text[highlight.start : highlight.end] == "wapenembargo"
    assert highlight.token == "mark_green"
    cell = view._delegate.cell(0, 0, view.columnWidth(0))
    assert [note.layout.text() for note in cell.blocks[0].notes] == ["Sinds wanneer?"]
    spoken = view.comparison.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Notitie: Sinds wanneer?" in spoken
    assert not comparing.window.grab().isNull()


def test_a_note_written_meanwhile_appears_and_the_reader_stays_where_they_are(
    comparing: Driver,
) -> None:
    view = place_of(comparing).view
    comparing.press("Down")
    height, deeds = view.rowHeight(0), comparing.window.deeds.library
    target = target_whole(comparing.application.programme, f"{NORTH}#02")
    deeds.hub.do("note-added", lambda library: library.annotations.add(target, "Lang.\n" * 4))
    comparing.settle()
    assert view.rowHeight(0) > height
    statement = view.caret.statement()
    assert statement is not None
    assert statement.passage.id == f"{NORTH}#02"


def test_a_comparison_goes_into_the_bundle_and_can_be_undone(comparing: Driver) -> None:
    comparing.click(place_of(comparing).bar.bundle)
    library = library_of(comparing)
    (bundle,) = library.bundles.all()
    (item,) = library.bundles.items(bundle.id)
    content = read(item)
    assert isinstance(content, ComparisonContent)
    assert Comparison.from_json(dict(content.comparison)) == TWO
    assert content.title == "Noordland – Akkoorden"
    comparing.press("Ctrl+Z")
    assert not library.bundles.all()


def test_a_bookmark_leads_back_to_a_comparison(comparing: Driver) -> None:
    comparing.click(place_of(comparing).bar.bookmark)
    comparing.window.actions_by_id["bookmark-comparison"].trigger()
    (first,) = library_of(comparing).bookmarks.all(PACK)  # the same one twice is one
    model = BookmarksModel(comparing.application.programme)
    model.show((first,))
    assert model.label(first) == "Noordland – Akkoorden"
    assert model.place(first) == "Vergelijking"
    comparing.press("Ctrl+1")
    comparing.window.reading._open_bookmark(first.target)
    comparing.settle()
    assert place_of(comparing).comparison == TWO


def test_saved_searches_and_bundles_are_offered_as_columns(comparing: Driver) -> None:
    library = library_of(comparing)
    comparing.click(place_of(comparing).bar.bundle)
    library.searches.save("Alles over sancties", "sancties", {"act": ["eis"]})
    comparing.window.deeds.searching.kept.load()
    comparing.settle()
    arranging = place_of(comparing).arranging
    chosen = {option.text: option.choice for option in arranging.options()}
    value = search_value("sancties", {"act": ["eis"]})
    assert chosen["Alles over sancties"].value == value
    arranging.put(1, chosen["Alles over sancties"])
    comparing.settle()
    table = place_of(comparing).table()
    assert table is not None
    assert {each.passage.act for each in table.columns[1].statements} == {"eis"}
    bundle = library.bundles.all()[0]
    assert chosen[bundle.name] == Choice(ColumnKind.BUNDLE, PACK, bundle.id, bundle.name)


def test_the_passages_of_the_current_cell_are_known_to_other_actions(comparing: Driver) -> None:
    deeds = comparing.window.deeds.comparing
    comparing.press("Down")
    assert deeds.passages_here()[0] == (PACK, f"{NORTH}#02")
    assert set(deeds.passages_here()) == {FIRST, (PACK, f"{NORTH}#02")}
    comparing.press("Ctrl+4")
    assert {pack for pack, _passage in deeds.passages_here()} == {PACK}
    comparing.press("Ctrl+1")
    assert deeds.passages_here() == ()


def test_a_screen_reader_finds_a_table_with_headers(comparing: Driver) -> None:
    view = place_of(comparing).view
    table = QAccessible.queryAccessibleInterface(view)
    assert table.role() is QAccessible.Role.Table
    told = [table.child(number) for number in range(table.childCount())]
    names = {
        role: [each.text(QAccessible.Text.Name) for each in told if each and each.role() is role]
        for role in (
            QAccessible.Role.ColumnHeader,
            QAccessible.Role.RowHeader,
            QAccessible.Role.Cell,
        )
    }
    assert names[QAccessible.Role.ColumnHeader] == ["Noordland", "Akkoorden"]
    assert names[QAccessible.Role.RowHeader][:2] == ["Sancties", "Diplomatie"]
    assert names[QAccessible.Role.Cell][0].startswith("¶ 1 · p. 7: Noordland schendt")
