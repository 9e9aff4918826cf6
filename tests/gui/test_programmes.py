"""Choosing among programmes, and managing them."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from explorer.application import Application
from explorer.gui.importing.programmes_place import ProgrammesPlace
from explorer.gui.reading.tags import passage_chips
from explorer.gui.searching.scope import Scope
from explorer.gui.shell.address import Address
from explorer.gui.shell.session import reopen_programme
from explorer.importing.service import Importer
from explorer.paths import Paths
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.importing import NORTH, OFFICIAL, SEA, install, official_draft, sea_draft
from tests.gui.programme import PACK


@pytest.fixture
def three(open_window: OpenWindow, application: Application) -> Driver:
    """Someone with three programmes: ours, its official text, and another party's."""
    install(application, sea_draft(), official_draft())
    return open_window(indexed=False)


def present(user: Driver) -> str:
    return user.application.programme.id


def managed(user: Driver) -> ProgrammesPlace:
    """The place where programmes are managed."""
    user.press("Shift+F4")
    return user.window.deeds.programmes.place


def titles(place: ProgrammesPlace) -> list[str]:
    return [card.title for card in place.cards.cards()]


def choose(user: Driver, key: str) -> None:
    """Click the card of a programme."""
    cards = user.window.deeds.programmes.place.cards
    row = [card.key for card in cards.cards()].index(key)
    user.click_row(cards, cards.model().index(row, 0))


# -- choosing -----------------------------------------------------------------------------------


def test_another_programme_is_chosen_from_the_menu_and_left_again(three: Driver) -> None:
    user = three
    user.window.go(Address("reading", "vrede"))
    menu = user.window.deeds.programmes.menu()
    names = [action.text() for action in menu.actions()]
    assert names[:3] == [
        "&1  Duin 2030 · Wereld",
        "&2  Duin 2030 · officiële tekst",
        "&3  Zee 2029",
    ]
    assert menu.actions()[0].isChecked()
    menu.actions()[2].trigger()
    user.settle()
    assert user.crumbs == ["Zee 2029"]
    assert user.says() == "Originele tekst · bron: Verkiezingsprogramma"
    assert user.window.windowTitle().startswith("Zee 2029")
    user.window.go(Address("reading", "water"))
    user.settle()
    assert user.section == "water"
    user.press("Alt+Left", "Alt+Left")
    assert present(user) == PACK
    assert user.section == "vrede"
    user.press("Alt+Right", "Alt+Right")
    assert user.section == "water"


def test_the_programme_that_was_open_is_open_at_the_next_start(
    three: Driver, open_window: OpenWindow, paths: Paths
) -> None:
    three.window.open_link(f"programmaverkenner:{SEA}/slot")
    three.close()
    again = open_window(program=Application(paths), indexed=False)
    assert present(again) == SEA
    assert again.section == "slot"
    again.close()
    started = Application(paths)
    reopen_programme(started)
    assert started.programme.id == SEA
    asked = open_window(program=Application(paths, PACK), indexed=False)
    reopen_programme(asked.application)
    assert present(asked) == PACK


def test_links_open_whichever_programme_they_name(three: Driver) -> None:
    user = three
    user.window.open_link(f"programmaverkenner:{SEA}/water#03")
    assert (present(user), user.section) == (SEA, "water")
    user.window.open_link(f"programmaverkenner:{SEA}/nergens")
    assert "nergens" in user.says()
    user.window.open_link("programmaverkenner:mars/water#01")
    assert "mars" in user.says()
    assert present(user) == SEA


def test_the_palette_opens_programmes_and_links_to_them(three: Driver) -> None:
    user = three
    user.press("Ctrl+Shift+P")
    user.type("zee 2029")
    user.press("Return")
    assert present(user) == SEA
    user.press("Ctrl+Shift+P")
    user.window.panels.palette.line.setText(f"programmaverkenner:{OFFICIAL}/{NORTH}#02")
    user.press("Return")
    assert (present(user), user.section) == (OFFICIAL, NORTH)


