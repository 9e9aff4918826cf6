"""What an update of the text did to notes: told, seen old beside new, accepted, attached anew."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from explorer.application import Application
from explorer.gui.notes.columns import LISTED
from explorer.gui.notes.place import NotesPlace
from explorer.gui.shell.address import Address
from explorer.library.anchors import State, target_whole, target_words
from explorer.library.annotations import Annotation, Colour
from explorer.paths import Paths
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import REGION, write_programme

GONE = "Goederen uit dwangarbeid komen de markt niet op."


@pytest.fixture
def updated(tmp_path: Path, open_window: OpenWindow) -> Iterator[Driver]:
    """Someone whose programme was updated since they made their notes."""
    shipped = tmp_path / "shelf"
    folder = write_programme(shipped)
    paths = Paths(shipped, tmp_path / "data", tmp_path / "data", tmp_path / "cache")
    before = Application(paths)
    programme, notes = before.programme, before.library.annotations
    notes.add(target_words(programme, REGION, "De sancties tegen Noordland"), "veranderd")
    notes.add(target_words(programme, "handel/ketens", "Goederen uit dwangarbeid"), "wees")
    notes.add(target_words(programme, REGION, "wapenembargo"), colour=Colour.GREEN)
    notes.add(target_whole(programme, "inleiding#01"), "blijft")
    for target in ("handel/ketens#09", "inleiding#01", "visserij"):
        before.library.bookmarks.add(programme.id, target, "les")
    before.close()
    for file, old, new in (
        (f"sections/{REGION}.md", "sancties tegen Noordland", "strafmaatregelen tegen Noordland"),
        (f"sections/{REGION}.md", "Noordland schendt", "Opnieuw schendt Noordland"),
        ("sections/handel/ketens.md", GONE, "Wie vist, gooit kleine vissen terug in zee."),
        ("programme.toml", "format = 1", 'format = 1\nversion = "2"'),
    ):
        text = (folder / file).read_text("utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), "utf-8")
    program = Application(paths)
    yield open_window(program=program, indexed=False)
    program.close()


def place_of(user: Driver) -> NotesPlace:
    return user.window.deeds.notes.place


def kept(user: Driver) -> dict[str, Annotation]:
    every = user.application.library.annotations.all()
    return {note.text or note.quote: note for note in every}


def show(user: Driver, words: str) -> None:
    """Go to a note of the report."""
    view = place_of(user).view
    user.click_row(view, user.row(view, words))


def test_an_update_is_told_with_a_way_to_what_it_touched(updated: Driver) -> None:
    status = updated.window.status
    said = "De tekst is bijgewerkt; dat raakt 5 van je notities en bladwijzers."
    assert status.told.text() == said
    updated.click(status.more)
    assert updated.rows(place_of(updated).view) == ["wees", "wapenembargo", "veranderd"]
    assert place_of(updated).head.report.text() == "5 te bekijken na een update"
    assert not status.more.isVisible()


def test_bookmarks_that_lost_their_place_are_listed_and_removed_by_the_reader_alone(
    updated: Driver,
) -> None:
    updated.window.actions_by_id["notes-report"].trigger()
    lost = place_of(updated).lost
    assert lost.heading.text() == "2 bladwijzers op wat niet meer in de tekst staat:"
    assert [card.title for card in lost.cards.cards()] == ["Eerlijke ketens ¶ 9", "visserij"]
    lost.cards.step(1)
    assert not lost.read.isEnabled(), "its section is gone too"
    lost.cards.setFocus()
    updated.press("Delete")
    assert len(lost.cards.cards()) == 1
    updated.window.actions_by_id["undo"].trigger()
    assert len(lost.cards.cards()) == 2
    updated.click(lost.read)
    assert updated.section == "handel/ketens"
    side = updated.window.reading.side
    side.tabs.setCurrentIndex(1)
    panel = side.bookmarks
    gone = panel.index_of(lost.cards.cards()[0].key)
    assert gone.data(Qt.ItemDataRole.FontRole).strikeOut()
    panel.tree.clicked.emit(gone)
    assert "staat niet meer in de tekst" in updated.window.status.told.text()
    updated.window.go(Address("notes"))
    assert not lost.isVisible(), "it belongs to the report"


def test_large_letters_in_a_low_window_are_scrolled_and_overlap_nothing(updated: Driver) -> None:
    updated.application.settings.set("interface_size", 20)
    updated.resize(1024, 600)
    updated.window.actions_by_id["notes-report"].trigger()
    show(updated, "veranderd")
    place = place_of(updated)
    lost, editor = place.lost, place.pane.editor
    assert lost.rect().contains(lost.remove.geometry())
    assert lost.geometry().bottom() < place.bar.geometry().top()
    assert place.view.height() >= LISTED
    assert editor.rect().contains(editor.save.geometry())
    assert editor.save.visibleRegion().isEmpty(), "there is no room for it"
    editor.save.setFocus()
    updated.settle()
    assert editor.save.visibleRegion().boundingRect() == editor.save.rect()


def test_old_stands_beside_new_and_is_accepted_or_left(updated: Driver) -> None:
    updated.window.actions_by_id["notes-report"].trigger()
    pane = place_of(updated).pane
    show(updated, "veranderd")
    shown = pane.context.toPlainText()
    assert re.search(r"EERST\s.*De sancties tegen.*NU\s.*De strafmaatregelen tegen", shown, re.S)
    assert "de tekst is gewijzigd" in pane.place.text()
    show(updated, "wapenembargo")
    assert "verplaatst" in pane.place.text()
    updated.click(pane.keep)
    assert pane.key == kept(updated)["veranderd"].id
    updated.click(pane.accept)
    assert kept(updated)["veranderd"].state is State.EXACT
    assert kept(updated)["veranderd"].quote.startswith("De strafmaatregelen")
    assert updated.rows(place_of(updated).view) == ["wees", "wapenembargo"]
    updated.window.actions_by_id["undo"].trigger()
    assert kept(updated)["veranderd"].state is State.CHANGED
    place_of(updated).view.selectAll()
    updated.settle()
    updated.click(place_of(updated).bar.accept)
    assert updated.rows(place_of(updated).view) == ["wees"]
    assert kept(updated)["wees"].state is State.ORPHAN


def test_an_orphan_keeps_its_words_and_is_attached_in_the_text(updated: Driver) -> None:
    updated.window.actions_by_id["notes-report"].trigger()
    show(updated, "wees")
    pane = place_of(updated).pane
    assert not pane.accept.isVisible()
    assert GONE in pane.context.toPlainText()
    assert not pane.open_button.isVisible()
    updated.press("Return")
    assert updated.window.history.current.place == "notes", "an orphan has no place to read"
    updated.click(pane.attach)
    assert updated.section == "handel/ketens"
    bar = updated.window.deeds.notes.attach_bar
    assert "Goederen uit dwangarbeid" in bar.words.text()
    updated.click(bar.cancel)
    assert not bar.isVisible()
    assert pane.key == kept(updated)["wees"].id
    updated.click(pane.attach)
    updated.select_text("Wie vist")
    updated.press("Ctrl+Shift+J")
    assert kept(updated)["wees"].quote == "Wie vist"
    assert kept(updated)["wees"].state is State.EXACT
    assert updated.window.history.current.place == "notes"
    updated.window.actions_by_id["undo"].trigger()
    assert kept(updated)["wees"].quote == "Goederen uit dwangarbeid"
    updated.window.actions_by_id["attach-here"].trigger()
    assert kept(updated)["wees"].state is State.ORPHAN, "nothing waits to be attached"


def test_a_proposed_place_is_taken_when_the_reader_says_so(updated: Driver) -> None:
    library = updated.application.library
    orphan = kept(updated)["wees"]
    updated.window.actions_by_id["notes-report"].trigger()
    show(updated, "wees")
    proposals = place_of(updated).pane.proposals
    assert proposals.isVisible()
    target = target_words(updated.application.programme, REGION, "de bevolking van Noordland")
    library.annotations.attach(orphan.id, target)
    row = library.store.read("SELECT anchors FROM annotations WHERE id = ?", (orphan.id,))[0][0]
    broken = row.replace("de bevolking van Noordland", "de bevolking in heel Noordland").replace(
        '"state":"exact"', '"state":"orphan"'
    )

    def lose() -> None:
        library.store.bookkeep(
            lambda transaction: transaction.update(
                "annotations", orphan.id, anchors=broken, state="orphan"
            )
        )

    lose()
    place_of(updated).refresh()
    show(updated, "wees")
    (first, *_others) = proposals.cards.cards()
    assert first.title == "Noordland ¶ 3"
    updated.click(proposals.accept)
    assert kept(updated)["wees"].quote.endswith("de bevolking van Noordland")
    assert not proposals.isVisible()


def test_lost_bookmarks_have_their_room_at_any_size_of_letters(updated: Driver) -> None:
    updated.window.actions_by_id["notes-report"].trigger()
    cards = place_of(updated).lost.cards
    for size in (13, 20):
        updated.application.settings.set("interface_size", size)
        updated.settle()
        assert cards.verticalScrollBar().maximum() == 0
        assert cards.viewport().rect().contains(cards.visualRect(cards.model().index(1, 0)))
