"""The place with all notes: filtering, writing, changing many at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QFileDialog, QMenu

from explorer.errors import UserError
from explorer.gui.inspector.markdown import read_markdown
from explorer.gui.notes.found import FoundNotes
from explorer.gui.notes.place import NotesPlace
from explorer.gui.notes.source import NotesSource
from explorer.gui.overview.content import LastNote
from explorer.gui.tasks.runner import InlineRunner
from explorer.gui.widgets.rows_model import ROW_ROLE
from explorer.library.anchors import target_runs, target_whole, target_words
from explorer.library.annotations import Annotation, Colour, Visibility
from explorer.library.library import Library
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import LONG, REGION

ALL = "Alle notities"
LONG_TITLE = "Vrede en veiligheid"


def add_notes(user: Driver) -> None:
    """Four notes, in two sections; one of them in three places of the text."""
    notes, programme = user.application.library.annotations, user.application.programme
    words = target_words(programme, REGION, "wapenembargo")
    notes.add(words, "Navragen bij **Jan**", Colour.GREEN, ["debat"])
    notes.add(target_words(programme, REGION, "De sancties"), colour=Colour.PINK)
    runs = [(f"{LONG}#01", 5, 20), (f"{LONG}#02", 0, 10)]
    notes.add(target_runs(programme, runs), "Over twee passages", Colour.GREEN, ["les", "debat"])
    notes.add(target_whole(programme, LONG), "De hele sectie", visibility=Visibility.PRINT)


@pytest.fixture
def noting(open_window: OpenWindow) -> Driver:
    """Someone with notes who looks at all of them."""
    user = open_window()
    add_notes(user)
    user.press("Ctrl+Shift+M")
    return user


def place_of(user: Driver) -> NotesPlace:
    return user.window.deeds.notes.place


def listed(user: Driver) -> list[str]:
    """The words, else the quote, of each row."""
    return user.rows(place_of(user).view)


def kept(user: Driver) -> list[Annotation]:
    return list(user.application.library.annotations.all())


def facet(user: Driver, label: str) -> None:
    """Tick a facet."""
    facets = place_of(user).filtering.facets
    user.click_row(facets, user.row(facets, label))


def told(user: Driver) -> str:
    status = user.window.status
    return status.told.text() if status.told.isVisible() else ""


def test_notes_stand_under_their_sections_in_the_order_of_the_text(noting: Driver) -> None:
    assert noting.crumbs[-1] == ALL
    assert listed(noting) == [
        "De hele sectie",
        "Over twee passages",
        "Navragen bij Jan",
        "De sancties",
    ]
    view = place_of(noting).view
    rows = [view.notes.index(row).data(ROW_ROLE) for row in range(4)]
    assert [(row.heading, row.beside) for row in rows] == [
        ("Vrede en veiligheid", "2 notities"),
        ("", ""),
        ("Noordland", "2 notities"),
        ("", ""),
    ]
    assert rows[1].footer == "¶ 1 · groen · vandaag · #les · #debat"
    spoken = view.notes.index(3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Noordland, De sancties, ¶ 2 · roze · vandaag"
    assert place_of(noting).head.count.text() == noting.says() == "4 notities"
    assert noting.keyboard is view
    noting.press("Delete")
    assert noting.says() == "3 notities", "the status line follows"


def test_words_and_facets_narrow_the_list_and_the_way_back_remembers(noting: Driver) -> None:
    place = place_of(noting)
    place.filtering.line.setFocus()
    noting.type("jan")
    assert listed(noting) == ["Navragen bij Jan"]
    place.filtering.line.clear()
    facet(noting, "#debat")
    assert listed(noting) == ["Over twee passages", "Navragen bij Jan"]
    facet(noting, "#les")
    assert listed(noting) == ["Over twee passages"]
    assert place.head.count.text() == "1 van 4"
    place.view.setFocus()
    noting.press("Return")
    assert noting.section == LONG
    noting.press("Alt+Left")
    assert listed(noting) == ["Over twee passages"]
    noting.click(place.filtering.chips._buttons[0])
    assert len(listed(noting)) == 1
    noting.click(place.filtering.chips._buttons[-1])
    assert len(listed(noting)) == 4
    facet(noting, "Zonder kleur")
    assert listed(noting) == ["De hele sectie"]
    place.filtering.line.setText("nergens te vinden")
    assert listed(noting) == []
    assert place.empty.isVisible()
    assert not place.pane.editor.isVisible()
    place.focus_list()
    assert noting.keyboard is place.filtering.line


def test_what_was_read_before_a_change_isnt_kept_as_what_is_there(noting: Driver) -> None:
    class Waiting(InlineRunner):
        def submit(self, channel: str, work: object, done: object) -> None:
            self.finish = lambda: done(work())

    runner, hub = Waiting(), noting.window.deeds.library.hub
    source = NotesSource(noting.application, hub, runner, noting.window)
    source.ask()
    source.forget()
    runner.finish()
    assert source.present is None
    source.ask()
    runner.finish()
    assert source.present is not None


def test_enter_reads_where_a_note_stands_with_the_note_beside_it(noting: Driver) -> None:
    view = place_of(noting).view
    noting.press("Down", "Down")
    noting.press("Return")
    assert noting.section == REGION
    assert noting.window.reading.inspector.notes.list.current_key() == view.notes.key(2)
    noting.click(noting.window.reading.inspector.notes.overview)
    assert noting.crumbs[-1] == ALL
    assert view.current_key() == view.notes.key(2)


def test_a_note_is_written_in_the_list_and_drafted_meanwhile(noting: Driver) -> None:
    place = place_of(noting)
    editor = place.pane.editor
    noting.press("F2")
    assert noting.keyboard is editor.text
    noting.type(" nu")
    place.pane.writing.keep_draft()
    assert noting.application.library.drafts.all()[0].text == "De hele sectie nu"
    noting.press("Ctrl+Return")
    assert listed(noting)[0] == "De hele sectie nu"
    assert noting.application.library.drafts.all() == ()
    assert noting.keyboard is place.view
    noting.press("F2")
    noting.type("!")
    noting.click_row(place.view, place.view.notes.index(2))
    assert kept(noting)[0].text == "De hele sectie nu!"
    assert editor.text.toPlainText() == "Navragen bij **Jan**"
    noting.press("Ctrl+Z")
    assert kept(noting)[0].text == "De hele sectie nu"
    noting.press("Up")
    noting.press("Up")
    assert editor.text.toPlainText() == "De hele sectie nu"
    noting.press("Up")
    assert noting.keyboard is place.filtering.line
    noting.press("Return")
    assert noting.keyboard is place.view


def test_words_that_cannot_be_stored_come_back_with_their_note(
    noting: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = place_of(noting)

    def full(*_given: object) -> None:
        raise UserError("library-disk-full", file="x", reason="vol")

    monkeypatch.setattr("explorer.library.annotations.Annotations.write", full)
    noting.press("F2")
    noting.type(" kostbaar")
    noting.click_row(place.view, place.view.notes.index(2))
    noting.settle()
    assert place.pane.editor.text.toPlainText() == "De hele sectie kostbaar"
    assert "vol" in place.pane.editor.failure.text()
    assert place.view.current_key() == kept(noting)[0].id
    monkeypatch.undo()
    noting.click(place.pane.editor.save)
    assert kept(noting)[0].text == "De hele sectie kostbaar"


def test_many_are_coloured_tagged_shown_and_removed_and_each_is_undone_at_once(
    noting: Driver,
) -> None:
    place = place_of(noting)
    bar = place.bar
    place.view.selectAll()
    noting.settle()
    noting.offered(bar.colour)["Blauw"].trigger()
    assert {note.colour for note in kept(noting)} == {Colour.BLUE}
    bar.visibility.menu().actions()[1].trigger()
    assert {note.visibility for note in kept(noting)} == {Visibility.PRINT}
    noting.click(bar.label)
    bar.line.setText("nieuw, les")
    noting.press("Return")
    assert all({"nieuw", "les"} <= set(note.tags) for note in kept(noting))
    noting.click(bar.label)
    bar.line.setText("les")
    noting.click(bar.drop)
    assert not any("les" in note.tags for note in kept(noting))
    noting.click(bar.label)
    noting.press("Escape")
    assert not bar.tagging.isVisible()
    noting.click(bar.bundle)
    bundle = noting.application.library.bundles.all()[0]
    assert [item.kind for item in noting.application.library.bundles.items(bundle.id)] == [
        "note"
    ] * 4
    place.view.setFocus()
    noting.press("Delete")
    assert kept(noting) == []
    assert place.empty.text().startswith("Nog geen notities")
    assert not place.filtering.facets.isVisible()
    assert not place.pane.isVisible()
    for _step in range(6):
        noting.window.actions_by_id["undo"].trigger()
    assert [note.colour for note in kept(noting)] == ["", "green", "green", "pink"]
    assert len(listed(noting)) == 4


def test_what_is_listed_or_selected_is_exported(
    noting: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    place = place_of(noting)

    def export(name: str) -> str:
        file = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(file), ""))
        noting.click(place.bar.export)
        return file.read_text("utf-8-sig")

    facet(noting, "#debat")
    assert export("a.csv").count("debat") == 2
    facet(noting, "#debat")
    assert export("b.md").count("sectie") >= 1
    place.view.setFocus()
    noting.press("Home", "Shift+Down")
    written = export("c.jsonld")
    assert "De hele sectie" in written
    assert "Jan" not in written


def test_colours_get_the_readers_names_everywhere_and_undo_takes_them_back(
    noting: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    noting.window.actions_by_id["name-colours"].trigger()
    names = noting.window.deeds.notes.colours
    assert noting.keyboard is names.lines[Colour.YELLOW]
    names.lines[Colour.GREEN].setText("sterk argument")
    noting.press("Return")
    assert not names.isVisible()
    place = place_of(noting)
    assert "Sterk argument" in noting.rows(place.filtering.facets)
    assert "Sterk argument" in noting.offered(place.bar.colour)
    assert "sterk argument" in place.view.notes.index(1).data(ROW_ROLE).footer
    assert told(noting) == "Kleur hernoemd"
    noting.window.actions_by_id["undo"].trigger()
    noting.settle()
    assert "Groen" in noting.rows(place.filtering.facets)
    popped: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_given: popped.append(menu))
    for label in ("Roze", "Notitie"):
        at = place.filtering.facets.visualRect(noting.row(place.filtering.facets, label)).center()
        reason = QContextMenuEvent.Reason.Mouse
        event = QContextMenuEvent(reason, at, place.filtering.facets.mapToGlobal(at))
        place.filtering.facets.contextMenuEvent(event)
    (menu,) = popped
    menu.actions()[0].trigger()
    assert names.isVisible()
    noting.press("Return")
    own_names = noting.application.library.annotations.colour_names
    assert own_names() == {}
    noting.application.settings.set("interface_size", 20)
    noting.window.actions_by_id["name-colours"].trigger()
    noting.settle()
    assert all(line.height() >= line.sizeHint().height() for line in names.lines.values())
    noting.type("weg")
    noting.press("Escape")
    assert own_names() == {}
    noting.window.actions_by_id["name-colours"].trigger()
    noting.type("twijfel")
    noting.click(names, QPoint(3, 3))
    assert own_names() == {Colour.YELLOW: "twijfel"}, "nothing is lost on a click beside"


def test_a_narrow_window_writes_beside_the_text(open_window: OpenWindow) -> None:
    user = open_window(size=(860, 640))
    add_notes(user)
    user.press("Ctrl+Shift+M")
    assert not place_of(user).pane.isVisible()
    user.press("F2")
    assert user.section == LONG
    assert user.window.reading.inspector.notes.editor.text.toPlainText() == "De hele sectie"
    user.press("Escape")
    user.press("Ctrl+Shift+M")
    user.resize(1440, 900)
    assert place_of(user).pane.isVisible()


def test_a_change_made_elsewhere_shows_and_a_new_language_too(noting: Driver) -> None:
    with_one_more = Library(noting.application.library.file)
    target = target_whole(noting.application.programme, "inleiding")
    with_one_more.annotations.add(target, "Van de opdrachtregel")
    with_one_more.close()
    noting.window.deeds.library.hub.look_elsewhere()
    assert listed(noting)[0] == "Van de opdrachtregel"
    noting.window.choose("language", "en")
    noting.settle()
    assert place_of(noting).head.title.text() == "Notes"
    assert place_of(noting).head.count.text() == "5 notes"


def test_a_colleagues_version_stands_beside_ours(noting: Driver, tmp_path: Path) -> None:
    from explorer.library.exporting import export_web_annotations  # noqa: PLC0415 -- for this test
    from explorer.library.merging import merge  # noqa: PLC0415 -- for this test

    library = noting.application.library
    file = tmp_path / "an.jsonld"
    export_web_annotations(library, file, creator="An")
    file.write_text(file.read_text("utf-8").replace("De hele sectie", "Anders gezegd"), "utf-8")
    merge(library, file, [noting.application.programme], unnamed="iemand")
    noting.window.deeds.library.hub.look_elsewhere()
    place_of(noting).refresh()
    rows = listed(noting)
    assert {"De hele sectie", "Anders gezegd"} <= set(rows)
    view = place_of(noting).view
    noting.click_row(view, view.notes.index(rows.index("De hele sectie")))
    shown = place_of(noting).pane.context.toPlainText()
    assert "ANDERE VERSIE, VAN AN" in shown
    assert "Anders gezegd" in shown


# -- elsewhere in the window --------------------------------------------------------------------


def test_notes_are_found_by_the_main_search_with_their_words_marked(
    noting: Driver,
) -> None:
    noting.window.search_for("jan")
    found = noting.window.searching.findChild(FoundNotes)
    noting.wait(found.isVisible)
    (card,) = found.cards.cards()
    assert found.heading.text() == "In je notities · 1"
    assert (card.title, card.body[card.marks[0][0] : card.marks[0][1]]) == ("Noordland", "Jan")
    first, second, *_others = (note.id for note in kept(noting))
    hub = noting.window.deeds.library.hub
    long = "een lang verhaal voordat het gaat over Jan"
    hub.do("note-changed", lambda library: library.annotations.write(first, long))
    noting.wait(lambda: found.heading.text() == "In je notities · 2")
    assert any(card.body.startswith("… ") for card in found.cards.cards())
    hub.do("note-changed", lambda library: library.annotations.write(second, "Jan en Jan"))
    noting.wait(found.all.isVisible)
    noting.click(found.all)
    assert len(listed(noting)) == 3
    assert place_of(noting).filtering.text == "jan"
    noting.press("Alt+Left")
    noting.window.searching.cards.setFocus()
    noting.window.search_for("sancties debat")
    noting.wait(lambda: [card.title for card in found.cards.cards()] == [LONG_TITLE, "Noordland"])
    noting.window.searching.cards.setFocus()
    noting.press("Up")
    assert noting.keyboard is found.cards
    noting.press("Return")
    assert noting.section == REGION
    noting.window.search_for("")
    assert not found.isVisible()


def test_the_bar_over_a_selection_calls_colours_as_the_reader_does(noting: Driver) -> None:
    hub = noting.window.deeds.library.hub
    hub.do("colour-named", lambda library: library.annotations.name_colour(Colour.GREEN, "sterk"))
    noting.window.open_passage(f"{REGION}#01")
    noting.select_text("wapenembargo")
    buttons = noting.window.reading.reader.bar._buttons
    assert buttons["highlight-green"][0].toolTip() == "Markeer: sterk"
    assert buttons["highlight-pink"][0].toolTip() == "Markeer roze"
    hub.undo()
    noting.select_text("internationaal recht")
    assert buttons["highlight-green"][0].toolTip() == "Markeer groen"


def test_the_overview_of_the_programme_shows_the_notes_written_last(noting: Driver) -> None:
    noting.press("Alt+Home")
    overview = noting.window.reading.overview
    notes = [tile for tile in overview._tiles() if isinstance(tile.subject, LastNote)]
    assert [note.text for note in notes] == [
        "De hele sectie",
        "Over twee passages",
        "Navragen bij Jan",
    ]
    assert notes[2].subject.place == "Noordland ¶ 1"
    noting.click(overview.viewport(), notes[2].place.center().toPoint())
    assert noting.section == REGION
    noting.press("Alt+Home", "Home", "Return")
    noting.window.deeds.library.hub.undo()
    noting.press("Alt+Home")
    notes = [tile for tile in overview._tiles() if isinstance(tile.subject, LastNote)]
    assert [item.text for item in notes][:1] == ["Over twee passages"]


def test_markdown_is_shown_and_only_plain_text_is_pasted(noting: Driver) -> None:
    words = read_markdown("# Kop\n- een **vet** 😀 woord\n- *schuin*\n\n1. `code` ~~weg~~\n\nregel")
    assert words.text == "Kop\n• een vet 😀 woord\n• schuin\n1. code weg\nregel"
    standing_out = {
        words.text.encode("utf-16-le")[2 * each.start : 2 * (each.start + each.length)].decode(
            "utf-16-le"
        ): (each.bold, each.italic, each.struck, each.fixed)
        for each in words.emphases
    }
    assert standing_out == {
        "Kop": (True, False, False, False),
        "vet": (True, False, False, False),
        "schuin": (False, True, False, False),
        "code": (False, False, False, True),
        "weg": (False, False, True, False),
    }
    assert read_markdown(" 3 * 4 is niets ").text == "3 * 4 is niets"
    assert "passwd" not in read_markdown("![beeld](file:///etc/passwd)").text
    pasted = QMimeData()
    pasted.setHtml("<b>vet</b><img src='file:///etc/passwd'>")
    pasted.setText("vet")
    noting.press("F2")
    place_of(noting).pane.editor.text.insertFromMimeData(pasted)
    assert place_of(noting).pane.editor.text.toPlainText() == "De hele sectievet"


def test_keys_bookmark_and_bundle_what_is_chosen_in_every_place(noting: Driver) -> None:
    """Ctrl+D and Ctrl+B on notes, on cells of a comparison and of a matrix, on hits."""
    library = noting.application.library

    def bookmarked() -> set[str]:
        return {bookmark.target for bookmark in library.bookmarks.all()}

    def bundled() -> int:
        return sum(bundle.size for bundle in library.bundles.all())

    noting.press("Down", "Ctrl+D")
    assert bookmarked() == {f"{LONG}#01", f"{LONG}#02"}
    noting.press("Ctrl+D")
    assert bookmarked() == set()
    noting.press("Ctrl+B")
    assert bundled() == 1
    noting.press("Ctrl+4")
    here = noting.window.deeds.comparing.passages_here()
    assert len(here) > 1
    noting.press("Ctrl+D")
    assert bookmarked() == {passage for _pack, passage in here}
    noting.press("Ctrl+B")
    assert bundled() == 1 + len(here)
    noting.press("Ctrl+Z", "Ctrl+Z")
    assert (bookmarked(), bundled()) == (set(), 1)
    sections = [(REGION, ""), ("handel/ketens", "")]
    noting.window.deeds.comparing.columns.add_sections(sections)
    noting.window.deeds.comparing.comparing.focus()
    here = noting.window.deeds.comparing.passages_here()
    noting.press("Ctrl+D")
    assert bookmarked() == {passage for _pack, passage in here} != set()
    noting.press("Ctrl+Z")
    noting.window.search_for("zorgplicht")
    noting.window.searching.column.focus_hits()
    noting.press("Ctrl+D")
    assert bookmarked() == {"handel/ketens#01"}