def test_the_overview_offers_the_other_programmes(three: Driver) -> None:
    user = three
    overview = user.window.reading.overview
    assert "open “Bron”" in " ".join(item.text for item in overview._items)
    overview.setFocus()
    user.press(*["Down"] * 20, "Right", "Return")
    assert present(user) == SEA
    assert any("ingelezen uit zee.pdf" in item.text for item in overview_items(user))
    overview = user.window.reading.overview
    tile = overview._tiles()[-1]
    overview.verticalScrollBar().setValue(round(tile.place.top()))
    at = tile.place.center().toPoint()
    at.setY(at.y() - overview.verticalScrollBar().value())
    user.click(overview.viewport(), at)
    assert present(user) == OFFICIAL


def overview_items(user: Driver) -> list:  # type: ignore[type-arg]  # painted items, private
    return user.window.reading.overview._items


def test_a_matrix_of_one_programme_isnt_shown_for_another(three: Driver) -> None:
    user = three
    user.press("Ctrl+4")
    user.window.open_programme(SEA)
    user.press("Ctrl+4")
    assert present(user) == SEA
    assert user.place == "matrix"


# -- searching and tags -------------------------------------------------------------------------


def test_one_searches_here_in_both_texts_or_everywhere(
    open_window: OpenWindow, application: Application
) -> None:
    install(application, sea_draft(), official_draft())
    user = open_window()
    user.window.search_for("sancties")
    place = user.window.searching
    counts = {}
    for row in range(place.scope.count()):
        place.scope.setCurrentIndex(row)
        place.scope.activated.emit(row)
        user.settle()
        assert place.results is not None
        counts[place.scope.scope] = {hit.pack for hit in place.results.hits}
    assert counts == {
        Scope.HERE: {PACK},
        Scope.BOTH: {PACK, OFFICIAL},
        Scope.ALL: {PACK, OFFICIAL, SEA},
    }
    assert any("Zee 2029" in card.title for card in place.cards.cards())
    keys = [card.key for card in place.cards.cards()]
    place.cards.step(keys.index(f"{SEA}:water#04") - place.cards.currentIndex().row())
    user.press("Ctrl+Shift+D")
    assert f'"{SEA}"' in user.window.history.current.comparison
    user.press("Escape", "Alt+Left")
    place._open(f"{SEA}:water#04")
    assert present(user) == SEA
    user.press("Alt+Left")
    assert user.window.searching.scope.scope is Scope.ALL


def test_with_one_programme_there_is_nothing_to_choose(user: Driver) -> None:
    user.press("Ctrl+2")
    assert user.window.searching.scope.isHidden()
    assert user.window.searching.scope.packs() == (PACK,)


def test_suggested_tags_are_shown_as_suggestions(three: Driver) -> None:
    application = three.application
    passage = application.shelf.programme(OFFICIAL).passage(f"{NORTH}#02")
    chips = passage_chips(passage, application.vocabulary, "noordland")
    assert all(chip.suggested for chip in chips)
    assert chips[-1].text == "diplomatie"
    assert chips[-1].hint.endswith("Voorstel van de computer, niet nagekeken")
    three.window.open_link(f"programmaverkenner:{OFFICIAL}/{NORTH}")
    three.reader.grab()


# -- the source ---------------------------------------------------------------------------------


def source_text(user: Driver, target: str) -> str:
    """What the tab with the source says about a passage."""
    user.window.open_link(f"programmaverkenner:{target}")
    user.window.reading._follow_section()
    user.window.reading.inspector.tabs.setCurrentIndex(3)
    user.settle()
    return user.window.reading.inspector.source.sheet.toPlainText()


def test_the_source_of_an_imported_programme_is_its_file(three: Driver) -> None:
    user = three
    text = source_text(user, f"{SEA}/water#01")
    assert "Ingelezen uit zee.pdf" in text
    assert not user.window.reading.inspector.source.get.isVisible()


def test_where_the_alignment_is_open_the_section_is_pointed_at(three: Driver) -> None:
    user = three
    file = user.application.shelf.programme(OFFICIAL).folder / "alignment.toml"
    file.write_text("[passages]\n", "utf-8")
    assert "staat niet vast" in source_text(user, f"{PACK}/{NORTH}#01")
    assert not user.window.reading.inspector.source.copy.isVisible()
    user.window.reading.inspector.source._copy()
    text = source_text(user, f"{OFFICIAL}/{NORTH}#01")
    assert "hoort geen tekst aan de andere kant" in text


def test_of_a_document_without_pages_nobody_speaks_of_pages(
    open_window: OpenWindow, application: Application
) -> None:
    draft = sea_draft()
    blocks = tuple(replace(block, pages=()) for block in draft.blocks)
    install(application, replace(draft, blocks=blocks, page_count=0))
    user = open_window(f"programmaverkenner:{SEA}/water#01", indexed=False)
    said = [source_text(user, f"{SEA}/water#01"), user.reader.toPlainText()]
    said += [user.window.reading.reader.spoken_place(), *user.texts()]
    user.press("Ctrl+Shift+P")
    palette = user.window.panels.palette
    palette.line.setText(f"programmaverkenner:{SEA}/water#02")
    said += [str(palette._model.row(0)), *user.texts()]
    assert "Zee, Verkiezingsprogramma, Water ¶ 1." in said[0]
    assert not re.search(r"blz|bladzijde|p\. ?[?\d]", " ".join(said))


def test_without_the_official_text_one_is_told_how_to_get_it(
    user: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *given: (asked.append(given) or [], "")
    )
    assert "Haal het document op bij de partij" in source_text(user, f"{PACK}/{NORTH}#01")
    source = user.window.reading.inspector.source
    assert not source.copy.isVisible()
    source._copy()
    user.click(source.get)
    assert len(asked) == 1


# -- managing -----------------------------------------------------------------------------------


def test_programmes_are_listed_with_what_they_are(three: Driver) -> None:
    place = managed(three)
    cards = place.cards.cards()
    assert titles(place) == ["Duin 2030 · Wereld", "Duin 2030 · officiële tekst", "Zee 2029"]
    assert cards[0].side == "nu geopend"
    assert cards[0].footer.startswith("Weergave in eigen woorden")
    assert cards[1].footer.startswith("Officieel document, uit duin.pdf")
    assert not place.buttons["remove"].isEnabled()
    choose(three, SEA)
    assert place.buttons["remove"].isEnabled()
    assert not place.buttons["restore"].isVisible()
    three.press("Return")
    assert present(three) == SEA


def test_a_removed_programme_leaves_its_notes_and_can_be_put_back(three: Driver) -> None:
    user = three
    user.window.open_link(f"programmaverkenner:{SEA}/water#03")
    user.settle()
    user.window.reading.reader.select_passage("water#03")
    user.window.actions_by_id["highlight-yellow"].trigger()
    user.wait(lambda: bool(user.application.library.annotations.all()))
    place = managed(user)
    choose(user, SEA)
    user.click(place.buttons["remove"])
    user.wait(lambda: "verwijderd" in user.window.deeds.importing.strip.text.text())
    assert present(user) == PACK
    strip = user.window.deeds.importing.strip
    assert strip.text.text() == "Zee 2029 is verwijderd."
    assert strip.more.text().startswith("1 notitie erover blijft")
    place = user.window.deeds.programmes.place
    assert titles(place)[-1] == "Verwijderd: zee-2029"
    choose(user, place.cards.cards()[-1].key)
    user.click(place.buttons["restore"])
    assert SEA in [each.id for each in user.application.shelf.programmes]
    assert not list(user.application.paths.removed.iterdir())


def test_undo_puts_a_programme_back_that_was_just_removed(three: Driver) -> None:
    user = three
    place = managed(user)
    choose(user, SEA)
    user.click(place.buttons["remove"])
    user.wait(lambda: "verwijderd" in user.window.deeds.importing.strip.text.text())
    user.window.actions_by_id["undo"].trigger()
    user.wait(lambda: SEA in [each.id for each in user.application.shelf.programmes])
    assert not list(user.application.paths.removed.iterdir())
    assert not user.window.deeds.programmes.undo()


def test_undo_is_about_the_library_again_once_something_was_done_to_it(three: Driver) -> None:
    user = three
    place = managed(user)
    choose(user, SEA)
    user.click(place.buttons["remove"])
    user.wait(lambda: "verwijderd" in user.window.deeds.importing.strip.text.text())
    user.window.go(Address("reading", "vrede"))
    user.settle()
    user.window.actions_by_id["bookmark"].trigger()
    user.wait(lambda: bool(user.application.library.bookmarks.all()))
    user.window.actions_by_id["undo"].trigger()
    user.wait(lambda: not user.application.library.bookmarks.all())
    assert SEA not in [each.id for each in user.application.shelf.programmes]


def test_what_is_being_written_is_kept_when_another_programme_opens(three: Driver) -> None:
    user = three
    user.window.go(Address("reading", "vrede"))
    user.settle()
    user.press("Ctrl+M")
    user.type("Half af")
    user.window.open_programme(SEA)
    user.settle()
    user.press("Alt+Left")
    assert [note.text for note in user.application.library.annotations.all()] == ["Half af"]


def test_a_programme_is_exported_to_a_file(
    three: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    user, target = three, tmp_path / "zee"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(target), ""))
    place = managed(user)
    choose(three, SEA)
    user.click(place.buttons["export"])
    assert target.with_suffix(".programma").is_file()
    assert "staat in" in user.window.deeds.importing.strip.text.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: ("", ""))
    user.window.actions_by_id["export-programme"].trigger()


def test_a_programme_is_updated_from_a_newer_document(
    three: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    user = three
    monkeypatch.setattr(Importer, "read", lambda *_given: official_draft())
    given = [str(tmp_path / "nieuw.pdf")]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (given[0], ""))
    place = managed(user)
    choose(user, SEA)
    user.click(place.buttons["update"])
    user.click(user.window.deeds.importing.review.page.save)
    assert user.application.shelf.programme(SEA).title == "Programma 2030, Wereld"
    given[0] = ""
    user.window.deeds.importing.update(SEA)
    assert not user.window.deeds.importing.work.busy


def test_after_an_update_that_failed_another_document_takes_no_place(
    three: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    user, empty = three, tmp_path / "leeg.pdf"
    empty.write_bytes(b"")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(empty), ""))
    place = managed(user)
    choose(user, SEA)
    user.click(place.buttons["update"])
    monkeypatch.setattr(Importer, "read", lambda *_given: official_draft())
    deeds = user.window.deeds.importing
    deeds.take_in([tmp_path / "anders.pdf"])
    user.click(deeds.review.page.save)
    user.click(deeds.strip.buttons["both"])
    assert "Zee 2029" in titles(managed(user))
    assert len(titles(managed(user))) == 4


def test_the_folder_of_a_programme_and_of_a_broken_one_are_opened(
    three: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    user, opened = three, list[str]()

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()).name)
        return len(opened) > 1

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    broken = user.application.paths.packs / "stuk"
    broken.mkdir()
    (broken / "programme.toml").write_text("stuk", "utf-8")
    user.window.programmes_changed()
    place = managed(user)
    user.click(place.buttons["folder"])
    assert user.says().endswith(PACK)
    choose(three, place.cards.cards()[-1].key)
    assert titles(place)[-1] == "Niet te openen: stuk"
    assert not place.buttons["open"].isVisible()
    user.click(place.buttons["folder"])
    assert opened == [PACK, "stuk"]
    place.cards.setFocus()
    user.press("Return")
    assert opened == [PACK, "stuk"]
